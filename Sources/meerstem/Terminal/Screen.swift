import DialogueEngine
import Foundation
import Synchronization

/// Shows what is said on a terminal: wrapped at its width, without control characters, bold only where colour is welcome.
final class Screen: Sendable {
    let width: Int
    let isStyled: Bool
    private let hasExplainedMark = Mutex(false)

    init() {
        let columns = Self.columns
        let environment = ProcessInfo.processInfo.environment
        let stated = environment["COLUMNS"].flatMap { Int($0) } ?? 0
        width = min(100, max(20, stated > 0 ? stated : columns > 0 ? columns : 78))
        isStyled = isatty(STDOUT_FILENO) != 0 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// How wide the terminal is now; 0 where there is none.
    static var columns: Int {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    }

    /// Sayings one after another, an empty line after each.
    func page(_ sayings: [Saying]) -> String {
        sayings.map { saying in
            let mark = saying.isUnreviewed ? "° " : ""
            return explanation(of: saying) + Screen.wrapped(Screen.cleaned(mark + saying.text), at: width) + "\n\n"
        }.joined()
    }

    /// What the mark means, the first time it is shown.
    private func explanation(of saying: Saying) -> String {
        hasExplainedMark.withLock { hasExplained in
            guard saying.isUnreviewed, !hasExplained else { return "" }
            hasExplained = true
            return Messages.current.unreviewed + "\n\n"
        }
    }

    /// The text with every line broken at spaces so that none is wider than `width`; a longer word stands alone.
    static func wrapped(_ text: String, at width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // What is set in stays so, where there is room for it.
            let margin = String(repeating: " ", count: min(line.prefix { $0 == " " }.count, width / 4))
            var lines = [margin]
            var isEmpty = true
            for word in line.drop(while: { $0 == " " }).split(separator: " ", omittingEmptySubsequences: false) {
                if !isEmpty, lines[lines.count - 1].count + 1 + word.count > width {
                    lines.append(margin)
                    isEmpty = true
                }
                lines[lines.count - 1] += isEmpty ? word : " " + word
                isEmpty = false
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The text without C0 and C1 controls (line breaks stay) and without marks that turn the direction of what follows.
    static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: kept.append(scalar)
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
