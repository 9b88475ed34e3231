import DialogueEngine
import Foundation

/// What it costs to read one reply, by kind of question and sort of reply, and how that grows with length.
enum ReadingFigures {
    static func print() throws {
        Swift.print(
            "reading a reply, µs CPU (goals: a number or label 3, the hardest sentence 25); × is against lower case and splitting at blanks"
        )
        for sample in samples { row(sample) }
        Swift.print("")
        Swift.print("growth with length, µs CPU a kilobyte")
        for (name, kind) in [("text", Question.Kind.text), ("stance", .stance), ("choice", .choice)] { growth(name, kind) }
    }

    private struct Sample {
        let name: String
        let question: Question
        let reply: String
        var goal: Double?
    }

    private static func row(_ sample: Sample) {
        let reader = ReplyReader(question: sample.question, language: .dutch)
        let cost = CPU.microseconds(rounds: 20_000) { reader.read(sample.reply, raw: TextID(1), today: today) }
        let floor = CPU.microseconds(rounds: 20_000) { sample.reply.lowercased().split(separator: " ").count }
        let goal = sample.goal.map { cost <= $0 ? "" : "  goal \(Int($0)) NOT reached" } ?? ""
        Swift.print("  \(padded(sample.name, 34)) \(rounded(cost)) (\(rounded(cost / floor))×)\(goal)")
    }

    private static func growth(_ name: String, _ kind: Question.Kind) {
        var question = Question(id: "q", kind: kind)
        if kind == .choice { question = travel }
        let reader = ReplyReader(question: question, language: .dutch)
        let costs = [1, 4, 16, 64].map { kilobytes -> String in
            let reply = String(
                String(repeating: "ik vind het eigenlijk niet zo'n goed plan, denk ik ", count: 1_400).prefix(kilobytes * 1_024))
            let cost = CPU.microseconds(rounds: 2_000 / kilobytes) { reader.read(reply, raw: TextID(1), today: today) }
            return "\(kilobytes) kB \(rounded(cost / Double(kilobytes)))"
        }
        Swift.print("  \(padded(name, 34)) \(costs.joined(separator: ", "))")
    }

    private static let today = Day("2026-11-24")!

    private static let samples = [
        Sample(name: "stance, key", question: Question(id: "q", kind: .stance), reply: "2", goal: 3),
        Sample(name: "stance, label", question: Question(id: "q", kind: .stance), reply: "Oneens", goal: 3),
        Sample(name: "stance, a slip", question: Question(id: "q", kind: .stance), reply: "oneesn", goal: 25),
        Sample(
            name: "stance, sentence", question: Question(id: "q", kind: .stance), reply: "daar ben ik het echt niet mee eens hoor", goal: 25
        ),
        Sample(
            name: "stance, hardest sentence", question: Question(id: "q", kind: .stance),
            reply: "Nou éérlijk gezegt ben ik ’t er tóch niet helemaal mee onneens, mischien wel omdat de júgd er rondhangt 🤷", goal: 25),
        Sample(name: "consent, words", question: Question(id: "q", kind: .consent), reply: "ja hoor, prima", goal: 25),
        Sample(name: "choice, label", question: travel, reply: "met de fiets", goal: 3),
        Sample(
            name: "choice, sentence", question: travel, reply: "ik ga meestal met de feits naar mijn werk want de bus komt nooit", goal: 25),
        Sample(name: "number, digits", question: number, reply: "75", goal: 3),
        Sample(name: "number, word", question: number, reply: "vijfenzeventig", goal: 3),
        Sample(name: "number, sentence", question: number, reply: "ongeveer 75 denk ik, ik weet het niet precies", goal: 25),
        Sample(name: "points", question: goals, reply: "5 punten voor taal, 3 voor werk en 2 voor rust", goal: 25),
        Sample(name: "rank", question: rank, reply: "eerst werk, dan taal, dan rust en dan pas jezelf", goal: 25),
        Sample(name: "date", question: Question(id: "q", kind: .date), reply: "dinsdag 24 november 2026", goal: 25),
        Sample(name: "text", question: Question(id: "q", kind: .text), reply: "Er is te weinig te doen voor de jeugd.", goal: 25),
    ]

    private static let travel = asking(
        .choice, [("lopend", "1", "Lopend"), ("fiets", "2", "Met de fiets"), ("bus", "3", "Met de bus"), ("auto", "4", "Met de auto")])

    private static let number: Question = {
        var question = Question(id: "q", kind: .number)
        question.bounds = 0...100
        return question
    }()

    private static let goals: Question = {
        var question = asking(
            .points,
            [
                ("taal", "A", "De taal leren"), ("zelf", "B", "Voor jezelf zorgen"), ("werk", "C", "Werk of opleiding"),
                ("rust", "F", "Rust en veiligheid"),
            ])
        question.total = 10
        return question
    }()

    private static let rank = asking(
        .rank, [("taal", "1", "De taal leren"), ("zelf", "2", "Voor jezelf zorgen"), ("werk", "3", "Werk"), ("rust", "4", "Rust")])

    private static func asking(_ kind: Question.Kind, _ rows: [(OptionID, String, String)]) -> Question {
        var question = Question(id: "q", kind: kind)
        question.options = rows.map { DialogueEngine.Option(id: $0.0, key: $0.1, label: LocalizedText([.dutch: $0.2])) }
        return question
    }

    private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

    private static func padded(_ name: String, _ width: Int) -> String { name.padding(toLength: width, withPad: " ", startingAt: 0) }
}
