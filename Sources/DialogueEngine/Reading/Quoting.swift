/// What a messenger puts around a reply: lines of the message it answers.
enum Quoting {
    /// The reply without lines that quote ("> …"); the reply itself where nothing else is in it.
    static func own(_ text: String) -> String {
        guard text.utf8.contains(0x3E) else { return text }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let own = lines.filter { line in line.first { !$0.isWhitespace } != ">" }
        guard own.count < lines.count, own.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return text }
        return own.joined(separator: "\n")
    }
}
