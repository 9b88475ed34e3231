/// Header fields in the order they came; names are found whatever their case.
public struct HeaderFields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// One field.
    public struct Field: Sendable, Equatable {
        public let name: String
        public let value: String
        public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }

    public private(set) var all: [Field]

    public init(_ all: [Field] = []) { self.all = all }
    public init(dictionaryLiteral elements: (String, String)...) { all = elements.map { Field($0, $1) } }

    /// The first value of `name`; setting replaces all of them.
    public subscript(name: String) -> String? {
        get { all.first { $0.name.lowercased() == name.lowercased() }?.value }
        set {
            all.removeAll { $0.name.lowercased() == name.lowercased() }
            if let newValue { all.append(Field(name, newValue)) }
        }
    }
}
