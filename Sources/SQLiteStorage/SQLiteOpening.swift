internal import GRDB
internal import Storage

/// Opens the connections of a store, and refuses files it cannot answer for.
enum SQLiteOpening {
    /// The connections of the process that owns the store.
    static func owner(_ path: String) throws -> DatabasePool {
        // Looked at first without write-ahead log, so that a file of another program stays as it is.
        let probe = try DatabaseQueue(path: path, configuration: settings())
        try probe.read { _ = try SQLiteSchema.isFresh($0, mayMigrate: true) }
        try probe.close()

        var settings = settings()
        settings.prepareDatabase { db in
            // What is deleted is overwritten, and what a savepoint may take back stays out of temporary files.
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
            // A log of 6 MB before it is moved into the file, since turns wait for that: at half load one in a hundred for 38 to 49 ms, and of 16 MB, with 5
            // to 10 % more turns a second, for 54 to 60. 4 MB of pages: more of them cost memory and made nothing faster, since the system keeps the file at
            // hand too.
            // Small pages, because a turn changes few bytes on each of many: another tenth. An older file keeps the pages it has.
            try db.execute(sql: "PRAGMA page_size = 2048; PRAGMA cache_size = -4000; PRAGMA wal_autocheckpoint = 3000")
        }
        let pool = try DatabasePool(path: path, configuration: settings)
        try pool.writeWithoutTransaction { db in
            // GRDB sets NORMAL after `prepareDatabase`, so this must come later, and outside a transaction.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try isDurable(db) else { throw StoreError.notDurable }
            if try SQLiteSchema.isFresh(db, mayMigrate: true) { try SQLiteSchema.create(in: db) } else { try SQLiteSchema.migrate(db) }
        }
        return pool
    }

    /// Connections that only read, beside an owner in this process or another.
    static func reader(_ path: String) throws -> DatabasePool {
        var settings = settings()
        settings.readonly = true
        let pool = try DatabasePool(path: path, configuration: settings)
        let isFresh = try pool.read { try SQLiteSchema.isFresh($0) }
        guard !isFresh else { throw StoreError.unavailable(reason: "the file holds no store yet", waitingHelps: true) }
        return pool
    }

    /// Whether this connection flushes the log at every commit.
    static func isDurable(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2
    }

    /// Moves the log into the file and cuts it to nothing; false when somebody was in the way.
    ///
    /// Everybody's writes wait meanwhile, so it gives readers a moment only.
    static func truncateLog(_ db: Database) throws -> Bool {
        try db.execute(sql: "PRAGMA busy_timeout = 200")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(patience)") }
        // The first column says whether a reader or a writer was in the way.
        return try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
    }

    /// How long a connection waits for another, in milliseconds.
    private static let patience = 5_000

    private static func settings() -> Configuration {
        var settings = Configuration()
        settings.label = "Meerstem.SQLiteStore"
        settings.foreignKeysEnabled = true
        settings.busyMode = .timeout(Double(patience) / 1_000)
        settings.maximumReaderCount = 4
        return settings
    }
}
