/// Writing about people, and forgetting them.
extension MemoryTables {
    func add(person: Person) throws {
        let shelf = try shelf(person.consultation)
        guard shelf.people[ExactText(person.participant)] == nil else { throw StoreError.exists("participant") }
        try replace(person, on: shelf)
    }

    func update(person: Person) throws {
        let shelf = try shelf(person.consultation)
        guard shelf.people[ExactText(person.participant)] != nil else { throw StoreError.notFound("participant") }
        try replace(person, on: shelf)
    }

    func keep(text: SealedText) throws {
        let shelf = try shelf(text.consultation)
        let author = ExactText(text.participant)
        guard shelf.texts[author]?[text.id] == nil else { throw StoreError.exists("text") }
        onUndo { shelf.texts[author]?[text.id] = nil }
        shelf.texts[author, default: [:]][text.id] = text
    }

    func forget(consultation: String, participant: String, text id: Int64) throws {
        let shelf = try shelf(consultation)
        let author = ExactText(participant)
        guard let text = shelf.texts[author]?.removeValue(forKey: id) else { return }
        onUndo { shelf.texts[author, default: [:]][id] = text }
    }

    func erase(consultation: String, participant: String) throws {
        let shelf = try shelf(consultation)
        let key = ExactText(participant)
        guard let person = shelf.people[key] else { throw StoreError.notFound("participant") }
        if let hash = person.addressHash { dropRoute(channel: person.channel, addressHash: hash, to: consultation) }
        try replace(person.emptied, on: shelf)
        dropLinks(of: participant, in: consultation)
        let texts = shelf.texts.removeValue(forKey: key)
        let files = shelf.files.removeValue(forKey: key)
        onUndo { (shelf.texts[key], shelf.files[key]) = (texts, files) }
        let stream = StreamID(consultation: consultation, participant: participant)
        cancelTimers(of: stream)
        cancelOutbox(of: stream, keeping: [])
        cancelOutbox(of: StreamID(consultation: consultation, filesOf: participant), keeping: [])
    }

    private func replace(_ person: Person, on shelf: MemoryShelf) throws {
        if let hash = person.addressHash, let other = shelf.participants[ExactPair(person.channel, hash)],
            ExactText(other) != ExactText(person.participant)
        {
            throw StoreError.exists("address")
        }
        let key = ExactText(person.participant)
        if let known = shelf.people[key], let hash = known.addressHash, hash != person.addressHash || known.channel != person.channel {
            forgetReceipts(of: known, at: hash, since: person, on: shelf)
        }
        let before = shelf.put(person, key)
        onUndo { _ = shelf.put(before, key) }
    }
}

extension MemoryTables {
    /// Takes the name out of the receipts of what came from an address.
    private func forgetReceipts(of person: Person, at hash: String, since now: Person, on shelf: MemoryShelf) {
        for (key, receipt) in shelf.receipts where ExactText(receipt.participant) == ExactText(person.participant) {
            guard ExactPair(key.channel, key.conversation) == ExactPair(person.channel, hash) else { continue }
            onUndo { shelf.receipts[key] = receipt }
            shelf.receipts[key] = Receipt(key: key, participant: Receipt.name(ofWhoIsNow: now), receivedAt: receipt.receivedAt)
        }
    }
}

extension MemoryShelf {
    /// Puts a person, or nobody, in the place of whoever is there, and returns who was.
    fileprivate func put(_ person: Person?, _ key: ExactText) -> Person? {
        let before = people[key]
        if let before, let hash = before.addressHash { participants[ExactPair(before.channel, hash)] = nil }
        if let person, let hash = person.addressHash { participants[ExactPair(person.channel, hash)] = person.participant }
        people[key] = person
        return before
    }
}
