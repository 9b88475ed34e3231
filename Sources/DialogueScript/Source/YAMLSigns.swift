/// Finds aliases, anchors and tags before the file is read.
///
/// A reader of YAML copies what an alias names, so a few lines can grow without bound; here no alias reaches it. Quotes, comments and block
/// scalars are passed over. The scan errs on the side of refusing: a continued line of unquoted text that begins with `*` counts as one.
/// - Complexity: O(n) in the length of the file.
struct YAMLSigns {
    enum Kind {
        case alias, anchor, tag
        var name: String {
            switch self {
            case .alias: "aliases"
            case .anchor: "anchors"
            case .tag: "tags"
            }
        }
    }

    struct Sign {
        let kind: Kind
        let line: Int
        let column: Int
        let length: Int
    }

    private(set) var found: [Sign] = []
    private var quote: Unicode.Scalar?
    private var flow = 0
    /// The indentation of the line whose block scalar is being passed over.
    private var block: Int?

    init(_ source: SourceText) {
        for (index, line) in source.lines.enumerated() { scan(line, number: index + 1) }
    }

    private mutating func scan(_ line: [Unicode.Scalar], number: Int) {
        let indent = line.prefix { $0 == " " }.count
        if let outer = block {
            if indent > outer || indent == line.count { return }
            block = nil
        }
        var at = 0
        var mayBegin = quote == nil
        while at < line.count {
            let sign = line[at]
            if let open = quote {
                at = closing(open, in: line, from: at)
                mayBegin = false
            } else if sign == " " || sign == "\t" {
                at += 1
                if at < line.count, line[at] == "#" { return }
            } else if sign == "#", at == 0 {
                return
            } else if mayBegin {
                (at, mayBegin) = token(in: line, number: number, at: at, indent: indent)
            } else {
                (at, mayBegin) = plain(in: line, at: at)
            }
        }
    }

    /// What begins at a place where a value may begin.
    private mutating func token(in line: [Unicode.Scalar], number: Int, at start: Int, indent: Int) -> (Int, Bool) {
        switch line[start] {
        case "\"", "'":
            quote = line[start]
            return (start + 1, false)
        case "[", "{":
            flow += 1
            return (start + 1, true)
        case "]", "}":
            flow = max(0, flow - 1)
            return (start + 1, false)
        case ",": return (start + 1, true)
        case "-", "?", ":":
            let isAlone = start + 1 == line.count || line[start + 1] == " " || line[start + 1] == "\t"
            return isAlone ? (start + 1, true) : plain(in: line, at: start)
        case "|", ">":
            if flow == 0 { block = indent }
            return flow == 0 ? (line.count, false) : plain(in: line, at: start)
        case "*", "&", "!":
            let end = line[start...].firstIndex { $0 == " " || $0 == "\t" || $0 == "," || $0 == "]" || $0 == "}" } ?? line.count
            let kind: Kind = line[start] == "*" ? .alias : line[start] == "&" ? .anchor : .tag
            found.append(Sign(kind: kind, line: number, column: start + 1, length: end - start))
            return (end, true)
        default: return plain(in: line, at: start)
        }
    }

    /// Passes over unquoted text, up to what ends it.
    private mutating func plain(in line: [Unicode.Scalar], at start: Int) -> (Int, Bool) {
        var at = start
        while at < line.count {
            let sign = line[at]
            let endsWord = at + 1 == line.count || line[at + 1] == " " || line[at + 1] == "\t"
            if sign == ":", endsWord || flow > 0 { return (at + 1, true) }
            if flow > 0, ",[]{}".unicodeScalars.contains(sign) {
                if sign == "[" || sign == "{" { flow += 1 }
                if sign == "]" || sign == "}" { flow = max(0, flow - 1) }
                return (at + 1, sign == "," || sign == "[" || sign == "{")
            }
            if endsWord { return (at + 1, false) }
            at += 1
        }
        return (at, false)
    }

    /// Where text goes on after a closing quote; the end of the line where there is none.
    private mutating func closing(_ open: Unicode.Scalar, in line: [Unicode.Scalar], from start: Int) -> Int {
        var at = start
        while at < line.count {
            if open == "\"", line[at] == "\\" {
                at += 2
            } else if line[at] == open {
                if open == "'", at + 1 < line.count, line[at + 1] == "'" {
                    at += 2
                } else {
                    quote = nil
                    return at + 1
                }
            } else {
                at += 1
            }
        }
        return line.count
    }
}
