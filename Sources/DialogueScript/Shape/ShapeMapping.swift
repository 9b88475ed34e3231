/// A map whose keys are known: unknown ones are reported when it is made.
struct ShapeMapping {
    let value: YAMLValue
    private var entries: [String: YAMLValue]
    /// The keys as they stand, for reports.
    let keys: [String: YAMLValue]
    let reader: ShapeReader

    /// - Returns: `nil`, reported, where `value` is no map.
    init?(_ value: YAMLValue, _ what: String, keys known: [String], reader: ShapeReader) {
        guard case .mapping(let pairs) = value.content else {
            reader.report.add(.wrongType, at: value, "\(what) is a map with the keys \(known.joined(separator: ", "))")
            return nil
        }
        var entries: [String: YAMLValue] = [:]
        var keys: [String: YAMLValue] = [:]
        for (key, value) in pairs {
            guard let name = key.text else {
                reader.report.add(.wrongType, at: key, "a key is a word")
                continue
            }
            guard known.contains(name) else {
                reader.report.add(.unknownKey, at: key, "\(what) has no key '\(name)'", suggestion: known.nearest(to: name))
                continue
            }
            entries[name] = value
            keys[name] = key
        }
        (self.value, self.entries, self.keys, self.reader) = (value, entries, keys, reader)
    }

    /// This map with another value for a key it knows.
    func setting(_ key: String, to value: YAMLValue) -> ShapeMapping {
        var map = self
        map.entries[key] = value
        return map
    }

    /// The value of a key, or `nil` where it is absent.
    subscript(key: String) -> YAMLValue? { entries[key] }

    /// The value of a key that cannot be left out; reported at `owner` where it is absent.
    func required(_ key: String, of what: String, at owner: YAMLValue) -> YAMLValue? {
        if let value = entries[key] { return value }
        reader.report.add(.missingKey, at: owner, "\(what) needs the key '\(key)'")
        return nil
    }

    /// A value that may be absent, read when it is there.
    func read<Value>(_ key: String, _ read: (YAMLValue) -> Value?) -> Value? { entries[key].flatMap(read) }
}

extension ShapeReader {
    /// The entries of a map whose keys are ids; none where it is absent.
    func entries(
        _ value: YAMLValue?, _ what: String, each: String, isField: Bool = false
    ) -> [(id: String, key: YAMLValue, value: YAMLValue)] {
        pairs(value, what).compactMap { key, value in id(key, of: each, isField: isField).map { ($0, key, value) } }
    }

    /// The entries of any map; none where it is absent.
    func pairs(_ value: YAMLValue?, _ what: String) -> [(key: YAMLValue, value: YAMLValue)] {
        guard let value else { return [] }
        if case .mapping(let pairs) = value.content { return pairs }
        report.add(.wrongType, at: value, "\(what) is a map")
        return []
    }
}
