import DialogueEngine
import Storage

/// A person's sealed texts, opened for the length of one turn.
struct Texts {
    let code: String
    let participant: String
    let key: PersonKey?
    let reader: any StoreReader

    /// Every text of the person that can be opened; none after an erase.
    func all() throws -> OwnWords {
        guard let key else { return OwnWords() }
        let rows = try reader.texts(consultation: code, participant: participant)
        return OwnWords(
            try rows.reduce(into: [:]) { texts, row in
                let id = TextID(row.id)
                texts[id] = try key.open(row.sealed, for: name(of: id))
            })
    }

    /// One text, where it can be opened.
    func one(_ id: TextID) throws -> String? {
        guard let key, let sealed = try reader.text(consultation: code, participant: participant, id: id.number) else { return nil }
        return try key.open(sealed, for: name(of: id))
    }

    func sealed(_ text: String, as id: TextID, under key: PersonKey, _ chance: Chance) throws -> SealedText {
        SealedText(consultation: code, participant: participant, id: id.number, sealed: try key.seal(text, for: name(of: id), chance))
    }

    private func name(of id: TextID) -> String { "\(code)/\(participant)/\(id.number)" }
}
