/// A picture in the language of Mermaid, which forges and wikis draw by themselves.
public struct MermaidGraph {
    private let picture: FlowPicture
    private let words: PictureWords

    public init(_ picture: FlowPicture) {
        self.picture = picture
        words = PictureWords(language: picture.language)
    }

    /// Ends in a line break; equal pictures give equal text.
    public var text: String {
        var lines = ["flowchart TB", "  accTitle: \(plain(picture.title))", "  accDescr: \(plain(words.legend.joined(separator: "; ")))"]
        for (place, stage) in picture.stages.enumerated() {
            let name = "\(place + 1) \(stage.title)" + (stage.title == stage.id ? "" : " (\(stage.id))")
            lines.append("  subgraph \(group(stage.id))[\"\(label([name]))\"]")
            lines.append("    \(header(stage.id))>\"\(label([words.stage(stage)]))\"]:::phase")
            lines += groups(of: place, named: stage.id).map { "    " + $0 }
            lines.append("  end")
        }
        lines += groups(of: nil, named: "rest").map { "  " + $0 }
        lines += picture.arrows.map { "  " + arrow($0.kind, node($0.from), node($0.to)) }
        lines += picture.groupArrows.map { "  " + arrow($0.kind, header($0.from), header($0.to), thick: true) }
        lines += picture.stages.indices.compactMap(tie).map { "  " + $0 }
        return (lines + Self.classes.map { "  " + $0 }).joined(separator: "\n") + "\n"
    }

    private static let classes = [
        "classDef phase fill:none,stroke:none,color:#1a4f8a",
        "classDef wait fill:#fff6d6",
        "classDef amiss stroke:#b00020,color:#b00020,stroke-width:3px",
        "classDef start stroke-width:3px",
    ]

    private func groups(of phase: Int?, named name: String) -> [String] {
        picture.parts(of: phase).flatMap { fragment, boxes in
            let nodes = boxes.map(self.box)
            guard let fragment else { return nodes }
            return ["subgraph \(group(name + "-" + fragment))[\"fragment \(fragment)\"]"] + nodes.map { "  " + $0 } + ["end"]
        }
    }

    private func box(_ box: FlowPicture.Box) -> String {
        let text = "\"" + label(words.lines(of: box)) + "\""
        let shape =
            switch box.shape {
            case .ask: "(\(text))"
            case .say, .missing: "[\(text)]"
            case .wait: "{{\(text)}}"
            case .loop: "[[\(text)]]"
            case .enter: "[/\(text)/]"
            case .end: "([\(text)])"
            }
        let isAmiss = box.mark != nil || box.shape == .missing
        let look = isAmiss ? ":::amiss" : box.id == picture.start ? ":::start" : box.shape == .wait ? ":::wait" : ""
        return node(box.id) + shape + look
    }

    private func arrow(_ kind: FlowPicture.Arrow.Kind, _ from: String, _ to: String, thick: Bool = false) -> String {
        let lines = words.lines(of: kind)
        let line =
            switch kind {
            case .otherwise, .deadline: "-.->"
            case .always, .when, .each, .afterLast: thick ? "==>" : "-->"
            }
        return "\(from) \(line)" + (lines.isEmpty ? "" : "|\"\(label(lines))\"|") + " \(to)"
    }

    /// Keeps the header of a phase beside its first node.
    private func tie(_ place: Int) -> String? {
        picture.boxes.first { $0.phase == place }.map { "\(header(picture.stages[place].id)) ~~~ \(node($0.id))" }
    }

    // Words such as `end` mean something in Mermaid, and a dot ends a name: ids get a letter before them, and a hyphen for the dot.
    private func node(_ id: String) -> String { "n_" + id.replacing(".", with: "-").replacing("?", with: "-missing") }
    private func header(_ phase: String) -> String { "p_" + phase }
    private func group(_ name: String) -> String { "g_" + name }

    private func label(_ lines: [String]) -> String { lines.map(escaped).joined(separator: "<br/>") }

    private func escaped(_ text: String) -> String {
        let signs: [Character: String] = ["#": "#35;", "\"": "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "|": "#124;", "&": "#amp;"]
        return text.map { signs[$0] ?? String($0) }.joined()
    }

    /// A line of words that nothing in Mermaid reads as a sign.
    private func plain(_ text: String) -> String { text.filter { !"{};:\n".contains($0) || $0 == ";" }.replacing(";", with: ",") }
}
