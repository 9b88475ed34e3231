/// The platforms there are.
public enum ChannelKind: String, Sendable, CaseIterable {
    case telegram, whatsapp, messenger, matrix, slack, kannel, twilio, signal, generic

    /// Makes the channel.
    ///
    /// - Throws: ``ChannelFault`` where its configuration does not do.
    public static func channel(_ configuration: ChannelConfiguration) throws(ChannelFault) -> any Channel {
        try configuration.kind.type.init(configuration)
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
