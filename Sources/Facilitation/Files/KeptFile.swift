public import DialogueEngine
import Storage

/// A photo or voice note as a moderator finds it: to which question it answers, never whose it is.
public struct KeptFile: Sendable, Equatable {
    /// A name that says nothing of who sent it, and does not tell two of one person from two of two.
    public let id: String
    public let sort: SentFile.Sort
    public let key: AnswerKey
    public let at: Instant
    /// Whether its author typed words of their own with it or after it; else a moderator may write out what is said or shown.
    public let hasOwnWords: Bool
    /// How far it is, where what is said or shown is the answer only once its author said that it was written out well.
    public let spoken: Spoken?
    public var question: QuestionID { key.question }

    /// The author and the name it is kept under, which stay inside.
    let author: String
    let place: TextID

    /// Whether it was written out, so that it is its author's to say whether that is right; where no answer was read in it, or they said no, they were asked
    /// to say it otherwise.
    public enum Spoken: String, Sendable { case unwritten, asked, unread }
}

extension Facilitator {
    /// Every file that stands with an answer that holds, the oldest first.
    public func files(of code: String) async throws -> [KeptFile] {
        let open = try await consultation(code)
        return try await store.read { try KeptFiles(code: open.code, vault: vault, reader: $0).all() }
    }

    /// The file of this name with its format; `nil` where there is none, or not any more.
    ///
    /// - Complexity: O(files of the consultation) to find it.
    public func file(_ id: String, in code: String) async throws -> (format: FileFormat, bytes: [UInt8])? {
        let open = try await consultation(code)
        return try await store.read { reader in
            let files = KeptFiles(code: open.code, vault: vault, reader: reader)
            guard let file = try files.all().first(where: { $0.id == id }) else { return nil }
            let key = try vault.key(of: reader.person(consultation: code, participant: file.author))
            let sealed = SealedFiles(code: code, participant: file.author, key: key)
            guard let bytes = try sealed.bytes(file.place, in: reader), let format = FileFormat(of: bytes) else { return nil }
            return (format, bytes)
        }
    }
}

/// Finds the files of a consultation in one state of the store.
struct KeptFiles {
    let code: String
    let vault: Vault
    let reader: any StoreReader

    /// Every file that stands with an answer that holds, the oldest first.
    ///
    /// - Complexity: O(files), with the session and the key of each author.
    func all() throws -> [KeptFile] {
        let marks = try reader.files(in: code, of: nil)
        return try Dictionary(grouping: marks, by: \.participant).flatMap { author, marks -> [KeptFile] in
            let session = try reader.session(of: StreamID(consultation: code, participant: author))
            let key = try vault.key(of: reader.person(consultation: code, participant: author))
            let texts = Texts(code: code, participant: author, key: key, reader: reader)
            let files = session.records.flatMap { record in record.files.map { (record, $0) } }
            return try files.filter { _, file in marks.contains { $0.id == file.id.number } }.map { record, file in
                let spoken = record.spoken.flatMap { $0.file == file ? $0 : nil }
                let name = vault.letters(16, of: "\(code) \(author) \(file.id.number)", for: "file")
                // What came with it stands under its own name; other words have another.
                let isBare = try (spoken != nil || record.raw == file.id) && texts.one(file.id).map(file.sort.isSign) ?? false
                return KeptFile(
                    id: name, sort: file.sort, key: record.key, at: spoken?.at ?? record.at, hasOwnWords: !isBare,
                    spoken: spoken.map { $0.words == nil ? .unwritten : $0.reading == nil ? .unread : .asked }, author: author,
                    place: file.id)
            }
        }
        .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }
}
