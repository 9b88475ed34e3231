/// What stands above a part of a form: which field it is of, and whether that is one for files.
struct Disposition: Equatable {
    let name: String
    let isFile: Bool

    /// Reads lines of `Name: value`, each after a line break; only `Content-Disposition` counts.
    ///
    /// - Returns: `nil` where it is no field with a name, or says that twice.
    init?(_ head: some Collection<UInt8>) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
        let stated = lines.filter { $0.lowercased().hasPrefix("content-disposition:") }
        guard stated.count == 1, let parameters = Self.parameters(stated[0].dropFirst("content-disposition:".count)),
            let name = parameters["name"], name.utf8.count <= 200
        else { return nil }
        (self.name, isFile) = (name, parameters["filename"] != nil || parameters["filename*"] != nil)
    }

    /// The parameters of `form-data`; a value stands between quotes, in which a backslash stands before a quote of its own, or without.
    private static func parameters(_ text: Substring) -> [String: String]? {
        var rest = text.drop { $0 == " " || $0 == "\t" }
        guard rest.lowercased().hasPrefix("form-data") else { return nil }
        rest = rest.dropFirst("form-data".count)
        var found: [String: String] = [:]
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" }
            if rest.isEmpty { return found }
            guard rest.first == ";", let equals = rest.firstIndex(of: "=") else { return nil }
            let name = rest[rest.index(after: rest.startIndex)..<equals].filter { $0 != " " }.lowercased()
            rest = rest[rest.index(after: equals)...]
            guard let value = value(&rest), found.updateValue(value, forKey: name) == nil else { return nil }
        }
    }

    private static func value(_ rest: inout Substring) -> String? {
        guard rest.first == "\"" else {
            let value = rest.prefix { $0 != ";" }
            rest = rest[value.endIndex...]
            return value.filter { $0 != " " }
        }
        rest = rest.dropFirst()
        var value = ""
        while let sign = rest.popFirst() {
            if sign == "\"" { return value }
            value.append(sign == "\\" && rest.first == "\"" ? rest.removeFirst() : sign)
        }
        return nil
    }
}
