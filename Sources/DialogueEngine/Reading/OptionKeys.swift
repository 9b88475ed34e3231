/// The signs typed for options, `1` or `A`.
typealias OptionKeys = [(key: Token, id: OptionID)]

extension OptionKeys {
    init(_ options: [Option]) {
        self = options.compactMap { option in Token.tokens(of: option.key).first.map { ($0, option.id) } }
    }

    /// The option with this key.
    func option(_ key: Token) -> OptionID? { first { $0.key == key }?.id }

    /// The option with this number.
    func option(numbered number: Int) -> OptionID? { first { $0.key.number == number }?.id }

    /// "B", "b)", "optie b", where keys are letters.
    func letter(_ tokens: [Token]) -> OptionID? {
        guard contains(where: { $0.key.word != nil }), !tokens.contains(.sign("?")) else { return nil }
        let words = tokens.filter { !$0.isSign }
        // One letter may be a filler of some language: "k".
        let content = words.count == 1 ? words : Clause.content(words)
        if content.count == 1, content[0].word != nil { return option(content[0]) }
        let lettered = words.filter { option($0) != nil }
        return words.count == 2 && lettered.count == 1 && words.contains(where: { $0.has([.filler, .between]) && option($0) == nil })
            ? option(lettered[0]) : nil
    }
}
