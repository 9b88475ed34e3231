import DialogueEngine

/// Which language a text is in: the one of the talk, unless the small words say clearly that it is another one we know.
///
/// People who chose Frisian often write Dutch, and the other way round; the stemmer and the list of small words follow the text.
enum SpokenLanguage {
    /// - Parameter stated: the language of the talk.
    /// - Returns: `stated` where few small words stand in the text, or those of no other language stand out.
    static func language(of words: [WordScanner.Word], stated: Language) -> Language {
        func small(_ language: Language) -> Int {
            StopWords.list(of: language).map { list in words.count { list.contains($0.folded) } } ?? 0
        }
        let own = small(stated)
        let others = StopWords.languages.map { (language: $0, count: small($0)) }
        guard let most = others.max(by: { ($0.count, $1.language) < ($1.count, $0.language) }) else { return stated }
        let isClear = most.count >= own + 2 && most.count * 2 >= own * 3 && most.count * 5 >= words.count
        return isClear ? most.language : stated
    }
}
