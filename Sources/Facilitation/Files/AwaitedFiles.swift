import DialogueEngine
import Foundation
import JSONText
import MessageChannels
import Storage

/// Photos and voice notes that somebody sent by a messenger and that are still to be got: each a row of the outbox, beside what is said to the person.
///
/// A platform gives a file out by a name that may be all it takes to read it, so the name is sealed under the person's key and goes with it.
struct AwaitedFiles {
    let code: String
    let participant: String
    /// The person's own; `nil` once erased.
    let key: PersonKey?

    private var stream: StreamID { StreamID(consultation: code, filesOf: participant) }

    /// Under what the files of a channel wait; no channel can be called so.
    static func line(of channel: String) -> String { "\(linePrefix)\(channel)" }

    /// The channel whose files wait in a line; any other name is itself.
    static func channel(of line: String) -> String { line.hasPrefix(linePrefix) ? String(line.dropFirst(linePrefix.count)) : line }

    private static let linePrefix = "files "

    /// - Throws: ``FacilitationError/noSuchPerson`` for somebody who was erased.
    func expect(
        _ attachment: InboundEvent.Attachment, on channel: String, as id: TextID, _ chance: Chance, in writer: any StoreWriter,
        at time: Instant
    ) throws {
        guard let key else { throw FacilitationError.noSuchPerson }
        let sealed = try key.seal(bytes: attachment.json.bytes(), for: name(of: id), chance)
        let body: JSON = ["text": .int(id.number), "file": .string(Data(sealed).base64EncodedString())]
        _ = try writer.enqueue(
            NewOutboxRow(
                stream: stream, cause: cause(id), ordinal: 0, body: body.bytes(), dueAt: time.milliseconds, channel: Self.line(of: channel))
        )
    }

    /// Waits no longer for the file of this name, where it waits.
    func drop(_ id: TextID, in writer: any StoreWriter) throws {
        for row in try writer.outbox(of: stream, causedBy: cause(id)) where row.status == .ready { try writer.cancel(row.id) }
    }

    /// How many are waited for.
    func count(in reader: any StoreReader) throws -> Int { try reader.outbox(of: stream, status: .ready).count }

    /// What a row waits for; `nil` where it cannot be read, as after an erase.
    func attachment(of row: OutboxRow) throws -> (id: TextID, attachment: InboundEvent.Attachment)? {
        let body = try JSON(row.body)
        guard let key, let number = body["text"]?.int, let sealed = body["file"]?.string.flatMap({ Data(base64Encoded: $0) }) else {
            return nil
        }
        let id = TextID(number)
        let attachment = InboundEvent.Attachment(json: try JSON(try key.open(bytes: Array(sealed), for: name(of: id))))
        return attachment.map { (id, $0) }
    }

    private func cause(_ id: TextID) -> String { "file \(id.number)" }
    private func name(of id: TextID) -> String { "\(code)/\(participant)/awaited/\(id.number)" }
}

extension InboundEvent.Attachment {
    fileprivate var json: JSON {
        ["kind": .string(kind.rawValue), "id": id.map { .string($0) } ?? .null, "type": mediaType.map { .string($0) } ?? .null]
    }

    fileprivate init?(json: JSON) {
        guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)) else { return nil }
        self.init(kind, id: json["id"]?.string, mediaType: json["type"]?.string)
    }
}
