/// Whom a URL calls: scheme, host and port, as they are written.
struct Origin: Equatable {
    let text: String

    /// `nil` for what is no address on the web.
    init?(_ url: String) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count > 2, ["http:", "https:"].contains(parts[0].lowercased()), parts[1].isEmpty, !parts[2].isEmpty else { return nil }
        text = "\(parts[0])//\(parts[2].prefix { $0 != "?" && $0 != "#" })".lowercased()
    }

    /// Whether it is called safely and is a domain or below it, whatever the port.
    func isWithin(_ domain: String) -> Bool {
        guard text.hasPrefix("https://") else { return false }
        let host = text.dropFirst(8).prefix { $0 != ":" }
        guard host.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-.".utf8.contains($0) }) else { return false }
        return host == domain || host.hasSuffix(".\(domain)")
    }

    /// A `Location` as seen from the address that gave it. Nobody who was called safely is sent on to where it is not.
    static func resolve(_ location: String, at url: String) -> String? {
        guard let origin = Origin(url) else { return nil }
        if location.hasPrefix("/"), !location.hasPrefix("//") { return origin.text + location }
        guard let other = Origin(location), other.text.hasPrefix("https:") || origin.text.hasPrefix("http:") else { return nil }
        return location
    }
}
