import DialogueEngine

/// Makes claims from figures, by templates: the same figures always give the same sentences.
///
/// What everybody thinks is always said with how many answered, of how many we know; silence is not consent.
struct ClaimWriter {
    let crowd: Crowd
    let accounting: Accounting
    var labels: Labels { crowd.labels }

    /// Who took part.
    var participation: [Claim] {
        let (part, known, silent) = (accounting.tookPart, accounting.known, accounting[.silent])
        guard known > 0 else { return [] }
        return [
            Claim(
                id: "participation",
                nl: "\(part) van de \(known) mensen die we kennen, deden mee. \(silent) zeiden niets. Wie niets zegt, zegt geen ja.",
                en: "\(part) of the \(known) people we know took part. \(silent) said nothing. Saying nothing is not saying yes.",
                fy: "\(part) fan de \(known) minsken dy't wy kenne, diene mei. \(silent) seine neat. Wa't neat seit, seit gjin ja.",
                evidence: ["accounting"])
        ]
    }

    /// What one question found; nothing about questions on the person itself.
    func claims(on question: Question) -> [Claim] {
        guard !crowd.dialogue.isAboutPerson(question), question.per == nil, question.id != crowd.dialogue.standing.quotes,
            !crowd.isOfFew(AnswerKey(question.id))
        else { return [] }
        let given = crowd.given(to: AnswerKey(question.id))
        switch question.kind {
        case .choice, .live, .recognise, .choices: return most(question, given)
        case .points: return mostPoints(question, given)
        case .scale, .number: return average(question, given)
        case .rank: return firstPlace(question, given)
        case .stance, .text, .confirm, .consent, .date, .place, .objection, .verdict, .sharing: return []
        }
    }

    /// The counts of a statement.
    func claim(on stance: StanceFigure) -> Claim? {
        guard stance.n > 0 else { return nil }
        func text(_ language: Language) -> String { Wording.quoted(labels.words(stance.text, in: language)) }
        let (agree, disagree, pass, seen, known) = (stance.agree, stance.disagree, stance.pass, stance.seen, accounting.known)
        return Claim(
            id: stance.figure,
            nl: "\(text(.dutch)): \(agree) eens, \(disagree) oneens, \(pass) weet niet. \(seen) van de \(known) zagen deze zin.",
            en: "\(text(.english)): \(agree) agree, \(disagree) disagree, \(pass) pass. \(seen) of \(known) people saw it.",
            fy: "\(text(.frisian)): \(agree) iens, \(disagree) net iens, \(pass) wit net. \(seen) fan de \(known) seagen dizze sin.",
            evidence: [stance.figure, "accounting"])
    }

    private func most(_ question: Question, _ given: [Crowd.Given]) -> [Claim] {
        let ordered = OptionScore(question: question).ordered(given)
        guard let first = ordered.first, ordered.count == 1 || ordered[1].value < first.value else { return [] }
        let (count, n) = (Int(first.value), given.count)
        return [
            top(
                question, first.option, n,
                nl: "is het meest gekozen: door \(count) van de \(n).", en: "was chosen most: by \(count) of \(n).",
                fy: "is it meast keazen: troch \(count) fan de \(n).")
        ]
    }

    private func mostPoints(_ question: Question, _ given: [Crowd.Given]) -> [Claim] {
        let ordered = OptionScore(question: question).ordered(given)
        guard let first = ordered.first, ordered.count == 1 || ordered[1].value < first.value else { return [] }
        let figure = PointsFigure(question: question, given: given)
        let none = figure.options.firstIndex(of: first.option).map { place in figure.points[place].count { $0 == 0 } } ?? 0
        let mean = first.value
        return [
            top(
                question, first.option, given.count,
                nl: "kreeg gemiddeld de meeste punten: \(Wording.comma(mean)). \(none) van de \(given.count) gaven er geen punten aan.",
                en: "got the most points on average: \(Wording.tenths(mean)). \(none) of \(given.count) gave it none.",
                fy: "krige trochinoar de measte punten: \(Wording.comma(mean)). \(none) fan de \(given.count) joegen der gjin punten oan.")
        ]
    }

    private func firstPlace(_ question: Question, _ given: [Crowd.Given]) -> [Claim] {
        let ordered = OptionScore(question: question).ordered(given)
        guard let first = ordered.first, ordered.count == 1 || ordered[1].value < first.value else { return [] }
        let count = given.count { if case .ranking(let ids) = $0.value { ids.first == first.option } else { false } }
        return [
            top(
                question, first.option, given.count,
                nl: "staat gemiddeld het hoogst; \(count) van de \(given.count) zetten het op de eerste plaats.",
                en: "stands highest on average; \(count) of \(given.count) put it first.",
                fy: "stiet trochinoar it heechst; \(count) fan de \(given.count) setten it op it earste plak.")
        ]
    }

    private func average(_ question: Question, _ given: [Crowd.Given]) -> [Claim] {
        guard let mean = Moments(of: NumberFigure(question: question, given: given).numbers).mean,
            let prompt = crowd.dialogue.prompt(of: question.id)
        else { return [] }
        func ask(_ language: Language) -> String { Wording.quoted(labels.words(prompt, in: language)) }
        let (n, known) = (given.count, accounting.known)
        return [
            Claim(
                id: QuestionSection.figure(question.id),
                nl: "\(ask(.dutch)): gemiddeld \(Wording.comma(mean)). \(n) van de \(known) mensen die we kennen, gaven antwoord.",
                en: "\(ask(.english)): \(Wording.tenths(mean)) on average. \(n) of the \(known) people we know answered.",
                fy: "\(ask(.frisian)): trochinoar \(Wording.comma(mean)). \(n) fan de \(known) minsken dy't wy kenne, joegen antwurd.",
                evidence: [QuestionSection.figure(question.id), "accounting"])
        ]
    }

    private func top(_ question: Question, _ option: OptionID, _ n: Int, nl: String, en: String, fy: String) -> Claim {
        func label(_ language: Language) -> String { Wording.quoted(labels.words(labels.option(option, of: question), in: language)) }
        let known = accounting.known
        return Claim(
            id: QuestionSection.figure(question.id),
            nl: "\(label(.dutch)) \(nl) We kennen \(known) mensen.", en: "\(label(.english)) \(en) We know \(known) people.",
            fy: "\(label(.frisian)) \(fy) Wy kenne \(known) minsken.", evidence: [QuestionSection.figure(question.id), "accounting"])
    }
}
