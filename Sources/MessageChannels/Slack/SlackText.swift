/// Text as Slack writes it: three signs have names, and what stands between `<` and `>` is a link or somebody's name.
enum SlackText {
    /// Whether others read along in a conversation: ids of conversations for two begin with D, and of persons with U or W.
    static func isGroup(_ channel: String) -> Bool { !(channel.first.map { "DUW".contains($0) } ?? false) }

    static func escaped(_ text: Substring) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// The words somebody typed: `<https://a.nl|a.nl>` is `a.nl`, `<@U1>` is `@U1`, `&amp;` is `&`.
    ///
    /// - Complexity: O(n). Whatever is not closed stays as it is.
    static func plain(_ text: Substring) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        // With no closing sign after some place there is none after a later one: look once.
        var mayClose = true
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "<", mayClose {
                if let end = rest.firstIndex(of: ">") {
                    out += link(rest[rest.index(after: rest.startIndex)..<end])
                    rest = rest[rest.index(after: end)...]
                    continue
                }
                mayClose = false
            }
            if scalar == "&", let (name, sign) = names.first(where: { rest.starts(with: $0.name.unicodeScalars) }) {
                out.unicodeScalars.append(sign)
                rest = rest.dropFirst(name.unicodeScalars.count)
            } else {
                out.unicodeScalars.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return out
    }

    private static let names: [(name: String, sign: Unicode.Scalar)] = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")]

    /// What stands between the signs, as people see it. A link may hold names of signs.
    private static func link(_ inside: Substring.UnicodeScalarView) -> String {
        let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: true)
        guard let shown = parts.last.map({ plain(Substring($0)) }) else { return "" }
        let isNamed = parts.count == 2
        return switch inside.first {
        case "@": isNamed ? "@\(shown)" : shown
        case "#": isNamed ? "#\(shown)" : shown
        case "!": "@" + (isNamed ? shown : String(shown.dropFirst()))
        default: shown
        }
    }
}
