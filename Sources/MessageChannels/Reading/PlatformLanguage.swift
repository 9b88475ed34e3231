import DialogueEngine

extension Language {
    /// The language of `nl`, `nl-BE` or `zh-hans`, without where it is spoken or how it is written; `nil` for what is no such code.
    init?(platform code: String) {
        let word = code.prefix { $0 != "-" }.lowercased()
        guard (2...3).contains(word.utf8.count), word.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            return nil
        }
        self.init(word)
    }
}
