internal import GRDB
internal import Storage

/// The tables of a store, and how a file says that it holds them.
enum SQLiteSchema {
    /// The version this program reads and writes, in the file's `user_version`.
    static let version = 9
    /// "Mrst", in the file's `application_id`.
    static let program = 0x4D72_7374

    /// Whether a file is empty and waits for its tables.
    /// - Throws: `.wrongVersion`, or `.unavailable` for a file of another program.
    static func isFresh(_ db: Database, mayMigrate: Bool = false) throws -> Bool {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        if owner == 0, found == 0, tables == 0 { return true }
        guard owner == program else {
            throw StoreError.unavailable(reason: "the file is a database of another program", waitingHelps: false)
        }
        guard found == version || (mayMigrate && (1..<version).contains(found)) else {
            throw StoreError.wrongVersion(found: found, supported: version)
        }
        return false
    }

    /// Brings the tables of an earlier version to this one, in one transaction; nothing where they are of this one.
    static func migrate(_ db: Database) throws {
        guard let found = try Int.fetchOne(db, sql: "PRAGMA user_version"), found < version else { return }
        try db.inTransaction(.immediate) {
            if found < 2 {
                try db.execute(sql: sending)
                try db.execute(
                    sql: """
                        UPDATE outbox SET queued_at = due_at, channel = coalesce((SELECT channel FROM people AS p
                            WHERE p.consultation = outbox.consultation AND p.participant = outbox.participant), '')
                        """)
            }
            if found < 3 { try db.execute(sql: fewerIndexes) }
            if found < 4 { try db.execute(sql: pauses) }
            if found < 5 { try db.execute(sql: rooms) }
            if found < 6 { try db.execute(sql: accounts) }
            if found < 7 { try db.execute(sql: files) }
            if found < 8 { try db.execute(sql: accountActs) }
            try db.execute(sql: linkIndexes)
            try db.execute(sql: namelessReceipts)
            try db.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// Creates the tables in one transaction.
    static func create(in db: Database) throws {
        try db.inTransaction(.immediate) {
            try db.execute(sql: tables)
            try db.execute(sql: sending)
            try db.execute(sql: fewerIndexes)
            try db.execute(sql: pauses)
            try db.execute(sql: rooms)
            try db.execute(sql: accounts)
            try db.execute(sql: files)
            try db.execute(sql: accountActs)
            try db.execute(sql: linkIndexes)
            try db.execute(sql: "PRAGMA application_id = \(program); PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// The participant of a consultation's own stream is the empty text, since a key cannot be null; that of a room is its name behind a sign.
    ///
    /// What must be erasable stands in `sealed`, whose rows never move: they are only added at the end, and erasing overwrites them in place.
    /// `secure_delete` alone does not do: a page that splits leaves copies of its moved rows in its free space, where no later delete finds them.
    private static let tables = """
        CREATE TABLE scripts (digest TEXT NOT NULL PRIMARY KEY, sources BLOB NOT NULL) STRICT;

        CREATE TABLE consultations (code TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL, opened_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE receipts (
            consultation TEXT NOT NULL REFERENCES consultations (code), channel TEXT NOT NULL, conversation TEXT NOT NULL,
            message_id TEXT NOT NULL, participant TEXT NOT NULL, received_at INTEGER NOT NULL,
            PRIMARY KEY (consultation, channel, conversation, message_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX receipts_of_participant ON receipts (consultation, participant);

        CREATE TABLE people (
            consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL, channel TEXT NOT NULL,
            address_hash TEXT, voice TEXT, role TEXT, invited_at INTEGER,
            PRIMARY KEY (consultation, participant)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX people_by_address ON people (consultation, channel, address_hash) WHERE address_hash IS NOT NULL;

        CREATE TABLE sealed (
            row INTEGER PRIMARY KEY, consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL,
            kind INTEGER NOT NULL, item INTEGER NOT NULL, erased INTEGER NOT NULL DEFAULT 0, bytes BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX sealed_by_item ON sealed (consultation, participant, kind, item) WHERE erased = 0;

        CREATE TABLE events (
            position INTEGER PRIMARY KEY, consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL,
            sequence INTEGER NOT NULL, at INTEGER NOT NULL, cause TEXT, body BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX events_of_stream ON events (consultation, participant, sequence);
        CREATE INDEX events_of_consultation ON events (consultation);

        CREATE TABLE snapshots (
            consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL,
            version INTEGER NOT NULL, sequence INTEGER NOT NULL, state BLOB NOT NULL,
            PRIMARY KEY (consultation, participant)) STRICT, WITHOUT ROWID;

        CREATE TABLE timers (
            consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL, kind TEXT NOT NULL, due_at INTEGER NOT NULL,
            PRIMARY KEY (consultation, participant, kind)) STRICT, WITHOUT ROWID;
        CREATE INDEX timers_by_time ON timers (due_at, consultation, participant, kind);

        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY, consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL,
            cause TEXT, ordinal INTEGER NOT NULL, body BLOB NOT NULL, due_at INTEGER NOT NULL, status INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX outbox_of_stream ON outbox (consultation, participant);
        CREATE INDEX outbox_ready ON outbox (due_at) WHERE status = 0;

        CREATE TABLE suppressions (
            channel TEXT NOT NULL, address_hash TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (channel, address_hash)) STRICT, WITHOUT ROWID;
        """

    /// What version 2 adds: messages that leave on a channel, and where chats belong.
    private static let sending = """
        ALTER TABLE outbox ADD COLUMN channel TEXT NOT NULL DEFAULT '';
        ALTER TABLE outbox ADD COLUMN queued_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN lease_until INTEGER;
        ALTER TABLE outbox ADD COLUMN native_id TEXT;
        ALTER TABLE outbox ADD COLUMN delivery INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN failure TEXT;
        CREATE INDEX outbox_open ON outbox (consultation, participant, id) WHERE status = 0;
        CREATE INDEX outbox_by_channel ON outbox (channel, priority, due_at, id) WHERE status = 0;
        CREATE INDEX outbox_dead ON outbox (consultation, id) WHERE status = 3;
        CREATE INDEX outbox_by_native ON outbox (channel, native_id) WHERE native_id IS NOT NULL;
        CREATE INDEX people_everywhere ON people (channel, address_hash) WHERE address_hash IS NOT NULL;

        CREATE TABLE routes (
            channel TEXT NOT NULL, address_hash TEXT NOT NULL, consultation TEXT NOT NULL REFERENCES consultations (code),
            PRIMARY KEY (channel, address_hash)) STRICT, WITHOUT ROWID;
        CREATE TABLE links (
            code TEXT NOT NULL PRIMARY KEY, consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL,
            expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE onces (
            channel TEXT NOT NULL, conversation TEXT NOT NULL, message_id TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (channel, conversation, message_id)) STRICT, WITHOUT ROWID;
        """

    /// What version 3 changes: every message enters each index, so none is kept that another can serve.
    private static let fewerIndexes = """
        DROP INDEX receipts_of_participant;
        DROP INDEX outbox_ready;
        DROP INDEX outbox_open;
        DROP INDEX outbox_of_stream;
        CREATE INDEX outbox_of_stream ON outbox (consultation, participant, status, id);
        """

    /// What version 4 adds: how long platforms asked not to be called, for a server that begins in that time.
    private static let pauses = "CREATE TABLE pauses (channel TEXT NOT NULL PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;"

    /// What version 5 adds: rooms that hear what is for everybody. Their addresses and keys stand in `sealed`, beside those of people.
    private static let rooms = """
        CREATE TABLE rooms (
            channel TEXT NOT NULL, address_hash TEXT NOT NULL, consultation TEXT NOT NULL REFERENCES consultations (code),
            name TEXT NOT NULL, bound_at INTEGER NOT NULL,
            PRIMARY KEY (channel, address_hash)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX rooms_by_name ON rooms (consultation, name);
        """

    /// What version 6 adds: who works here, and what lets them in.
    private static let accounts = """
        CREATE TABLE accounts (name TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE passes (
            hash TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, account TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX passes_of_account ON passes (account);
        """

    /// What version 7 adds: photos and voice notes, each under a key that stands in `sealed`.
    private static let files = """
        CREATE TABLE files (
            row INTEGER PRIMARY KEY, consultation TEXT NOT NULL REFERENCES consultations (code), participant TEXT NOT NULL,
            item INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX files_by_item ON files (consultation, participant, item);
        """

    /// What version 8 adds: what was done to accounts. The file itself refuses to change or take away a row of it.
    private static let accountActs = """
        CREATE TABLE account_acts (position INTEGER PRIMARY KEY, account TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
        CREATE INDEX account_acts_of_account ON account_acts (account, position);
        CREATE TRIGGER account_acts_stay BEFORE DELETE ON account_acts BEGIN SELECT raise(ABORT, 'acts stay'); END;
        CREATE TRIGGER account_acts_stand BEFORE UPDATE ON account_acts BEGIN SELECT raise(ABORT, 'acts stand'); END;
        """

    /// What version 9 adds: whose links there are, and which of them expired, without looking at everybody's.
    private static let linkIndexes = """
        CREATE INDEX links_of_participant ON links (consultation, participant);
        CREATE INDEX links_by_expiry ON links (expires_at);
        """

    /// What version 9 takes away: whose the receipts are of somebody who was erased before.
    private static let namelessReceipts = """
        UPDATE receipts SET participant = '\(Receipt.nobody)' WHERE EXISTS (SELECT 1 FROM people AS p
            WHERE p.consultation = receipts.consultation AND p.participant = receipts.participant AND p.address_hash IS NULL);
        """
}
