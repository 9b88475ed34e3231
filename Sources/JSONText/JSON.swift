/// A JSON value, with whole numbers kept apart from decimals.
///
/// `1` and `1.0` are different values: the first is an `int`, the second a `double`. Members of an object are unordered; the writer sorts them.
/// Two values are equal when kind and content are equal (`-0.0` equals `0.0`; there is no NaN in JSON).
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])
}

extension JSON {
    /// How many there are of something.
    public static func count(_ number: Int) -> JSON { .int(Int64(number)) }

    /// The member called `name`, or `nil` where this is no object or has no such member.
    public subscript(name: String) -> JSON? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The element at `index`, or `nil` where this is no array or is shorter.
    public subscript(index: Int) -> JSON? {
        if case .array(let elements) = self, elements.indices.contains(index) { elements[index] } else { nil }
    }

    /// The text, or `nil` for any other kind.
    public var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The whole number, or `nil` for any other kind; `1.0` is no whole number here.
    public var int: Int64? { if case .int(let number) = self { number } else { nil } }

    /// The number as a decimal, whole or not; `nil` for any other kind.
    public var double: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }

    /// The truth value, or `nil` for any other kind.
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The elements, or `nil` for any other kind.
    public var array: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

    /// The members, or `nil` for any other kind.
    public var object: [String: JSON]? { if case .object(let members) = self { members } else { nil } }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(nilLiteral: ()) { self = .null }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }

    /// An object of the members given.
    ///
    /// - Precondition: no name occurs twice.
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(Dictionary(uniqueKeysWithValues: elements)) }
}
