/// A map taken apart by its shape: unknown keys are reported when it is made.
///
/// A mistyped key is told once and then read as the key that was meant, so that what stands below it is checked as well and nothing seems to lack.
struct ShapeMapping {
    let value: YAMLValue
    private let shape: MapShape
    private var entries: [String: YAMLValue] = [:]
    /// The keys as they stand, by the names they have or were meant to have.
    private(set) var keys: [String: YAMLValue] = [:]
    let reader: ShapeReader

    /// - Parameter name: what messages call it, where that differs from its shape.
    /// - Returns: `nil`, reported, where `value` is no map.
    init?(_ value: YAMLValue, _ shape: MapShape, called name: String? = nil, reader: ShapeReader) {
        let what = name ?? shape.what
        (self.value, self.shape, self.reader) = (value, shape, reader)
        guard case .mapping(let pairs) = value.content else {
            reader.report.add(.wrongType, at: value, "\(what) is a map with the keys \(shape.names.joined(separator: ", "))")
            return nil
        }
        var unknown: [(key: YAMLValue, value: YAMLValue)] = []
        for (key, value) in pairs {
            if let name = key.text, shape.names.contains(name) {
                (entries[name], keys[name]) = (value, key)
            } else {
                unknown.append((key, value))
            }
        }
        for (key, value) in unknown { read(value, under: key, of: what, isLast: unknown.count == 1) }
    }

    /// Reports a key that is not known, and takes it for the one that was meant.
    private mutating func read(_ value: YAMLValue, under key: YAMLValue, of what: String, isLast: Bool) {
        guard let name = key.text else { return reader.report.add(.wrongType, at: key, "a key is a word") }
        let meant = shape.names.filter { entries[$0] == nil }.nearest(to: name) ?? (isLast ? onlyMissing : nil)
        let known = meant ?? shape.names.nearest(to: name)
        reader.report.add(.unknownKey, at: key, "\(what) has no key '\(name)'", suggestion: known)
        if let meant { (entries[meant], keys[meant]) = (value, key) }
    }

    /// The one key that cannot be left out and is: what a word of another language most likely stands for.
    private var onlyMissing: String? {
        let missing = shape.keys.filter { $0.isRequired && entries[$0.name] == nil }
        return missing.count == 1 ? missing[0].name : nil
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
        assert(shape.needs(key), "'\(key)' may be left out by the shape of \(shape.what)")
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
        report.add(.wrongType, at: value, "\(what) is a map, each entry under an id of its own")
        return []
    }
}
