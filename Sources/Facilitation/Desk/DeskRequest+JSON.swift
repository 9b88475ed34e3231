import DialogueEngine
import DialogueScript
import JSONText

extension DeskRequest {
    var json: JSON {
        switch self {
        case .receive(let inbound, let time): ["do": "receive", "inbound": inbound.json, "at": time.json]
        case .waiting(let channel, let address, let code):
            ["do": "waiting", "channel": .string(channel), "address": .string(address), "code": .string(code)]
        case .handedOver(let last, let channel, let address, let code):
            ["do": "handedOver", "upTo": .int(last), "channel": .string(channel), "address": .string(address), "code": .string(code)]
        case .invite(let people, let code, let actor, let time):
            ["do": "invite", "people": .array(people.map(\.json)), "code": .string(code), "actor": .string(actor), "at": time.json]
        case .invitations(let people, let code, let actor, let time):
            ["do": "invitations", "people": .array(people.map(\.json)), "code": .string(code), "actor": .string(actor), "at": time.json]
        case .withdrawLinks(let people, let code, let actor, let time):
            ["do": "withdrawLinks", "people": .array(people.map(\.json)), "code": .string(code), "actor": .string(actor), "at": time.json]
        case .erase(let channel, let address, let code, let time):
            ["do": "erase", "channel": .string(channel), "address": .string(address), "code": .string(code), "at": time.json]
        case .open(let script, let opening, let time):
            ["do": "open", "script": .string(String(decoding: script.bytes, as: UTF8.self)), "opening": opening.json, "at": time.json]
        case .act(let line, let actor, let code, let time, let id):
            ["do": "act", "line": .string(line), "actor": .string(actor), "code": .string(code), "at": time.json, "act": .string(id)]
        case .claim(let lines, let name, let code, let time):
            ["do": "claim", "lines": .array(lines.map { .string($0.text) }), "by": .string(name), "code": .string(code), "at": time.json]
        case .tick(let now): ["do": "tick", "at": now.json]
        case .handOver: ["do": "handOver"]
        }
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    init?(json: JSON) {
        let code = json["code"]?.string
        let time = json["at"].flatMap(Instant.init(json:))
        let (channel, address) = (json["channel"]?.string, json["address"]?.string)
        switch json["do"]?.string {
        case "receive":
            guard let inbound = json["inbound"].flatMap(Inbound.init(json:)), let time else { return nil }
            self = .receive(inbound, at: time)
        case "waiting":
            guard let channel, let address, let code else { return nil }
            self = .waiting(channel: channel, address: address, code: code)
        case "handedOver":
            guard let last = json["upTo"]?.int, let channel, let address, let code else { return nil }
            self = .handedOver(upTo: last, channel: channel, address: address, code: code)
        case "invite":
            guard let people = json["people"]?.array?.all(Invitee.init(json:)), let actor = json["actor"]?.string, let code, let time
            else { return nil }
            self = .invite(people, code: code, actor: actor, at: time)
        case "withdrawLinks":
            guard let people = json["people"]?.array?.all(Invitee.init(json:)), let actor = json["actor"]?.string, let code, let time
            else { return nil }
            self = .withdrawLinks(people, code: code, actor: actor, at: time)
        case "invitations":
            guard let people = json["people"]?.array?.all(Invitee.init(json:)), let actor = json["actor"]?.string, let code, let time
            else { return nil }
            self = .invitations(people, code: code, actor: actor, at: time)
        case "erase":
            guard let channel, let address, let code, let time else { return nil }
            self = .erase(channel: channel, address: address, code: code, at: time)
        case "open":
            guard let script = json["script"]?.string.flatMap({ ScriptSources(bytes: Array($0.utf8)) }),
                let opening = json["opening"].flatMap(Opening.init(json:)), let time
            else { return nil }
            self = .open(script, opening, at: time)
        case "act":
            guard let line = json["line"]?.string, let actor = json["actor"]?.string, let id = json["act"]?.string, let code, let time
            else {
                return nil
            }
            self = .act(line, actor: actor, code: code, at: time, id: id)
        case "claim":
            guard let lines = json["lines"]?.array?.all(\.string), let name = json["by"]?.string, let code, let time else { return nil }
            self = .claim(lines.map { StatementID($0) }, by: name, code: code, at: time)
        case "tick":
            guard let time else { return nil }
            self = .tick(time)
        case "handOver": self = .handOver
        default: return nil
        }
    }
}

extension Inbound {
    fileprivate var json: JSON {
        [
            "code": .string(consultation), "channel": .string(channel), "address": .string(address), "message": .string(messageID),
            "input": input.json,
        ]
    }

    fileprivate init?(json: JSON) {
        guard let code = json["code"]?.string, let channel = json["channel"]?.string, let address = json["address"]?.string,
            let message = json["message"]?.string, let input = json["input"].flatMap(Input.init(json:))
        else { return nil }
        self.init(consultation: code, channel: channel, address: address, messageID: message, input: input)
    }
}

extension Invitee {
    fileprivate var json: JSON {
        ["channel": .string(channel), "address": .string(address), "voice": JSON(voice), "role": JSON(role)]
    }

    fileprivate init?(json: JSON) {
        guard let channel = json["channel"]?.string, let address = json["address"]?.string else { return nil }
        self.init(channel: channel, address: address, voice: json["voice"]?.string, role: json["role"]?.string)
    }
}

extension Opening {
    fileprivate var json: JSON {
        [
            "run": run.json, "code": JSON(code), "seed": JSON(seed.map { String($0) }), "allowsUnreviewed": .bool(allowsUnreviewed),
            "actor": .string(actor),
        ]
    }

    fileprivate init?(json: JSON) {
        guard let run = json["run"].flatMap(RunData.init(json:)), let reviewed = json["allowsUnreviewed"]?.bool,
            let actor = json["actor"]?.string
        else { return nil }
        self.init(
            run: run, code: json["code"]?.string, seed: json["seed"]?.string.flatMap(UInt64.init), allowsUnreviewed: reviewed, actor: actor)
    }
}

extension Instant {
    var json: JSON { .int(milliseconds) }

    init?(json: JSON) {
        guard let number = json.int else { return nil }
        self.init(milliseconds: number)
    }
}

extension JSON {
    /// A text, or `null` where there is none.
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }
}

extension Array {
    /// What `read` makes of every element; `nil` where it makes nothing of one.
    func all<Value>(_ read: (Element) -> Value?) -> [Value]? {
        let values = compactMap(read)
        return values.count == count ? values : nil
    }
}
