/// How terms are written: for each the form that most people use, of those that may appear because somebody who uses it agreed.
struct Surfaces {
    /// A form of a term.
    struct Form {
        let written: String
        /// How many people use it.
        let people: Int
    }

    private var forms: [String: Form] = [:]

    /// The form that most people use; `nil` where nobody who agreed that their words appear uses the term as a word by itself.
    subscript(term: String) -> Form? { forms[term] }

    /// - Complexity: linear in words.
    init(of terms: Set<String>, in corpus: Corpus) {
        var found: [String: [String: Use]] = [:]
        for (text, contents) in corpus.contents.enumerated() {
            let (author, mayAppear) = (corpus.authors[text], corpus.texts[text].mayAppear)
            var before: Corpus.Content?
            for content in contents {
                let stem = corpus.stems[content.stem]
                if terms.contains(stem) {
                    found[stem, default: [:]][content.folded, default: Use()].add(content.written, author, mayAppear)
                }
                if content.isNext, let before {
                    let pair = "\(corpus.stems[before.stem]) \(stem)"
                    if terms.contains(pair) {
                        found[pair, default: [:]]["\(before.folded) \(content.folded)", default: Use()].add(
                            "\(before.written) \(content.written)", author, mayAppear)
                    }
                }
                before = content
            }
        }
        forms = found.compactMapValues { uses in
            uses.filter(\.value.mayAppear).min { a, b in
                a.value.people.count == b.value.people.count
                    ? a.key.utf8.lexicographicallyPrecedes(b.key.utf8) : a.value.people.count > b.value.people.count
            }.map { Form(written: $0.value.usual, people: $0.value.people.count) }
        }
    }

    private struct Use {
        var people: Set<Int> = []
        private(set) var mayAppear = false
        private var spellings: [String: Int] = [:]

        mutating func add(_ written: String, _ author: Int, _ mayAppear: Bool) {
            people.insert(author)
            self.mayAppear = self.mayAppear || mayAppear
            spellings[written, default: 0] += 1
        }

        /// The most usual spelling; of equals the one with small letters.
        var usual: String {
            spellings.min { a, b in a.value == b.value ? b.key.utf8.lexicographicallyPrecedes(a.key.utf8) : a.value > b.value }?.key ?? ""
        }
    }
}
