import HTTPTypes
import Hummingbird
import NIOCore

/// A request with the address it came from.
struct PageContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?
    /// The connection itself, for answers that go on and whose reader may have gone.
    let connection: any NIOCore.Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        (remoteAddress, connection) = (source.channel.remoteAddress, source.channel)
    }

    /// Whom a request is from, for counting tries: the address, of IPv6 the network; behind a proxy on this machine what that says of it.
    func source(of request: Request) -> String {
        let peer = remoteAddress?.ipAddress ?? ""
        let isLocal = peer == "::1" || peer.hasPrefix("127.") || remoteAddress?.pathname != nil
        let forwarded = request.headers[.xForwardedFor]?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }
        let address = isLocal ? String((forwarded ?? peer).prefix(45)) : peer
        let groups = address.split(separator: ":", omittingEmptySubsequences: false)
        return groups.count > 2 ? groups.prefix(4).joined(separator: ":") : address
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let refresh = HTTPField.Name("Refresh")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let frameOptions = HTTPField.Name("X-Frame-Options")!
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
}
