/// The platforms there are.
public enum ChannelKind: String, Sendable, CaseIterable {
    case telegram, whatsapp, messenger, matrix, slack, kannel, twilio, signal, generic

    /// Makes the channel.
    ///
    /// - Throws: ``ChannelFault`` where its configuration does not do, or says something that nobody would read.
    public static func channel(_ configuration: ChannelConfiguration) throws(ChannelFault) -> any Channel {
        let known = configuration.kind.names
        try configuration.refuse(configuration.settings.keys, but: known.settings + ["rate", "rate_per_chat"], as: "setting")
        try configuration.refuse(configuration.secrets.keys, but: known.secrets, as: "secret")
        for name in ["rate", "rate_per_chat"] where configuration.settings[name].map({ (Double($0) ?? 0) <= 0 }) ?? false {
            throw ChannelFault(channel: configuration.id, reason: "'\(name)' is a number of messages a second, above 0")
        }
        return try configuration.kind.type.init(configuration)
    }

    /// What a channel of this kind reads of its configuration.
    var names: (settings: [String], secrets: [String]) {
        switch self {
        case .telegram: (["api", "receive", "username"], ["token", "webhook_secret"])
        case .whatsapp:
            (["api", "phone_number_id", "template", "list_button", "country"], ["app_secret", "verify_token", "access_token"])
        case .messenger: (["api", "page_id", "get_started"], ["app_secret", "verify_token", "access_token"])
        case .matrix: (["api", "homeserver", "user_id", "rooms"], ["hs_token", "as_token"])
        case .slack: (["api"], ["signing_secret", "bot_token"])
        case .kannel: (["api", "sendsms", "username", "from", "country", "dlr_url"], ["secret", "password"])
        case .twilio: (["api", "account_sid", "from", "public_url", "country"], ["auth_token", "shared_key"])
        case .signal: (["api", "account", "protocol", "receive", "country"], ["secret"])
        case .generic: (["api", "url"], ["signing_secret"])
        }
    }

    var type: any Channel.Type {
        switch self {
        case .kannel: KannelChannel.self
        case .signal: SignalChannel.self
        case .generic: GenericChannel.self
        case .matrix: MatrixChannel.self
        case .slack: SlackChannel.self
        case .twilio: TwilioChannel.self
        case .telegram: TelegramChannel.self
        case .whatsapp: WhatsAppChannel.self
        case .messenger: MessengerChannel.self
        }
    }
}
