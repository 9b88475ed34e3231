@testable import DialogueEngine
import Testing

@Suite struct `Replies that lean one way` {
    @Test(arguments: [
        ("2", "disagree"), ("2.", "disagree"), ("nr 2", "disagree"), ("optie 2", "disagree"), ("2️⃣", "disagree"), ("٢", "disagree"),
        ("２", "disagree"), ("de tweede", "disagree"),
        ("ja 2", "?"), ("2 oneens", "disagree"), ("1 oneens", "?"), ("1 of 2", "?"), ("2 weken is te lang", "?"), ("-1", "?"),
        ("3 keer gebeld", "?"),
        ("Eens!", "agree"), ("jaaaa", "agree"), ("mee eens hoor", "agree"), ("ik ben het er helemaal mee eens", "agree"),
        ("helemaal mee eens", "agree"),
        ("niet mee eens", "disagree"), ("niet eens", "disagree"), ("helemaal niet mee eens", "disagree"),
        ("nee, ik ben het er niet mee eens", "disagree"), ("onneens", "disagree"),
        ("oneesn", "disagree"), ("niet oneens", "?"), ("niet helemaal mee eens", "?"), ("neens", "?"), ("eens en oneens", "?"),
        ("ja en nee", "?"), ("ja, nee", "?"), ("ja natuurlijk niet", "?"),
        ("weet niet", "pass"), ("ik weet het echt niet", "pass"), ("geen mening", "pass"), ("klopt niet", "disagree"),
        ("dat vind ik niet", "disagree"), ("misschien", "pass"),
        ("eens per week komen ze", "?"), ("het was eens mooi", "?"), ("mijn buurman is het ermee eens", "?"), ("mens", "?"), ("eend", "?"),
        ("eens?", "?"), ("", "?"), ("...", "?"),
        ("eens want niet iedereen heeft een tuin", "agree"), ("oneens, want ja dat wordt lawaai", "disagree"), ("iens", "agree"),
        ("net mei iens", "disagree"), ("wit ik net", "pass"),
        ("i don't agree", "disagree"), ("I agree, because it is safe", "agree"), ("not sure", "pass"), ("evet", "agree"),
        ("katılmıyorum", "disagree"), ("hayır", "disagree"), ("так", "agree"),
        ("не згоден", "disagree"), ("لا اوافق", "disagree"), ("نعم", "agree"), ("nie zgadzam się", "disagree"), ("እወ", "agree"),
        ("nie", "disagree"), ("👍👍", "agree"), ("👍👎", "?"), ("непогоджуюся", "disagree"), ("netiens", "disagree"),
        ("bn et er ni mee eens", "disagree"),
        ("ben et er noa mee eens", "?"), ("oneens.. oh sorry, eens bedoel ik", "?"), ("Wat een gedoe steeds. Oneens dus.", "disagree"),
        ("1 Eens\n2 Oneens\n3 Weet ik niet\n2", "disagree"), ("> Wat vind je?\n> 1 Eens\nOneens", "disagree"),
        ("ja hoor, vast 🙄", "?"), ("ik kan niet zeggen dat ik het er niet mee eens ben", "?"), ("neef", "?"), ("ineens", "?"),
    ]) func `agree, disagree, pass, or stay unclear`(reply: String, expected: String) { #expect(Ask.one(.stance, reply) == expected) }

    @Test(arguments: [
        (Question.Kind.live, "ja, al is het met moeite", "difficult"), (.live, "met moeite", "difficult"),
        (.live, "daar kan ik niet mee leven", "no"), (.live, "kan ik mee leven", "yes"),
        (.live, "ja maar met moeite", "difficult"), (.live, "zonder moeite", "?"), (.live, "nee, te moeilijk", "no"), (.live, "no", "no"),
        (.live, "mei muoite", "difficult"),
        (.recognise, "een beetje", "bit"), (.recognise, "ja, soms", "bit"), (.recognise, "herken ik niet", "no"),
        (.recognise, "herkenbaar", "fully"), (.recognise, "helemaal niet", "no"),
        (.confirm, "klopt", "ja"), (.confirm, "klopt niet", "nee"), (.confirm, "niet fout", "?"), (.confirm, "nee, nummer 14", "nee"),
        (.confirm, "ja hoor", "ja"),
        (.consent, "dat mag", "ja"), (.consent, "dat mag niet", "nee"), (.consent, "liever niet", "nee"), (.consent, "doe maar", "ja"),
        (.consent, "doe maar niet", "nee"), (.consent, "weet niet", "?"),
        (.consent, "jaap", "?"), (.consent, "waarom?", "?"), (.consent, "geen toestemming", "nee"), (.consent, "jammer", "?"),
        (.objection, "geen bezwaar", "none"), (.objection, "ik heb bezwaar", "objection"), (.objection, "ja", "?"),
        (.objection, "nee", "?"), (.objection, "nee geen bezwaar", "none"),
        (.objection, "ja, bezwaar", "objection"), (.objection, "niet akkoord", "objection"), (.objection, "gjin beswier", "none"),
    ]) func `at every kind with options of its own`(kind: Question.Kind, reply: String, expected: String) {
        #expect(Ask.one(kind, reply) == expected)
    }

    @Test(arguments: [
        ("ja", true), ("ja hoor", true), ("yes", true), ("klopt", true), ("nee", false), ("nee dank je", false), ("nea", false),
        ("klopt niet", false), ("hm", nil), ("ja nee", nil),
    ])
    func `confirm or deny what was said back`(reply: String, expected: Bool?) {
        #expect(ReplyReader.confirmation(reply, language: "nl") == expected)
    }

    @Test func `are never a slip away from their opposite`() throws {
        for language in WordTable.all.map(\.language) where language != "mul" {
            let vocabulary = Vocabulary.of(language)
            for kind in Question.Kind.allCases {
                guard let lexicon = vocabulary.lexicon(kind) else { continue }
                let single = lexicon.phrases.values.joined().filter { $0.words.count == 1 && $0.sense.side != 0 }
                for phrase in single {
                    let near = lexicon.near(phrase.words[0])
                    #expect((near?.side ?? 0) * phrase.sense.side >= 0, "\(language) \(kind): \(phrase.words[0])")
                }
            }
        }
    }
}

@Suite struct `Words that mean something else here` {
    @Test(arguments: [
        ("nl", Question.Kind.consent, "verkeer"), ("nl", .consent, "in mei"), ("nl", .consent, "allemaal"), ("nl", .consent, "kloppen"),
        ("nl", .consent, "dat is goed mis"),
        ("nl", .stance, "hee hallo"), ("nl", .stance, "yo"), ("nl", .stance, "za"), ("nl", .stance, "n"),
        ("nl", .stance, "ik ben het eens niet oneens"),
        ("nl", .stance, "mee eens dat het niet moet"), ("nl", .live, "leven en laten leven"), ("nl", .live, "mogelijk"),
        ("nl", .objection, "heb ik niet"),
        ("en", .stance, "He has a point"), ("en", .stance, "I read it"), ("en", .stance, "that's neat"), ("pl", .consent, "no nie wiem"),
        ("ar", .stance, "لا مانع"),
    ]) func `are neither yes nor no`(language: Language, kind: Question.Kind, reply: String) {
        let read = Ask.one(kind, reply, language)
        #expect(read == "?" || (reply.hasSuffix("mis") && read == "nee"))
    }

    @Test(
        arguments: [("nl", "on-eens"), ("nl", "on/eens"), ("nl", "on eens"), ("en", "in-correct"), ("en", "dis agree")]
            as [(Language, String)])
    func `are no when their denying beginning is cut off`(language: Language, reply: String) {
        #expect(Ask.one(.stance, reply, language) == "disagree")
    }

    @Test(arguments: ["Son", "end", "dur", "kim", "ara", "letter", "wa?", "cik", "son en breugel"]) func `are no commands`(reply: String) {
        #expect(Command.read(reply, language: "nl", languages: ["nl", "en", "tr"]) == nil)
    }
}

@Suite struct `The word tables` {
    @Test(arguments: WordTable.all) func `have only rows that are known`(table: WordTable) {
        for name in table.names {
            let group = name.split(separator: " ").first.map(String.init) ?? name
            #expect(
                WordTable.phraseNames.contains(name) || WordTable.setNames.contains(name) || WordTable.groupNames.contains(group),
                "\(table.language): \(name)")
            if group == "command" { #expect(Command(row: name.dropFirst("command ".count)) != nil, "\(table.language): \(name)") }
        }
    }

    @Test(arguments: WordTable.all) func `mark no word that they do not have`(table: WordTable) {
        let said = Set(WordTable.phraseNames.flatMap { table[$0] }.filter { $0.count == 1 }.joined())
        for row in ["exact", "fragile"] {
            for word in table[row].joined() where !said.contains(word) { Issue.record("\(table.language): \(row) \(word)") }
        }
    }

    @Test(arguments: WordTable.all) func `do not say yes and no by the same phrase`(table: WordTable) {
        let pairs = [
            ("yes", "no"), ("good", "bad"), ("yes", "bad"), ("good", "no"), ("agree", "disagree"), ("livable", "unlivable"),
            ("recognised", "unrecognised"),
        ]
        for (one, other) in pairs {
            #expect(
                Set(table[one]).isDisjoint(with: table[other]),
                "\(table.language): \(one) and \(other) share \(Set(table[one]).intersection(table[other]))")
        }
    }
}
