/// Reads days, day first; a weekday that does not fit makes a date unclear.
struct DateReader {
    let question: Question
    let today: Day
    let vocabulary: Vocabulary

    /// Reads a day: "1 juni", "1-6", "1/6/2026", "2026-06-01", "morgen", "afgelopen maandag", with perhaps a reason behind a comma.
    func read(_ tokens: [Token]) -> Reading {
        let clause = Clause.split(withoutTime(withDayWords(tokens)), keepsCommas: true).first?.tokens ?? []
        guard !tokens.contains(.sign("?")) else { return .unclear(.plain) }
        let whole = readClause(clause)
        if case .value = whole { return whole }
        // "gisteren, toen de storm losbarstte": one part between commas holds the day.
        let parts = clause.split(separator: .sign(",")).filter { $0.contains(where: isOfDate) }
        return parts.count == 1 ? readClause(Array(parts[0])) : whole
    }

    private func isOfDate(_ token: Token) -> Bool {
        token.number != nil || token == .decimal || token.known.weekday != nil || token.known.day != nil || month(token) != nil
            || token.has(.negation)
    }

    private func readClause(_ clause: [Token]) -> Reading {
        guard !clause.contains(where: { $0.has(.negation) }), !isBound(clause) else { return .unclear(.plain) }
        let parts = clause.filter { !$0.isSign && (month($0) != nil || !$0.has([.filler, .dateAside]) || $0.has([.soonest, .ahead])) }
        guard !parts.contains(.decimal) else { return .unclear(.plain) }
        let weekdays = parts.compactMap(\.known.weekday)
        let rest = parts.filter { $0.known.weekday == nil }
        guard weekdays.count <= 1 else { return .unclear(.several) }
        if let weekday = weekdays.first, let day = inWeek(weekday, rest) { return bounded(day) }
        let isNamed = rest.isEmpty || rest.allSatisfy { $0.has([.past, .coming, .soonest]) }
        guard let day = isNamed ? weekdays.first.flatMap({ near($0, rest) }) : spelled(rest) else {
            return .unclear(looksLikeDate(rest) ? .noSuchDay : .plain)
        }
        if let weekday = weekdays.first, weekday != day.weekday { return .unclear(.noSuchDay) }
        return bounded(day)
    }

    /// "voor 15 maart", "na vrijdag": some day before or after it.
    private func isBound(_ clause: [Token]) -> Bool {
        zip(clause, clause.dropFirst()).contains { first, next in
            first.has(.dateBound) && (next.number != nil || next.known.weekday != nil || next.known.ordinal != nil)
        }
    }

    private func bounded(_ day: Day) -> Reading {
        if let days = question.days, !days.contains(day) { return .unclear(.dayRange) }
        return .value(.day(day))
    }

    /// "vorige week maandag": weeks begin on Monday.
    private func inWeek(_ weekday: Int, _ words: [Token]) -> Day? {
        guard words.count == 2, words[1].known.unit == 7, words[0].has([.past, .coming, .soonest]) else { return nil }
        let weeks = words[0].has(.past) ? -1 : words[0].has(.coming) ? 1 : 0
        return today.adding(days: weekday - today.weekday + 7 * weeks)
    }

    /// Phrases for a day near today as one word: "day before yesterday", "last night".
    private func withDayWords(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var at = 0
        while at < tokens.count {
            if let found = vocabulary.dayPhrases.first(where: { phrase in
                phrase.words.count <= tokens.count - at && phrase.words.indices.allSatisfy { tokens[at + $0].word == phrase.words[$0] }
            }) {
                var token = tokens[at]
                token.known = WordInfo(day: found.days)
                kept.append(token)
                at += found.words.count
            } else {
                kept.append(tokens[at])
                at += 1
            }
        }
        return kept
    }

    /// The tokens without a time of day: "om 8 uur", "8:30", "at 8".
    private func withoutTime(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var at = 0
        while at < tokens.count {
            let next = at + 1 < tokens.count ? tokens[at + 1] : .sign(".")
            if tokens[at].has(.at), next.number != nil, next.number! <= 24 {
                at += at + 2 < tokens.count && tokens[at + 2].has(.hour) ? 3 : 2
                continue
            }
            if tokens[at].number != nil, next.has(.hour) {
                at += 2
                continue
            }
            kept.append(tokens[at])
            at += 1
        }
        return kept
    }

    /// The month a word names in full, by its first three or four letters, or with a slip.
    private func month(_ token: Token) -> Int? {
        guard let word = token.word, word.utf8.count >= 3 else { return nil }
        if let month = token.known.month { return month }
        if word.utf8.count <= 4 { return vocabulary.month(startingWith: word) }
        return token.known.traits.isEmpty ? vocabulary.monthTargets.nearest(to: word) : nil
    }

    private func looksLikeDate(_ parts: [Token]) -> Bool {
        parts.count >= 2 && parts.allSatisfy { $0.number != nil || month($0) != nil }
    }

    /// A weekday with or without "last" or "next"; open where only the question's period could tell which.
    private func near(_ weekday: Int, _ words: [Token]) -> Day? {
        let isLast = words.contains { $0.has(.past) }
        let isNext = words.contains { $0.has(.coming) }
        // "volgende dinsdag" may be this week's or the week after.
        guard !isNext, words.count <= 1 else { return nil }
        let back = (today.weekday - weekday + 7) % 7
        if words.first?.has(.soonest) ?? false { return today.adding(days: 7 - back) }
        guard !isLast else { return today.adding(days: -(back == 0 ? 7 : back)) }
        guard let days = question.days else { return nil }
        if days.upperBound <= today { return back == 0 ? nil : today.adding(days: -back) }
        return days.lowerBound >= today && back != 0 ? today.adding(days: 7 - back) : nil
    }

    private func spelled(_ parts: [Token]) -> Day? {
        if parts.count == 1, let offset = parts[0].known.day { return today.adding(days: offset) }
        if parts.count == 4, parts[0].known.day == 0 { return spelled(Array(parts.dropFirst())) }
        // "over een week", "een week geleden"
        if parts.count == 2, parts[0].has(.ahead), let unit = parts[1].known.unit { return today.adding(days: unit) }
        if parts.count == 2, parts[1].has(.ago), let unit = parts[0].known.unit { return today.adding(days: -unit) }
        if parts.count == 3, parts[0].has(.ahead), let count = parts[1].said, count <= 400, let unit = parts[2].known.unit {
            return today.adding(days: count * unit)
        }
        if parts.count == 3, let count = parts[0].said, count <= 400, parts[2].has(.ago), let unit = parts[1].known.unit {
            return today.adding(days: -count * unit)
        }
        guard (2...3).contains(parts.count) else { return nil }
        let numbers = parts.map { $0.number ?? self.month($0) ?? $0.known.ordinal ?? $0.known.number }
        guard let first = numbers[0], let second = numbers[1] else { return nil }
        let startsWithMonth = self.month(parts[0]) != nil
        guard startsWithMonth || parts[1].number != nil || self.month(parts[1]) != nil else { return nil }
        let (day, month) = startsWithMonth ? (second, first) : (first, second)
        guard parts.count == 3 else { return complete(day: day, month: month) }
        guard let third = numbers[2], parts[2].number != nil else { return nil }
        if first > 999 { return Day(year: first, month: second, day: third) }
        guard third < 100 else { return Day(year: third, month: month, day: day) }
        return fullYear(third, month, day)
    }

    /// A year of two digits: the one within the bounds, or else the nearest to today.
    private func fullYear(_ short: Int, _ month: Int, _ day: Int) -> Day? {
        let candidates = [1900, 2000].compactMap { Day(year: $0 + short, month: month, day: day) }
        if let days = question.days, let within = candidates.first(where: days.contains) { return within }
        return candidates.min { abs($0.daysSince1970 - today.daysSince1970) < abs($1.daysSince1970 - today.daysSince1970) }
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
