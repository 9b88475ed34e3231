/// What an operator says of one channel.
public struct ChannelConfiguration: Sendable {
    public let id: String
    public let kind: ChannelKind
    /// Settings that may be read by anybody.
    public var settings: [String: String]
    /// Secrets by name; several where one is being replaced by another.
    public var secrets: [String: [Secret]]

    public init(id: String, kind: ChannelKind, settings: [String: String] = [:], secrets: [String: [Secret]] = [:]) {
        (self.id, self.kind, self.settings, self.secrets) = (id, kind, settings, secrets)
    }

    /// Refuses a name that is none of `known`: what is misspelled would go unread, and nobody would know.
    func refuse(_ names: some Sequence<String>, but known: [String], as what: String) throws(ChannelFault) {
        guard let unknown = names.sorted().first(where: { !known.contains($0) }) else { return }
        throw ChannelFault(channel: id, reason: "there is no \(what) '\(unknown)'; there are: \(known.sorted().joined(separator: ", "))")
    }

    /// A setting the channel cannot do without.
    func required(_ name: String) throws(ChannelFault) -> String {
        guard let value = settings[name], !value.isEmpty else { throw ChannelFault(channel: id, missing: name) }
        return value
    }

    /// The secrets under a name, of which there must be one at least.
    func secrets(_ name: String) throws(ChannelFault) -> [Secret] {
        guard let found = secrets[name], !found.isEmpty else { throw ChannelFault(channel: id, missing: name) }
        return found
    }

    /// Whether the platform is asked for what came: the setting `receive` is `polling`. Otherwise, as `webhook`, it calls us.
    func isPolled() throws(ChannelFault) -> Bool {
        switch settings["receive"] ?? "webhook" {
        case "webhook": return false
        case "polling": return true
        default: throw ChannelFault(channel: id, reason: "'receive' is webhook or polling")
        }
    }

    /// Where the platform is called: the setting `api`, or what the platform states. No slash at the end.
    func api(_ standard: String) -> String {
        var api = settings["api"] ?? standard
        while api.hasSuffix("/") { api.removeLast() }
        return api
    }
}

/// Why a channel cannot be made.
public struct ChannelFault: Error, Sendable, Equatable, CustomStringConvertible {
    public let channel: String
    /// In a few words; never a secret.
    public let reason: String

    public init(channel: String, reason: String) { (self.channel, self.reason) = (channel, reason) }
    init(channel: String, missing name: String) { self.init(channel: channel, reason: "'\(name)' is missing") }

    public var description: String { "channel '\(channel)': \(reason)" }
}
