public import DialogueEngine

extension StatementID {
    /// `c3`, or just `3`: a letter and a number, or the number alone, as moderators name lines, requests and promises.
    ///
    /// Ten digits and more name nothing, and a number that overflows must never reach the engine.
    public init?(typed text: some StringProtocol, _ letter: String) {
        let name = text.lowercased()
        let digits = name.hasPrefix(letter) ? name.dropFirst(letter.count) : name[...]
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) else {
            return nil
        }
        self.init("\(letter)\(number)")
    }
}

extension Dialogue {
    /// A promise as moderators name it: `p3`, or just `3`; or as the script calls one of its own: `antwoord`.
    public func promise(typed text: some StringProtocol) -> StatementID? {
        let name = text.lowercased()
        return promises.first { $0.id.text == name }?.id ?? StatementID(typed: name, "p")
    }
}
