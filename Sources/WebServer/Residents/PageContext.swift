internal import Glibc
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

    /// Whom a request is from, for counting: the address, of IPv6 the network; behind a proxy on this machine what that says of it.
    func source(of request: Request) -> String {
        let peer = remoteAddress?.ipAddress ?? ""
        let isLocal = peer == "::1" || peer.hasPrefix("127.") || remoteAddress?.pathname != nil
        let forwarded = request.headers[.xForwardedFor]?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }
        let address = isLocal ? String((forwarded ?? peer).prefix(45)) : peer
        return Self.network(of: address)
    }

    /// An IPv4 address as it is, also where it is written as IPv6; of an IPv6 address its first 64 bits, which one household or hall has to itself.
    static func network(of address: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        let isIPv4 = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11].allSatisfy { $0 == 0xFF }
        return isIPv4
            ? bytes.suffix(4).map(String.init).joined(separator: ".") : bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
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
