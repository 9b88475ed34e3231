public import DialogueEngine
import Foundation
import JSONText
import Storage

/// Somebody who works here: a moderator, an author, an analyst, an operator or an observer.
///
/// The name stands beside every act of theirs in the log, so it is never given to somebody else.
public struct Account: Equatable, Sendable {
    public let name: String
    public var roles: Set<Role>
    /// The language of their pages.
    public var language: Language
    /// Whether they can no longer come in.
    public var isClosed = false
    /// `nil` until they chose a password.
    var password: PasswordHash?

    public var hasPassword: Bool { password != nil }

    /// Whether one of their roles has this duty, and they were not shut out.
    public func may(_ duty: Duty) -> Bool { !isClosed && roles.contains { $0.duties.contains(duty) } }

    init(name: String, roles: Set<Role>, language: Language) { (self.name, self.roles, self.language) = (name, roles, language) }

    /// A name as it is kept: without signs that cannot be seen, at most 64 characters, so that addresses fit; `nil` where nothing is left.
    public static func name(_ typed: String) -> String? {
        let words = typed.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).map { word in
            word.filter { $0.isLetter || $0.isNumber || "-.'’@_".contains($0) }
        }
        let name = words.filter { !$0.isEmpty }.joined(separator: " ")
        return name.isEmpty || name.count > 64 || isReserved(name.lowercased()) ? nil : name
    }

    /// Names by which the log calls what moves things on without anybody.
    private static func isReserved(_ name: String) -> Bool {
        Mover(rawValue: name) != nil || name == "model" || name.hasPrefix("model ")
    }
}

extension Account {
    var stored: StoredAccount {
        let body: JSON = [
            "v": 1, "roles": .array(roles.map(\.rawValue).sorted().map { .string($0) }), "language": .string(language.text),
            "closed": .bool(isClosed), "password": password.map { .string($0.text) } ?? .null,
        ]
        return StoredAccount(name: name, body: body.bytes())
    }

    init?(_ stored: StoredAccount) {
        guard let body = try? JSON(stored.body) else { return nil }
        let roles = (body["roles"]?.array ?? []).compactMap { $0.string.flatMap { Role(rawValue: $0) } }
        self.init(name: stored.name, roles: Set(roles), language: Language(body["language"]?.string ?? "nl"))
        isClosed = body["closed"]?.bool ?? true
        password = body["password"]?.string.flatMap { PasswordHash(text: $0) }
    }
}
