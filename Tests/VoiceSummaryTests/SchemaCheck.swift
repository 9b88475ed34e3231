import Foundation
import JSONText

/// Looks whether a value is what a JSON Schema says, as far as our own schemas go.
struct SchemaCheck {
    let schema: JSON

    /// What is wrong, each at its place in the value.
    func faults(in value: JSON) -> [String] { faults(in: value, schema, at: "") }

    private func faults(in value: JSON, _ schema: JSON, at place: String) -> [String] {
        var faults: [String] = []
        if let name = schema["$ref"]?.string?.split(separator: "/").last {
            return self.faults(in: value, self.schema["definitions"]?[String(name)] ?? false, at: place)
        }
        if schema == false { return ["\(place) is not to be there"] }
        for part in schema["allOf"]?.array ?? [] { faults += self.faults(in: value, part, at: place) }
        if let parts = schema["anyOf"]?.array {
            let found = parts.map { self.faults(in: value, $0, at: place) }
            if !found.contains([]) { faults += found.first ?? [] }
        }
        if let condition = schema["if"], self.faults(in: value, condition, at: place).isEmpty, let then = schema["then"] {
            faults += self.faults(in: value, then, at: place)
        }
        if let type = schema["type"]?.string, !Self.isOfType(type, value) { return faults + ["\(place) is no \(type): \(value.text())"] }
        if let choices = schema["enum"]?.array, !choices.contains(value) { faults.append("\(place) is none of those named") }
        if let only = schema["const"], only != value { faults.append("\(place) is not \(only.text())") }
        if let least = schema["minimum"]?.double, let number = value.double, number < least { faults.append("\(place) is too small") }
        if let most = schema["maximum"]?.double, let number = value.double, number > most { faults.append("\(place) is too large") }
        if let pattern = schema["pattern"]?.string, let text = value.string,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            faults.append("\(place) is not written so")
        }
        return faults + elements(of: value, schema, at: place) + members(of: value, schema, at: place)
    }

    private func elements(of value: JSON, _ schema: JSON, at place: String) -> [String] {
        guard let elements = value.array else { return [] }
        let count = Int64(elements.count)
        let isCount = count >= schema["minItems"]?.int ?? 0 && count <= schema["maxItems"]?.int ?? .max
        return (isCount ? [] : ["\(place) has \(count) elements"])
            + (schema["items"].map { each in elements.enumerated().flatMap { faults(in: $1, each, at: "\(place)/\($0)") } } ?? [])
    }

    private func members(of value: JSON, _ schema: JSON, at place: String) -> [String] {
        guard let members = value.object else { return [] }
        let properties = schema["properties"]?.object ?? [:]
        let lacking = (schema["required"]?.array ?? []).compactMap(\.string).filter { members[$0] == nil }
        return lacking.map { "\(place)/\($0) is lacking" }
            + members.sorted { $0.key < $1.key }.flatMap { name, member in
                (properties[name] ?? schema["additionalProperties"]).map { faults(in: member, $0, at: "\(place)/\(name)") } ?? []
            }
    }

    private static func isOfType(_ type: String, _ value: JSON) -> Bool {
        switch type {
        case "object": value.object != nil
        case "array": value.array != nil
        case "string": value.string != nil
        case "boolean": value.bool != nil
        case "null": value == .null
        case "integer": value.int != nil
        case "number": value.double != nil
        default: false
        }
    }
}
