import JSONText

/// An event body that this version cannot read.
public struct UnreadableEvent: Error, Equatable, Sendable {
    /// What is missing or unknown.
    public let field: String

    public init(field: String) { self.field = field }
}

extension Event {
    /// Reads an event body.
    ///
    /// - Throws: ``UnreadableEvent`` where a field is missing or of another kind, or the type is unknown; `JSONFault` where it is no JSON.
    public init(bytes: some Sequence<UInt8>) throws {
        let body = EventBody(json: try JSON(bytes))
        guard try body.int("v") == Event.version else { throw UnreadableEvent(field: "v") }
        self.init(at: Instant(milliseconds: try body.int("at")), fact: try body.fact())
    }
}

/// Reads the members of an event body, of a session's or of the consultation's.
protocol EventMembers {
    var json: JSON { get }
}

extension EventMembers {
    func string(_ name: String) throws(UnreadableEvent) -> String {
        guard let value = json[name]?.string else { throw UnreadableEvent(field: name) }
        return value
    }

    func int(_ name: String) throws(UnreadableEvent) -> Int64 {
        guard let value = json[name]?.int else { throw UnreadableEvent(field: name) }
        return value
    }

    /// One of the values an enumeration has.
    func named<Value: RawRepresentable<String>>(_ name: String) throws(UnreadableEvent) -> Value {
        guard let value = Value(rawValue: try string(name)) else { throw UnreadableEvent(field: name) }
        return value
    }
}

private struct EventBody: EventMembers {
    let json: JSON

    func place(_ name: String) throws(UnreadableEvent) -> Place { Place(text: try string(name)) }
    func language() throws(UnreadableEvent) -> Language { Language(try string("language")) }
    func raw() throws(UnreadableEvent) -> TextID { TextID(try int("raw")) }
    var message: String? { json["message"]?.string }
    func places(_ name: String) -> [Place] { json[name]?.array?.compactMap { $0.string.map { Place(text: $0) } } ?? [] }
    var stale: [AnswerKey] { json["stale"]?.array?.compactMap { AnswerKey(json: $0) } ?? [] }

    func value() throws(UnreadableEvent) -> AnswerValue {
        guard let value = json["value"].flatMap(AnswerValue.init(json:)) else { throw UnreadableEvent(field: "value") }
        return value
    }

    func fact() throws(UnreadableEvent) -> Fact {
        switch try string("type") {
        case "started": .started(script: Int(try int("script")), language: try language(), spoke: json["spoke"]?.bool ?? false)
        case "moved": .moved(try move())
        case "answered": .answered(try answer())
        case "skipped": .skipped(try skip())
        case "misunderstood": .misunderstood(try place("place"), raw: try raw(), message: message)
        case "echoed": .echoed(try place("place"), Pending(value: try value(), raw: try raw(), message: message))
        case "corrected": .corrected(try place("place"))
        case "turnedBack": .turnedBack(to: try place("to"), piece: json["piece"].flatMap(Range.init(json:)))
        case "languageChosen": .languageChosen(try language())
        case "languagesShown": .languagesShown
        case "remarked": .remarked(raw: try raw(), message: message, try named("why"))
        case "withdrew": .withdrew(try key(), stale: stale)
        case "writtenOut": .writtenOut(try key(), words: TextID(try int("words")))
        case "readBack": .readBack(try key())
        case "misheard": .misheard(try key())
        case "unsaid": .unsaid(try key())
        case "spoken": .spoken(try said())
        case "transcribed": .transcribed(try key(), words: TextID(try int("words")), json["value"] == nil ? nil : try value())
        case "expired": .expired(try place("place"))
        case "paused": .paused
        case "resumed": .resumed
        case "humanRequested": .humanRequested
        case "stopped": .stopped
        case "returned": .returned
        case "restarted": .restarted
        case "reminded": .reminded
        case "erased": .erased
        default: throw UnreadableEvent(field: "type")
        }
    }

    private func key() throws(UnreadableEvent) -> AnswerKey {
        guard let key = json["key"].flatMap(AnswerKey.init(json:)) else { throw UnreadableEvent(field: "key") }
        return key
    }

    private func answer() throws(UnreadableEvent) -> Answer {
        let place = try place("place")
        return Answer(
            key: AnswerKey(QuestionID(try string("question")), place.statement), place: place, value: try value(),
            raw: json["raw"]?.int.map { TextID($0) }, script: Int(try int("script")), language: try language(), message: message,
            edit: json["edit"]?.string, stale: stale,
            isLate: json["late"]?.bool ?? false, file: try file(), rewording: try rewording())
    }

    private func file() throws(UnreadableEvent) -> SentFile? {
        guard let file = json["file"] else { return nil }
        guard let id = file["id"]?.int, let sort = file["sort"]?.string.flatMap({ SentFile.Sort(rawValue: $0) }) else {
            throw UnreadableEvent(field: "file")
        }
        return SentFile(sort, as: TextID(id))
    }

    private func rewording() throws(UnreadableEvent) -> Rewording? {
        guard let piece = json["piece"] else { return nil }
        guard let rewording = Rewording(json: piece) else { throw UnreadableEvent(field: "piece") }
        return rewording
    }

    private func skip() throws(UnreadableEvent) -> Skip {
        let place = try place("place")
        return Skip(
            key: AnswerKey(QuestionID(try string("question")), place.statement), place: place, reason: try named("reason"),
            raw: json["raw"]?.int.map { TextID($0) }, script: Int(try int("script")), language: try language(), message: message,
            stale: stale)
    }

    private func said() throws(UnreadableEvent) -> Said {
        let place = try place("place")
        guard let file = try file() else { throw UnreadableEvent(field: "file") }
        return Said(
            key: AnswerKey(QuestionID(try string("question")), place.statement), place: place, file: file, script: Int(try int("script")),
            language: try language(), message: message)
    }

    private func move() throws(UnreadableEvent) -> Move {
        let arrival: Move.Arrival =
            switch try string("arrival") {
            case "question": .question(QuestionID(try string("question")))
            case "wait": .wait
            default: .end(try named("arrival"))
            }
        var move = Move(to: try place("to"), arrival: arrival, script: Int(try int("script")), language: try language())
        move.from = json["from"]?.string.map { Place(text: $0) }
        (move.via, move.told, move.ahead) = (places("via"), places("told"), places("ahead"))
        move.forks = (json["forks"]?.array ?? []).compactMap { fork in
            guard let place = fork[0]?.string, let phase = fork[1]?.int, let bits = fork[2]?.int else { return nil }
            return Fork(place: Place(text: place), phase: Int(phase), reached: PhaseSet(bits: UInt64(bitPattern: bits)))
        }
        move.deals = (json["deals"]?.object ?? [:]).sorted { $0.key < $1.key }.map { node, order in
            Deal(node: NodeID(node), order: order.array?.compactMap { $0.string.map { StatementID($0) } } ?? [])
        }
        if let order = json["order"]?.array, case .question(let question) = arrival {
            move.order = OptionOrder(question: question, options: order.compactMap { $0.string.map { OptionID($0) } })
        }
        return move
    }
}
