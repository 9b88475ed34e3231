extension ReplyReader {
    /// Reads a day: "1 juni", "1-6", "1/6/2026", "2026-06-01", "morgen". Day first; a weekday that does not fit makes it unclear.
    func readDate(_ tokens: [Token]) -> Reading {
        let content = tokens.filter { token in
            switch token {
            case .sign: false
            case .word(let word): !WordTables.fillers.contains(word) || month(word) != nil
            default: true
            }
        }
        let weekdays = content.compactMap { token in token.word.flatMap { word in WordTables.weekdays.firstIndex { $0.contains(word) } } }
        let parts = content.filter { token in token.word.map { word in !WordTables.weekdays.contains { $0.contains(word) } } ?? true }
        guard let day = day(of: parts) else { return .unclear(looksLikeDate(parts) ? .noSuchDay : .plain) }
        if let weekday = weekdays.first, weekday != day.weekday { return .unclear(.noSuchDay) }
        if let days = question.days, !days.contains(day) { return .unclear(.dayRange) }
        return .value(.day(day))
    }

    private func looksLikeDate(_ parts: [Token]) -> Bool { parts.count >= 2 && parts.allSatisfy { $0.number != nil || $0.word.flatMap(month) != nil } }

    private func day(of parts: [Token]) -> Day? {
        if parts.count == 1, let word = parts[0].word, let offset = WordTables.nearDays[word] { return today.adding(days: offset) }
        guard (2...3).contains(parts.count) else { return nil }
        let numbers = parts.map { $0.number ?? $0.word.flatMap(month) }
        guard let first = numbers[0], let second = numbers[1] else { return nil }
        if parts[0].word != nil, parts.count == 2 { return complete(day: second, month: first) }
        guard parts[0].number != nil else { return nil }
        guard parts.count == 3 else { return complete(day: first, month: second) }
        guard let third = numbers[2] else { return nil }
        if first > 999 { return Day(year: first, month: second, day: third) }
        return Day(year: third < 100 ? 2000 + third : third, month: second, day: first)
    }

    /// The next such day within the bounds; for questions about the past the latest.
    private func complete(day: Int, month: Int) -> Day? {
        let candidates = (today.year - 1...today.year + 1).compactMap { Day(year: $0, month: month, day: day) }
        if let days = question.days {
            let within = candidates.filter { days.contains($0) }
            if !within.isEmpty { return days.upperBound <= today ? within.last : within.first { $0 >= today } ?? within.first }
        }
        return candidates.first { $0 >= today } ?? candidates.last
    }

    private func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return WordTables.months.first { $0.1.contains { $0 == word || ($0.hasPrefix(word) && word.count >= 3) } }?.0
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
