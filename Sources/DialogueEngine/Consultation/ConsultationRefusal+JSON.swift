public import JSONText

extension ConsultationRefusal {
    /// This refusal as data, so that another process can tell it in its own words.
    public var json: JSON {
        switch self {
        case .notThemed(let id): ["notThemed", .string(id.text)]
        case .noModel: ["noModel"]
        case .modelBusy(let id): ["modelBusy", .string(id.text)]
        case .nothingWritten(let id): ["nothingWritten", .string(id.text)]
        case .nothingToAsk(let id): ["nothingToAsk", .string(id.text)]
        case .lastPhase: ["lastPhase"]
        case .firstPhase: ["firstPhase"]
        case .reasonNeeded(let lacking): ["reasonNeeded", lacking.json]
        case .blocked(let lacking): ["blocked", lacking.json]
        case .noSuchContribution(let id): ["noSuchContribution", .string(id.text)]
        case .noSuchProposal(let id): ["noSuchProposal", .string(id)]
        case .noSuchPromise(let id): ["noSuchPromise", .string(id.text)]
        case .noSuchField(let id): ["noSuchField", .string(id.text)]
        case .noSuchVoice(let id): ["noSuchVoice", .string(id.text)]
        case .noSuchQuestion(let id): ["noSuchQuestion", .string(id.text)]
        case .notNow(let id): ["notNow", .string(id.text)]
        case .notANeed(let id): ["notANeed", .string(id.text)]
        case .versionsUsedUp(let id): ["versionsUsedUp", .string(id)]
        case .changeWithoutNeed: ["changeWithoutNeed"]
        case .giveReason: ["giveReason"]
        case .noTables: ["noTables"]
        case .noSuchTable(let table): ["noSuchTable", .int(Int64(table))]
        case .noTurn(let table): ["noTurn", .int(Int64(table))]
        case .nobodySkipped(let table): ["nobodySkipped", .int(Int64(table))]
        case .tooFewForTable(let waiting, let least): ["tooFewForTable", .int(Int64(waiting)), .int(Int64(least))]
        case .noClock: ["noClock"]
        case .notInThisPhase(let id): ["notInThisPhase", .string(id)]
        case .dueInPast: ["dueInPast"]
        case .dayToCome: ["dayToCome"]
        case .noSuchAccount(let name): ["noSuchAccount", .string(name)]
        case .cannotReach(let channel): ["cannotReach", .string(channel)]
        case .leftAlone: ["leftAlone"]
        case .ownWords: ["ownWords"]
        case .notForScreen(let show): ["notForScreen", .object(show.members)]
        case .notTogether(let one, let other): ["notTogether", .string(one.text), .string(other.text)]
        case .staysApart(let id): ["staysApart", .string(id.text)]
        case .staysTogether(let id): ["staysTogether", .string(id.text)]
        case .cannotSplit(let id): ["cannotSplit", .string(id.text)]
        case .notItsWords(let id): ["notItsWords", .string(id.text)]
        case .tooFewNew(let more): ["tooFewNew", .int(Int64(more))]
        case .alreadyPaused: ["alreadyPaused"]
        case .notPaused: ["notPaused"]
        }
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    public init?(json: JSON) {
        let text = json[1]?.string ?? ""
        switch json[0]?.string {
        case "notThemed": self = .notThemed(QuestionID(text))
        case "noModel": self = .noModel
        case "modelBusy": self = .modelBusy(QuestionID(text))
        case "nothingWritten": self = .nothingWritten(QuestionID(text))
        case "nothingToAsk": self = .nothingToAsk(QuestionID(text))
        case "lastPhase": self = .lastPhase
        case "firstPhase": self = .firstPhase
        case "reasonNeeded": self = .reasonNeeded(Shortfall(json: json[1] ?? .null))
        case "blocked": self = .blocked(Shortfall(json: json[1] ?? .null))
        case "noSuchContribution": self = .noSuchContribution(StatementID(text))
        case "noSuchProposal": self = .noSuchProposal(text)
        case "noSuchPromise": self = .noSuchPromise(StatementID(text))
        case "noSuchField": self = .noSuchField(FieldID(text))
        case "noSuchVoice": self = .noSuchVoice(VoiceID(text))
        case "noSuchQuestion": self = .noSuchQuestion(QuestionID(text))
        case "notNow": self = .notNow(StatementID(text))
        case "notANeed": self = .notANeed(StatementID(text))
        case "versionsUsedUp": self = .versionsUsedUp(text)
        case "changeWithoutNeed": self = .changeWithoutNeed
        case "giveReason": self = .giveReason
        case "noTables": self = .noTables
        case "noSuchTable": self = .noSuchTable(Int(json[1]?.int ?? 0))
        case "noTurn": self = .noTurn(Int(json[1]?.int ?? 0))
        case "nobodySkipped": self = .nobodySkipped(Int(json[1]?.int ?? 0))
        case "tooFewForTable": self = .tooFewForTable(waiting: Int(json[1]?.int ?? 0), least: Int(json[2]?.int ?? 0))
        case "noClock": self = .noClock
        case "notInThisPhase": self = .notInThisPhase(text)
        case "dueInPast": self = .dueInPast
        case "dayToCome": self = .dayToCome
        case "noSuchAccount": self = .noSuchAccount(text)
        case "cannotReach": self = .cannotReach(text)
        case "leftAlone": self = .leftAlone
        case "ownWords": self = .ownWords
        case "notForScreen": self = .notForScreen(json[1].flatMap(ScreenShow.init(json:)) ?? .code)
        case "notTogether": self = .notTogether(StatementID(text), StatementID(json[2]?.string ?? ""))
        case "staysApart": self = .staysApart(StatementID(text))
        case "staysTogether": self = .staysTogether(StatementID(text))
        case "cannotSplit": self = .cannotSplit(StatementID(text))
        case "notItsWords": self = .notItsWords(StatementID(text))
        case "tooFewNew": self = .tooFewNew(more: Int(json[1]?.int ?? 0))
        case "alreadyPaused": self = .alreadyPaused
        case "notPaused": self = .notPaused
        default: return nil
        }
    }
}

extension Shortfall {
    fileprivate var json: JSON {
        var members: [String: JSON] = [
            "voices": .array(voices.map { $0.map { .string($0.text) } ?? .null }), "early": .bool(isEarly),
            "fields": .array(fields.map { .string($0.text) }), "promises": .array(promises.map { .string($0.text) }),
        ]
        if let quorum { members["quorum"] = .array([quorum.done, quorum.here, quorum.needed].map { .int(Int64($0)) }) }
        if let unspread {
            members["unspread"] = [.string(unspread.question.text), .int(Int64(unspread.least)), .int(Int64(unspread.readers))]
        }
        members["proposal"] = proposal.map { .string($0) }
        if !rules.isEmpty { members["rules"] = .array(rules.map { .string($0) }) }
        return .object(members)
    }

    fileprivate init(json: JSON) {
        self.init()
        voices = json["voices"]?.array?.map { $0.string.map { VoiceID($0) } } ?? []
        isEarly = json["early"]?.bool ?? false
        fields = json["fields"]?.array?.compactMap { $0.string.map { FieldID($0) } } ?? []
        promises = json["promises"]?.array?.compactMap { $0.string.map { StatementID($0) } } ?? []
        proposal = json["proposal"]?.string
        rules = json["rules"]?.array?.compactMap(\.string) ?? []
        if let numbers = json["quorum"]?.array?.compactMap({ $0.int.map { Int($0) } }), numbers.count == 3 {
            quorum = (numbers[0], numbers[1], numbers[2])
        }
        if let question = json["unspread"]?[0]?.string, let least = json["unspread"]?[1]?.int, let readers = json["unspread"]?[2]?.int {
            unspread = (QuestionID(question), Int(least), Int(readers))
        }
    }
}
