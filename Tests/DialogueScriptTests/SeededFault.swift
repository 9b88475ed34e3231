import DialogueEngine
/// A slip of an author in a sound script: a kind of mistake, made at a place that chance picks.
struct SeededFault: Sendable {
    enum Place: Sendable { case dialogue, fragment }

    let name: String
    var place = Place.dialogue
    /// Whether a name or key is written with a slip, so that what was meant can be told.
    var isMisspelt = false
    /// The file with the mistake in it; `nil` where there is no place for it.
    let make: @Sendable (String, inout SplitMix64) -> String?

    static let all: [SeededFault] =
        [
            misspelt("a node that a way leads to", #"(?:next|to|each|then): ([a-z]\w+)"#),
            misspelt("an answer that is asked for", #"ask: ([a-z]\w+)"#),
            misspelt("a kind of question", #"kind: ([a-z]{4,})"#),
            misspelt("a key", #"\b(prompt|options|label|answers|nodes|advance|kind|title|meanwhile|languages|next)(?=:)"#),
            misspelt("a field in a text", #"\{\{ ([a-zA-Z]{4,})(?: \| \w+)? \}\}"#),
            misspelt("an answer in a text", #"\{\{ (?:top|zero|list|answers\.|became|change|promises)\(?([a-z]\w{2,})"#),
            misspelt("an answer in a condition", #"answers\.([a-z]\w{2,}) "#),
            misspelt("an option in a condition", #"answers\.[\w.]+ == '(\w{3,})'"#),
            misspelt("a phase in a condition", #"reached\('(\w+)'\)"#),
            misspelt("a function in a condition", #"\b(reached|answered|points|cited|carried)\("#),
            misspelt("an answer of the standing or a plan", #"(?:[{,] ?|  )(?:vote|needs|verdict|quotes|of|answer|spread): ([a-z]\w{2,})"#),
            misspelt("a field of a promise", #"(?:owner|due): ([a-zA-Z]{4,})"#),
            misspelt("a fragment", #"go: (_\w+)"#),
            SeededFault(name: "a language is dropped") { replace(#"(, (?:en|fy): "[^"]*")"#, in: $0, &$1) { _ in "" } },
            SeededFault(name: "the first language is dropped") { replace(#"(nl: "[^"]*", )(?:en|fy): "#, in: $0, &$1) { _ in "" } },
            SeededFault(name: "an option that a condition names is dropped", make: dropOption),
            SeededFault(name: "words are compared with a number") { replace(#"(?:==|!=) ('\w+')"#, in: $0, &$1) { _ in "3" } },
            SeededFault(name: "a number is compared with words") { replace(#"(?:<=|>=|<|>) (\d+)"#, in: $0, &$1) { _ in "'twee'" } },
            SeededFault(name: "a line is written twice") {
                lines($0, &$1, #"^ +\w+: ?.*[^ ]$"#) { lines, at in lines.insert(lines[at], at: at) }
            },
            SeededFault(name: "yes or no stands without quotes") {
                replace(#"\{[^{}]*?("(?:Yes|No)")"#, in: $0, &$1) { String($0.dropFirst().dropLast()) }
            },
            SeededFault(name: "a node is left alone", make: leaveAlone),
            SeededFault(name: "a way on is forgotten") { lines($0, &$1, #"^      next: \S+$"#) { lines, at in lines.remove(at: at) } },
            SeededFault(name: "the way without a condition is forgotten") { replace(#"(, \{to: \w+\})\]"#, in: $0, &$1) { _ in "" } },
            SeededFault(name: "an empty total") { replace(#"total: (\d+)"#, in: $0, &$1) { _ in "0" } },
            SeededFault(name: "the least is above the most") { replace(#"min: (\d+)(?=\D+max)"#, in: $0, &$1) { _ in "900" } },
            SeededFault(name: "a line is out of step") {
                lines($0, &$1, #"^ {4,}\w+: .*\S$"#) { lines, at in lines[at] = " " + lines[at] }
            },
            SeededFault(name: "a level is missing") { lines($0, &$1, #"^ {4,}\w+: .*\S$"#) { lines, at in lines[at].removeFirst(2) } },
            SeededFault(name: "a tab") { lines($0, &$1, #"^  +\w+:"#) { lines, at in lines[at] = "\t" + lines[at].drop { $0 == " " } } },
            SeededFault(name: "a quote is not closed") { replace(#"(?:nl|en|fy): "[^"]*(")"#, in: $0, &$1) { _ in "" } },
            SeededFault(name: "something is not said at the start", place: .fragment, make: saySomethingElse),
            SeededFault(name: "special data without a yes") { replace(#"answers\.\w+_ok == '(ja)'"#, in: $0, &$1) { _ in "nee" } },
        ]

    private static func misspelt(_ what: String, _ pattern: String) -> SeededFault {
        SeededFault(name: "misspelt: \(what)", isMisspelt: true) { replace(pattern, in: $0, &$1, by: slip) }
    }

    /// A word with two letters swapped, or its last one doubled.
    private static func slip(_ word: String) -> String {
        var letters = Array(word)
        let swaps = letters.indices.dropFirst().filter { $0 > 1 && letters[$0] != letters[$0 - 1] }
        if let at = swaps.first { letters.swapAt(at, at - 1) } else { letters.append(letters[letters.count - 1]) }
        return String(letters)
    }

    /// Replaces what the group of a pattern stands for, at one of the places where it fits.
    private static func replace(_ pattern: String, in text: String, _ random: inout SplitMix64, by change: (String) -> String) -> String? {
        guard let regex = try? Regex(pattern) else { return nil }
        let places = text.matches(of: regex).compactMap { $0.output[1].range }.filter { !isRemark($0.lowerBound, in: text) }
        guard let place = places.randomElement(using: &random) else { return nil }
        return text.replacingCharacters(place, with: change(String(text[place])))
    }

    private static func isRemark(_ place: String.Index, in text: String) -> Bool {
        let line = text[..<place].lastIndex(of: "\n").map { text[text.index(after: $0)..<place] } ?? text[..<place]
        return line.contains("#")
    }

    /// Changes one of the lines that fit a pattern.
    private static func lines(
        _ text: String, _ random: inout SplitMix64, _ pattern: String, change: (inout [String], Int) -> Void
    ) -> String? {
        guard let regex = try? Regex(pattern) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let places = lines.indices.filter { lines[$0].contains(regex) && !lines[$0].contains("#") }
        guard let place = places.randomElement(using: &random) else { return nil }
        change(&lines, place)
        return lines.joined(separator: "\n")
    }

    /// Removes an option, with what stands below it, that some condition compares with.
    @Sendable private static func dropOption(_ text: String, _ random: inout SplitMix64) -> String? {
        let named = Set(text.matches(of: /answers\.\w+ == '(\w+)'/).map { String($0.output.1) })
        let pattern = "^ {8}(?:\(named.sorted().joined(separator: "|"))):"
        return named.isEmpty
            ? nil
            : lines(text, &random, pattern) { lines, at in
                lines.remove(at: at)
                while at < lines.count, lines[at].hasPrefix("          ") { lines.remove(at: at) }
            }
    }

    /// Leads the only way to a node elsewhere.
    @Sendable private static func leaveAlone(_ text: String, _ random: inout SplitMix64) -> String? {
        let ways = text.matches(of: /(?:next|to|each|then): ([a-z]\w+)/).map { (name: String($0.output.1), place: $0.output.1) }
        let counts = Dictionary(grouping: ways, by: \.name).mapValues(\.count)
        guard let way = ways.filter({ counts[$0.name] == 1 }).randomElement(using: &random),
            let other = ways.filter({ counts[$0.name, default: 0] > 1 }).randomElement(using: &random)
        else { return nil }
        return text.replacingCharacters(way.place.startIndex..<way.place.endIndex, with: other.name)
    }

    /// Takes one of the values out of the start that residents must be told.
    @Sendable private static func saySomethingElse(_ text: String, _ random: inout SplitMix64) -> String? {
        let told = ["{{ host }}", "{{ decider }}", "{{ open }}", "{{ fixed }}", "STOP"].filter(text.contains)
        guard let value = told.randomElement(using: &random) else { return nil }
        return text.replacing(value, with: "iets")
    }
}

extension String {
    fileprivate func replacingCharacters(_ place: Range<Index>, with words: String) -> String {
        String(self[..<place.lowerBound]) + words + self[place.upperBound...]
    }
}
