/// Reads answers that lean one way or the other: yes and no, agree and disagree, with doubt and degrees between them.
///
/// The first clause that says something decides; what follows may sharpen it ("ja, al is het met moeite"), and takes it back when it says otherwise
/// ("ja, nee"): then nothing is read.
struct PolarReader: Sendable {
    /// The words of the kind, and the labels of the options.
    let lexicons: [Lexicon]
    let roles: PolarRoles
    /// Options with the keys typed for them.
    let keys: OptionKeys
    /// Whether leave is asked, so that any denial of what is asked is a no: "bel me maar niet".
    var asksLeave = false
    /// Whether something is put to be confirmed or allowed, which a "ja, maar" leaves open.
    var asksYes = false
    /// Whether a denial by itself may answer either way: "any objection?"
    var opensDenial = false

    func read(_ tokens: [Token]) -> Reading {
        if let lettered = keys.letter(tokens) { return .value(.option(lettered)) }
        // Irony says yes and means no, or the other way round.
        if tokens.contains(where: { $0.has(.irony) }) { return .unclear(.plain) }
        var result: OptionID?
        var isOnlyAffirmed = false
        // A story before the answer: only a sentence of its own that says nothing else is then the answer.
        var isAfterStory = false
        for clause in Clause.split(tokens) {
            switch verdict(of: clause, isFirst: result == nil && !isAfterStory) {
            case .nothing: continue
            case .affirmed:
                if result == nil { (result, isOnlyAffirmed) = (roles[.yes], true) }
            case .story(let aside):
                if result == nil || isOnlyAffirmed {
                    guard aside.isEmpty, !isOnlyAffirmed else { return .unclear(.plain) }
                    isAfterStory = true
                } else if clause.isTurn && asksYes && result == roles[.yes] {
                    // "ja maar niet aan de politie"
                    return .unclear(.plain)
                } else if let aside = aside.first.flatMap({ roles[$0] }), let merged = roles.merge(result!, aside) {
                    result = merged
                } else if !aside.isEmpty, clause.content.count <= 4 {
                    return .unclear(.several)
                }
            case .open(let hint): return .unclear(hint)
            case .option(let id):
                if isAfterStory, result == nil, !clause.isSentence || PolarParse(clause.tokens, lexicons).unknown > 0 {
                    return .unclear(.plain)
                }
                if result == nil || isOnlyAffirmed {
                    if isOnlyAffirmed, id == roles[.no] { return .unclear(.several) }
                    (result, isOnlyAffirmed) = (id, false)
                } else if let merged = roles.merge(result!, id) {
                    result = merged
                } else {
                    return .unclear(.several)
                }
            }
        }
        // Leave under a condition is not the leave that was asked, nor is "geen bezwaar, tenzij" none.
        if asksYes || opensDenial, result == roles[.yes], isConditional(tokens) { return .unclear(.plain) }
        // "ja maar"
        if asksYes, result == roles[.yes], breaksOff(tokens) { return .unclear(.plain) }
        return result.map { .value(.option($0)) } ?? .unclear(.plain)
    }

    /// "ja maar", but not "doe maar".
    private func breaksOff(_ tokens: [Token]) -> Bool {
        let last = tokens.filter { !$0.isSign }.suffix(2)
        return last.count == 2 && last.last!.has(.turn) && !last.first!.has(.mild)
    }

    /// Whether the sentence that says something goes on with a condition: "ja, mits anoniem", but not "klopt als een bus" nor "ja, als ik eerlijk ben".
    private func isConditional(_ tokens: [Token]) -> Bool {
        let ends: [Token] = [.sign("."), .sign("!"), .sign("\n")]
        let sentence = Array(tokens.drop { $0.isSign }.prefix { !ends.contains($0) })
        var at = 1
        while at < sentence.count {
            if let aside = lexicons.lazy.compactMap({ $0.match(sentence, at: at) }).first(where: { $0.phrase.sense == .filler }) {
                at = aside.end
                continue
            }
            let isComparison = sentence[at].has(.joiner) && at + 1 < sentence.count && sentence[at + 1].has(.article)
            if sentence[at].has(.condition), !isComparison { return true }
            at += 1
        }
        return false
    }

    enum Verdict: Equatable {
        case nothing, affirmed
        /// A sentence about something, with what was said in passing.
        case story([PolarRole])
        /// Says something, but not one thing.
        case open(Hint)
        case option(OptionID)
    }

    /// - Parameter isFirst: whether nothing was said before it.
    private func verdict(of clause: Clause, isFirst: Bool) -> Verdict {
        var parse = PolarParse(clause.tokens, lexicons)
        if parse.isIdle { return .nothing }
        if isFirst, parse.isInverted { return roles[.explain].map { .option($0) } ?? .open(.plain) }
        if clause.asks { return roles[.explain].map { .option($0) } ?? (parse.isEmpty ? .nothing : .open(.plain)) }
        if let lettered = keys.letter(clause.tokens) { return .option(lettered) }
        if parse.numbers.isEmpty, parse.isUnsaid, let number = ordinalKey(clause),
            let key = keys.option(numbered: number)
        {
            return .option(key)
        }
        parse.resolve()
        if parse.isEmpty { return .nothing }
        if !parse.numbers.isEmpty { return numbered(parse, clause) }
        return said(parse)
    }

    /// "optie twee", "de tweede", "een", "b".
    private func ordinalKey(_ clause: Clause) -> Int? {
        let content = clause.content.isEmpty && clause.tokens.count == 1 ? clause.tokens : clause.content
        guard content.count == 1, content[0].word != nil, !clause.tokens.contains(where: { $0.has(.counted) }) else { return nil }
        return content[0].known.ordinal ?? content[0].known.number
    }

    private func numbered(_ parse: PolarParse, _ clause: Clause) -> Verdict {
        guard parse.numbers.count == 1, clause.tokens.first != .sign("-"), !isGlued(clause) else {
            return .open(parse.numbers.count > 1 ? .several : .plain)
        }
        let keyed = keys.option(parse.numbers[0])
        var words = parse
        words.numbers = []
        switch said(words) {
        // "ik ben 1", "1e keer", "1 vraag"
        case .nothing where parse.unknown == 0 && !clause.tokens.contains { $0.has([.mine, .counted]) }:
            return keyed.map { .option($0) } ?? .story([])
        case .nothing, .story: return .story([])
        case .affirmed: return keyed.map { .option($0) } ?? .story([])
        case .open(let hint): return .open(hint)
        case .option(let id):
            // "ja 4" where a number is to be confirmed
            guard let keyed else { return asksYes && id == roles[.yes] ? .open(.plain) : .option(id) }
            return keyed == id ? .option(id) : .open(.several)
        }
    }

    /// Whether a digit stands inside a word: "na3am" is no 3.
    private func isGlued(_ clause: Clause) -> Bool {
        clause.tokens.indices.dropFirst().dropLast().contains { index in
            let (before, token, after) = (clause.tokens[index - 1], clause.tokens[index], clause.tokens[index + 1])
            return token.number != nil && before.word != nil && after.word != nil && before.place.upperBound == token.place.lowerBound
                && token.place.upperBound == after.place.lowerBound
        }
    }

    private func said(_ parse: PolarParse) -> Verdict {
        if opensDenial, parse.isBareDenial { return .open(.plain) }
        if parse.isOpen { return parse.unknown > 2 && parse.said.isEmpty ? .story([]) : .open(.plain) }
        if parse.said.isEmpty {
            if asksLeave, parse.strays, parse.endsInDenial, parse.unknown <= 2, let no = roles[.no] { return .option(no) }
            if parse.unknown > 0 || parse.strays { return .story([]) }
            return parse.isStrong ? .affirmed : .nothing
        }
        if parse.isStory { return .story(parse.isPassing ? [] : parse.said) }
        var ids: [OptionID] = []
        for role in parse.said {
            guard let id = role.option ?? roles[role] else { return .open(.plain) }
            ids.append(id)
        }
        guard var id = ids.first else { return .open(.plain) }
        for other in ids.dropFirst() {
            guard let merged = roles.merge(id, other) else { return .open(.several) }
            id = merged
        }
        if parse.strays, id == roles[.yes] { return .open(.plain) }
        // "geen enkele moeite"
        if parse.deniesUnknown, id != roles[.no] { return .open(.plain) }
        if asksYes, parse.asks, id == roles[.yes] { return .open(.plain) }
        return .option(id)
    }
}

/// What a sense comes down to once negation is resolved.
enum PolarRole: Hashable, Sendable {
    case yes, no, doubt, partly, difficult, explain, skip
    case named(OptionID)

    var option: OptionID? { if case .named(let id) = self { id } else { nil } }
}

/// Which option plays which role.
struct PolarRoles: Sendable {
    let options: [PolarRole: OptionID]

    subscript(role: PolarRole) -> OptionID? { options[role] }

    /// Two things said of one question: `nil` where they do not go together.
    func merge(_ a: OptionID, _ b: OptionID) -> OptionID? {
        if a == b { return a }
        let pair = Set([a, b])
        func isPair(_ x: PolarRole, _ y: PolarRole) -> Bool {
            guard let x = options[x], let y = options[y] else { return false }
            return pair == [x, y]
        }
        if isPair(.yes, .difficult) { return options[.difficult] }
        if isPair(.yes, .partly) { return options[.partly] }
        if isPair(.no, .difficult), a == options[.no] { return a }
        if isPair(.no, .explain) { return options[.explain] }
        return nil
    }
}
