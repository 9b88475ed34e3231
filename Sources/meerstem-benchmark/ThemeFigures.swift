import DialogueEngine
import TextThemes

/// What finding themes costs in processor time, in contributions made up here: each about one of twelve things, in words of which some are usual and most are rare.
///
/// Usage: themes, or themes COUNT...; without counts 700 and 10,000. Prints one line of JSON for each.
enum ThemeFigures {
    static func print() {
        let given = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
        for count in given.isEmpty ? [700, 10_000] : given {
            let texts = contributions(count)
            let (took, found) = seconds { FoundThemes(in: texts, smallest: 10) }
            let (near, groups) = seconds { NearDuplicates.groups(among: texts).count }
            Swift.print(
                "{\"contributions\": \(count), \"cpu_seconds_themes\": \(rounded(took)), \"themes\": \(found.themes.count), \"other\": \(found.other), "
                    + "\"cpu_seconds_near_duplicates\": \(rounded(near)), \"near_groups\": \(groups)}")
        }
    }

    /// Thirty words each, a third of them of the subject; the rarer a word, the further back in the list.
    private static func contributions(_ count: Int) -> [ThemeText] {
        var random = SplitMix64(seed: 1)
        let syllables = ["ba", "de", "gi", "ko", "lu", "ma", "ne", "ri", "so", "tu", "va", "we"]
        let words = (0..<6_000).map { place -> String in
            let digits: [Int] = [place % 12, place / 12 % 12, place / 144 % 12, place / 1_728]
            return digits.map { syllables[$0] }.joined() + "rt"
        }
        return (0..<count).map { place in
            let said = (0..<30).map { _ -> String in
                let rank: Int = random.next(below: random.next(below: random.next(below: 5_000) + 1) + 1)
                let isOwn: Bool = random.next(below: 3) == 0
                let own: Int = 5_000 + (place % 12) * 60 + rank % 60
                return words[isOwn ? own : rank]
            }
            return ThemeText(id: "t\(place)", author: "p\(place)", text: said.joined(separator: " "), language: .dutch)
        }
    }

    private static func seconds<Value>(_ work: () -> Value) -> (Double, Value) {
        let start = CPU.now()
        let value = work()
        return (CPU.now() - start, value)
    }

    private static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
