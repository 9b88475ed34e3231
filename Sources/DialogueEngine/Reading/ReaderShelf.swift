import Synchronization

/// The readers of a dialogue, each made when its node is first answered in its language: a reply then costs only itself.
final class ReaderShelf: Sendable {
    private struct Key: Hashable {
        let node: NodeID
        let language: Language
    }

    private let readers = Mutex<[Key: ReplyReader]>([:])

    /// The reader of what `node` asks.
    func reader(at node: NodeID, in language: Language, _ make: () -> ReplyReader) -> ReplyReader {
        readers.withLock { readers in
            let key = Key(node: node, language: language)
            if let known = readers[key] { return known }
            let new = make()
            readers[key] = new
            return new
        }
    }
}
