import DialogueEngine
import JSONText

extension Input {
    /// This input as the socket carries it: its name with what belongs to it.
    var json: JSON {
        switch self {
        case .open: ["open"]
        case .message(let message): ["message", message.json]
        case .choice(let option, let key, let message):
            ["choice", .string(option.text), .string(key.question.text), JSON(key.statement?.text), message.json]
        case .edit(let id, let message): ["edit", .string(id), message.json]
        case .retract(let id): ["retract", .string(id)]
        case .command(let command): ["command", command.json]
        case .timer(let alarm): ["timer", .string(alarm.rawValue)]
        case .signal: ["signal"]
        case .agree(let words): ["agree", .int(words.number)]
        case .writtenOut(let file, let text): ["writtenOut", .int(file.number), .string(text)]
        }
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    init?(json: JSON) {
        switch json[0]?.string {
        case "open": self = .open
        case "message":
            guard let message = json[1].flatMap(Message.init(json:)) else { return nil }
            self = .message(message)
        case "choice":
            guard let option = json[1]?.string, let question = json[2]?.string, let message = json[4].flatMap(Message.init(json:)) else {
                return nil
            }
            let key = AnswerKey(QuestionID(question), json[3]?.string.map { StatementID($0) })
            self = .choice(OptionID(option), of: key, message)
        case "edit":
            guard let id = json[1]?.string, let message = json[2].flatMap(Message.init(json:)) else { return nil }
            self = .edit(of: id, message)
        case "retract":
            guard let id = json[1]?.string else { return nil }
            self = .retract(of: id)
        case "command":
            guard let command = json[1].flatMap(Command.init(json:)) else { return nil }
            self = .command(command)
        case "timer":
            guard let alarm = json[1]?.string.flatMap(Alarm.init(rawValue:)) else { return nil }
            self = .timer(alarm)
        case "signal": self = .signal
        case "agree":
            guard let words = json[1]?.int else { return nil }
            self = .agree(TextID(words))
        case "writtenOut":
            guard let file = json[1]?.int, let text = json[2]?.string else { return nil }
            self = .writtenOut(TextID(file), text)
        default: return nil
        }
    }
}

extension Message {
    fileprivate var json: JSON { ["text": .string(text), "id": JSON(id), "sentAt": sentAt?.json ?? .null] }

    fileprivate init?(json: JSON) {
        guard let text = json["text"]?.string else { return nil }
        self.init(text, id: json["id"]?.string, sentAt: json["sentAt"].flatMap(Instant.init(json:)))
    }
}

extension Command {
    fileprivate var json: JSON {
        switch argument {
        case .number(let number): [.string(name), .int(Int64(number))]
        case .language(let language): [.string(name), .string(language.text)]
        case nil: [.string(name)]
        }
    }

    fileprivate init?(json: JSON) {
        guard let name = json[0]?.string else { return nil }
        let argument: Argument? =
            json[1]?.int.flatMap { Int(exactly: $0) }.map { .number($0) } ?? json[1]?.string.map { .language(Language($0)) }
        self.init(name: name, argument: argument)
    }
}
