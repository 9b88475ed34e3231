public import DialogueEngine
import JSONText
import Storage

/// Something that was done to an account: what, to whom, when, and by whom. Never a password, a token or an address.
public struct AccountAct: Equatable, Sendable {
    /// What was done.
    public enum Deed: Equatable, Sendable {
        case made(roles: Set<Role>)
        /// A link was made by which a password can be chosen.
        case linked
        case roles(from: Set<Role>, to: Set<Role>)
        case closed, reopened
        /// Whoever had the link chose a password.
        case chosePassword
        case signedIn(Way)
        /// Wrong passwords were tried; noted once an hour at most.
        case failed
        /// So many were tried that more have to wait; noted once an hour at most.
        case heldOff
    }

    /// How somebody came in.
    public enum Way: String, Sendable, CaseIterable { case password, link, service }

    /// Its place among all of them.
    public let position: Int64
    public let account: String
    public let at: Instant
    /// Another account; `nil` where it was whoever came in, tried to, or runs the server.
    public let by: String?
    public let deed: Deed
}

extension AccountAct.Deed {
    /// Whether somebody did this to the account of somebody else, or could have.
    ///
    /// A password that was chosen is one of these: whoever made the link may have used it.
    public var isDoneToThem: Bool {
        switch self {
        case .made, .linked, .roles, .closed, .reopened, .chosePassword, .heldOff: true
        case .signedIn, .failed: false
        }
    }

    var json: JSON {
        func names(_ roles: Set<Role>) -> JSON { .array(roles.map(\.rawValue).sorted().map { .string($0) }) }
        return switch self {
        case .made(let roles): ["did": "made", "roles": names(roles)]
        case .linked: ["did": "linked"]
        case .roles(let before, let after): ["did": "roles", "from": names(before), "roles": names(after)]
        case .closed: ["did": "closed"]
        case .reopened: ["did": "reopened"]
        case .chosePassword: ["did": "chosePassword"]
        case .signedIn(let way): ["did": "signedIn", "way": .string(way.rawValue)]
        case .failed: ["did": "failed"]
        case .heldOff: ["did": "heldOff"]
        }
    }

    init?(json: JSON) {
        func roles(_ name: String) -> Set<Role> { Set((json[name]?.array ?? []).compactMap { $0.string.flatMap { Role(rawValue: $0) } }) }
        switch json["did"]?.string {
        case "made": self = .made(roles: roles("roles"))
        case "linked": self = .linked
        case "roles": self = .roles(from: roles("from"), to: roles("roles"))
        case "closed": self = .closed
        case "reopened": self = .reopened
        case "chosePassword": self = .chosePassword
        case "signedIn":
            guard let way = json["way"]?.string.flatMap(AccountAct.Way.init(rawValue:)) else { return nil }
            self = .signedIn(way)
        case "failed": self = .failed
        case "heldOff": self = .heldOff
        default: return nil
        }
    }
}

extension AccountAct {
    init?(_ stored: StoredAccountAct) {
        guard let body = try? JSON(stored.body), let deed = Deed(json: body) else { return nil }
        self.init(
            position: stored.position, account: stored.account, at: Instant(milliseconds: stored.at), by: body["by"]?.string, deed: deed)
    }

    /// Notes an act within a transaction.
    static func note(_ deed: Deed, to account: String, by actor: String? = nil, _ writer: any StoreWriter, at now: Instant) throws {
        var body = deed.json.object ?? [:]
        body["by"] = actor.map { .string($0) }
        try writer.note(accountAct: JSON.object(body).bytes(), to: account, at: now.milliseconds)
    }

    /// Notes an act that others may cause as often as they like, once an hour at most.
    static func noteSeldom(_ deed: Deed, to account: String, _ writer: any StoreWriter, at now: Instant) throws {
        let recent = try writer.accountActs(of: account, before: nil, limit: 20).compactMap(AccountAct.init)
        if recent.contains(where: { $0.deed == deed && now - $0.at < .hours(1) }) { return }
        try note(deed, to: account, writer, at: now)
    }
}

extension Staff {
    /// What was done to accounts, the latest first: to one, or to all of them where `name` is `nil`; of those before a place.
    public func acts(of name: String? = nil, before position: Int64? = nil, limit: Int = 100) async throws -> [AccountAct] {
        try await store.read { try $0.accountActs(of: name, before: position, limit: limit) }.compactMap(AccountAct.init)
    }

    /// What was done to somebody's account since they came in the time before this one, and in any case in the last thirty days; the latest first.
    ///
    /// Nothing takes a line of it away: whoever came in under a name that is not theirs cannot hide that from whoever comes in next.
    /// - Parameter token: of the session they are in now.
    public func news(of name: String, in token: String, at now: Instant) async throws -> [AccountAct] {
        let acts = try await acts(of: name, limit: 200)
        let before = acts.first { act in
            if case .signedIn = act.deed { act.at < Self.beginning(in: token) } else { false }
        }
        let since = min(before?.at ?? Instant(milliseconds: 0), now + .days(-30))
        return acts.filter { $0.deed.isDoneToThem && $0.by != name && $0.at > since }
    }

    /// Notes that more passwords for a name have to wait; nothing is kept of a name that nobody has.
    public func noteHeldOff(_ typed: String, at now: Instant) async throws { try await noteSeldom(.heldOff, of: typed, at: now) }

    func noteSeldom(_ deed: AccountAct.Deed, of typed: String, at now: Instant) async throws {
        guard let name = Account.name(typed) else { return }
        try await store.write { writer in
            guard let account = try Self.account(named: name, writer) else { return }
            try AccountAct.noteSeldom(deed, to: account.name, writer, at: now)
        }
    }
}
