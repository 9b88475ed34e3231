internal import GRDB
internal import Storage

/// Who works here, and what lets them in.
extension SQLiteReading {
    func account(_ name: String) throws -> StoredAccount? {
        try db.first("SELECT name, body FROM accounts WHERE name = ?", [name], StoredAccount.init(row:))
    }

    func accounts() throws -> [StoredAccount] { try db.rows("SELECT name, body FROM accounts ORDER BY name", [], StoredAccount.init(row:)) }

    func accountActs(of account: String?, before position: Int64?, limit: Int) throws -> [StoredAccountAct] {
        // Two questions, so that each is answered by the order in which its rows stand.
        let (whose, values): (String, [(any StatementBinding)?]) = account.map { ("account = ? AND ", [$0]) } ?? ("", [])
        return try db.rows(
            "SELECT position, account, at, body FROM account_acts WHERE \(whose)position < ? ORDER BY position DESC LIMIT ?",
            values + [position ?? Int64.max, limit], StoredAccountAct.init(row:))
    }

    func pass(_ hash: String) throws -> StoredPass? {
        try db.first("SELECT hash, kind, account, expires_at FROM passes WHERE hash = ?", [hash]) {
            StoredPass(hash: $0[0], kind: $0[1], account: $0[2], expiresAt: $0[3])
        }
    }
}

extension SQLiteWriter {
    func save(account: StoredAccount) throws {
        try db.run("INSERT OR REPLACE INTO accounts (name, body) VALUES (?, ?)", [account.name, account.body.blob])
    }

    func note(accountAct body: [UInt8], to account: String, at time: Int64) throws {
        try db.run("INSERT INTO account_acts (account, at, body) VALUES (?, ?, ?)", [account, time, body.blob])
    }

    func keep(pass: StoredPass) throws {
        try db.run(
            "INSERT OR REPLACE INTO passes (hash, kind, account, expires_at) VALUES (?, ?, ?, ?)",
            [pass.hash, pass.kind, pass.account, pass.expiresAt])
    }

    func drop(pass hash: String) throws { try db.run("DELETE FROM passes WHERE hash = ?", [hash]) }

    func dropPasses(of account: String, kind: String?) throws {
        try db.run("DELETE FROM passes WHERE account = ?1 AND (?2 IS NULL OR kind = ?2)", [account, kind])
    }

    func dropPasses(expiredBy time: Int64) throws { try db.run("DELETE FROM passes WHERE expires_at <= ?", [time]) }
}

extension StoredAccountAct {
    fileprivate init(row: Row) throws { self.init(position: row[0], account: row[1], at: row[2], body: try row.bytes(3)) }
}

extension StoredAccount {
    fileprivate init(row: Row) throws { self.init(name: row[0], body: try row.bytes(1)) }
}
