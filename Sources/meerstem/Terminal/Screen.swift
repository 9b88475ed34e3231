import DialogueEngine
import Foundation
import Synchronization

/// Shows what is said on a terminal: wrapped at its width, without control characters, bold only where colour is welcome.
final class Screen: Sendable {
    let isStyled: Bool
    private let hasExplainedMark = Mutex(false)

    init() {
        let environment = ProcessInfo.processInfo.environment
        isStyled = isatty(STDOUT_FILENO) != 0 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// How wide lines are: as `COLUMNS` or the terminal says at this moment, from 20 to 100, beyond which lines are hard to read.
    var width: Int {
        let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 0
        let columns = stated > 0 ? stated : Self.columns
        return min(100, max(20, columns > 0 ? columns : 78))
    }

    /// How wide the terminal is now; 0 where there is none.
    static var columns: Int {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    }

    /// Sayings one after another, an empty line after each.
    func page(_ sayings: [Saying]) -> String {
        sayings.map { saying in
            let text = Screen.shown((saying.isUnreviewed ? "° " : "") + saying.text, at: width)
            return explanation(of: saying) + (isStyled ? Self.bold(saying.choices.map(\.key), in: text) : text) + "\n\n"
        }.joined()
    }

    /// What the mark means, the first time it is shown.
    private func explanation(of saying: Saying) -> String {
        hasExplainedMark.withLock { hasExplained in
            guard saying.isUnreviewed, !hasExplained else { return "" }
            hasExplained = true
            return Screen.shown(Messages.current.unreviewed, at: width) + "\n\n"
        }
    }

    /// The signs of options, at the beginning of their lines, in bold.
    private static func bold(_ keys: [String], in text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard let key = keys.first(where: { line.hasPrefix($0 + " ") }) else { return String(line) }
            return "\u{1B}[1m" + key + "\u{1B}[0m" + line.dropFirst(key.count)
        }.joined(separator: "\n")
    }

    /// A text as it is shown: nothing in it steers the terminal, no line is too wide.
    static func shown(_ text: String, at width: Int) -> String { Directions.isolated(Wrapping(width: width).wrapped(text.cleaned)) }

    /// A text that was laid out for a width already.
    static func laidOut(_ text: String) -> String { Directions.isolated(text.cleaned) }
}
