import DialogueEngine
import Facilitation

/// What stands in the fields of a question: as it was just sent, or as it was answered before.
struct Entered {
    /// What is picked of options, of several, or of the numbers of a scale.
    var picked: Set<String> = []
    var words = ""
    /// Points by option.
    var points: [String: String] = [:]
    /// The option at each place, from 1.
    var ranks: [Int: String] = [:]

    init() {}

    init(_ page: PersonPage) {
        words = page.enteredWords ?? ""
        switch page.entered {
        case .option(let id): picked = [id.text]
        case .options(let ids): picked = Set(ids.map(\.text))
        case .number(let number): (picked, words) = (["\(number)"], "\(number)")
        case .points(let shares): points = Dictionary(shares.map { ($0.option.text, "\($0.points)") }) { first, _ in first }
        case .ranking(let ids): ranks = Dictionary(ids.enumerated().map { ($0.offset + 1, $0.element.text) }) { first, _ in first }
        case .day(let day): words = "\(day.day)-\(day.month)-\(day.year)"
        case .words, .sealed, nil: break
        }
    }

    init(_ form: PageForm) {
        picked = Set(form.all("a"))
        words = form["w"]
        for (name, value) in form.fields where name.hasPrefix("p-") { points[String(name.dropFirst(2))] = value }
        for (name, value) in form.fields where name.hasPrefix("r-") {
            if let place = Int(name.dropFirst(2)), !value.isEmpty { ranks[place] = value }
        }
    }

    /// This as words that the reader of the question understands, for kinds of which the answer is put together; `nil` where nothing was filled in.
    ///
    /// Points add up here, so that a wrong sum is told in figures.
    func composed(for question: Question) -> Composed {
        func key(_ id: String) -> String? { question.option(OptionID(id))?.key }
        switch question.kind {
        case .choices:
            let keys = question.options.filter { picked.contains($0.id.text) }.map(\.key)
            return keys.isEmpty ? .nothing : .words(keys.joined(separator: ", "))
        case .points:
            let given = question.options.map { ($0, (points[$0.id.text] ?? "").filter { !$0.isWhitespace }) }.filter { !$0.1.isEmpty }
            if given.isEmpty { return .nothing }
            let numbers = given.map { option, text in (option, text.allSatisfy(\.isASCIIDigit) && text.count <= 6 ? Int(text) : nil) }
            guard numbers.allSatisfy({ $0.1 != nil }) else { return .fault(.whole) }
            let sum = numbers.reduce(0) { $0 + ($1.1 ?? 0) }
            if sum != question.total { return .fault(.sum(given: sum, total: question.total)) }
            return .words(numbers.filter { $0.1 != 0 }.map { "\($0.0.key): \($0.1 ?? 0)" }.joined(separator: ", "))
        case .rank:
            let keys = ranks.sorted { $0.key < $1.key }.compactMap { key($0.value) }
            if keys.isEmpty { return .nothing }
            if let doubled = keys.first(where: { sign in keys.count { $0 == sign } > 1 }) { return .fault(.doubled(doubled)) }
            if keys.count < question.options.count { return .fault(.missing(question.options.count - keys.count)) }
            return .words(keys.joined(separator: ", "))
        default: return .nothing
        }
    }

    enum Composed: Equatable { case nothing, words(String), fault(Hint) }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
