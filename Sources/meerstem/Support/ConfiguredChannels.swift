import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import MessageChannels
import OpenIDConnect

extension ServerFile.SecretPlace {
    /// What stands there; `nil` where that is nothing.
    fileprivate var secret: Secret? {
        let text =
            switch self {
            case .environment(let name): ProcessInfo.processInfo.environment[name]
            case .file(let path): FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
            }
        let secret = (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        return secret.isEmpty ? nil : Secret(secret)
    }

    fileprivate var name: String {
        switch self {
        case .environment(let name), .file(let name): name
        }
    }
}

/// The channels of a configuration, with their secrets fetched from where they stand.
struct ConfiguredChannels {
    let file: ServerFile
    /// What each is made of.
    let configurations: [ChannelConfiguration]
    let all: [any Channel]

    /// - Throws: a ``Failure`` that names the channel, and never a secret.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else { throw Failure.use(Messages.current.noSuchFile(path)) }
        file = try ServerFile.read(ScriptFile(path: path, text: String(decoding: data, as: UTF8.self)))
        configurations = try file.channels.map { channel in
            guard let kind = ChannelKind(rawValue: channel.kind) else {
                throw Failure.use(
                    Messages.current.noKind(channel.kind, of: channel.id, known: ChannelKind.allCases.map(\.rawValue)))
            }
            let secrets = try channel.secrets.mapValues { try $0.map { try Self.secret($0, of: channel.id) } }
            return ChannelConfiguration(id: channel.id, kind: kind, settings: channel.settings, secrets: secrets)
        }
        all = try configurations.map { configuration in
            do throws(ChannelFault) {
                return try ChannelKind.channel(configuration)
            } catch {
                throw Failure.use(error.description)
            }
        }
    }

    /// The language model that may be asked; `nil` where the file names none.
    ///
    /// - Throws: a ``Failure`` where its secret is not where it should be.
    func model() throws -> ModelEndpoint? {
        try file.model.map { model in
            ModelEndpoint(
                url: model.url, name: model.name, embeddings: model.embeddings, key: try model.key.map { try Self.secret($0, of: "model") },
                timeout: .seconds(Int64(model.timeout)))
        }
    }

    /// The place of a channel in ``all`` and ``configurations``.
    ///
    /// - Throws: a ``Failure`` where there is none of that id.
    func place(of id: String) throws -> Int {
        guard let place = all.firstIndex(where: { $0.id == id }) else {
            throw Failure.use(Messages.current.noChannel(id, of: all.map(\.id)))
        }
        return place
    }

    /// How we are known to the service where those who work here sign in; `nil` where there is none.
    ///
    /// - Throws: a ``Failure`` where its secret is not where the file says.
    func provider() throws -> ProviderSettings? {
        guard let signIn = file.signIn, let pages = file.pages else { return nil }
        let secret = try signIn.secret.map { place in
            guard let secret = place.secret else { throw Failure.use(Messages.current.noSignInSecret(place.name)) }
            return secret
        }
        return ProviderSettings(
            issuer: signIn.issuer, client: signIn.client, secret: secret, nameClaim: signIn.name,
            returnAddress: "\(pages.address)/moderator/oidc/back")
    }

    /// The settings `rate` and `rate_per_chat`, in messages a second, where more or less was agreed with the platform.
    func pace(of file: ServerFile.Channel, _ channel: any Channel) -> Postman.Pace? {
        func number(_ name: String) -> Double? { file.settings[name].flatMap { Double($0) }.flatMap { $0 > 0 ? $0 : nil } }
        let (all, perChat) = (number("rate"), number("rate_per_chat"))
        guard all != nil || perChat != nil else { return nil }
        return Postman.Pace(
            all: all ?? channel.abilities.rate, perConversation: perChat ?? channel.abilities.ratePerConversation)
    }

    private static func secret(_ place: ServerFile.SecretPlace, of channel: String) throws -> Secret {
        guard let secret = place.secret else { throw Failure.use(Messages.current.noSecret(place.name, of: channel)) }
        return secret
    }
}
