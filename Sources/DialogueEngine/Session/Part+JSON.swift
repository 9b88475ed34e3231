public import JSONText

extension Part {
    /// This part as JSON, as the outbox keeps it: ids and numbers, never a person's words.
    public var json: JSON {
        switch self {
        case .told(let place): ["told": .string(place.text)]
        case .question(let place, .plain(let progress)):
            [
                "question": .string(place.text),
                "progress": .array([progress.number, progress.least, progress.most].map { .int(Int64($0)) }),
            ]
        case .question(let place, .again(let hint)): ["question": .string(place.text), "hint": hint.json]
        case .meanwhile(let place): ["meanwhile": .string(place.text)]
        case .stillWaiting(let place): ["stillWaiting": .string(place.text)]
        case .ended(let place): ["ended": .string(place.text)]
        case .phrase(let phrase): ["phrase": .string(phrase.rawValue)]
        case .echo(let place, let value): ["echo": .string(place.text), "value": value.json]
        case .detail(let place, let option): ["detail": .string(place.text), "option": .string(option.text)]
        case .about(let about): ["about": .string(about.rawValue)]
        case .overview: ["overview": true]
        case .languages: ["languages": true]
        case .notice(let notice): notice.json
        }
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    public init?(json: JSON) {
        func place(_ name: String) -> Place? { json[name]?.string.map { Place(text: $0) } }
        if let place = place("told") {
            self = .told(place)
        } else if let place = place("question"), let progress = json["progress"]?.array?.compactMap({ $0.int.map { Int($0) } }),
            progress.count == 3
        {
            self = .question(place, .plain(Progress(number: progress[0], least: progress[1], most: progress[2])))
        } else if let place = place("question"), let hint = json["hint"].flatMap(Hint.init(json:)) {
            self = .question(place, .again(hint))
        } else if let place = place("meanwhile") {
            self = .meanwhile(place)
        } else if let place = place("stillWaiting") {
            self = .stillWaiting(place)
        } else if let place = place("ended") {
            self = .ended(place)
        } else if let phrase = json["phrase"]?.string.flatMap(Phrase.init(rawValue:)) {
            self = .phrase(phrase)
        } else if let place = place("echo"), let value = json["value"].flatMap(AnswerValue.init(json:)) {
            self = .echo(place, value)
        } else if let place = place("detail"), let option = json["option"]?.string {
            self = .detail(place, OptionID(option))
        } else if let about = json["about"]?.string.flatMap(About.init(rawValue:)) {
            self = .about(about)
        } else if json["overview"] != nil {
            self = .overview
        } else if json["languages"] != nil {
            self = .languages
        } else if let notice = Notice(json: json) {
            self = .notice(notice)
        } else {
            return nil
        }
    }
}

extension Hint {
    /// The hint's name with its numbers: `["sum",8,10]`.
    fileprivate var json: JSON {
        switch self {
        case .plain: ["plain"]
        case .sum(let given, let total): ["sum", .int(Int64(given)), .int(Int64(total))]
        case .count(let given, let least, let most): ["count", .int(Int64(given)), .int(Int64(least)), .int(Int64(most))]
        case .range(let least, let most): ["range", .int(Int64(least)), .int(Int64(most))]
        case .length(let given, let most): ["length", .int(Int64(given)), .int(Int64(most))]
        case .whole: ["whole"]
        case .doubled(let key): ["doubled", .string(key)]
        case .several: ["several"]
        case .missing(let count): ["missing", .int(Int64(count))]
        case .unknownPlace: ["unknownPlace"]
        case .noSuchDay: ["noSuchDay"]
        case .dayRange: ["dayRange"]
        }
    }

    fileprivate init?(json: JSON) {
        func number(_ index: Int) -> Int { json[index]?.int.map { Int($0) } ?? 0 }
        switch json[0]?.string {
        case "plain": self = .plain
        case "sum": self = .sum(given: number(1), total: number(2))
        case "count": self = .count(given: number(1), least: number(2), most: number(3))
        case "range": self = .range(least: number(1), most: number(2))
        case "length": self = .length(given: number(1), most: number(2))
        case "whole": self = .whole
        case "doubled": self = .doubled(json[1]?.string ?? "")
        case "several": self = .several
        case "missing": self = .missing(number(1))
        case "unknownPlace": self = .unknownPlace
        case "noSuchDay": self = .noSuchDay
        case "dayRange": self = .dayRange
        default: return nil
        }
    }
}
