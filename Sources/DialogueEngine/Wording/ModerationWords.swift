/// What moderators did and what became of things, in words for moderators and for the report that anybody may read.
public struct ModerationWords: Trilingual, Sendable {
    public let language: Language
    /// The title of a phase by its id; the id itself where it has none.
    private let title: @Sendable (String) -> String
    /// Whether lines and promises are named (`c3`, `p1`): for moderators, who type these names, and not for a report that has none of them.
    private let namesThings: Bool
    /// Whether they are read by somebody who types lines, and is told which line would help.
    private let typesLines: Bool

    public init(
        language: Language, namesThings: Bool = true, typesLines: Bool = false, title: @escaping @Sendable (String) -> String = { $0 }
    ) {
        (self.language, self.namesThings, self.typesLines, self.title) = (language, namesThings, typesLines, title)
    }

    /// One line of the log: when, who, and what in words with its reason.
    public struct Line: Equatable, Sendable {
        public let at: Instant
        public let actor: String
        public let text: String
    }

    /// The log in words. Lines that were passed on one after the other are one line, and so is a screen that was set again and again.
    public func lines(of acts: [Consultation.Act]) -> [Line] {
        var lines: [Line] = []
        var rest = acts[...]
        while let act = rest.popFirst() {
            var count = 1
            while act.isApproval || act.isScreen, let next = rest.first, next.actor == act.actor, next.isApproval == act.isApproval,
                next.isScreen == act.isScreen
            {
                (count, rest) = (count + 1, rest.dropFirst())
            }
            let text = count == 1 ? sentence(act) : act.isScreen ? screenSet(count) : passedOn(count)
            lines.append(Line(at: act.at, actor: actor(act.actor), text: text))
        }
        return lines
    }

    /// Who acted: a moderator's name, or what moved things on without one.
    public func actor(_ name: String) -> String {
        switch Mover(rawValue: name) {
        case .deadline: pick("de klok", "de klok", "the clock")
        case .fallback: pick("de klok, zonder begeleider", "de klok, sûnder begelieder", "the clock, without a moderator")
        case .quorum:
            pick("vanzelf, genoeg mensen waren klaar", "fansels, genôch minsken wiene klear", "by itself, enough people were done")
        case .residents: pick("de mensen samen", "de minsken tegearre", "people together")
        case nil where name.hasPrefix("model "):
            pick("taalmodel", "taalmodel", "language model") + name.dropFirst("model".count)
        case nil: name
        }
    }

    private func passedOn(_ count: Int) -> String {
        pick("\(count) zinnen doorgelaten", "\(count) sinnen trochlitten", "\(count) lines passed on")
    }

    private func screenSet(_ count: Int) -> String {
        pick("\(count) keer iets anders op het scherm gezet", "\(count) kear wat oars op it skerm set", "set the screen \(count) times")
    }

    private func screen(_ what: String) -> String {
        switch what {
        case "code": pick("de code op het scherm gezet", "de koade op it skerm set", "put the code on the screen")
        case "blank": pick("het scherm leeggemaakt", "it skerm leechmakke", "blanked the screen")
        case "results": pick("een uitslag op het scherm gezet", "in útslach op it skerm set", "put a result on the screen")
        default: pick("een vraag op het scherm gezet", "in fraach op it skerm set", "put a question on the screen")
        }
    }

    private func sentence(_ act: Consultation.Act) -> String {
        let parts = act.what.split(separator: " ").map(String.init)
        if parts.first == "note" { return note(act.reason ?? "") }
        let isModel = parts.first == "model"
        let reason = act.reason.map { ": \(isModel ? absence($0) : $0)" } ?? ""
        return what(parts, parts.count > 1 ? parts[1] : "") + reason
    }

    private func what(_ parts: [String], _ id: String) -> String {
        switch parts.first {
        case "open": pick("het gesprek geopend", "it petear iepene", "opened the conversation")
        case "phase" where parts.count == 4:
            pick(
                "van “\(title(id))” naar “\(title(parts[3]))”", "fan “\(title(id))” nei “\(title(parts[3]))”",
                "from “\(title(id))” to “\(title(parts[3]))”")
        case "extend": pick("meer tijd gegeven", "mear tiid jûn", "gave more time")
        case "pause": pick("het gesprek stilgezet", "it petear stilset", "paused the conversation")
        case "resume": pick("het gesprek weer gestart", "it petear wer úteinset", "went on with the conversation")
        case "approve": pick("een zin doorgelaten", "in sin trochlitten", "a line passed on") + named(id)
        case "rephrase": pick("om andere woorden gevraagd", "om oare wurden frege", "asked for other words") + named(id)
        case "undo": pick("een besluit teruggenomen", "in beslút weromnommen", "took a decision back") + named(id)
        case "hide" where parts.count == 3:
            pick("een zin verborgen", "in sin ferburgen", "hid a line") + named(id) + pick(", om: ", ", om: ", ", because: ")
                + hiding(parts[2])
        case "merge" where parts.count == 4:
            pick("twee zinnen samengevoegd", "twa sinnen gearfoege", "merged two lines") + named("\(id), \(parts[3])")
        case "split" where parts.count == 4:
            pick("een zin gesplitst in \(parts[3])", "in sin spjalt yn \(parts[3])", "split a line into \(parts[3])") + named(id)
        case "propose":
            pick(
                "een voorstel geschreven (\(version(parts)))", "in foarstel skreaun (\(version(parts)))",
                "wrote a proposal (\(version(parts)))")
        case "themes" where parts.count == 3: themes(parts[2]) + named(id)
        case "model" where parts.count == 3: model(parts[2]) + named(id)
        case "reply": pick("iemand geantwoord", "immen antwurde", "answered somebody")
        case "preview":
            pick(
                "woorden vooraf laten zien aan wie ze zei", "wurden foarôf sjen litten oan wa't se sei",
                "showed words to those who said them")
                + " (\(id))"
        case "publish": pick("het verslag openbaar gemaakt", "it ferslach iepenbier makke", "made the report public")
        case "screen": screen(id) + (["code", "blank"].contains(id) ? "" : named(parts.last ?? ""))
        case "fill": pick("ingevuld: \(id)", "ynfolle: \(id)", "filled in: \(id)")
        case "broadcast": pick("een bericht aan iedereen gestuurd", "in berjocht oan elkenien stjoerd", "sent a message to everyone")
        case "forget":
            pick(
                "woorden, nummers en sleutels weggegooid, mensen: \(id)", "wurden, nûmers en kaaien fuortsmiten, minsken: \(id)",
                "words, numbers and keys destroyed, people: \(id)")
        case "unlink": pick("eigen links ingetrokken: \(id)", "eigen keppelings ynlutsen: \(id)", "personal links withdrawn: \(id)")
        case "invite": invited(id, links: parts.count > 2 ? parts[2] : nil)
        case "commit":
            pick("een belofte vastgelegd", "in tasizzing fêstlein", "recorded a promise") + named(id) + pick(", voor ", ", foar ", ", for ")
                + parts.dropFirst(2).joined(separator: " ")
        case "remind":
            pick(
                "bepaald wie aan een belofte herinnerd wordt", "bepaald wa't in oantinken oan in tasizzing krijt",
                "said who is reminded of a promise") + named(id)
        case "progress" where parts.count == 3:
            pick("een belofte", "in tasizzing", "a promise") + named(id)
                + " – " + (Commitment.Status(rawValue: parts[2]).map { status($0, isLate: false) } ?? parts[2])
        default: parts.joined(separator: " ")
        }
    }

    private func invited(_ people: String, links: String?) -> String {
        let invited = pick(
            people == "1" ? "1 mens uitgenodigd" : "\(people) mensen uitgenodigd",
            people == "1" ? "1 minske útnûge" : "\(people) minsken útnûge", people == "1" ? "invited 1 person" : "invited \(people) people")
        let given = links.map { pick("eigen links gegeven: \($0)", "eigen keppelings jûn: \($0)", "personal links given: \($0)") }
        return [people == "0" ? nil : invited, given].compactMap { $0 }.joined(separator: ", ")
    }

    private func themes(_ verb: String) -> String {
        switch verb {
        case "rename": pick("een thema een naam gegeven", "in tema in namme jûn", "named a theme")
        case "merge": pick("thema's samengevoegd", "tema's gearfoege", "merged themes")
        case "split": pick("een thema apart gezet", "in tema apart set", "set a theme apart")
        default: pick("eigen keuzes in thema's ingetrokken", "eigen karren yn tema's ynlutsen", "took back own choices in themes")
        }
    }

    private func model(_ verb: String) -> String {
        switch verb {
        case "ask": pick("een taalmodel gevraagd naar thema's", "in taalmodel frege nei tema's", "asked a language model about themes")
        case "approve":
            pick(
                "goedgekeurd wat het taalmodel schreef", "goedkard wat it taalmodel skreau", "approved what the language model wrote")
        case "labels": pick("thema's namen gegeven", "tema's nammen jûn", "named themes")
        case "prose": pick("zinnen over thema's geschreven", "sinnen oer tema's skreaun", "wrote sentences on themes")
        case "near": pick("gezocht welke thema's op elkaar lijken", "socht hokker tema's opinoar lykje", "looked which themes are alike")
        default: pick("geen antwoord gegeven", "gjin antwurd jûn", "gave no answer")
        }
    }

    /// Why a model gave no answer.
    private func absence(_ reason: String) -> String {
        switch ModelAnswer.Absence(rawValue: reason) {
        case .unreached: pick("een dag lang niet bereikt", "in dei lang net berikt", "not reached for a day")
        case .unreadable: pick("het antwoord was niet te lezen", "it antwurd wie net te lêzen", "the answer could not be read")
        case .nothingLeft:
            pick("er mag niets meer gestuurd worden", "der mei neat mear stjoerd wurde", "nothing may be sent any more")
        case nil: pick("geweigerd", "wegere", "refused") + ": " + reason
        }
    }

    private func named(_ id: String) -> String { namesThings ? " (\(id))" : "" }

    private func version(_ parts: [String]) -> String { parts.count > 2 ? parts[2] : "v1" }

    /// Notes of the product's own are in a fixed form; all others are a moderator's words.
    private func note(_ text: String) -> String {
        let parts = text.split(separator: " ").map(String.init)
        switch (parts.first, parts.count) {
        case ("entry", 1): return pick("opgeschreven wat iemand zei", "opskreaun wat immen sei", "wrote down what somebody said")
        case ("written", 1):
            return pick(
                "uitgeschreven wat iemand insprak of liet zien", "útskreaun wat immen ynspruts of sjen liet",
                "wrote out what somebody said aloud or showed")
        case ("seat", 2):
            let isOne = parts[1] == "1"
            return pick(
                "\(parts[1]) \(isOne ? "mens" : "mensen") aan tafel gezet", "\(parts[1]) \(isOne ? "minske" : "minsken") oan tafel set",
                "seated \(parts[1]) \(isOne ? "person" : "people")")
        case ("table", 3):
            let done =
                parts[2] == "back"
                ? pick("beurt teruggegeven", "beurt werom jûn", "gave a turn back")
                : parts[2] == "next"
                    ? pick("ronde afgesloten", "rûnde ôfsletten", "ended a round")
                    : pick("iemand overgeslagen", "immen oerslein", "skipped somebody")
            return pick("aan tafel \(parts[1]): ", "oan tafel \(parts[1]): ", "at table \(parts[1]): ") + done
        case ("refused", 2):
            return pick("kon niet meer: \(parts[1])", "koe net mear: \(parts[1])", "could not be done any more: \(parts[1])")
        case ("seed", 2):
            return pick("zelf een zin toegevoegd", "sels in sin tafoege", "added a line") + named(parts[1])
        default: return pick("opgeschreven: \(text)", "opskreaun: \(text)", "noted: \(text)")
        }
    }

    /// Why a line is hidden.
    public func hiding(_ reason: String) -> String {
        switch Contribution.HidingReason(rawValue: reason) {
        case .insult: pick("belediging", "belediging", "insult")
        case .threat: pick("bedreiging", "bedriging", "threat")
        case .personal: pick("gegevens van een mens", "gegevens fan in minske", "personal data")
        case .offtopic: pick("ander onderwerp", "oar ûnderwerp", "off topic")
        case .duplicate: pick("dubbel", "dûbeld", "duplicate")
        case nil: reason
        }
    }

    /// What became of a proposal.
    public func outcome(_ outcome: Consultation.Outcome) -> String {
        switch outcome {
        case .carried: pick("gedragen", "droegen", "carried")
        case .withDifficulty: pick("gedragen, met moeite", "droegen, mei muoite", "carried, with difficulty")
        case .notCarried: pick("niet gedragen", "net droegen", "not carried")
        case .toLiveTalk:
            pick("de laatste versie is niet gedragen", "de lêste ferzje is net droegen", "the last version is not carried")
        }
    }

    // MARK: - What was lacking

    /// The line that would help, or only what it is about, for who presses buttons.
    private func help(_ verb: String, _ name: String) -> String { typesLines ? "\(verb) \(name) \"…\"" : "\(name)." }

    /// A code of the log in a sentence: `quorum 12/40 needs 24`, `voice zwijgend`, `spread r2_nee least 3/10`.
    ///
    /// - Parameter voice: what a voice is called, by its id.
    public func lacking(_ code: String, voice: (String) -> String = { $0 }) -> String {
        let parts = code.split(separator: " ").map(String.init)
        switch parts.first {
        case "quorum" where parts.count == 4:
            let pair = parts[1].split(separator: "/")
            return pick(
                "Klaar: \(pair[0]) van \(pair[1]). Nodig: \(parts[3]).",
                "Klear: \(pair[0]) fan \(pair[1]). Nedich: \(parts[3]).",
                "Done: \(pair[0]) of \(pair[1]). Needed: \(parts[3]).")
        case "voice":
            let name = voice(parts.last ?? "")
            return pick(
                "Van “\(name)” is nog niemand klaar.", "Fan “\(name)” is noch nimmen klear.", "Nobody of “\(name)” is done yet.")
        case "spread" where parts.count == 4:
            let pair = parts[3].split(separator: "/")
            return pick(
                "De minst gelezen zin had \(pair[0]) lezers; \(pair[1]) is het doel.",
                "De minst lêzen sin hie \(pair[0]) lêzers; \(pair[1]) is it doel.",
                "The least read line had \(pair[0]) readers; \(pair[1]) is the aim.")
        case "deadline": return pick("De tijd is nog niet om.", "De tiid is noch net om.", "Time is not up yet.")
        case "when":
            let rule = parts.dropFirst().joined(separator: " ")
            return pick("Dit geldt nog niet: \(rule).", "Dit jildt noch net: \(rule).", "This does not hold yet: \(rule).")
        case "proposal":
            let line = help(pick("voorstel", "foarstel", "propose"), parts.last ?? "")
            return pick("Er is nog geen voorstel: \(line)", "Der is noch gjin foarstel: \(line)", "There is no proposal yet: \(line)")
        case "field":
            let line = help(pick("vul", "folje", "fill"), parts.last ?? "")
            return pick("Nog invullen: \(line)", "Noch ynfolje: \(line)", "Still to fill in: \(line)")
        case "promise":
            return pick(
                "Belofte \(parts.last ?? "") heeft nog geen antwoord.", "Tasizzing \(parts.last ?? "") hat noch gjin antwurd.",
                "Promise \(parts.last ?? "") has no answer yet.")
        default: return code
        }
    }
}

extension Consultation.Act {
    fileprivate var isApproval: Bool { what.hasPrefix("approve ") && reason == nil }
    fileprivate var isScreen: Bool { what.hasPrefix("screen ") }
}
