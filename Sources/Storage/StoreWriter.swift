/// A state of the store that may still change, inside `Store.write`. It reads its own writes.
///
/// Whatever names a consultation that was never created throws `.notFound("consultation")`.
public protocol StoreWriter: StoreReader {
    // MARK: Scripts and consultations

    /// Keeps a script. What was first kept under a digest stays; keeping it again changes nothing.
    func keep(script: StoredScript) throws

    /// Opens a consultation.
    /// - Throws: `.exists("consultation")` when the code is taken.
    func create(consultation: StoredConsultation) throws

    // MARK: Messages received

    /// Records that a message had its effect.
    /// - Throws: `.duplicate` when it was recorded before.
    func record(receipt: Receipt) throws

    // MARK: People

    /// Adds a participant.
    /// - Throws: `.exists("participant")`, or `.exists("address")` when another one is reached there.
    func add(person: Person) throws

    /// Replaces what is known of a participant.
    /// - Throws: `.notFound("participant")`, or `.exists("address")` when another one is reached there.
    func update(person: Person) throws

    /// Destroys a participant's key, address, address hash, voice, role and every sealed text; cancels their timers and unsent messages.
    ///
    /// Events, snapshot, receipts and the emptied person stay. Call `Store.purge()` after the commit.
    /// - Throws: `.notFound("participant")`.
    func erase(consultation: String, participant: String) throws

    // MARK: Events and snapshots

    /// Appends events to a stream that ends at `lastSequence` (0 for an empty one), and returns where it ends now.
    /// - Throws: `.conflict` when the stream ends elsewhere.
    @discardableResult
    func append(_ events: [NewEvent], to stream: StreamID, expecting lastSequence: Int64) throws -> Int64

    /// Saves the snapshot of a stream in place of the one before.
    func save(snapshot: Snapshot, of stream: StreamID) throws

    // MARK: Sealed texts

    /// Keeps what somebody wrote.
    /// - Throws: `.exists("text")` when the author already has a text with this id.
    func keep(text: SealedText) throws

    /// Destroys one sealed text, as far as an erase does; a text that is not there is no fault.
    func forget(consultation: String, participant: String, text id: Int64) throws

    // MARK: Timers

    /// Sets a timer in place of the stream's timer of the same kind.
    func schedule(timer: StoredTimer) throws

    /// Takes a timer away, if there is one.
    func cancelTimer(_ kind: String, of stream: StreamID) throws

    /// Takes all timers of a stream away.
    func cancelTimers(of stream: StreamID) throws

    // MARK: Outbox

    /// Puts a message in the outbox, ready, and returns its id.
    @discardableResult
    func enqueue(_ row: NewOutboxRow) throws -> Int64

    /// Notes that a message left, even when it was cancelled while it was leaving.
    /// - Throws: `.notFound("outbox row")`.
    func markSent(_ id: Int64) throws

    /// Cancels a stream's messages that were not sent, except those in `kept`, and returns how many.
    @discardableResult
    func cancelOutbox(of stream: StreamID, keeping kept: Set<Int64>) throws -> Int

    // MARK: Suppression

    /// Notes that whoever is behind this address asked to be left alone. The first time stays.
    func suppress(channel: String, addressHash: String, at time: Int64) throws

    /// Notes that they want to hear from us again.
    func unsuppress(channel: String, addressHash: String) throws
}
