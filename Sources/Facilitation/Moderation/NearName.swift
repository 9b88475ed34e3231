import DialogueEngine
import Foundation

/// Compares what was typed with names that exist.
enum NearName {
    /// Lower case, without accents.
    static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        // The locale is explicit: a Turkish machine must not fold "I" to a dotless letter.
        return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "en_US_POSIX"))
    }

    /// The name meant by a mistyped one; `nil` when none is near.
    static func nearest(to written: String, among names: [String]) -> String? {
        guard !written.isEmpty, let near = Spelling.nearest(to: folded(written), among: names.map(folded)) else { return nil }
        return names.first { folded($0) == near }
    }
}
