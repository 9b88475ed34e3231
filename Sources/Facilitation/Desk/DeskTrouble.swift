import DialogueEngine
import DialogueScript
import JSONText
import Storage

/// Errors as the socket carries them: data enough to throw the same error on the other side, so that a message reads the same whoever owns the store.
enum DeskTrouble {
    static func json(of error: any Error) -> JSON {
        switch error {
        case let error as FacilitationError: json(of: error)
        case let error as StoreError: json(of: error)
        case let error as DeskError: json(of: error)
        case let fault as ActFault: ["act", fault.json]
        case Overtaken.decided(let line, let by): ["decided", .string(line.text), JSON(by)]
        case Overtaken.read(let line, let by): ["read", .string(line.text), .string(by)]
        case Overtaken.moved(let by): ["moved", JSON(by)]
        case Overtaken.nothingToRecall: ["nothingToRecall"]
        case Vault.Fault.wrongKey: ["vault.wrongKey"]
        case Vault.Fault.unreadable: ["vault.unreadable"]
        case let error as UnreadableEvent: ["event", .string(error.field)]
        case let error as UnreadableSnapshot: ["snapshot", .int(Int64(error.offset))]
        default: ["failed", .string("\(type(of: error))")]
        }
    }

    private static func json(of error: FacilitationError) -> JSON {
        switch error {
        case .noSuchConsultation(let code): ["noSuchConsultation", .string(code)]
        case .noSuchPerson: ["noSuchPerson"]
        case .wrongKey: ["wrongKey"]
        case .unreadableScript(let digest): ["unreadableScript", .string(digest)]
        case .refused(let refusal): ["refused", refusal.json]
        }
    }

    private static func json(of error: StoreError) -> JSON {
        switch error {
        case .conflict(let expected, let found): ["store.conflict", .int(expected), .int(found)]
        case .exists(let what): ["store.exists", .string(what)]
        case .duplicate: ["store.duplicate"]
        case .notFound(let what): ["store.notFound", .string(what)]
        case .unavailable(let reason, let waitingHelps): ["store.unavailable", .string(reason), .bool(waitingHelps)]
        case .wrongVersion(let found, let supported): ["store.wrongVersion", .int(Int64(found)), .int(Int64(supported))]
        case .notDurable: ["store.notDurable"]
        }
    }

    private static func json(of error: DeskError) -> JSON {
        switch error {
        case .otherVersion(let found): ["desk.otherVersion", .int(Int64(found))]
        case .tooLong(let limit): ["desk.tooLong", .int(Int64(limit))]
        case .malformed: ["desk.malformed"]
        case .ownerSilent: ["desk.ownerSilent"]
        case .failed(let type): ["failed", .string(type)]
        }
    }

    /// The error that ``json(of:)`` wrote; one that this version does not know is a ``DeskError/failed(_:)`` with its name.
    static func error(json: JSON) -> (any Error)? {
        guard let name = json[0]?.string else { return nil }
        let text = json[1]?.string ?? ""
        let (first, second) = (json[1]?.int ?? 0, json[2]?.int ?? 0)
        return switch name {
        case "noSuchConsultation": FacilitationError.noSuchConsultation(text)
        case "noSuchPerson": FacilitationError.noSuchPerson
        case "wrongKey": FacilitationError.wrongKey
        case "unreadableScript": FacilitationError.unreadableScript(digest: text)
        case "refused": json[1].flatMap(ConsultationRefusal.init(json:)).map { FacilitationError.refused($0) } ?? DeskError.failed(name)
        case "act": json[1].flatMap(ActFault.init(json:)) ?? DeskError.failed(name)
        case "decided": Overtaken.decided(StatementID(text), by: json[2]?.string)
        case "read": Overtaken.read(StatementID(text), by: json[2]?.string ?? "")
        case "moved": Overtaken.moved(by: json[1]?.string)
        case "nothingToRecall": Overtaken.nothingToRecall
        case "store.conflict": StoreError.conflict(expected: first, found: second)
        case "store.exists": StoreError.exists(text)
        case "store.duplicate": StoreError.duplicate
        case "store.notFound": StoreError.notFound(text)
        case "store.unavailable": StoreError.unavailable(reason: text, waitingHelps: json[2]?.bool ?? false)
        case "store.wrongVersion": StoreError.wrongVersion(found: Int(first), supported: Int(second))
        case "store.notDurable": StoreError.notDurable
        case "desk.otherVersion": DeskError.otherVersion(found: Int(first))
        case "desk.tooLong": DeskError.tooLong(limit: Int(first))
        case "desk.malformed": DeskError.malformed
        case "desk.ownerSilent": DeskError.ownerSilent
        case "vault.wrongKey": Vault.Fault.wrongKey
        case "vault.unreadable": Vault.Fault.unreadable
        case "event": UnreadableEvent(field: text)
        case "snapshot": UnreadableSnapshot(offset: Int(first))
        case "failed": DeskError.failed(text)
        default: DeskError.failed(name)
        }
    }
}
