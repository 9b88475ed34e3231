/// The photos and voice notes of a memory store.
extension MemoryTables {
    func file(consultation: String, participant: String, id: Int64) -> SealedFile? {
        shelves[ExactText(consultation)]?.files[ExactText(participant)]?[id]
    }

    func files(in consultation: String, of participant: String?) -> [FileMark] {
        let all = shelves[ExactText(consultation)]?.files ?? [:]
        let found = participant.map { one in all.filter { $0.key == ExactText(one) } } ?? all
        return found.sorted { $0.key < $1.key }.flatMap { _, files in
            files.values.sorted { $0.id < $1.id }.map { FileMark(participant: $0.participant, id: $0.id, size: $0.sealed.count) }
        }
    }

    func keep(file: SealedFile) throws {
        let shelf = try shelf(file.consultation)
        let author = ExactText(file.participant)
        guard shelf.files[author]?[file.id] == nil else { throw StoreError.exists("file") }
        onUndo { shelf.files[author]?[file.id] = nil }
        shelf.files[author, default: [:]][file.id] = file
    }

    func drop(file id: Int64, of participant: String, in consultation: String) throws {
        let shelf = try shelf(consultation)
        let author = ExactText(participant)
        guard let file = shelf.files[author]?.removeValue(forKey: id) else { return }
        onUndo { shelf.files[author, default: [:]][id] = file }
    }
}
