import DialogueEngine

/// Which cells of a table are held back, so that no small group can be seen or computed.
///
/// A cell is held back when it has fewer than `k` people, or when fewer than `k` are outside it. As totals are published, what is held back must
/// not follow from them: at least two cells with people in them are hidden, with at least `k` people together, the smallest others being added.
/// Cells with nobody stay visible, except where everything is hidden.
///
/// Source: Hundepool and others (2012), Statistical Disclosure Control, chapter 4 (primary and secondary suppression).
struct Suppression {
    /// The places of the cells that are held back.
    let hidden: Set<Int>

    /// What is hidden beside a cell that must be.
    enum Companion {
        /// The least people lose their figure.
        case smallest
        /// What few say stays in view; what the most say shows in the total anyway.
        case largest
    }

    /// - Parameter already: cells that are hidden for other reasons, such as the same group being hidden elsewhere.
    /// - Complexity: O(n²) in the number of cells.
    init(of cells: [Int], k: Int, already: Set<Int> = [], with companion: Companion = .smallest) {
        let total = cells.reduce(0, +)
        var hidden = already
        for (place, cell) in cells.enumerated() where cell > 0 {
            if cell < k || (1..<k).contains(total - cell) { hidden.insert(place) }
        }
        while !Self.isSafe(hidden, cells, k: k) {
            let shown = cells.indices.filter { cells[$0] > 0 && !hidden.contains($0) }
            let sign = companion == .smallest ? 1 : -1
            guard let next = shown.min(by: { (sign * cells[$0], $0) < (sign * cells[$1], $1) }) else {
                hidden = Set(cells.indices)
                break
            }
            hidden.insert(next)
        }
        self.hidden = hidden
    }

    /// Whether what is hidden cannot be computed from the total.
    private static func isSafe(_ hidden: Set<Int>, _ cells: [Int], k: Int) -> Bool {
        let peopled = hidden.filter { cells[$0] > 0 }
        return peopled.isEmpty || (peopled.count >= 2 && peopled.reduce(0) { $0 + cells[$1] } >= k)
    }
}

/// How a figure is shown: whether small cells are held back, and from how many people on there are shares.
struct Display {
    /// Shares of a split are shown from this many people on.
    static let sharesFrom = 25

    /// `nil` where every cell is shown: totals over everybody are exact.
    var smallestCell: Int?
    /// The fewest people for a share.
    var sharesFrom = 0
    /// Whether one hidden cell hides all: where the voices, which are shown too, follow from the same answers.
    var hidesTogether = false
    /// Where numbers are divided into parts that are shown elsewhere too.
    var blocks: [ClosedRange<Int>] = []

    /// Totals of a question; what is about the person itself is a split of everybody, and is held back like one.
    init(of question: Question, in crowd: Crowd) {
        smallestCell = crowd.dialogue.isAboutPerson(question) ? crowd.smallestGroup : nil
        let place = crowd.dialogue.place(of: question.id)
        hidesTogether = crowd.dialogue.voices.contains { voice in place.map(voice.condition.variables.contains) ?? false }
        if let attitude = crowd.dialogue.standing.attitude, attitude.question == question.id {
            blocks = attitude.blocks(within: question.bounds)
        }
    }

    /// A row of a split.
    init(split: Void) { sharesFrom = Self.sharesFrom }

    /// Which of these cells are held back.
    func hidden(_ cells: [Int]) -> Set<Int> {
        guard let smallestCell else { return [] }
        let hidden = Suppression(of: cells, k: smallestCell).hidden
        return hidesTogether && !hidden.isEmpty ? Set(cells.indices) : hidden
    }
}
