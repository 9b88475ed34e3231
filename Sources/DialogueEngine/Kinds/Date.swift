extension ReplyReader {
    /// Reads a day: "1 juni", "1-6", "1/6/2026", "2026-06-01", "morgen", "afgelopen maandag". Day first; a weekday that does not fit makes it unclear.
    func readDate(_ tokens: [Token]) -> Reading {
        let clauses = Clause.split(withoutTime(tokens), keepsCommas: true)
        guard let clause = clauses.first?.tokens, !tokens.contains(.sign("?")), !clause.contains(where: Negation.denies) else {
            return .unclear(.plain)
        }
        let parts = clause.filter { token in
            switch token {
            case .sign: false
            case .word(let word): DateWords.month(word) != nil || !(SmallTalk.fillers.contains(word) || DateWords.asides.contains(word))
            case .number, .decimal: true
            }
        }
        guard !parts.contains(.decimal) else { return .unclear(.plain) }
        let weekdays = parts.compactMap { $0.word.flatMap(DateWords.weekday) }
        let rest = parts.filter { $0.word.flatMap(DateWords.weekday) == nil }
        guard weekdays.count <= 1 else { return .unclear(.several) }
        guard
            let day =
                rest.isEmpty || rest.allSatisfy({ DateWords.lasts.contains($0.word ?? "") || DateWords.nexts.contains($0.word ?? "") })
                ? weekdays.first.flatMap({ near($0, rest) }) : day(of: rest)
        else { return .unclear(looksLikeDate(rest) ? .noSuchDay : .plain) }
        if let weekday = weekdays.first, weekday != day.weekday { return .unclear(.noSuchDay) }
        if let days = question.days, !days.contains(day) { return .unclear(.dayRange) }
        return .value(.day(day))
    }

    /// The tokens without a time of day: "om 8 uur", "8:30", "at 8".
    private func withoutTime(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var at = 0
        while at < tokens.count {
            let next = at + 1 < tokens.count ? tokens[at + 1] : .sign(".")
            if case .word(let word) = tokens[at], ["om", "at", "rond", "omstreeks"].contains(word), next.number != nil {
                at += at + 2 < tokens.count && Self.hours.contains(tokens[at + 2].word ?? "") ? 3 : 2
                continue
            }
            if tokens[at].number != nil, case .word(let word) = next, Self.hours.contains(word) {
                at += 2
                continue
            }
            kept.append(tokens[at])
            at += 1
        }
        return kept
    }

    private static let hours: Set<String> = ["uur", "oere", "oclock", "am", "pm", "u"]

    private func looksLikeDate(_ parts: [Token]) -> Bool {
        parts.count >= 2 && parts.allSatisfy { $0.number != nil || $0.word.flatMap(DateWords.month) != nil }
    }

    /// A weekday with or without "last" or "next"; open where only the question's period could tell which.
    private func near(_ weekday: Int, _ words: [Token]) -> Day? {
        let isLast = words.contains { DateWords.lasts.contains($0.word ?? "") }
        let isNext = words.contains { DateWords.nexts.contains($0.word ?? "") }
        // "volgende dinsdag" may be this week's or the week after.
        guard !isNext, words.count <= 1 else { return nil }
        let back = (today.weekday - weekday + 7) % 7
        guard !isLast else { return today.adding(days: -(back == 0 ? 7 : back)) }
        guard let days = question.days else { return nil }
        if days.upperBound <= today { return back == 0 ? nil : today.adding(days: -back) }
        return days.lowerBound >= today && back != 0 ? today.adding(days: 7 - back) : nil
    }

    private func day(of parts: [Token]) -> Day? {
        if parts.count == 1, let word = parts[0].word, let offset = DateWords.nearDays[word] { return today.adding(days: offset) }
        if parts.count == 3, let count = parts[0].number ?? parts[0].word.flatMap({ Numerals.number($0) }), count <= 400,
            DateWords.ago.contains(parts[2].word ?? "")
        {
            guard let unit = DateWords.units[parts[1].word ?? ""] else { return nil }
            return today.adding(days: -count * unit)
        }
        guard (2...3).contains(parts.count) else { return nil }
        let numbers = parts.map { $0.number ?? $0.word.flatMap { DateWords.month($0) ?? Numerals.ordinal($0) ?? Numerals.number($0) } }
        guard let first = numbers[0], let second = numbers[1] else { return nil }
        let startsWithMonth = parts[0].word.flatMap(DateWords.month) != nil
        guard startsWithMonth || parts[1].number != nil || parts[1].word.flatMap(DateWords.month) != nil else { return nil }
        let (day, month) = startsWithMonth ? (second, first) : (first, second)
        guard parts.count == 3 else { return complete(day: day, month: month) }
        guard let third = numbers[2], parts[2].number != nil else { return nil }
        if first > 999 { return Day(year: first, month: second, day: third) }
        return Day(year: third < 100 ? 2000 + third : third, month: month, day: day)
    }

    /// The next such day within the bounds; for questions about the past the latest.
    private func complete(day: Int, month: Int) -> Day? {
        let candidates = (-1...4).compactMap { Day(year: today.year + $0, month: month, day: day) }
        guard let days = question.days else { return candidates.first { $0 >= today } }
        let within = candidates.filter { days.contains($0) }
        if !within.isEmpty { return days.upperBound <= today ? within.last : within.first { $0 >= today } ?? within.last }
        return candidates.first { $0 >= today } ?? candidates.last
    }
}

extension Day {
    /// 0 for Monday to 6 for Sunday.
    var weekday: Int { Int(((daysSince1970 + 3) % 7 + 7) % 7) }

    /// The day `days` later, or `nil` beyond the calendar.
    func adding(days: Int) -> Day? {
        let (year, month, day) = LocalClock.civil(from: daysSince1970 + Int64(days))
        return Day(year: year, month: month, day: day)
    }
}
