import DialogueEngine
import JSONText
import VoiceSummary

/// What the report's template is filled in with.
struct StandingView {
    private let json: JSON
    private let words: ReportWords
    private let sections: [ReportSection]
    private let pictures: ReportPictures

    init(_ standing: Standing, _ language: Language) {
        json = standing.json
        words = ReportWords(language: language)
        sections = standing.sections(in: language)
        pictures = ReportPictures(json: json, words: words)
    }

    var members: [String: Any] {
        let head = sections.first?.blocks.compactMap { if case .paragraph(let text, _) = $0 { text.cleaned } else { nil } } ?? []
        let statements = StatementRows(json, words)
        var members: [String: Any] = [
            "language": words.language.text, "title": head.first ?? "", "head": Array(head.dropFirst()), "sections": parts,
            "summary": summary, "summaryTitle": words("In het kort", "Yn it koart", "In short"),
            "skip": words("Naar de inhoud", "Nei de ynhâld", "To the content"), "contents": words("Inhoud", "Ynhâld", "Contents"),
            "statements": statements.rows, "hasStatements": !statements.rows.isEmpty,
            "statementsTitle": words("Alle stellingen, per groep", "Alle stellingen, per groep", "All statements, by group"),
            "agree": words("eens", "iens", "agree"), "disagree": words("oneens", "net iens", "disagree"),
            "pass": words("weet niet", "wit net", "pass"),
            "footer": words(
                "Alle cijfers staan ook in standing.json en figures.csv in deze map.",
                "Alle sifers steane ek yn standing.json en figures.csv yn dizze map.",
                "All figures are in standing.json and figures.csv in this folder too."),
        ]
        if let map { members["opinion"] = map }
        if let ladder = AgreementLadder(json, words)?.members { members["ladder"] = ladder }
        return members
    }

    /// A few sentences, each checked against its figures: who took part and who lacks most, whether there are groups, what no majority hides, what became of the last version
    /// of a proposal, who still says no, and what was promised.
    private var summary: [String] {
        let claims = (json["claims"]?.array ?? []).map { (id: $0["id"]?.string ?? "", text: $0["text"]) }
        func some(_ prefix: String, _ count: Int) -> [JSON?] { claims.filter { $0.id.hasPrefix(prefix) }.prefix(count).map(\.text) }
        let proposals = claims.filter { $0.id.hasPrefix("proposal.") && !$0.id.hasSuffix(".changes") }.suffix(2).map(\.text)
        let chosen =
            some("participation", 1) + some("representation.", 1) + some("groups", 1) + some("majority.", 2) + proposals
            + some("objections", 1) + some("commitment.", 2)
        let rest = chosen.count < 4 ? some("question.", 2) : []
        return (chosen + rest).map { words.text($0).cleaned }
    }

    /// Everything after the head. Questions and their like have one title together, and their own stand under it.
    private var parts: [[String: Any]] {
        var parts: [(title: String, blocks: [ReportBlock], pictures: [[String: Any]])] = []
        for section in sections.dropFirst() {
            if let picture = pictures.pieces(for: section.name), case .heading(let title) = section.blocks.first {
                parts.append((title, picture.isInstead ? [] : Array(section.blocks.dropFirst()), picture.pieces))
                continue
            }
            let common = common(section.name)
            if let common { parts.append((common, [], [])) }
            for block in section.blocks {
                if common == nil, case .heading(let title) = block {
                    parts.append((title, [], []))
                } else {
                    parts[parts.count - 1].blocks.append(block)
                }
            }
        }
        return parts.enumerated().map { place, part in
            [
                "id": "d\(place + 1)", "title": part.title.cleaned,
                "pieces": pieces(part.blocks, under: part.title) + part.pictures,
            ]
        }
    }

    private func common(_ name: ReportSection.Name) -> String? {
        switch name {
        case .questions: words("Alle vragen", "Alle fragen", "All questions")
        case .overlap: words("Wat beide kanten belangrijk vinden", "Wat beide kanten wichtich fine", "What both sides find important")
        case .missingOptions: words("Wat mensen in de lijst misten", "Wat minsken yn de list misten", "What people missed in the list")
        case .themes: words("Waar het over gaat", "Wêr't it oer giet", "What it is about")
        case .words: words("In eigen woorden", "Yn eigen wurden", "In own words")
        default: nil
        }
    }

    private func pieces(_ blocks: [ReportBlock], under title: String) -> [[String: Any]] {
        var pieces: [[String: Any]] = []
        var (rows, items, caption): ([[String: Any]], [String], String) = ([], [], title)
        func flush() {
            if !rows.isEmpty { pieces.append(["table": ["rows": rows, "caption": caption]]) }
            if !items.isEmpty { pieces.append(["list": ["items": items]]) }
            (rows, items) = ([], [])
        }
        for block in blocks {
            switch block {
            case .row(let label, let value, let indent, let share):
                if !items.isEmpty { flush() }
                var row: [String: Any] = ["label": label.cleaned, "value": value.cleaned, "deep": indent > 2]
                if let share { row["bar"] = ["width": Self.number(share * 100)] }
                rows.append(row)
            case .bullet(let text):
                if !rows.isEmpty { flush() }
                items.append(text.cleaned)
            case .paragraph(let text, let indent):
                flush()
                pieces.append(["paragraph": ["text": text.cleaned, "deep": indent > 0]])
            case .columns(let left, let right):
                flush()
                pieces.append(["columns": ["left": left.map(\.cleaned), "right": right.map(\.cleaned)]])
            case .heading(let title):
                flush()
                caption = title.cleaned
                pieces.append(["heading": ["text": caption]])
            case .gap: flush()
            }
        }
        flush()
        return pieces
    }

    /// The groups as circles: where they stand, and how far apart their people are.
    private var map: [String: Any]? {
        let places = (json["groups"]?["map"]?.object ?? [:]).sorted { $0.key < $1.key }
        guard places.count > 1 else { return nil }
        func number(_ json: JSON?) -> Double { json?.double ?? 0 }
        let reach = places.map { max(abs(number($0.value["x"])), abs(number($0.value["y"]))) + number($0.value["spread"]) }.max() ?? 1
        let circles = places.map { name, place in
            [
                "name": name, "x": Self.number(160 + number(place["x"]) / reach * 110),
                "y": Self.number(120 - number(place["y"]) / reach * 110),
                "r": Self.number(max(12, number(place["spread"]) / reach * 110)),
            ]
        }
        return [
            "circles": circles, "mapTitle": words("De groepen op een kaart", "De groepen op in kaart", "The groups on a map"),
            "mapHelp": words(
                "Hoe verder twee groepen uit elkaar staan, hoe anders ze stemmen. Een grote cirkel: mensen in die groep stemmen minder gelijk. De kaart toont twee richtingen; soms verschillen groepen in een derde. Lees daarom vooral de lijsten.",
                "Hoe fierder twa groepen útinoar steane, hoe oarser se stimme. In grutte sirkel: minsken yn dy groep stimme minder gelyk. De kaart toant twa rjochtingen; soms ferskille groepen yn in tredde. Lês dêrom foaral de listen.",
                "The farther apart two groups stand, the more differently they vote. A large circle: people in that group vote less alike. The map shows two directions; groups may differ in a third. So read the lists first."
            ),
            "mapLabel": words("Kaart met", "Kaart mei", "Map with") + " "
                + places.map { "\(words("groep", "groep", "group")) \($0.key)" }.joined(separator: ", "),
        ]
    }

    /// A number for a drawing, with one decimal.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
