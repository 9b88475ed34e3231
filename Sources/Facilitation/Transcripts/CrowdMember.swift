import DialogueEngine

/// One of many people in a transcript, who answers some questions as written there and all others in the simplest way.
struct CrowdMember {
    let number: Int
    /// By question: an option's id, or what is typed.
    let replies: [String: String]

    /// The address on the channel `transcript`.
    private var address: String { "crowd \(number)" }

    /// Lets every member answer until nothing is asked of anybody.
    static func speak(_ crowd: [CrowdMember], in code: String, _ facilitator: Facilitator, at time: Instant) async throws {
        let dialogue = try await facilitator.consultation(code).dialogue
        for member in crowd { try await member.speak(in: code, dialogue, facilitator, at: time) }
    }

    private func speak(in code: String, _ dialogue: Dialogue, _ facilitator: Facilitator, at time: Instant) async throws {
        var (session, heard) = try await facilitator.session(channel: "transcript", address: address, in: code)
        // A dialogue asks each question once; a member who is not understood would go on for ever.
        for _ in 0..<500 {
            guard let text = reply(in: session, dialogue) else { return }
            heard += 1
            let id = "crowd\(number)-\(heard)"
            let inbound = Inbound(
                consultation: code, channel: "transcript", address: address, messageID: id, input: .message(Message(text, id: id)))
            session = try await facilitator.receive(inbound, at: time).session
        }
    }

    /// What the member types next; `nil` where nothing is asked.
    private func reply(in session: Session, _ dialogue: Dialogue) -> String? {
        switch session.stage {
        case .fresh: return "hallo"
        case .confirming: return "1"
        case .asking(let place):
            guard let asking = dialogue.asking(at: place.node) else { return nil }
            let question = dialogue.question(asking.question)
            guard let given = replies[question.id.text] else { return standard(question) }
            return question.option(OptionID(given))?.key ?? given
        case .waiting, .ended, .erased: return nil
        }
    }

    private func standard(_ question: Question) -> String {
        switch question.kind {
        case .text: question.isRequired ? "Geen bezwaar." : "overslaan"
        case .consent, .confirm: "ja"
        case .scale, .number: "\(question.bounds.upperBound)"
        case .points: "\(question.options.first?.key ?? "A")\(question.total)"
        case .choices: question.options.prefix(max(1, question.bounds.lowerBound)).map(\.key).joined(separator: " ")
        case .rank: question.options.map(\.key).joined(separator: " ")
        case .date, .place: "overslaan"
        case .choice, .stance, .live, .recognise, .objection, .verdict, .sharing: question.options.first?.key ?? "1"
        }
    }
}
