/// Where residents' pages stand and who may show them in a frame.
public struct PagesSettings: Sendable {
    /// Where people find them, without a slash at its end: `https://praat.example.nl`.
    public let address: String
    /// Origins that may show them in a frame; nobody else may.
    public let embed: [String]
    /// The networks of addresses that very many people share, from which any number of talks may begin.
    let shared: Set<String>

    /// - Parameter shared: the IP addresses of a hall, a library, or a proxy on another machine.
    public init(address: String, embed: [String] = [], shared: [String] = []) {
        (self.address, self.embed, self.shared) = (address, embed, Set(shared.map(PageContext.network)))
    }

    var isSecure: Bool { address.hasPrefix("https:") }

    /// The cookie that holds a person's token in one consultation: nobody else can set or read it, and no other site's page sends it.
    func cookieName(_ code: String) -> String { "\(isSecure ? "__Host-" : "")meerstem-\(code.percentEncodedName)" }

    func cookie(_ code: String, token: String) -> String {
        // A name that begins with __Host- goes with the whole host; without https the browser lets us keep it to the consultation.
        let place = isSecure ? "Path=/; Secure" : "Path=/c/\(code.percentEncodedName)"
        let age = token.isEmpty ? 0 : 400 * 86_400
        return "\(cookieName(code))=\(token); \(place); HttpOnly; SameSite=Lax; Max-Age=\(age)"
    }

    /// What a browser may do on such a page: ask us for the style and pictures, and send forms to us.
    ///
    /// - Parameters:
    ///   - style: where the page's style stands.
    ///   - isLive: whether it runs our script, which asks us for changes.
    func policy(style: String = "'self'", isLive: Bool = false) -> String {
        let frames = embed.isEmpty ? "'none'" : embed.joined(separator: " ")
        let live = isLive ? "script-src 'self'; connect-src 'self'; " : ""
        return
            "default-src 'none'; \(live)style-src \(style); img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors \(frames)"
    }
}

extension String {
    /// This code as it stands in an address or in a name: all but ASCII letters, digits, `-` and `_` as percent signs with two digits.
    var percentEncodedName: String {
        let digits = Array("0123456789ABCDEF")
        return utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
            return isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }.joined()
    }
}
