import DialogueEngine
import Foundation
import OpinionGroups
import VoiceSummary

/// What a summary of votes costs, from a Polis export to groups and statistics.
///
/// Usage: summary FOLDER, with `votes.csv` and `comments.csv`; or summary PEOPLE STATEMENTS VOTES, for votes made up here, VOTES by each. Prints one line
/// of JSON.
enum SummaryFigures {
    static func print() throws {
        let arguments = Array(CommandLine.arguments.dropFirst(2))
        let start = Date()
        let (votes, left) = arguments.count == 3 ? madeUp(arguments.map { Int($0) ?? 1 }) : try exported(arguments.first ?? ".")
        let read = Date().timeIntervalSince(start)
        let conversation = PolisConversation(
            votes: votes, statements: left.map { PolisConversation.Statement(isOut: $0) })
        let (polis, sizes) = seconds { summary(of: conversation) }
        let peak = peakMegabytes
        var figures: [(String, Any)] = [
            ("people", votes.people), ("statements", votes.statements), ("votes", votes.count),
            ("seconds_load", rounded(read)), ("seconds_pipeline", rounded(polis)), ("peak_mb", Int(peak)), ("groups", sizes),
        ]
        let (own, found) = seconds { FoundGroups(in: votes, leavingOut: left) }
        figures += [
            ("seconds_own_groups", rounded(own)), ("own_groups", found.members), ("stability", rounded(found.stability ?? 0)),
            ("peak_mb_own", Int(peakMegabytes)),
        ]
        figures += incremental(votes)
        Swift.print("{" + figures.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
    }

    private static func summary(of conversation: PolisConversation) -> [Int] {
        let map = PolisMap(of: conversation)
        let groups = PolisGroups(in: conversation, on: map)
        let statistics = PolisStatistics(of: conversation, on: map, in: groups.group, groups: groups.groups.count)
        precondition(statistics.votes.count == groups.groups.count)
        return groups.groups.indices.map { group in groups.group.count { $0 == group } }
    }

    /// Votes come in one by one, in the order of people; each counts for everybody and for one of five groups.
    private static func incremental(_ votes: VoteMatrix) -> [(String, Any)] {
        var book = VoteBook()
        book.reserve(people: votes.people, statements: votes.statements)
        book.divide(into: (0..<votes.people).map { $0 % 5 }, groups: 5)
        let people = min(votes.people, 4_000_000 * votes.people / max(1, votes.count))
        let rows = (0..<people).flatMap { person in votes.row(person).map { (person, $0.statement, $0.vote) } }
        let (took, _) = seconds { for (person, statement, vote) in rows { book.set(vote, person: person, statement: statement) } }
        var each: [Double] = []
        for (person, statement, vote) in rows.prefix(20_000) {
            let (took, tally) = seconds { () -> Tally in
                book.set(vote == .agree ? .disagree : .agree, person: person, statement: statement)
                return book.tally(of: statement) + book.tally(of: statement, in: person % 5)
            }
            each.append(took)
            precondition(tally.seen > 0)
        }
        let late = each.sorted()[each.count * 99 / 100]
        return [("votes_per_second", Int(Double(rows.count) / took)), ("fresh_counts_p99_us", rounded(late * 1e6))]
    }

    private static func exported(_ folder: String) throws -> (VoteMatrix, [Bool]) {
        let export = try VoteExport(in: folder)
        return (export.votes, export.isLeftOut)
    }

    /// People in four groups, the last a twentieth of them, each with as many votes as given.
    private static func madeUp(_ size: [Int]) -> (VoteMatrix, [Bool]) {
        let (people, statements, each) = (size[0], size[1], size[2])
        var random = SplitMix64(seed: 1)
        let agreeing = (0..<4).map { _ in (0..<statements).map { _ in random.next(below: 2) == 0 ? 20 : 80 } }
        var book = VoteBook()
        book.reserve(people: people, statements: statements)
        for person in 0..<people {
            let place = random.next(below: 100)
            let group = place < 5 ? 3 : place < 50 ? 0 : place < 80 ? 1 : 2
            for statement in Set((0..<each).map { _ in random.next(below: statements) }).sorted() {
                let vote: Vote =
                    random.next(below: 10) == 0 ? .pass : random.next(below: 100) < agreeing[group][statement] ? .agree : .disagree
                book.set(vote, person: person, statement: statement)
            }
        }
        return (book.matrix, Array(repeating: false, count: statements))
    }

    private static func seconds<Value>(_ work: () -> Value) -> (Double, Value) {
        let start = Date()
        let value = work()
        return (Date().timeIntervalSince(start), value)
    }

    private static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }

    /// The most memory this process ever held.
    private static var peakMegabytes: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return Double(line.filter(\.isNumber)).map { $0 / 1_024 } ?? 0
    }
}
