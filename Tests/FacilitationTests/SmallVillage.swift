import DialogueEngine
import DialogueScript

/// A small dialogue in which a group decides, of which tests know every word.
enum SmallVillage {
    static let yaml = """
        meerstem: 1
        id: dorpje
        title: {nl: Dorpje}
        languages: [nl]
        run:
          meest: {type: text, live: true}
        voices:
          jong: {label: {nl: jong}, when: "answers.leeftijd == 'jong'"}
        participant:
          start: leeftijd
          answers:
            leeftijd: {kind: choice, options: {jong: {nl: Jong}, oud: {nl: Oud}}}
            rol: {kind: choice, options: {boer: {nl: Boer}, buur: {nl: Buur}, ver: {nl: Ver weg}}}
            nee: {kind: text, contribute: dissent, share: ask, none: 0}
            herken: {kind: recognise, per: nee}
            stem: {kind: choice, options: {voor: {nl: Voor}, tegen: {nl: Tegen}, twijfel: {nl: Ik twijfel}}}
            nodig: {kind: text, contribute: need, share: ask}
            mag: {kind: choice, per: nodig, options: {ja: {nl: Ja}, nee: {nl: Nee}}}
            oordeel: {kind: verdict}
            leven: {kind: live}
            reden: {kind: text, none: 0}
            gehouden: {kind: verdict, per: promises}
          nodes:
            leeftijd: {ask: leeftijd, prompt: {nl: Hoe oud ben je?}, next: rol}
            rol: {ask: rol, prompt: {nl: Wie ben je?}, next: wacht1}
            wacht1: {wait: "reached('zoeken')", next: nee}
            nee: {ask: nee, prompt: {nl: "We horen nu: “{{ meest }}”. Wie ziet het anders?"}, next: wacht2}
            wacht2: {wait: "reached('spreiden')", meanwhile: {nl: Wacht maar even.}, next: ronde}
            ronde: {deal: nee, count: 3, each: herken, next: wacht3}
            herken: {ask: herken, prompt: {nl: "{{ statement }} Herken je dit?"}, next: ronde}
            wacht3: {wait: "reached('stemmen')", next: stem}
            stem: {ask: stem, prompt: {nl: "Het voorstel: {{ proposal(voorstel) }} Wat vind je?"}, next: [{when: "answers.stem != 'voor'", to: nodig}, {to: wacht4}]}
            nodig: {ask: nodig, prompt: {nl: Wat heb je nodig?}, next: wacht4}
            wacht4: {wait: "reached('wegen')", next: [{when: "answers.stem == 'voor'", to: weeg}, {to: wacht5}]}
            weeg: {deal: nodig, count: 5, each: mag, next: wacht5}
            mag: {ask: mag, prompt: {nl: "{{ statement }} Mag dit erbij?"}, next: weeg}
            wacht5: {wait: "reached('leven')", next: [{when: "cited('nodig')", to: oordeel}, {to: leven}]}
            oordeel: {ask: oordeel, prompt: {nl: "Er staat nu: {{ change(nodig) }} Is dat zo goed?"}, next: leven}
            leven: {ask: leven, prompt: {nl: "Nieuw is: {{ changes(voorstel) }} Kun je ermee leven?"}, next: [{when: "answers.leven == 'no'", to: reden}, {to: wacht6}]}
            reden: {ask: reden, prompt: {nl: Waarom niet? Liever niet? Typ 0.}, next: wacht6}
            wacht6: {wait: "reached('live') || reached('slot')", next: [{when: "reached('slot')", to: slot}, {to: live}]}
            live: {say: {nl: We spreken elkaar.}, next: wacht7}
            wacht7: {wait: "reached('slot')", next: slot}
            slot: {say: {nl: "Uitslag: {{ result(voorstel) }}. {{ became(nee) }}"}, next: wacht8}
            wacht8: {wait: "reached('nazorg')", next: beloften}
            beloften: {deal: promises, each: gehouden, next: klaar}
            gehouden: {ask: gehouden, prompt: {nl: "{{ statement }} Is dat gebeurd?"}, next: beloften}
            klaar: {end: {nl: Dank je wel.}}
        consultation:
          roles: {answer: rol}
          phases:
            begin: {title: {nl: Het begin}, stays: open, advance: {moderator: true}, fills: [meest], next: zoeken}
            zoeken: {title: {nl: Zoeken}, advance: {all: [{quorum: {share: 0.6, everyVoice: 1}}, {moderator: true}]}, override: reason, moreTime: {share: 0.5, by: 3d}, fallback: 14d, next: spreiden}
            spreiden: {title: {nl: Spreiden}, advance: {all: [{quorum: {share: 0.6}}, {spread: nee}, {moderator: true}]}, override: reason, next: voorstel}
            voorstel: {proposes: voorstel, advance: {moderator: true}, next: stemmen}
            stemmen: {title: {nl: Stemmen}, advance: {any: [{quorum: {share: 1.0}}, {deadline: 7d}, {moderator: true}]}, next: wegen}
            wegen: {title: {nl: Wegen}, advance: {moderator: true}, next: voorstel2}
            voorstel2: {proposes: voorstel, advance: {moderator: true}, next: leven}
            leven: {title: {nl: Leven}, advance: {moderator: true}, next: [{carried: voorstel, to: slot}, {to: live}]}
            live: {advance: {moderator: true}, next: slot}
            slot: {commitments: true, advance: {moderator: true}, next: nazorg}
            nazorg: {commitments: true, advance: {moderator: true}}
          contributions:
            dissent: {from: [nee], hold: true, readers: 10}
            need: {from: [nodig]}
          proposals:
            voorstel: {against: [tegen], carriedBelow: 0.1, versions: [{vote: stem, needs: nodig, accept: mag}, {vote: leven, verdict: oordeel, reasons: reden}]}
        """

    /// - Parameter changes: what stands in the script instead of something else.
    static func dialogue(_ changes: KeyValuePairs<String, String> = [:]) throws -> Dialogue {
        let text = changes.reduce(yaml) { text, change in
            precondition(text.contains(change.key), "the script has no '\(change.key)'")
            return text.replacing(change.key, with: change.value)
        }
        return try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "dorpje.yaml", text: text))).dialogue.opened(
            with: RunData(), allowsUnreviewed: true)
    }
}

extension Village {
    /// A village of `count` people who said who they are; every third one is young, roles go round.
    static func settled(_ count: Int, _ changes: KeyValuePairs<String, String> = [:]) throws -> Village {
        var village = Village(dialogue: try SmallVillage.dialogue(changes))
        for number in 1...count {
            village.invite("p\(number)")
            village.say("hallo", by: "p\(number)")
            village.say(number % 3 == 0 ? "1" : "2", by: "p\(number)")
            village.say("\(1 + number % 3)", by: "p\(number)")
        }
        return village
    }

    var names: [String] { sessions.keys.sorted { Int($0.dropFirst())! < Int($1.dropFirst())! } }

    /// Where somebody stands now.
    func node(of name: String) -> NodeID? { sessions[name]?.place?.node }
}
