import CCurlShim
import DialogueEngine
import Foundation
public import MessageChannels
import Synchronization

/// Carries calls with libcurl: all of them on one thread, over connections that are used again.
///
/// An address inside our own network is called only where it was allowed by name: platforms give addresses, and so do people. The address looked at is
/// the one that is connected to, so that no name can change in between.
public final class CurlTransport: Transport {
    public struct Limits: Sendable {
        /// Hosts with their ports inside our own network that may be called: `127.0.0.1:13013`.
        public var allowed: Set<String>
        /// Through which all calls go; `nil`: none, whatever the environment says.
        public var proxy: String?
        /// The authorities believed in, for tests; `nil`: those of the system.
        public var authorities: String?
        public var connections = 256
        public var connectionsPerHost = 64
        /// The longest answer to a call that does not say how long it may be, in bytes.
        public var answer = 262_144

        public init(allowed: [String] = [], proxy: String? = nil) { (self.allowed, self.proxy) = (Set(allowed), proxy) }
    }

    private let loop: CurlLoop

    public init(_ limits: Limits = Limits()) {
        loop = CurlLoop(limits)
        let loop = loop
        let thread = Thread { loop.run() }
        thread.name = "meerstem curl"
        thread.start()
    }

    deinit { loop.stop() }

    /// Makes one call. A task that is cancelled breaks its call off.
    public func send(_ call: HTTPCall) async -> HTTPReply {
        let ticket = loop.ticket()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { loop.add(CurlLoop.Order(ticket: ticket, call: call, continuation: $0)) }
        } onCancel: {
            loop.cancel(ticket)
        }
    }

    /// Breaks off what is under way and ends the thread; later calls fail at once.
    public func shutdown() { loop.stop() }
}
