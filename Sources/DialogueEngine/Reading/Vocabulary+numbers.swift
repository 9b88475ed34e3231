extension Vocabulary {
    /// "tweehonderdvijftig", "hûndert" with what stands before and behind it.
    func hundreds(_ word: String) -> Int? {
        guard word.utf8.count > 7 else { return nil }
        for hundred in hundredWords {
            guard let range = word.firstRange(of: hundred) else { continue }
            let (front, back) = (word[..<range.lowerBound], word[range.upperBound...])
            let rest = back.hasPrefix("en") ? back.dropFirst(2) : back
            let times = front.isEmpty ? 1 : self[String(front)].number
            let more = back.isEmpty ? 0 : self[String(rest)].number ?? self[String(back)].number
            if let times, (1...9).contains(times), let more, more < 100 { return 100 * times + more }
        }
        return nil
    }

    /// Number words of several parts as one number: "seventy-five", "vijf en zeventig", "three hundred and fifty".
    func joined(_ tokens: [Token]) -> [Token] {
        var joined: [Token] = []
        for token in tokens {
            guard let number = token.known.number else {
                joined.append(token)
                continue
            }
            let isLinked = joined.count > 1 && (joined[joined.count - 1] == .sign("-") || joined[joined.count - 1].has(.joiner))
            let before = joined.isEmpty ? nil : joined[joined.count - (isLinked ? 2 : 1)]
            guard let before, before.number == nil || before.isSum, let old = before.said,
                let sum = Self.sum(old, number, isLinked: isLinked)
            else {
                joined.append(token)
                continue
            }
            joined.removeLast(isLinked ? 2 : 1)
            var sumToken = Token(.number(sum), place: before.place.lowerBound..<token.place.upperBound)
            sumToken.isSum = true
            joined.append(sumToken)
        }
        return joined
    }

    private static func sum(_ old: Int, _ new: Int, isLinked: Bool) -> Int? {
        if !isLinked, new == 100, (1...9).contains(old) { return 100 * old }
        if old >= 100, old % 100 == 0, new < 100 { return old + new }
        if (20...99).contains(old % 100), old % 10 == 0, (1...9).contains(new), !isLinked || old < 100 { return old + new }
        if isLinked, (20...90).contains(new), new % 10 == 0, (1...9).contains(old) { return old + new }
        return nil
    }
}
