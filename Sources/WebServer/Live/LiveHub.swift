import Storage
import Synchronization

/// Tells whoever listens that something changed in a consultation.
///
/// It asks the store, so that it hears of every writer, also those of other processes; and only of codes somebody listens to. What is told is
/// that something changed and never what: each listener then asks for the page it may see. See <doc:Screen>.
final class LiveHub: Sendable {
    /// One code that is listened to.
    private struct Watched {
        /// The last event that was seen; `nil` before the first look.
        var position: Int64?
        /// How many changes were seen since somebody listens: what listeners are told, which says nothing of other consultations.
        var changes = 0
        var listeners: [Int: LiveListener] = [:]
    }

    private struct Hall {
        var codes: [String: Watched] = [:]
        var perSource: [String: Int] = [:]
        var count = 0
        var lastID = 0
        var looks = 0
        var isClosed = false
    }

    /// How often the store is asked, in milliseconds.
    static let pace = 500
    /// After how many looks listeners are told that the line still holds: 15 seconds.
    private static let looksPerBeat = 30
    /// For how many looks one write may take: 10 seconds.
    private static let patience = 20

    private let store: any Store
    private let most: Int
    private let mostPerSource: Int
    private let hall = Mutex(Hall())

    /// - Parameters:
    ///   - most: how many may listen at once.
    ///   - mostPerSource: how many of them from one address.
    init(store: any Store, most: Int = 1_000, mostPerSource: Int = 50) {
        (self.store, self.most, self.mostPerSource) = (store, most, mostPerSource)
    }

    /// How many listen now.
    var count: Int { hall.withLock { $0.count } }

    /// A listener to a consultation, who hears how many changes there were: at once or at the next look, and at each change. The same number once
    /// more says that nothing changed. Who reads slowly hears the newest only.
    ///
    /// - Parameter source: the address it listens from.
    /// - Returns: `nil` where too many listen already, or the server is about to stop.
    func listen(to code: String, from source: String) -> LiveListener? {
        hall.withLock { hall in
            guard !hall.isClosed, hall.count < most, hall.perSource[source, default: 0] < mostPerSource else { return nil }
            hall.lastID += 1
            hall.count += 1
            hall.perSource[source, default: 0] += 1
            let id = hall.lastID
            let listener = LiveListener { [self] in leave(id, code, source) }
            hall.codes[code, default: Watched()].listeners[id] = listener
            if let watched = hall.codes[code], watched.position != nil { listener.tell(watched.changes) }
            return listener
        }
    }

    private func leave(_ id: Int, _ code: String, _ source: String) {
        hall.withLock { hall in
            guard hall.codes[code]?.listeners.removeValue(forKey: id) != nil else { return }
            if hall.codes[code]?.listeners.isEmpty ?? false { hall.codes[code] = nil }
            hall.count -= 1
            hall.perSource[source, default: 1] -= 1
            if hall.perSource[source] == 0 { hall.perSource[source] = nil }
        }
    }

    /// Looks twice a second until it is cancelled.
    func run() async {
        while !Task.isCancelled {
            await look()
            try? await Task.sleep(for: .milliseconds(Self.pace))
        }
        close()
    }

    /// Ends all that listens; nobody can listen any more.
    func close() {
        let all = hall.withLock { hall in
            hall.isClosed = true
            return hall.codes.values.flatMap(\.listeners.values)
        }
        for listener in all { listener.end() }
    }

    /// Asks the store once for every code that is listened to, and tells who listens; who cannot be told any more is let go.
    ///
    /// - Complexity: O(codes × log events + listeners).
    func look() async {
        let codes = hall.withLock { Array($0.codes.keys) }
        // Where the store does not answer now, it is asked again at the next look.
        let positions = codes.isEmpty ? [:] : (try? await store.read { reader in try Self.positions(of: codes, in: reader) }) ?? [:]
        let stuck = hall.withLock { hall in
            hall.looks += 1
            let isBeat = hall.looks % Self.looksPerBeat == 0
            for code in codes {
                guard var watched = hall.codes[code] else { continue }
                let isNew = positions[code].map { $0 != watched.position } ?? false
                if isNew { (watched.position, watched.changes) = (positions[code], watched.changes + 1) }
                if isNew || isBeat { for listener in watched.listeners.values { listener.tell(watched.changes) } }
                hall.codes[code] = watched
            }
            return hall.codes.values.flatMap(\.listeners.values).filter { $0.isStuck(after: Self.patience) }
        }
        for listener in stuck { listener.drop() }
    }

    private static func positions(of codes: [String], in reader: any StoreReader) throws -> [String: Int64] {
        try codes.reduce(into: [:]) { $0[$1] = try reader.lastPosition(in: $1) }
    }
}
