/// Options that come with a kind of question, and that decide something elsewhere.
extension OptionID {
    /// To what is to be confirmed, and to what leave is asked for.
    public static let yes: OptionID = "ja"
    public static let no: OptionID = "nee"
    /// How much of a line somebody knows from their own life.
    public static let fully: OptionID = "fully"
    public static let bit: OptionID = "bit"
    /// That somebody can live with a proposal, with difficulty.
    public static let difficult: OptionID = "difficult"

    /// Whether a line is recognised, fully or a bit.
    public var isRecognition: Bool { self == .fully || self == .bit }
}
