import JSONText

/// A request of a platform, as it came in: nothing in it is to be believed yet.
public struct WebhookRequest: Sendable {
    /// In capitals: `POST`.
    public let method: String
    /// Below the channel's own place: `/channels/x/webhook` is empty here, `/channels/x/webhook/_matrix/app/v1/ping` is `/_matrix/app/v1/ping`.
    public let path: String
    /// What stands after the question mark, as it came; `nil` without one.
    public let query: String?
    public let headers: HeaderFields
    public let body: [UInt8]

    public init(method: String, path: String = "", query: String? = nil, headers: HeaderFields = [:], body: [UInt8] = []) {
        (self.method, self.path, self.query, self.headers, self.body) = (method, path, query, headers, body)
    }

    /// The fields of the query.
    public var fields: FormFields { FormFields(query ?? "") }
}

/// What a platform is answered.
public struct WebhookAnswer: Sendable, Equatable {
    public let status: Int
    public var headers: HeaderFields
    public var body: [UInt8]

    public init(_ status: Int, headers: HeaderFields = [:], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// Plain text.
    public static func text(_ status: Int, _ text: String) -> WebhookAnswer {
        WebhookAnswer(status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Array(text.utf8))
    }

    /// JSON as it is written here.
    public static func json(_ status: Int, _ text: String) -> WebhookAnswer {
        WebhookAnswer(status, headers: ["Content-Type": "application/json"], body: Array(text.utf8))
    }

    /// A problem in the form of RFC 9457. `detail` never holds a secret or what would have been right.
    public static func problem(_ status: Int, _ title: String, detail: String? = nil) -> WebhookAnswer {
        var members: [String: JSON] = ["status": .count(status), "title": .string(title), "type": "about:blank"]
        members["detail"] = detail.map { .string($0) }
        return WebhookAnswer(status, headers: ["Content-Type": "application/problem+json"], body: JSON.object(members).bytes())
    }

    /// Taken.
    public static let ok = WebhookAnswer.json(200, "{}")
}
