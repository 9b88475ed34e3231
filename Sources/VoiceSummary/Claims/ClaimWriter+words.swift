import DialogueEngine

extension ClaimWriter {
    /// The priorities both sides share, each with both sides' reasons.
    func claims(on overlap: Overlap) -> [Claim] {
        overlap.shared.compactMap { option in
            guard let reasons = overlap.reasons(for: option) else { return nil }
            func label(_ language: Language) -> String {
                Wording.quoted(labels.words(labels.option(option, of: overlap.question), in: language))
            }
            let (low, high) = (Self.reason(reasons.negative, isNegative: true), Self.reason(reasons.positive, isNegative: false))
            return Claim(
                id: "\(overlap.figure).\(option)",
                nl: "Mensen die negatief zijn en mensen die positief zijn, zetten allebei \(label(.dutch)) hoog. \(low.nl) \(high.nl)",
                en: "People who are negative and people who are positive both put \(label(.english)) high. \(low.en) \(high.en)",
                fy: "Minsken dy't negatyf binne en minsken dy't posityf binne, sette beide \(label(.frisian)) heech. \(low.fy) \(high.fy)",
                evidence: [overlap.figure] + low.evidence + high.evidence)
        }
    }

    /// Every option that somebody misses in the list.
    func claims(onMissing section: WordSection) -> [Claim] {
        section.lines.lines.enumerated().map { place, line in
            let who = Wording.people(line.count)
            let quote = Wording.quoted(line.text)
            return Claim(
                id: "\(section.figure).\(place + 1)",
                nl: "\(who.nl.capitalized) \(line.count == 1 ? "mist" : "missen") in de lijst: \(quote).",
                en: "\(who.en.capitalized) \(line.count == 1 ? "misses" : "miss") in the list: \(quote).",
                fy: "\(who.fy.capitalized) \(line.count == 1 ? "mist" : "misse") yn de list: \(quote).",
                evidence: [section.figure] + line.evidence)
        }
    }

    /// The line said most under a heading.
    func claims(on section: WordSection) -> [Claim] {
        guard let line = section.lines.lines.first, let title = section.title else { return [] }
        let who = Wording.people(line.count)
        let quote = Wording.quoted(line.text)
        func heading(_ language: Language) -> String { Wording.quoted(labels.words(title, in: language)) }
        return [
            Claim(
                id: section.figure, nl: "\(heading(.dutch)): \(who.nl) \(line.count == 1 ? "zegt" : "zeggen") \(quote).",
                en: "\(heading(.english)): \(who.en) \(line.count == 1 ? "says" : "say") \(quote).",
                fy: "\(heading(.frisian)): \(who.fy) \(line.count == 1 ? "seit" : "sizze") \(quote).",
                evidence: [section.figure] + line.evidence)
        ]
    }

    /// Voices nobody answered for, and voices of which some are silent.
    func claims(on table: VoiceTable) -> [Claim] {
        let absent = table.absent.compactMap { row -> Claim? in
            guard let voice = row.voice else { return nil }
            func label(_ language: Language) -> String { Wording.quoted(labels.words(voice.label, in: language)) }
            return Claim(
                id: row.figure, nl: "Van de groep \(label(.dutch)) heeft niemand geantwoord.",
                en: "Of the group \(label(.english)) nobody answered.", fy: "Fan de groep \(label(.frisian)) hat nimmen antwurde.",
                evidence: [row.figure])
        }
        let silent = table.rows.compactMap { row -> Claim? in
            guard let voice = row.voice, !row.isHidden, row.silent > 0, row.tookPart > 0 else { return nil }
            func label(_ language: Language) -> String { Wording.quoted(labels.words(voice.label, in: language)) }
            return Claim(
                id: row.figure, nl: "Van de groep \(label(.dutch)) zeiden \(row.silent) van de \(row.known) mensen niets. Dat is geen ja.",
                en: "Of the group \(label(.english)) \(row.silent) of the \(row.known) people said nothing. That is not a yes.",
                fy: "Fan de groep \(label(.frisian)) seine \(row.silent) fan de \(row.known) minsken neat. Dat is gjin ja.",
                evidence: [row.figure])
        }
        return absent + silent
    }

    private static func reason(_ lines: WordLines, isNegative: Bool) -> (nl: String, en: String, fy: String, evidence: [String]) {
        guard let line = lines.lines.first else {
            return isNegative
                ? (
                    "Aan de negatieve kant is er geen reden die we mogen tonen.", "On the negative side there is no reason we may show.",
                    "Oan de negative kant is der gjin reden dy't wy sjen litte meie.", []
                )
                : (
                    "Aan de positieve kant is er geen reden die we mogen tonen.", "On the positive side there is no reason we may show.",
                    "Oan de positive kant is der gjin reden dy't wy sjen litte meie.", []
                )
        }
        let (who, quote, isOne) = (Wording.people(line.count), Wording.quoted(line.text), line.count == 1)
        return (
            "\(who.nl.capitalized) aan de \(isNegative ? "negatieve" : "positieve") kant \(isOne ? "zegt" : "zeggen"): \(quote).",
            "\(who.en.capitalized) on the \(isNegative ? "negative" : "positive") side \(isOne ? "says" : "say"): \(quote).",
            "\(who.fy.capitalized) oan de \(isNegative ? "negative" : "positive") kant \(isOne ? "seit" : "sizze"): \(quote).",
            line.evidence
        )
    }
}

extension String {
    /// With a capital at the beginning.
    var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
