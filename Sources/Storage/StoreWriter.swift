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

    /// Replaces what is known of a participant. Receipts of what came from an address they no longer have name
    /// ``Receipt/elsewhere``, or ``Receipt/nobody`` where they have none any more.
    /// - Throws: `.notFound("participant")`, or `.exists("address")` when another one is reached there.
    func update(person: Person) throws

    /// Destroys a participant's key, address, address hash, voice, role, every sealed text and every file; cancels their timers and unsent messages.
    ///
    /// Events, snapshot and the emptied person stay, and the receipts of what came from the address, which name ``Receipt/nobody`` then. Call
    /// `Store.purge()` after the commit.
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

    // MARK: Files

    /// Keeps a photo or voice note.
    /// - Throws: `.exists("file")` when the author already has a file with this id.
    func keep(file: SealedFile) throws

    /// Destroys a file and its key, as far as an erase does; one that is not there is no fault.
    func drop(file id: Int64, of participant: String, in consultation: String) throws

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

    /// Takes messages of one channel to send them, at most `limit`: of each stream the first that is not sent, where it is due and nobody's lease on
    /// it runs; by priority, then due time, then id. Each is claimed until `lease`.
    /// - Complexity: O(ready rows of the channel that come first in that order), whether claimed or blocked.
    func claimOutbox(channel: String, upTo time: Int64, limit: Int, lease: Int64) throws -> [OutboxRow]

    /// Takes back every lease, for whoever begins to send and knows that nobody else does: a sender that was killed left some behind.
    func releaseLeases() throws

    /// Notes that a message left, even when it was cancelled or given up while it was leaving.
    /// - Throws: `.notFound("outbox row")`.
    func markSent(_ id: Int64, nativeID: String?) throws

    /// Gives a claimed message back that was tried in vain, to be tried again at `due`; no effect unless it still is claimed until `lease`.
    func tryAgain(_ id: Int64, lease: Int64, at due: Int64) throws

    /// Gives a claimed message back that was not tried, to be claimed at `due`; no effect unless it still is claimed until `lease`.
    ///
    /// - Parameter nativeID: of what was sent in its place; `nil` changes nothing.
    func putOff(_ id: Int64, lease: Int64, until due: Int64, nativeID: String?) throws

    /// Makes what waits for a person due at `time` where it would be after `limit`, and returns how many messages that were; where there were any, all
    /// that waits for the person counts as put in at `time`.
    @discardableResult
    func hasten(_ stream: StreamID, dueAfter limit: Int64, to time: Int64) throws -> Int

    /// Gives up a message that was not sent; no effect on any other.
    func bury(_ id: Int64, reason: String) throws

    /// Cancels one message that was not sent.
    func cancel(_ id: Int64) throws

    /// Raises how far a sent message came; returns whether there is such a message.
    func noteDelivery(channel: String, nativeID: String, rank: Int) throws -> Bool

    /// Cancels a stream's messages that nobody claimed, except those in `kept`, and returns how many.
    @discardableResult
    func cancelOutbox(of stream: StreamID, keeping kept: Set<Int64>) throws -> Int

    // MARK: Routes, links and things of no consultation

    /// Notes where the next message from this address belongs. Erasing a person takes a route to their consultation away.
    func setRoute(channel: String, addressHash: String, to consultation: String) throws

    /// Keeps a link code in place of an earlier one that is equal.
    func keep(link: LinkCode) throws

    /// Uses up a link code that has not expired.
    func takeLink(_ code: String, at time: Int64) throws -> LinkCode?

    /// Notes something that belongs to no consultation; returns whether it is the first time.
    func recordOnce(channel: String, conversation: String, messageID: String, at time: Int64) throws -> Bool

    // MARK: Rooms

    /// Binds a room, in place of any other at its address, which is unbound first. One of the same name moves here, with all that waits for it.
    func bind(room: Room) throws

    /// Destroys what is known of the room at this address, and cancels what waits for it and nobody claimed; returns what it was, `nil` where there is none.
    @discardableResult
    func unbind(channel: String, addressHash: String) throws -> Room?

    // MARK: Accounts

    /// Keeps an account, in place of the one with its name.
    func save(account: StoredAccount) throws

    /// Notes that something was done to an account.
    func note(accountAct body: [UInt8], to account: String, at time: Int64) throws

    /// Keeps what lets somebody in, in place of one with the same hash.
    func keep(pass: StoredPass) throws

    /// Takes a pass away, if it is there.
    func drop(pass hash: String) throws

    /// Takes every pass of a kind away that an account has; of every kind where `kind` is `nil`.
    func dropPasses(of account: String, kind: String?) throws

    /// Takes away what lets nobody in any more.
    func dropPasses(expiredBy time: Int64) throws

    // MARK: Pauses

    /// Notes that a channel's platform is not to be called before a time; a later one stays.
    func pause(channel: String, until time: Int64) throws

    // MARK: Suppression

    /// Notes that whoever is behind this address asked to be left alone. The first time stays.
    func suppress(channel: String, addressHash: String, at time: Int64) throws

    /// Notes that they want to hear from us again.
    func unsuppress(channel: String, addressHash: String) throws
}

extension StoreWriter {
    /// Notes that a message left of which the platform gave no id.
    public func markSent(_ id: Int64) throws { try markSent(id, nativeID: nil) }

    /// Gives a claimed message back in whose place nothing was sent.
    public func putOff(_ id: Int64, lease: Int64, until due: Int64) throws { try putOff(id, lease: lease, until: due, nativeID: nil) }
}
