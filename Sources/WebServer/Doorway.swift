public import Facilitation
public import MessageChannels

/// One channel of a server: how it is spoken, where those belong who come without a code, and who sends.
public struct Doorway: Sendable {
    public let channel: any Channel
    /// The consultation of those who give no code.
    public let consultation: String?
    let postman: Postman
    let collector: FileCollector
    let load = Load()

    public init(
        _ channel: any Channel, consultation: String?, pace: Postman.Pace? = nil, by transport: any Transport, for facilitator: Facilitator
    ) {
        (self.channel, self.consultation) = (channel, consultation)
        postman = Postman(facilitator, channel: channel, transport: transport, pace: pace)
        collector = FileCollector(facilitator, channel: channel, transport: transport)
    }
}
