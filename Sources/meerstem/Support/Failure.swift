import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import Storage
import WebServer

/// Why a command ended without doing what was asked, with the exit code that says so.
struct Failure: Error {
    /// 1: the answer is no; 2: wrong use; 3: the store or the network failed.
    enum Code: Int32 { case no = 1, use = 2, store = 3 }

    let code: Code
    let message: String

    static func use(_ message: String) -> Failure { Failure(code: .use, message: message) }
    static func no(_ message: String) -> Failure { Failure(code: .no, message: message) }
    static func store(_ message: String) -> Failure { Failure(code: .store, message: message) }

    init(code: Code, message: String) { (self.code, self.message) = (code, message) }

    /// The failure behind an error of the modules below; `nil` for errors that are the parser's own.
    init?(describing error: any Error) {
        let messages = Messages.current
        switch error {
        case let faults as ScriptFaults: self = .no(faults.description)
        case let fault as Transcript.Fault: self = .no(fault.description)
        case FacilitationError.noSuchConsultation(let code): self = .use(messages.noSuchConsultation(code))
        case let fault as CannotListen: self = .store(messages.cannotListen(fault.address, isTaken: fault.isTaken))
        case FacilitationError.noSuchPerson: self = .use(messages.noSuchPerson)
        case FacilitationError.wrongKey, is Vault.Fault: self = .store(messages.wrongKey)
        case FacilitationError.unreadableScript(let digest): self = .store(messages.unreadableScript(String(digest.prefix(12))))
        case FacilitationError.refused(let refusal): self = .no(messages.acts.refused(refusal))
        case let stopped as RehearsalStopped:
            let cause = Failure(describing: stopped.cause)
            self.init(
                code: cause?.code ?? .no,
                message: messages.rehearsalStopped(stopped.line, stopped.after.short, cause?.message ?? "\(stopped.cause)"))
        case let fault as ActFault: self = .use(messages.acts.fault(fault))
        case let overtaken as Overtaken: self = .no(messages.acts.overtaken(overtaken))
        case DeskError.otherVersion, DeskError.malformed: self = .store(messages.otherVersion)
        case DeskError.tooLong: self = .use(messages.tooLong)
        case DeskError.ownerSilent: self = .store(messages.ownerSilent + "\n" + messages.waitingHelps)
        case DeskError.failed(let type): self = .store(messages.ownerFailed(type))
        case StoreError.exists: self = .use(messages.codeTaken)
        case let store as StoreError: self = .store("\(store)" + (store.waitingHelps ? "\n" + messages.waitingHelps : ""))
        case is UnreadableEvent, is UnreadableSnapshot: self = .store(messages.unreadableLog)
        default: return nil
        }
    }
}
