import DialogueEngine
import Foundation

/// Shows what is said on a terminal: wrapped at its width, without control characters, bold only where colour is welcome.
struct Screen {
    let width: Int
    let isStyled: Bool
    private var hasExplainedMark = false

    init() {
        var size = winsize()
        let columns = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
        let environment = ProcessInfo.processInfo.environment
        let stated = environment["COLUMNS"].flatMap { Int($0) } ?? 0
        width = min(100, max(20, stated > 0 ? stated : columns > 0 ? columns : 78))
        isStyled = isatty(STDOUT_FILENO) != 0 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Shows sayings one after another, an empty line between them.
    mutating func show(_ sayings: [Saying]) {
        for saying in sayings {
            if saying.isUnreviewed, !hasExplainedMark {
                Output.line(Messages.current.unreviewed + "\n")
                hasExplainedMark = true
            }
            let mark = saying.isUnreviewed ? "° " : ""
            Output.line(Screen.wrapped(Screen.cleaned(mark + saying.text), at: width) + "\n")
        }
    }

    /// The text with every line broken at spaces so that none is wider than `width`; a longer word stands alone.
    static func wrapped(_ text: String, at width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var lines: [String] = [""]
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                let last = lines[lines.count - 1]
                if last.isEmpty {
                    lines[lines.count - 1] = String(word)
                } else if last.count + 1 + word.count <= width {
                    lines[lines.count - 1] += " " + word
                } else {
                    lines.append(String(word))
                }
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
