/// A map of the format: what it is called in messages, and its keys.
///
/// The one place where keys are written down: readers take maps apart by it (``ShapeMapping``), and the schema for editors is made of it.
struct MapShape: Sendable {
    /// How messages call it: "a dialogue".
    let what: String
    /// How the schema calls it: "dialogue".
    let name: String
    /// In the order in which the format is told.
    let keys: [Key]
    /// Keys of which exactly one is written; none where there is no such rule.
    var oneOf: [String] = []

    /// - Parameter name: where what messages say stands for two maps; else it is that, without its article.
    init(_ what: String, name: String? = nil, oneOf: [String] = [], _ keys: [Key]) {
        (self.what, self.keys, self.oneOf) = (what, keys, oneOf)
        let words = what.split(separator: " ").filter { !["a", "an", "the"].contains($0) }
        self.name = name ?? words.joined(separator: "-").filter { $0 != "'" }
    }

    /// One key, what stands there and what it means.
    struct Key: Sendable {
        let name: String
        let holds: Shape
        let isRequired: Bool
        /// In a line, as an editor shows it.
        let meaning: String

        /// A key that cannot be left out.
        static func needs(_ name: String, _ holds: Shape, _ meaning: String) -> Key {
            Key(name: name, holds: holds, isRequired: true, meaning: meaning)
        }

        /// A key that may be left out.
        static func may(_ name: String, _ holds: Shape, _ meaning: String) -> Key {
            Key(name: name, holds: holds, isRequired: false, meaning: meaning)
        }
    }

    var names: [String] { keys.map(\.name) }

    func needs(_ name: String) -> Bool { keys.contains { $0.name == name && $0.isRequired } }
}

/// What stands at a key.
indirect enum Shape: Sendable {
    /// A single string, in no language in particular.
    case words
    /// The id of something defined elsewhere.
    case name
    case condition
    case number
    /// A number from 0 to 1.
    case share
    case decimal
    case truth
    /// `30s`, `15m`, `24h`, `3d`, `2w`.
    case span
    case day
    case moment
    /// `1`, the only version there is.
    case version
    /// `0`, the only value there is.
    case zero
    /// A code such as `nl`.
    case language
    /// Words in several languages.
    case text
    /// One of these.
    case word([String])
    case list(Shape)
    /// A map whose keys are ids, numbers or languages of the author's own.
    case entries(Shape)
    case map(@Sendable () -> MapShape)
    /// A node: one of six maps, told apart by the key it has.
    case node
    case either([Shape])
    case anything

    /// A map of the format; read late, so that a map can hold itself.
    static func map(_ shape: @autoclosure @escaping @Sendable () -> MapShape) -> Shape { .map(shape) }

    /// The words an enumeration knows.
    static func word<Word: RawRepresentable & CaseIterable>(of type: Word.Type) -> Shape where Word.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }
}
