/// Carries calls to platforms.
public protocol Transport: Sendable {
    /// Makes one call; it never throws: what goes wrong is a reply too.
    func send(_ call: HTTPCall) async -> HTTPReply
}
