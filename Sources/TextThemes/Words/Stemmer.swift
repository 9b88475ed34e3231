import CStemmer
import DialogueEngine

/// Brings the forms of a word together, as far as the Snowball stemmers know its language: `woningen` and `woning` are both `woning`.
///
/// Frisian is stemmed as Dutch, which has most of its endings. Of a language that no stemmer knows, such as Tigrinya, every form stands by itself.
/// It belongs to one computation: a stemmer of the library keeps its last word.
final class Stemmer {
    private let handle: OpaquePointer?
    /// Whether a stem ends in the sound it is written with inside a word: `huiz` beside `huis`, `briev` beside `brief`.
    private let hardensEnds: Bool

    init(of language: Language) {
        let code = String(language.text.prefix { $0 != "-" })
        handle = sb_stemmer_new(code == Language.frisian.text ? Language.dutch.text : code, nil)
        hardensEnds = code == Language.frisian.text || code == Language.dutch.text
    }

    deinit { sb_stemmer_delete(handle) }

    /// The stem of a word in small letters.
    func stem(_ word: String) -> String {
        guard let handle else { return word }
        let bytes = Array(word.utf8)
        guard let found = sb_stemmer_stem(handle, bytes, Int32(bytes.count)) else { return word }
        var stem = Array(UnsafeBufferPointer(start: found, count: Int(sb_stemmer_length(handle))))
        if hardensEnds, stem.count > 2, let last = stem.last {
            if last == UInt8(ascii: "z") { stem[stem.count - 1] = UInt8(ascii: "s") }
            if last == UInt8(ascii: "v") { stem[stem.count - 1] = UInt8(ascii: "f") }
        }
        return String(decoding: stem, as: UTF8.self)
    }
}
