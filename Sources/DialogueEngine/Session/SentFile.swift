import JSONText

/// A photo or a voice note that came with an answer. Sessions know that there is one and of which sort; what is in it is the shell's to keep.
public struct SentFile: Hashable, Sendable {
    /// What can come with an answer.
    public enum Sort: String, Sendable, CaseIterable { case photo, voice }

    public let sort: Sort
    /// The name it is kept under: that of the words it came with.
    public let id: TextID

    public init(_ sort: Sort, as id: TextID) { (self.sort, self.id) = (sort, id) }

    var json: JSON { ["id": .int(id.number), "sort": .string(sort.rawValue)] }
}

extension SentFile.Sort {
    /// What stands for it among words: "[foto]".
    public func sign(in language: Language) -> String {
        let words = FileWords(language: language)
        return switch self {
        case .photo: words.photo
        case .voice: words.voice
        }
    }

    /// Whether a text is nothing but what stands for one of whatever sort.
    public static func standsFor(_ text: String) -> Bool { allCases.contains { $0.isSign(text) } }

    /// Whether a text is nothing but what stands for it, in whatever language.
    public func isSign(_ text: String) -> Bool { [Language.dutch, .frisian, .english].contains { sign(in: $0) == text } }
}

private struct FileWords: Trilingual {
    let language: Language

    var photo: String { pick("[foto]", "[foto]", "[photo]") }
    var voice: String { pick("[spraakbericht]", "[sprekberjocht]", "[voice message]") }
}
