public import DialogueEngine

/// One text of one person.
public struct ThemeText: Sendable, Equatable {
    /// What the caller calls it; the same text always has the same id.
    public let id: String
    /// Whose it is. Themes count people, so somebody who writes three texts counts once.
    public let author: String
    public let text: String
    /// The language of the talk; who writes another one that we know well is read in that.
    public let language: Language
    /// Whether its words may appear anywhere: those of a label are in one text at least that has this leave.
    public let mayAppear: Bool

    public init(id: String, author: String, text: String, language: Language, mayAppear: Bool = true) {
        (self.id, self.author, self.text, self.language, self.mayAppear) = (id, author, text, language, mayAppear)
    }

    /// An order that does not depend on who came first: by what was said.
    static func precedes(_ a: ThemeText, _ b: ThemeText) -> Bool {
        if a.text != b.text { return a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
        if a.language != b.language { return a.language < b.language }
        return a.author == b.author
            ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : a.author.utf8.lexicographicallyPrecedes(b.author.utf8)
    }
}
