/// What stands at one place of a standing.
indirect enum FigureShape: Sendable {
    /// How many: 0 or more.
    case count
    case number
    /// 0…1.
    case share
    /// −1…1.
    case difference
    case truth, text, moment, day
    /// A text by language.
    case words
    case word([String])
    case list(FigureShape)
    /// Two values: the lower and the upper bound.
    case bounds(FigureShape)
    /// Values by names that are not fixed, such as the ids of options.
    case entries(FigureShape)
    /// What is not known, or held back.
    case orNull(FigureShape)
    /// One of two, by the audience.
    case either(FigureShape, FigureShape)
    /// A map; asked for when it is needed, since maps may hold each other.
    case mapping(@Sendable () -> FigureMap)

    static func map(_ map: @autoclosure @escaping @Sendable () -> FigureMap) -> FigureShape { .mapping(map) }
    static func maps(_ map: @autoclosure @escaping @Sendable () -> FigureMap) -> FigureShape { .list(.mapping(map)) }

    /// A share with its bounds, and nothing where the people are too few for one.
    static let interval = FigureShape.orNull(.bounds(.share))
    static let shareIfAny = FigureShape.orNull(.share)
    static let countIfShown = FigureShape.orNull(.count)
    static let numberIfAny = FigureShape.orNull(.number)
    static let countIfAny = FigureShape.orNull(.count)
}

/// A map of a standing: its keys, and which of them are null when the map says `"hidden": true`.
struct FigureMap: Sendable {
    struct Member: Sendable {
        let name: String
        let shape: FigureShape
        let meaning: String
        let isAlways: Bool

        /// A key that always stands there.
        static func has(_ name: String, _ shape: FigureShape, _ meaning: String = "") -> Member {
            Member(name: name, shape: shape, meaning: meaning, isAlways: true)
        }

        /// A key that stands there where there is something to tell.
        static func may(_ name: String, _ shape: FigureShape, _ meaning: String = "") -> Member {
            Member(name: name, shape: shape, meaning: meaning, isAlways: false)
        }
    }

    let name: String
    let what: String
    let members: [Member]
    let hides: [String]

    init(_ name: String, _ what: String = "", _ members: [Member], hides: [String] = []) {
        (self.name, self.what, self.hides) = (name, what, hides)
        self.members = members + (hides.isEmpty || members.contains { $0.name == "hidden" } ? [] : [.hidden])
    }
}

extension FigureMap.Member {
    static let hidden = may("hidden", .truth, "True where values are held back, since few people stand behind them.")
    /// The name by which claims lead here.
    static let figure = has("figure", .text)
    /// The answers that count.
    static let n = has("n", .count)
    static let id = has("id", .text)
    static let label = has("label", .words)

    /// Each name, always, as a number of people or things.
    static func counts(_ names: String...) -> [Self] { names.map { has($0, .count) } }

    /// The same key, where what it says may be held back.
    var ifShown: Self { .may(name, shape, meaning) }
}
