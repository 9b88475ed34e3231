import DialogueEngine

/// A question as the fields of its form, by its kind.
struct QuestionMembers {
    let put: PutQuestion
    let entered: Entered
    /// Whether something is amiss with what is entered.
    let isFaulty: Bool
    let words: PageWords

    /// What the template's section `question` needs, beside where it is sent to.
    var members: [String: Any] {
        var members: [String: Any] = [
            "prompt": put.prompt.cleaned, "mark": put.isUnreviewed, "fault": isFaulty, "isLong": put.prompt.count > 140, "act": "answer",
            "go": words.go,
        ]
        if put.question.offersNone { members["none"] = words.ratherNot }
        let hint = hint
        if let hint { members["hint"] = hint }
        let described = [isFaulty ? "fault" : nil, hint == nil ? nil : "hint"].compactMap { $0 }.joined(separator: " ")
        if !described.isEmpty { members["described"] = described }
        members["words"] = entered.words.cleaned
        switch put.question.kind {
        case .text: members["area"] = true
        case .date, .place: members["line"] = true
        case .number where put.numbers.isEmpty:
            members["line"] = true
            members["numeric"] = true
        case .points: members["group"] = ["shares": shares]
        case .rank: members["group"] = ["places": places]
        case .choices: members["group"] = ["picks": picks(type: "checkbox")]
        case .scale, .number: members["group"] = ["picks": numbers]
        default: members["group"] = ["picks": picks(type: "radio")]
        }
        let isOpen = !entered.words.isEmpty
        if members["group"] != nil {
            let own: [String: Any] = ["summary": words.ownWords, "label": words.yourWords, "isOpen": isOpen, "send": words.send]
            // Where an answer is put together of fields, own words are sent by themselves: both at once would be two answers.
            let isPutTogether = [.points, .rank, .choices].contains(put.question.kind)
            members[isPutTogether ? "aloud" : "own"] = own
        }
        return members
    }

    private var hint: String? {
        let question = put.question
        switch question.kind {
        case .choices: return words.count(question.bounds.lowerBound, question.bounds.upperBound)
        case .points: return words.points(question.total)
        case .number where put.numbers.isEmpty: return words.range(question.bounds.lowerBound, question.bounds.upperBound, put.unit)
        case .date: return words.aDay
        default: return nil
        }
    }

    private func picks(type: String) -> [[String: Any]] {
        put.choices.map { choice in
            var members: [String: Any] = [
                "type": type, "value": choice.id.text, "label": choice.label.cleaned, "checked": entered.picked.contains(choice.id.text),
            ]
            if let sign = Self.sign(of: choice.id, put.question.kind) { members["sign"] = sign }
            if let aside = aside(choice) { members["aside"] = aside }
            return members
        }
    }

    private var numbers: [[String: Any]] {
        put.numbers.map { number, label in
            [
                "type": "radio", "value": "\(number)", "label": label.isEmpty ? "\(number)" : "\(number) – \(label.cleaned)",
                "checked": entered.picked.contains("\(number)"),
            ]
        }
    }

    private var shares: [[String: Any]] {
        put.choices.map { choice in
            var members: [String: Any] = [
                "value": choice.id.text, "label": "\(choice.key). \(choice.label.cleaned)",
                "points": entered.points[choice.id.text]?.cleaned ?? "",
            ]
            if let aside = aside(choice) { members["aside"] = aside }
            return members
        }
    }

    private var places: [[String: Any]] {
        put.choices.indices.map { index in
            let options = put.choices.map { choice in
                [
                    "value": choice.id.text, "label": "\(choice.key). \(choice.label.cleaned)",
                    "chosen": entered.ranks[index + 1] == choice.id.text,
                ] as [String: Any]
            }
            return ["number": "\(index + 1)", "label": words.place(index + 1), "options": options]
        }
    }

    private func aside(_ choice: PutQuestion.Choice) -> [String: Any]? {
        guard choice.plus != nil || choice.minus != nil else { return nil }
        var members: [String: Any] = ["summary": words.forAndAgainst]
        if let plus = choice.plus { members["plus"] = "\(words.plus) \(plus.cleaned)" }
        if let minus = choice.minus { members["minus"] = "\(words.minus) \(minus.cleaned)" }
        return members
    }

    /// A tick, a cross, a dash or a question mark beside options that mean yes, no, partly or neither: never colour alone, and no colour at all.
    static func sign(of option: OptionID, _ kind: Question.Kind) -> String? {
        switch kind {
        case .stance, .confirm, .consent, .live, .recognise, .verdict: signs[option.text]
        default: nil
        }
    }

    private static let (tick, cross, dash) = ("M4 13l5 5L20 6", "M6 6l12 12M18 6L6 18", "M5 12h14")
    private static let signs = [
        "agree": tick, "ja": tick, "yes": tick, "fully": tick, "met": tick, "disagree": cross, "nee": cross, "no": cross, "not": cross,
        "bit": dash, "partly": dash, "difficult": dash, "pass": "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.3M12 19v.1",
    ]
}
