import DialogueEngine
import Foundation

/// The CEL cases that lie beside the repository; absent, their test is skipped.
enum CELCases {
    /// The file, found by `MEERSTEM_SHARED` or in a `shared` folder beside one of the folders above this file.
    static let file: URL? = {
        let inside = "data/cel/conformance.jsonl"
        var candidates: [URL] = []
        if let shared = ProcessInfo.processInfo.environment["MEERSTEM_SHARED"] { candidates.append(URL(fileURLWithPath: shared)) }
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            candidates.append(folder.appendingPathComponent("shared"))
            folder.deleteLastPathComponent()
        }
        return candidates.map { $0.appendingPathComponent(inside) }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    static let isPresent: Bool = {
        if file == nil {
            print("The CEL cases are not here; their test is skipped. Set MEERSTEM_SHARED to the folder that holds data/cel.")
        }
        return file != nil
    }()

    struct Case {
        let id: String
        let source: String
        let variables: [String: ConditionValue]
        let isChecked: Bool
        /// `nil` when an error is expected.
        let value: ConditionValue?
        let kind: String?
    }

    static func all() throws -> [Case] {
        let text = try String(contentsOf: file!, encoding: .utf8)
        return text.split(separator: "\n").map { line in
            var reader = PlainJSON(String(line))
            let fields = reader.value().fields
            let expected = fields["expect"]!.fields
            return Case(
                id: fields["id"]!.text, source: fields["expr"]!.text, variables: fields["vars"]!.fields,
                isChecked: fields["disable_check"] == .bool(false), value: expected["value"].map(tagged), kind: expected["kind"]?.text)
        }
    }

    /// A value in the tagged form of the cases.
    private static func tagged(_ json: ConditionValue) -> ConditionValue {
        let (tag, content) = json.fields.first!
        switch (tag, content) {
        case ("int", .string(let digits)): return .int(Int64(digits)!)
        case ("double", .string(let digits)): return .double(Double(digits)!)
        case ("list", .list(let items)): return .list(items.map(tagged))
        case ("map", .list(let entries)):
            return .map(Dictionary(uniqueKeysWithValues: entries.map { (tagged($0.items[0]).text, tagged($0.items[1])) }))
        default: return content
        }
    }
}

extension ConditionValue {
    fileprivate var fields: [String: ConditionValue] { if case .map(let fields) = self { fields } else { [:] } }
    fileprivate var items: [ConditionValue] { if case .list(let items) = self { items } else { [] } }
    fileprivate var text: String { if case .string(let text) = self { text } else { "" } }
}

/// Reads well-formed JSON and keeps 1 apart from 1.0, which Foundation does not.
private struct PlainJSON {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    mutating func value() -> ConditionValue {
        skip(" ")
        switch bytes[position] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return .string(string())
        default: return word()
        }
    }

    private mutating func skip(_ characters: String) {
        while position < bytes.count, characters.utf8.contains(bytes[position]) { position += 1 }
    }

    private mutating func object() -> ConditionValue {
        var fields: [String: ConditionValue] = [:]
        position += 1
        skip(" ")
        while bytes[position] != UInt8(ascii: "}") {
            let key = string()
            skip(" :")
            fields[key] = value()
            skip(" ,")
        }
        position += 1
        return .map(fields)
    }

    private mutating func array() -> ConditionValue {
        var items: [ConditionValue] = []
        position += 1
        skip(" ")
        while bytes[position] != UInt8(ascii: "]") {
            items.append(value())
            skip(" ,")
        }
        position += 1
        return .list(items)
    }

    private mutating func string() -> String {
        let start = position
        position += 1
        while bytes[position] != UInt8(ascii: "\"") { position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1 }
        position += 1
        let literal = Data(bytes[start..<position])
        return (try? JSONSerialization.jsonObject(with: literal, options: .fragmentsAllowed)) as? String ?? ""
    }

    private mutating func word() -> ConditionValue {
        let start = position
        while position < bytes.count, !",]} ".utf8.contains(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return Int64(word).map { .int($0) } ?? .double(Double(word)!)
        }
    }
}
