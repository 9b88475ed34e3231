/// One consistent state of a store, inside `Store.read` or `Store.write`.
///
/// What is not there reads as `nil`, 0 or empty, also when the whole consultation is unknown. Complexities count rows looked at, beyond finding the first.
public protocol StoreReader {
    // MARK: Scripts and consultations

    /// The script kept under this digest.
    func script(digest: String) throws -> StoredScript?

    /// The consultation with this join code.
    func consultation(_ code: String) throws -> StoredConsultation?

    /// All consultations, by code.
    func consultations() throws -> [StoredConsultation]

    // MARK: Messages received

    /// The receipt of a message that already had its effect.
    func receipt(_ key: ReceiptKey) throws -> Receipt?

    /// What came in one conversation.
    /// - Complexity: O(its messages) in SQLite, O(all messages) in memory.
    func received(consultation: String, channel: String, conversation: String) throws -> Received

    // MARK: People

    /// What is known of this participant; an emptied person once erased.
    func person(consultation: String, participant: String) throws -> Person?

    /// Who is reached at this address. Erased people are not found.
    func person(consultation: String, channel: String, addressHash: String) throws -> Person?

    /// Everybody, erased people too, by participant.
    func people(in consultation: String) throws -> [Person]

    // MARK: Events

    /// The sequence of the stream's last event; 0 for an empty stream.
    func lastSequence(of stream: StreamID) throws -> Int64

    /// The position of the last event of a whole consultation, of whatever stream; 0 where there is none. It grows with every event.
    /// - Complexity: O(1) in memory, O(log events) in SQLite.
    func lastPosition(in consultation: String) throws -> Int64

    /// Hands over the events of a stream in order, from the one with sequence `first` on, one at a time.
    func eachEvent(of stream: StreamID, from first: Int64, _ body: (StoredEvent) throws -> Void) throws

    /// Hands over every event of a consultation in the order of the whole store, one at a time. Stops at the first error `body` throws.
    func eachEvent(in consultation: String, _ body: (StoredEvent) throws -> Void) throws

    // MARK: Snapshots

    /// The last snapshot saved of a stream.
    func snapshot(of stream: StreamID) throws -> Snapshot?

    /// Hands over every snapshot of a consultation in the order of their streams, one at a time.
    func eachSnapshot(in consultation: String, _ body: (StreamID, Snapshot) throws -> Void) throws

    // MARK: Sealed texts

    /// What a participant wrote under this id, sealed.
    func text(consultation: String, participant: String, id: Int64) throws -> [UInt8]?

    /// Everything a participant wrote, by id.
    func texts(consultation: String, participant: String) throws -> [SealedText]

    // MARK: Files

    /// A photo or voice note of a participant, sealed.
    func file(consultation: String, participant: String, id: Int64) throws -> SealedFile?

    /// Which files are kept, by author and id; of one author, or of everybody where `participant` is `nil`.
    /// - Complexity: O(files of the consultation) at most; none of them is read.
    func files(in consultation: String, of participant: String?) throws -> [FileMark]

    // MARK: Timers

    /// The first timers due at or before a time, at most `limit`, in the order in which they fire.
    func dueTimers(upTo time: Int64, limit: Int) throws -> [StoredTimer]

    /// The timer of a kind that a stream has now.
    func timer(_ kind: String, of stream: StreamID) throws -> StoredTimer?

    /// The timers of a stream whose kinds begin with `prefix`, by kind.
    func timers(of stream: StreamID, prefix: String) throws -> [StoredTimer]

    /// The timer that fires first.
    func nextTimer() throws -> StoredTimer?

    // MARK: Outbox

    /// The messages of a stream in the order they were enqueued; of every status when `status` is `nil`.
    func outbox(of stream: StreamID, status: OutboxStatus?) throws -> [OutboxRow]

    /// How many messages were ever put in for a stream, whatever became of them.
    func outboxCount(of stream: StreamID) throws -> Int

    /// The messages of a stream that reply to one message, in the order they were enqueued.
    func outbox(of stream: StreamID, causedBy cause: String) throws -> [OutboxRow]

    /// The row of an id.
    func outboxRow(_ id: Int64) throws -> OutboxRow?

    /// Messages to people of a consultation that were given up, the latest first, at most `limit`.
    func deadLetters(in consultation: String, limit: Int) throws -> [OutboxRow]

    /// What waits on each channel that has anything waiting or given up, by channel.
    /// - Complexity: O(rows ready or given up).
    func outboxCounts() throws -> [OutboxCount]

    // MARK: Routes

    /// A link code that is kept, expired or not; it stays.
    func link(_ code: String) throws -> LinkCode?

    /// The consultation in which the next message from this address belongs.
    func route(channel: String, addressHash: String) throws -> String?

    /// Who is reached at this address, in every consultation, by its code. Erased people are not found.
    func people(channel: String, addressHash: String) throws -> [Person]

    // MARK: Rooms

    /// The room at this address.
    func room(channel: String, addressHash: String) throws -> Room?

    /// The room whose messages are of this stream; `nil` for every other stream.
    func room(_ stream: StreamID) throws -> Room?

    /// The rooms bound to a consultation, by name.
    func rooms(in consultation: String) throws -> [Room]

    // MARK: Accounts

    /// Who works here under this name.
    func account(_ name: String) throws -> StoredAccount?

    /// Everybody who works here, by name.
    func accounts() throws -> [StoredAccount]

    /// What was done to accounts, the latest first, at most `limit`: to one of them, or to all where `account` is `nil`; of those before a position.
    /// - Complexity: O(limit) beyond finding the first in SQLite, O(all acts) in memory.
    func accountActs(of account: String?, before position: Int64?, limit: Int) throws -> [StoredAccountAct]

    /// What lets somebody in, by the hash of what they hold; expired ones too.
    func pass(_ hash: String) throws -> StoredPass?

    // MARK: Pauses

    /// Until when a channel's platform is not called; `nil` where it never said so.
    func pausedUntil(channel: String) throws -> Int64?

    /// Whether ``StoreWriter/recordOnce(channel:conversation:messageID:at:)`` noted this before.
    func isRecorded(channel: String, conversation: String, messageID: String) throws -> Bool

    // MARK: Suppression

    /// Whether whoever is behind this address asked to be left alone. Survives an erase.
    func isSuppressed(channel: String, addressHash: String) throws -> Bool
}

extension StoreReader {
    /// The events of a stream in order, from the one with sequence `first` on.
    public func events(of stream: StreamID, from first: Int64) throws -> [StoredEvent] {
        var events: [StoredEvent] = []
        try eachEvent(of: stream, from: first) { events.append($0) }
        return events
    }
}
