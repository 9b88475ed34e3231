/// The accounts and passes of a memory store.
/// - Complexity: O(passes) to drop those of an account or those that expired.
extension MemoryTables {
    func account(_ name: String) -> StoredAccount? { accountsByName[ExactText(name)] }

    func accounts() -> [StoredAccount] { accountsByName.values.sorted { ExactText($0.name) < ExactText($1.name) } }

    func save(account: StoredAccount) {
        let key = ExactText(account.name)
        let before = accountsByName[key]
        accountsByName[key] = account
        onUndo { [unowned self] in accountsByName[key] = before }
    }

    func accountActs(of account: String?, before position: Int64?, limit: Int) -> [StoredAccountAct] {
        let known = accountActs.prefix(position.map { max(0, Int($0) - 1) } ?? .max).reversed()
        return Array(known.lazy.filter { account == nil || ExactText($0.account) == ExactText(account!) }.prefix(limit))
    }

    func note(accountAct body: [UInt8], to account: String, at time: Int64) {
        accountActs.append(StoredAccountAct(position: Int64(accountActs.count) + 1, account: account, at: time, body: body))
        onUndo { [unowned self] in accountActs.removeLast() }
    }

    func pass(_ hash: String) -> StoredPass? { passesByHash[ExactText(hash)] }

    func keep(pass: StoredPass) { put(pass, ExactText(pass.hash)) }

    func drop(pass hash: String) { put(nil, ExactText(hash)) }

    func dropPasses(of account: String, kind: String?) {
        dropPasses { ExactText($0.account) == ExactText(account) && (kind == nil || $0.kind == kind) }
    }

    func dropPasses(expiredBy time: Int64) { dropPasses { $0.expiresAt <= time } }

    private func dropPasses(where isGone: (StoredPass) -> Bool) {
        for (key, pass) in passesByHash where isGone(pass) { put(nil, key) }
    }

    private func put(_ pass: StoredPass?, _ key: ExactText) {
        let before = passesByHash[key]
        passesByHash[key] = pass
        onUndo { [unowned self] in passesByHash[key] = before }
    }
}
