import DialogueEngine
import JSONText

/// What people added for others and what became of it: every line is in the account, and those that may be read are listed.
struct ContributionSection {
    /// How a line was met by those who read it.
    enum Standing: String, CaseIterable {
        /// By people of three roles or more.
        case acrossRoles = "recognised across roles"
        case recognised
        /// Read by someone, recognised by nobody; kept all the same.
        case alone = "alone so far"
        /// Read, and nobody was asked whether they recognise it.
        case read
        case unread = "not read yet"
        /// Joined with another line, which speaks for it.
        case joined
    }

    /// What a line says for those whose lines were joined with it: each person once, an author never as a reader too.
    struct Joined {
        let lines: [StatementID]
        /// How many people said it, each in their own words.
        let authors: Int
        /// How many others recognised one of the lines, fully or a bit.
        let recognised: Int
    }

    /// A listed line.
    struct Line {
        let line: Contribution
        let text: String?
        /// What readers answered, by question.
        let marks: [(question: Question, counts: [OptionID: Int])]
        let standing: Standing
        /// How many people read it, as an answer about it shows.
        let readers: Int
        /// How many people recognised it, fully or a bit.
        let recognised: Int
        let quotation: Quotation.State
        /// `nil` where no line was joined with it.
        let joined: Joined?

        var figure: String { "contribution.\(line.id)" }
    }

    /// From how many roles on a line is recognised across roles.
    static let rolesAcross = 3
    static let figure = "contributions"

    let lines: [Line]
    private let all: [Contribution]

    init(_ crowd: Crowd, roles: Roles?) {
        let own = OwnLines(crowd: crowd)
        // A part that its line took back into itself was taken back by nobody.
        all = crowd.group.contributions.filter { $0.excerpt == nil || $0.status != .recalled }
        lines = all.filter(own.isListed).map { Self.line($0, own.text(of: $0), crowd, roles) }
    }

    private static func line(_ line: Contribution, _ text: String?, _ crowd: Crowd, _ roles: Roles?) -> Line {
        let reading = Reading(of: line, in: crowd)
        let joined = crowd.group.joined(with: line.id)
        let authors = Set(([line] + joined).compactMap(\.author).compactMap(crowd.place))
        // Who said the same in words of their own is an author of the joined line, whatever they answered about the other's words before.
        let others = joined.reduce(into: reading.recognisers) { $0.formUnion(Reading(of: $1, in: crowd).recognisers) }.subtracting(authors)
        let found = roles.map { roles in Set(others.map { roles.places[$0] }.filter { $0 < roles.options.count }).count } ?? 0
        let standing: Standing =
            if case .merged = line.status {
                .joined
            } else if found >= rolesAcross {
                .acrossRoles
            } else if !others.isEmpty {
                .recognised
            } else if reading.readers == 0 {
                .unread
            } else {
                reading.asksWhetherRecognised && authors.count < 2 ? .alone : .read
            }
        let state = line.author.flatMap(crowd.place).map { crowd.quotation(of: crowd.people[$0], AnswerKey(line.question)) }
        return Line(
            line: line, text: text, marks: reading.marks, standing: standing, readers: reading.readers,
            recognised: reading.recognisers.count, quotation: state ?? .notShown,
            joined: joined.isEmpty
                ? nil : Joined(lines: joined.map(\.id), authors: authors.count, recognised: others.count))
    }

    /// What those who read a line answered about it.
    private struct Reading {
        let marks: [(question: Question, counts: [OptionID: Int])]
        let readers: Int
        /// Who recognised it, fully or a bit, by their places.
        let recognisers: Set<Int>
        let asksWhetherRecognised: Bool

        init(of line: Contribution, in crowd: Crowd) {
            let asked = crowd.dialogue.questions.filter { $0.per == .lines(line.question) && !$0.options.isEmpty }
            let given = asked.map { (question: $0, given: crowd.given(to: AnswerKey($0.id, line.id))) }
            marks = given.map { question, given in
                (
                    question,
                    given.reduce(into: [OptionID: Int]()) { if case .option(let option) = $1.value { $0[option, default: 0] += 1 } }
                )
            }
            // Where nobody is asked about it, being dealt is all there is to know.
            readers = asked.isEmpty ? line.exposure : Set(given.flatMap(\.given).map(\.person)).count
            recognisers = Set(
                given.filter { $0.question.kind == .recognise }.flatMap(\.given).filter {
                    if case .option(let option) = $0.value { option.isRecognition } else { false }
                }
                .map(\.person))
            asksWhetherRecognised = asked.contains { $0.kind == .recognise }
        }
    }

    func json(_ labels: Labels) -> [String: JSON] {
        func ids(_ standing: Standing) -> JSON { .array(lines.filter { $0.standing == standing }.map { .string($0.line.id.text) }) }
        return [
            "contributions": .array(lines.map { Self.json($0, labels) }), "contributionAccount": account,
            "lines": ["acrossRoles": ids(.acrossRoles), "aloneSoFar": ids(.alone)],
        ]
    }

    /// Everything that was contributed, in one state each: `total` is the sum of `states`.
    private var account: JSON {
        var (states, because): ([String: Int], [String: Int]) = ([:], [:])
        for name in ["listed", "held", "rephrase", "hidden", "recalled", "merged", "split", "atTable", "kept"] { states[name] = 0 }
        for reason in Contribution.HidingReason.allCases { because[reason.rawValue] = 0 }
        let listed = Set(lines.map(\.line.id))
        for line in all {
            let state =
                switch line.status {
                case .hidden(let reason, _):
                    Self.counted("hidden") { because[reason.rawValue, default: 0] += 1 }
                case .recalled: "recalled"
                case .split: "split"
                case .held where listed.contains(line.id): "held"
                case .rephrase where listed.contains(line.id): "rephrase"
                case .merged where listed.contains(line.id): "merged"
                case .approved where listed.contains(line.id): "listed"
                case .held, .rephrase, .merged, .approved: line.way == .table ? "atTable" : "kept"
                }
            states[state, default: 0] += 1
        }
        return [
            "figure": .string(Self.figure), "total": .count(all.count), "states": .object(states.mapValues { .count($0) }),
            "hiddenBecause": .object(because.mapValues { .count($0) }), "seeds": .count(all.count { $0.origin == .seed }),
            "proxies": .count(all.count { $0.origin == .proxy }),
            "acrossRoles": .count(lines.count { $0.standing == .acrossRoles }), "aloneSoFar": .count(lines.count { $0.standing == .alone }),
        ]
    }

    private static func counted(_ name: String, _ count: () -> Void) -> String {
        count()
        return name
    }

    private static func json(_ line: Line, _ labels: Labels) -> JSON {
        let marks = line.marks.map { question, counts in
            let cells = Figures.options(of: question, found: counts.keys).map { ($0.text, JSON.count(counts[$0] ?? 0)) }
            return (question.id.text, JSON.object(Dictionary(uniqueKeysWithValues: cells)))
        }
        var members: [String: JSON] = [
            "id": .string(line.line.id.text), "figure": .string(line.figure), "question": .string(line.line.question.text),
            "sort": .string(line.line.sort.rawValue), "origin": .string(line.line.origin.rawValue), "way": .string(line.line.way.rawValue),
            "status": .string(line.line.status.name), "language": .string(line.line.language.text),
            "readers": .count(line.readers), "dealt": .count(line.line.exposure),
            "marks": .object(Dictionary(uniqueKeysWithValues: marks)), "standing": .string(line.standing.rawValue),
            "recognised": .count(line.recognised), "citedIn": .array(line.line.citedIn.map { .count($0) }),
            // Never how many of which role: only that there are three or more.
            "rolesRecognising": line.standing == .acrossRoles ? ">= 3" : .null,
        ]
        if let text = line.text {
            members["text"] = .string(text)
            members["confirmation"] = .string(line.quotation.rawValue)
        }
        if case .merged(let other) = line.line.status { members["mergedInto"] = .string(other.text) }
        members["partOf"] = line.line.excerpt.map { .string($0.whole.text) }
        members["joined"] = line.joined.map { joined in
            [
                "lines": .array(joined.lines.map { .string($0.text) }), "authors": .count(joined.authors),
                "recognised": .count(joined.recognised),
            ]
        }
        return .object(members)
    }
}
