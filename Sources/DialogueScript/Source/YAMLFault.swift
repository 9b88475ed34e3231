/// What the YAML reader says, in an author's words, with what to do about it.
///
/// The reader tells where it got stuck; an open quote or bracket is shown where it opens, and a tab or a blank that is no space where it stands.
struct YAMLFault {
    let place: SourcePlace
    let message: String

    /// - Parameters:
    ///   - problem: as libyaml has it.
    ///   - context: what it was reading, and where that began.
    ///   - stuck: where it got stuck.
    init(_ problem: String, in context: (text: String, place: SourcePlace)?, at stuck: SourcePlace, of source: SourceText) {
        if let blank = Self.blank(upTo: stuck, in: source) {
            let what = blank.isTab ? "a tab" : "a blank that looks like a space and is none (such as a no-break space)"
            (place, message) = (blank.place, "\(what) stands where YAML needs spaces: use two spaces for each level")
            return
        }
        if problem == "did not find expected key", Self.isBehindQuote(stuck, in: source),
            let quote = Self.openQuote(before: stuck, in: source)
        {
            place = quote
            message = "this quote is not closed before line \(stuck.line) begins: put the same quote at the end of the text"
            return
        }
        let opened = context.map { "\($0.place.line)" } ?? "above"
        let next = source.line(stuck.line).dropFirst(stuck.column - 1).first.map { "'\($0)'" } ?? "this"
        (place, message) =
            switch (problem, context?.text ?? "") {
            case (_, let text) where text.contains("quoted scalar") && problem.contains("end of stream"):
                (context?.place ?? stuck, "this quote is never closed: put the same quote at the end of the text")
            case (_, let text) where text.contains("quoted scalar") && problem.contains("escape"):
                (stuck, "between double quotes a \\ means something special: write \\\\, or use single quotes")
            case ("did not find expected ',' or '}'", _), ("did not find expected ',' or ']'", _):
                Self.bracket(String(problem.suffix(3)), opened: context?.place ?? stuck, stuck, next)
            case ("mapping values are not allowed in this context", _):
                (
                    stuck,
                    "a ':' cannot stand here: put words that hold ': ' in quotes, line this up with the keys around it, or add the ':' that an earlier key lacks"
                )
            case ("did not find expected key", _) where Self.isBehindQuote(stuck, in: source):
                (
                    stuck,
                    "the text ended at the quote before this: write a quote inside words twice, or put the words in the other sort of quotes"
                )
            case ("did not find expected key", _), ("did not find expected '-' indicator", _):
                (
                    stuck,
                    "this line, or one above it, is out of step with line \(opened): give it the same number of spaces as its neighbours, and close the quotes before it"
                )
            case ("could not find expected ':'", _):
                (context?.place ?? stuck, "a key needs a ':' and a space behind it: `key: value`")
            case ("block sequence entries are not allowed in this context", _):
                (stuck, "a list entry cannot stand here: put `- ` on a line of its own, below its key")
            case ("found character that cannot start any token", _):
                (stuck, "words cannot begin with \(next): put them in quotes")
            case ("did not find expected node content", _): (stuck, "a value is missing before \(next), or \(next) is one too many")
            case ("did not find expected <document start>", _):
                (stuck, "this stands outside the map that the file is: give it as many spaces as the other keys, or remove it")
            case (_, let text) where text.contains("expected a single document"):
                (stuck, "a file holds one document: remove the line ---")
            case (_, let text) where text.contains("block scalar"):
                (stuck, "behind | or > nothing follows on the same line: begin the text on the next one, two spaces further in")
            case (let problem, _) where problem.contains("UTF-8") || problem.contains("character"):
                (stuck, "a sign that text files do not hold: remove it, or save the file as UTF-8")
            default: (stuck, "this is not YAML: \(problem)")
            }
    }

    private static func bracket(_ closing: String, opened: SourcePlace, _ stuck: SourcePlace, _ next: String) -> (SourcePlace, String) {
        let missing = "put \(closing) at its end, a comma between entries, and quotes around words that hold one of , [ ] { }"
        return opened.line == stuck.line
            ? (stuck, "\(next) cannot stand here in brackets: \(missing)")
            : (opened, "this bracket is not closed where line \(stuck.line) begins: \(missing)")
    }

    /// Whether what stands before a place on its line is a closing quote.
    private static func isBehindQuote(_ place: SourcePlace, in source: SourceText) -> Bool {
        let before = source.line(place.line).prefix(place.column - 1).last { $0 != " " }
        return before == "\"" || before == "'"
    }

    /// The first double quote of the line before, where one of them has no partner.
    private static func openQuote(before stuck: SourcePlace, in source: SourceText) -> SourcePlace? {
        let line = source.line(stuck.line - 1)
        guard !line.filter({ $0 == "\"" }).count.isMultiple(of: 2), let column = line.firstIndex(of: "\"") else { return nil }
        return SourcePlace(file: stuck.file, line: stuck.line - 1, column: column + 1)
    }

    /// A tab, or a blank that only looks like a space, in the indentation of the line the reader got stuck in, or of the line before it.
    private static func blank(upTo stuck: SourcePlace, in source: SourceText) -> (place: SourcePlace, isTab: Bool)? {
        for number in [stuck.line - 1, stuck.line] where number > 0 {
            let line = source.line(number)
            let indentation = line.prefix { $0 == "-" || $0.properties.isWhitespace }
            guard let column = indentation.firstIndex(where: { $0 != " " && $0 != "-" }), indentation.count < line.count else { continue }
            return (SourcePlace(file: stuck.file, line: number, column: column + 1), line[column] == "\t")
        }
        return nil
    }
}
