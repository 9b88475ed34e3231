import DialogueEngine
import Facilitation
import Foundation

/// How a bar is filled: solid, hatched or light grey, so that no colour says anything by itself.
enum BarFill {
    static func of(_ option: OptionID, _ kind: Question.Kind) -> String {
        switch (kind, option.text) {
        case (.stance, "disagree"), (.confirm, "nee"), (.live, "no"), (.recognise, "no"), (.verdict, "not"): "url(#hatch)"
        case (.stance, "pass"), (.live, "difficult"), (.recognise, "bit"), (.verdict, "partly"): "#d2d2d2"
        default: "#14456f"
        }
    }

    /// A share of a whole, 0…100 with one decimal, as it stands in a drawing.
    static func percent(_ count: Int, of all: Int) -> String {
        String(format: "%.1f", locale: Locale(identifier: "en_US_POSIX"), min(100, 100 * Double(count) / Double(max(1, all))))
    }
}
