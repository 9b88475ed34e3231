/// A picture in the language of Graphviz.
///
/// The header of each phase stands above what is first done in it, and headers are tied to each other as the group moves on.
public struct DotGraph {
    private let picture: FlowPicture
    private let words: PictureWords
    /// The phase of each node, as its place.
    private let phases: [String: Int]
    /// For each phase with nodes, the next one that has any.
    private let following: [Int: Int]

    public init(_ picture: FlowPicture) {
        self.picture = picture
        words = PictureWords(language: picture.language)
        phases = picture.boxes.reduce(into: [:]) { $0[$1.id] = $1.phase }
        let used = Set(phases.values).sorted()
        following = Dictionary(uniqueKeysWithValues: zip(used, used.dropFirst()))
    }

    /// Ends in a line break; equal pictures give equal text.
    public var text: String {
        var lines = ["digraph \(quoted(picture.title)) {"] + head.map { "  " + $0 }
        for place in picture.stages.indices { lines += cluster(of: place).map { "  " + $0 } }
        lines += groups(of: nil, named: "rest").map { "  " + $0 }
        lines += picture.arrows.map { "  " + arrow($0) }
        lines += picture.groupArrows.map { "  " + groupArrow($0) }
        return (lines + tied.map { "  " + $0 } + ["}"]).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        [
            "graph [rankdir=TB, newrank=true, nodesep=0.3, ranksep=0.35, fontname=\"Helvetica\", fontsize=11, labelloc=t, labeljust=l,",
            "  label=\(label([picture.title, ""] + words.legend, end: "\\l"))]",
            "node [fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.06\", color=\"#333333\", fillcolor=white, style=filled]",
            "edge [fontname=\"Helvetica\", fontsize=9, color=\"#333333\", arrowsize=0.7]",
        ]
    }

    // MARK: - Phases and fragments

    private func cluster(of place: Int) -> [String] {
        let stage = picture.stages[place]
        let name = "\(place + 1) \(stage.title)" + (stage.title == stage.id ? "" : " (\(stage.id))")
        let style = "shape=plain, style=\"\", fontsize=10, fontcolor=\"#1a4f8a\""
        return ["subgraph \(quoted("cluster \(stage.id)")) {", "  label=\(label([name])); style=filled; color=\"#e8ebef\"; labeljust=l"]
            + ["  \(header(stage.id)) [label=\(label([words.stage(stage)])), \(style)]"]
            + groups(of: place, named: stage.id).map { "  " + $0 } + ["}"]
    }

    private func groups(of phase: Int?, named name: String) -> [String] {
        picture.parts(of: phase).flatMap { fragment, boxes in
            let nodes = boxes.map(node)
            guard let fragment else { return nodes }
            let head = "subgraph \(quoted("cluster \(name) \(fragment)")) {"
            let look = "  label=\(label(["fragment \(fragment)"])); style=\"filled,rounded\"; color=\"#d3d9e1\"; labeljust=l"
            return [head, look] + nodes.map { "  " + $0 } + ["}"]
        }
    }

    private func header(_ phase: String) -> String { quoted("phase \(phase)") }

    // MARK: - Nodes and ways

    private func node(_ box: FlowPicture.Box) -> String {
        let isAmiss = box.mark != nil || box.shape == .missing
        let isDashed = box.mark == .unreachable || box.shape == .missing
        let styles =
            ["filled"] + (box.shape == .ask ? ["rounded"] : []) + (isDashed ? ["dashed"] : []) + (box.id == picture.start ? ["bold"] : [])
        let look =
            switch box.shape {
            case .ask, .say, .missing: ["shape=box"]
            case .wait: ["shape=hexagon", "margin=\"0.05,0.03\"", "fillcolor=\"#fff6d6\""]
            case .loop: ["shape=component", "fillcolor=\"#e6f2fb\""]
            case .enter: ["shape=parallelogram"]
            case .end: ["shape=oval", "fillcolor=\"#e3e3e3\""]
            }
        let amiss = isAmiss ? ["color=\"#b00020\"", "fontcolor=\"#b00020\"", "peripheries=2"] : []
        return "\(quoted(box.id)) [label=<\(rich(words.lines(of: box)))>, style=\(quoted(styles.joined(separator: ","))), "
            + (look + amiss).joined(separator: ", ") + "]"
    }

    /// The name in bold, and what follows in smaller letters.
    private func rich(_ lines: [String]) -> String {
        let safe = lines.map { $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;") }
        let rest = safe.dropFirst().map { "<br/><font point-size=\"9\">\($0)</font>" }.joined()
        return "<b>\(safe.first ?? "")</b>" + rest
    }

    private func arrow(_ arrow: FlowPicture.Arrow) -> String {
        let (from, to) = (phases[arrow.from], phases[arrow.to])
        // A way into the next phase leaves room for its header, and pulls it straight below.
        let leap = from == to ? [] : ["minlen=3", from.flatMap { following[$0] } == to ? "weight=40" : "weight=0"]
        return "\(quoted(arrow.from)) -> \(quoted(arrow.to))" + attributes(of: arrow.kind, leap)
    }

    private func groupArrow(_ arrow: FlowPicture.Arrow) -> String {
        let look = ["color=\"#1a4f8a\"", "fontcolor=\"#1a4f8a\"", "penwidth=1.6", "weight=0"]
        return "\(header(arrow.from)) -> \(header(arrow.to))" + attributes(of: arrow.kind, look)
    }

    private func attributes(of kind: FlowPicture.Arrow.Kind, _ others: [String]) -> String {
        let lines = words.lines(of: kind)
        let styles =
            switch kind {
            case .otherwise: ["style=dotted"]
            case .deadline: ["style=dashed"]
            case .always, .when, .each, .afterLast: [String]()
            }
        let all = (lines.isEmpty ? [] : ["label=\(label(lines))"]) + styles + others
        return all.isEmpty ? "" : " [" + all.joined(separator: ", ") + "]"
    }

    /// Invisible ties from each header to the first nodes of its phase.
    private var tied: [String] {
        return picture.stages.indices.flatMap { place in
            let entered = picture.boxes.filter { box in
                box.phase == place
                    && (box.id == picture.start || picture.arrows.contains { $0.to == box.id && phases[$0.from] != box.phase })
            }
            return entered.map { "\(header(picture.stages[place].id)) -> \(quoted($0.id)) [style=invis, weight=20]" }
        }
    }

    private func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

    private func label(_ lines: [String], end: String = "") -> String {
        let separator = end.isEmpty ? "\\n" : end
        return "\"" + lines.map(escaped).joined(separator: separator) + end + "\""
    }

    private func escaped(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
