/// The rows of a memory store, and the journal that takes back what the current work wrote.
///
/// Every write notes its own undoing, so a savepoint costs nothing until it is needed.
final class MemoryTables {
    var scripts: [ExactText: StoredScript] = [:]
    var shelves: [ExactText: MemoryShelf] = [:]
    var lastPosition: Int64 = 0
    var timers = OrderedRows<StoredTimer>()
    var timersByStream: [StreamID: [ExactText: StoredTimer]] = [:]
    /// The row with id n is at index n - 1.
    var outbox: [OutboxRow] = []
    var outboxByStream: [StreamID: [Int64]] = [:]
    var suppressions: Set<ExactPair> = []
    var pauses: [ExactText: Int64] = [:]
    var routes: [ExactPair: String] = [:]
    var links: [ExactText: LinkCode] = [:]
    var onces: Set<[ExactText]> = []
    var rooms: [ExactPair: Room] = [:]
    var accountsByName: [ExactText: StoredAccount] = [:]
    /// The one with position n is at index n - 1.
    var accountActs: [StoredAccountAct] = []
    var passesByHash: [ExactText: StoredPass] = [:]
    private var journal: [() -> Void] = []

    /// Notes how to take back the write that comes next.
    func onUndo(_ undo: @escaping () -> Void) { journal.append(undo) }

    /// The current work is done: its writes stay.
    func keepWrites() { journal.removeAll(keepingCapacity: true) }

    /// The current work failed: takes back its writes, the last one first.
    func undoWrites() {
        for undo in journal.reversed() { undo() }
        keepWrites()
    }

    /// Where the rows of a consultation are.
    func shelf(_ code: String) throws -> MemoryShelf {
        guard let shelf = shelves[ExactText(code)] else { throw StoreError.notFound("consultation") }
        return shelf
    }
}

/// The rows of one consultation.
final class MemoryShelf {
    let consultation: StoredConsultation
    var receipts: [ReceiptKey: Receipt] = [:]
    var people: [ExactText: Person] = [:]
    var participants: [ExactPair: String] = [:]
    /// All events in the order of the store.
    var log: [StoredEvent] = []
    /// Where in the log a stream's events are; the event with sequence n is at index n - 1.
    var streams: [StreamID: [Int]] = [:]
    var snapshots: [StreamID: Snapshot] = [:]
    var texts: [ExactText: [Int64: SealedText]] = [:]
    var files: [ExactText: [Int64: SealedFile]] = [:]

    init(_ consultation: StoredConsultation) { self.consultation = consultation }
}
