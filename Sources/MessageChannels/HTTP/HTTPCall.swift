public import DialogueEngine

/// A request of ours to a platform, ready to be sent.
public struct HTTPCall: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
    public let method: String
    /// Absolute; it may hold a secret (Telegram's does), so it is never printed.
    public let url: String
    public let headers: HeaderFields
    public let body: [UInt8]
    /// How long the whole exchange may take.
    public let timeout: Span
    /// The longest answer that is read, in bytes; `nil`: as long as answers are.
    public let answerLimit: Int?

    public init(
        method: String = "POST", url: String, headers: HeaderFields = [:], body: [UInt8] = [], timeout: Span = Span(milliseconds: 20_000),
        answerLimit: Int? = nil
    ) {
        (self.method, self.url, self.headers, self.body, self.timeout) = (method, url, headers, body, timeout)
        self.answerLimit = answerLimit
    }

    /// Method and host, without what may be secret.
    public var description: String {
        let rest = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        return "\(method) \(rest.count > 2 ? rest[2].split(separator: "/").first.map(String.init) ?? "" : "")"
    }
    public var debugDescription: String { description }
}

/// What a platform answered to a call, or why there is no answer.
public enum HTTPReply: Sendable, Equatable {
    case answered(status: Int, headers: HeaderFields, body: [UInt8])
    /// Nothing came, or not whole. Whether the platform took the call is not known.
    case failed(TransportFault)
}

/// Why a call had no answer.
public enum TransportFault: String, Error, Sendable, Equatable, CaseIterable {
    /// The name of the host is not known, or not now.
    case unknownHost
    case refused
    case timedOut
    /// The certificate is not the host's, or the connection cannot be made safe.
    case insecure
    /// The connection ended before the answer did.
    case brokenOff
    /// The host is an address inside our own network, and is not called.
    case forbiddenAddress
    /// The answer is longer than answers are.
    case tooLong
    /// The URL cannot be called.
    case badURL
    case other
}
