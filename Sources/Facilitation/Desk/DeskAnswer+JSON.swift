import DialogueEngine
import JSONText
import Storage

extension DeskAnswer {
    var json: JSON {
        switch self {
        case .reply(let reply):
            [
                "sayings": .array(reply.sayings.map(\.json)), "isOver": .bool(reply.isOver), "isErased": .bool(reply.isErased),
                "isDuplicate": .bool(reply.isDuplicate),
            ]
        case .waiting(let waiting):
            ["waiting": .array(waiting.sayings.map(\.json)), "last": waiting.last.map { .int($0) } ?? .null]
        case .count(let count): ["count": .int(Int64(count))]
        case .links(let links): ["links": .array(links.map { JSON($0) })]
        case .flag(let flag): ["flag": .bool(flag)]
        case .code(let code): ["code": .string(code)]
        case .result(let result): ["result": result]
        case .done: ["done": true]
        case .failed(let error): ["error": DeskTrouble.json(of: error)]
        }
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    init?(json: JSON) {
        if let sayings = json["sayings"]?.array?.all(Saying.init(json:)), let isOver = json["isOver"]?.bool,
            let isErased = json["isErased"]?.bool, let isDuplicate = json["isDuplicate"]?.bool
        {
            self = .reply(DeskReply(sayings: sayings, isOver: isOver, isErased: isErased, isDuplicate: isDuplicate))
        } else if let sayings = json["waiting"]?.array?.all(Saying.init(json:)) {
            self = .waiting(Waiting(sayings: sayings, last: json["last"]?.int))
        } else if let count = json["count"]?.int.flatMap({ Int(exactly: $0) }) {
            self = .count(count)
        } else if let links = json["links"]?.array {
            self = .links(links.map(\.string))
        } else if let flag = json["flag"]?.bool {
            self = .flag(flag)
        } else if let code = json["code"]?.string {
            self = .code(code)
        } else if let result = json["result"] {
            self = .result(result)
        } else if json["done"] == true {
            self = .done
        } else if let error = json["error"].flatMap(DeskTrouble.error(json:)) {
            self = .failed(error)
        } else {
            return nil
        }
    }
}

extension Saying {
    fileprivate var json: JSON {
        let choices = choices.map { choice -> JSON in
            [.string(choice.id.text), .string(choice.key), .string(choice.label), .string(choice.short)]
        }
        return [
            "prompt": .string(prompt), "choices": .array(choices), "isUnreviewed": .bool(isUnreviewed),
            "node": node.map { .string($0.text) } ?? .null,
        ]
    }

    fileprivate init?(json: JSON) {
        let choices = json["choices"]?.array?.all { choice -> Choice? in
            guard let parts = choice.array?.all(\.string), parts.count == 4 else { return nil }
            return Choice(id: OptionID(parts[0]), key: parts[1], label: parts[2], short: parts[3])
        }
        guard let prompt = json["prompt"]?.string, let choices, let isUnreviewed = json["isUnreviewed"]?.bool else { return nil }
        self.init(prompt: prompt, choices: choices, isUnreviewed: isUnreviewed)
        node = json["node"]?.string.map { NodeID($0) }
    }
}
