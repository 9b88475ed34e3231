/// A script as its author wrote it, kept under the digest of what it compiled to. It never changes.
public struct StoredScript: Hashable, Sendable {
    public var digest: String
    /// The encoded sources.
    public var sources: [UInt8]

    public init(digest: String, sources: [UInt8]) {
        self.digest = digest
        self.sources = sources
    }
}

/// A dialogue running among people, as it was opened.
public struct StoredConsultation: Hashable, Sendable {
    /// The join code, which names it everywhere.
    public var code: String
    /// How it runs, encoded: script digests, run fields, seed.
    public var body: [UInt8]
    /// In milliseconds since 1970.
    public var openedAt: Int64

    public init(code: String, body: [UInt8], openedAt: Int64) {
        self.code = code
        self.body = body
        self.openedAt = openedAt
    }
}
