import Crypto
public import DialogueEngine
import Foundation
import Storage

/// Who works here, and how they come in.
///
/// A session is a token that only the browser has; the store knows its keyed hash. A link to choose a password works once.
public struct Staff: Sendable {
    let store: any Store
    let vault: Vault
    let chance: Chance
    let cost: PasswordHash.Cost
    let bench = PasswordBench()

    /// How long somebody stays in who does nothing, how long at most, and how long a link works.
    static let (idle, longest, linkTime) = (Span.hours(4), Span.hours(24), Span.hours(72))
    private static let (session, welcome) = ("session", "welcome")

    init(_ facilitator: Facilitator, cost: PasswordHash.Cost = .usual) {
        (store, vault, chance, self.cost) = (facilitator.store, facilitator.vault, facilitator.chance, cost)
    }

    // MARK: - Accounts

    /// Whether one more password can be worked out soon.
    public var hasRoom: Bool { bench.hasRoom }

    /// Whether nobody works here yet who can let others in.
    ///
    /// - Parameter signsInElsewhere: whether people come in without a password of ours.
    public func needsFirst(signsInElsewhere: Bool = false) async throws -> Bool {
        try await accounts().allSatisfy { !$0.may(.operate) || !($0.hasPassword || signsInElsewhere) }
    }

    /// Everybody, by name.
    public func accounts() async throws -> [Account] { try await store.read { try $0.accounts() }.compactMap(Account.init) }

    /// Lets somebody choose a password: makes the account where there is none, and returns the token of a link that works once.
    ///
    /// An account that is there keeps its roles and its password until a new one is chosen.
    /// - Parameter actor: the account of whoever does so; `nil`: whoever runs the server.
    /// - Returns: `nil` for what can be no name.
    public func welcome(
        _ typed: String, roles: Set<Role>, language: Language, by actor: String? = nil, at now: Instant
    ) async throws -> String? {
        guard let wanted = Account.name(typed) else { return nil }
        let token = chance.name(32)
        try await store.write { writer in
            // A name that differs in capitals alone is no other one.
            let known = try Self.account(named: wanted, writer)
            let name = known?.name ?? wanted
            if known == nil {
                try writer.save(account: Account(name: wanted, roles: roles, language: language).stored)
                try AccountAct.note(.made(roles: roles), to: name, by: actor, writer, at: now)
            }
            try AccountAct.note(.linked, to: name, by: actor, writer, at: now)
            try writer.dropPasses(of: name, kind: Self.welcome)
            try writer.keep(
                pass: StoredPass(
                    hash: vault.hash(pass: token), kind: Self.welcome, account: name, expiresAt: (now + Self.linkTime).milliseconds))
        }
        return token
    }

    /// Whom a link is for; `nil` where it does not work, or no longer.
    public func invited(by token: String, at now: Instant) async throws -> Account? {
        try await store.read { try holder(of: token, Self.welcome, $0, at: now)?.account }
    }

    /// What is wrong with a password.
    public enum WeakPassword: Equatable, Sendable { case tooShort(least: Int), tooLong(most: Int), tooPlain }

    /// Why this is no password: fewer than twelve characters, more than 128, the name itself, or hardly any different signs.
    public static func weakness(of password: String, for name: String) -> WeakPassword? {
        if password.count < 12 { return .tooShort(least: 12) }
        if password.count > 128 { return .tooLong(most: 128) }
        let plain = password.lowercased()
        let isName = name.count > 2 && plain.filter { !$0.isWhitespace } == name.lowercased().filter { !$0.isWhitespace }
        return isName || Set(plain).count < 5 ? .tooPlain : nil
    }

    /// Sets the password of whom a link is for, uses the link up, ends their sessions, and lets them in.
    ///
    /// - Returns: the token of a session; `nil` where the link does not work.
    public func choose(_ password: String, with token: String, at now: Instant) async throws -> String? {
        let salt = chance.bytes(16)
        guard let hash = await bench.work({ [cost] in try? PasswordHash(password, salt: salt, cost: cost) }) else { return nil }
        return try await store.write { writer in
            guard var account = try holder(of: token, Self.welcome, writer, at: now)?.account, !account.isClosed else { return nil }
            account.password = hash
            try writer.save(account: account.stored)
            try writer.dropPasses(of: account.name, kind: nil)
            try AccountAct.note(.chosePassword, to: account.name, writer, at: now)
            return try begin(account.name, by: .link, writer, at: now)
        }
    }

    /// Changes roles, or lets somebody in no more; who is changed begins again.
    ///
    /// - Parameter actor: the account of whoever does so.
    /// - Returns: `false` where that would leave nobody who can let others in, or where there is no such account.
    public func change(_ name: String, roles: Set<Role>, isClosed: Bool, by actor: String? = nil, at now: Instant) async throws -> Bool {
        try await store.write { writer in
            guard var account = try writer.account(name).flatMap({ Account($0) }) else { return false }
            let before = account
            (account.roles, account.isClosed) = (roles, isClosed)
            let others = try writer.accounts().compactMap { Account($0) }.filter { $0.name != name }
            guard account.may(.operate) || others.contains(where: { $0.may(.operate) && $0.hasPassword }) else { return false }
            try writer.save(account: account.stored)
            try writer.dropPasses(of: name, kind: isClosed ? nil : Self.session)
            if before.roles != roles { try AccountAct.note(.roles(from: before.roles, to: roles), to: name, by: actor, writer, at: now) }
            if before.isClosed != isClosed { try AccountAct.note(isClosed ? .closed : .reopened, to: name, by: actor, writer, at: now) }
            return true
        }
    }

    /// Notes in which language somebody reads their pages.
    public func speak(_ language: Language, to name: String) async throws {
        try await store.write { writer in
            guard var account = try writer.account(name).flatMap({ Account($0) }) else { return }
            account.language = language
            try writer.save(account: account.stored)
        }
    }

    // MARK: - Sessions

    /// Lets somebody in by name and password.
    ///
    /// - Returns: the token of a new session; `nil` where name and password do not belong together, which takes as long for a name that nobody has.
    public func signIn(_ typed: String, _ password: String, at now: Instant) async throws -> String? {
        let name = Account.name(typed)
        let account = try await store.read { reader in try name.flatMap { try Self.account(named: $0, reader) } }
        let (known, given) = (account.flatMap { $0.isClosed ? nil : $0.password }, String(password.prefix(1_000)))
        let isRight = await bench.work { [cost] in
            guard let known else {
                // The same work, so that the time it takes does not tell which names there are.
                _ = try? PasswordHash(given, salt: Array(repeating: 0, count: 16), cost: cost)
                return false
            }
            return known.matches(given)
        }
        guard let account else { return nil }
        guard isRight else {
            try await noteSeldom(.failed, of: account.name, at: now)
            return nil
        }
        return try await store.write { writer in
            try writer.dropPasses(expiredBy: now.milliseconds)
            return try begin(account.name, by: .password, writer, at: now)
        }
    }

    /// Lets somebody in for whom their organisation's own service vouches: whoever has an account of that name which is not closed.
    ///
    /// The name has to be one as accounts have them: signs that a name loses when it is kept would make one person another. A name in other capitals is the
    /// same name.
    /// - Returns: the token of a new session; `nil` where nobody of that name may come in.
    public func admit(_ name: String, at now: Instant) async throws -> String? {
        guard Account.name(name) == name else { return nil }
        return try await store.write { writer in
            guard let account = try Self.account(named: name, writer), !account.isClosed else { return nil }
            try writer.dropPasses(expiredBy: now.milliseconds)
            return try begin(account.name, by: .service, writer, at: now)
        }
    }

    /// Whoever has this name, in these capitals or in others.
    static func account(named name: String, _ reader: any StoreReader) throws -> Account? {
        if let exact = try reader.account(name) { return Account(exact) }
        return try reader.accounts().first { $0.name.lowercased() == name.lowercased() }.flatMap { Account($0) }
    }

    /// Whose session a token is; `nil` where it is nobody's, or ended. Who does something stays in.
    ///
    /// - Parameter isPassive: whether a page asks by itself, with nobody who does anything.
    public func account(of token: String, at now: Instant, isPassive: Bool = false) async throws -> Account? {
        guard let (account, pass) = try await store.read({ try holder(of: token, Self.session, $0, at: now) }) else { return nil }
        let begun = Self.beginning(in: token)
        guard !account.isClosed, now - begun < Self.longest else { return nil }
        // Written at most once in a quarter of an hour, not with every look.
        let end = min((now + Self.idle).milliseconds, (begun + Self.longest).milliseconds)
        if !isPassive, end - pass.expiresAt > 900_000 {
            var longer = pass
            longer.expiresAt = end
            try await store.write { [longer] writer in if try writer.pass(longer.hash) != nil { try writer.keep(pass: longer) } }
        }
        return account
    }

    /// Ends a session.
    public func signOut(_ token: String) async throws { try await store.write { try $0.drop(pass: vault.hash(pass: token)) } }

    // MARK: - Tokens

    private func begin(_ name: String, by way: AccountAct.Way, _ writer: any StoreWriter, at now: Instant) throws -> String {
        try AccountAct.note(.signedIn(way), to: name, writer, at: now)
        let token = "\(chance.name(32)).\(now.milliseconds)"
        try writer.keep(
            pass: StoredPass(
                hash: vault.hash(pass: token), kind: Self.session, account: name, expiresAt: (now + Self.idle).milliseconds))
        return token
    }

    /// When a session began; part of the token, so that nobody can change it without losing the session.
    static func beginning(in token: String) -> Instant {
        Instant(milliseconds: token.split(separator: ".").last.flatMap { Int64($0) } ?? 0)
    }

    private func holder(
        of token: String, _ kind: String, _ reader: any StoreReader, at now: Instant
    ) throws -> (account: Account, pass: StoredPass)? {
        guard (20...80).contains(token.utf8.count), let pass = try reader.pass(vault.hash(pass: token)), pass.kind == kind,
            pass.expiresAt > now.milliseconds, let account = try reader.account(pass.account).flatMap({ Account($0) })
        else { return nil }
        return (account, pass)
    }
}

extension Vault {
    /// What lets somebody in, as the store keeps it.
    func hash(pass token: String) -> String { hash(channel: "pass", address: token) }
}

extension Facilitator {
    /// Who works here.
    public var staff: Staff { Staff(self) }
}
