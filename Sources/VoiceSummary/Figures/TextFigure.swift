import DialogueEngine
import JSONText

/// How many people answered in words of their own, and how many of them let their words appear.
struct TextFigure {
    let n: Int
    let quotable: Int

    /// - Parameter mayShow: `false` for special-category data and what is said at a table, which never appear.
    init(given: [Crowd.Given], crowd: Crowd, mayShow: Bool) {
        n = given.count
        quotable = mayShow ? given.count { crowd.mayQuote(crowd.people[$0.person]) } : 0
    }

    var members: [String: JSON] { ["n": .count(n), "quotable": .count(quotable), "withheld": .count(n - quotable)] }
}
