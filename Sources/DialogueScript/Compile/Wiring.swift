import DialogueEngine

/// Where a node leads, by full ids; fragments' nodes stand among the dialogue's own.
struct Wire {
    /// A way on. `to` is `nil` where the target does not exist.
    struct Way {
        let condition: YAMLValue?
        let value: YAMLValue
        let to: String?
    }

    let outline: NodeOutline
    /// The part it belongs to, as its place among the parts.
    let part: Int
    var next: [Way] = []
    /// The first node of a loop's body.
    var body: String?
    /// Where a deadline leads.
    var expired: String?

    var id: String { outline.id }

    /// Where it can lead, in the order a walk prefers.
    var targets: [String] { (body.map { [$0] } ?? []) + next.compactMap(\.to) + (expired.map { [$0] } ?? []) }
}

/// Ties nodes together and reports ways that lead nowhere: each missing node once.
struct Wiring {
    private let parts: [PartOutline]
    private let report: Report
    private let reader: ShapeReader
    private var reported: Set<String> = []
    private(set) var wires: [Wire] = []
    private(set) var start: String?
    /// Whether some way could not be followed, so that nothing can be said of what is reached.
    private(set) var isBroken: Bool

    init(parts: [PartOutline], report: Report) {
        (self.parts, self.report, reader) = (parts, report, ShapeReader(report: report))
        isBroken = parts.contains(where: \.isBroken)
        let entered = parts.first?.nodes.filter { $0.action == .go }.compactMap(\.subject.text) ?? []
        isBroken = isBroken || Set(entered).count < entered.count
        for (place, part) in parts.enumerated() {
            for node in part.nodes { wires.append(wire(node, part: place)) }
        }
        start = parts.first.flatMap { part in part.start.flatMap { target($0, from: 0, "the start") } }
    }

    private mutating func wire(_ node: NodeOutline, part: Int) -> Wire {
        var wire = Wire(outline: node, part: part)
        switch node.action {
        case .ask, .say, .wait: wire.next = ways(of: node, part: part)
        case .deal:
            wire.next = ways(of: node, part: part)
            let each = node.map.required("each", of: "a loop", at: node.key)
            wire.body = each.flatMap { target($0, from: part, "the loop '\(node.id)'") }
            if wire.body == nil { isBroken = true }
        case .go:
            let then = node.map.required("then", of: "a node that has 'go'", at: node.key)
            if then == nil || then.flatMap({ target($0, from: part, "node '\(node.id)'") }) == nil { isBroken = true }
            if let fragment = parts.firstIndex(where: { $0.prefix == (node.subject.text ?? "") + "." }), fragment > 0, part == 0 {
                let start = parts[fragment].start.flatMap { target($0, from: fragment, "the start") }
                wire.next = [.init(condition: nil, value: node.subject, to: start)]
            } else {
                isBroken = true
            }
        case .end: break
        }
        if case .mapping(let pairs) = node.map["deadline"]?.content, let to = pairs.first(where: { $0.key.text == "to" })?.value {
            wire.expired = target(to, from: part, "the deadline of '\(node.id)'")
        }
        return wire
    }

    private mutating func ways(of node: NodeOutline, part: Int) -> [Wire.Way] {
        guard let next = node.map["next"] else {
            isBroken = true
            report.add(
                .deadEnd, at: node.key,
                "the node '\(node.id)' has no way on: it needs 'next', or 'end' instead of '\(node.action.rawValue)'")
            return []
        }
        guard case .sequence(let edges) = next.content else {
            return [.init(condition: nil, value: next, to: target(next, from: part, "node '\(node.id)'"))]
        }
        let ways = edges.compactMap { edge -> Wire.Way? in
            guard let map = ShapeMapping(edge, .way, reader: reader) else { return nil }
            let to = map.required("to", of: "a way on", at: edge)
            return .init(condition: map["when"], value: edge, to: to.flatMap { target($0, from: part, "node '\(node.id)'") })
        }
        if ways.count < edges.count || ways.isEmpty { isBroken = true }
        // A made node has the ways of the node before it, where they are checked.
        if !node.isMade { checkOrder(ways, of: node, next) }
        return ways
    }

    private func checkOrder(_ ways: [Wire.Way], of node: NodeOutline, _ next: YAMLValue) {
        guard let last = ways.last else {
            return report.add(.deadEnd, at: next, "the node '\(node.id)' has no way on: the list is empty")
        }
        if let condition = last.condition {
            report.add(
                .lastEdgeConditional, at: condition,
                "the last way on from '\(node.id)' has a condition; add one without, for when none holds")
        }
        guard let always = ways.firstIndex(where: { $0.condition == nil }) else { return }
        for way in ways.dropFirst(always + 1) {
            report.add(.edgeNeverTaken, at: way.value, "this way is never taken, since one before it has no condition")
        }
    }

    /// The full id of a node named in `part`.
    private mutating func target(_ value: YAMLValue, from part: Int, _ what: String) -> String? {
        guard let name = reader.reference(value, "a node") else {
            isBroken = true
            return nil
        }
        let prefix = parts[part].prefix
        if name == "then", part > 0 { return after(prefix) }
        let id = prefix + name
        if parts[part].nodeIDs.contains(id) { return id }
        isBroken = true
        if name == "then", part == 0 {
            report.add(.nestedFragment, at: value, "'then' is where a fragment leads; here a node is named")
        } else if !parts[part].nodeIDs.isEmpty, reported.insert(id).inserted {
            let known = parts[part].nodeIDs.map { String($0.dropFirst(prefix.count)) }.sorted() + (part > 0 ? ["then"] : [])
            let message = "\(what) leads to '\(name)', which is not in this \(part == 0 ? "dialogue" : "fragment")"
            report.add(.unknownNode, at: value, message, suggestion: known.nearest(to: name))
        }
        return nil
    }

    /// Where the `go` node leads that enters the fragment with this prefix.
    private func after(_ prefix: String) -> String? {
        let go = parts[0].nodes.first { $0.action == .go && ($0.subject.text ?? "") + "." == prefix }
        guard let name = go?.map["then"]?.text, parts[0].nodeIDs.contains(name) else { return nil }
        return name
    }
}
