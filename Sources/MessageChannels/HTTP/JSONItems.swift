import JSONText

/// The items of an array inside a body, each by itself.
///
/// A platform that sends many events at once, and sends all of them again until they are taken, must not be held up by one event that cannot be read:
/// nested too deep, or with a name twice.
enum JSONItems {
    /// The items of the array that is the member `name` of a body; items that cannot be read are left out.
    ///
    /// - Throws: ``Malformed`` where the body is no object with such an array.
    /// - Complexity: O(bytes), whatever is in them; nothing is called more deeply for what is nested more deeply.
    static func of(_ name: String, in body: [UInt8]) throws(Malformed) -> [JSON] {
        if let whole = try? JSON(body, mendsSurrogates: true) {
            guard let items = whole[name]?.array else { throw Malformed("'\(name)' is missing or no array") }
            return items
        }
        guard let slices = slices(of: name, in: body) else { throw Malformed("the body is no JSON with '\(name)'") }
        return slices.compactMap { try? JSON($0, mendsSurrogates: true) }
    }

    /// Where the items of that array stand; `nil` where brackets do not close or there is no such array.
    private static func slices(of name: String, in body: [UInt8]) -> [ArraySlice<UInt8>]? {
        var open: [UInt8] = []
        var items: [ArraySlice<UInt8>]?
        // The text that came last on the top level; whether that array is open, and where its present item begins.
        var (lastText, isInside, start) = (body[0..<0], false, 0)
        var at = 0
        while at < body.count {
            let byte = body[at]
            switch byte {
            case UInt8(ascii: "\""):
                guard let end = endOfText(from: at, in: body) else { return nil }
                if open.count == 1 { lastText = body[at + 1..<end] }
                at = end
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if open.count == 1, byte == UInt8(ascii: "["), items == nil, lastText.elementsEqual(name.utf8) {
                    (items, isInside, start) = ([], true, at + 1)
                }
                open.append(byte)
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard let last = open.popLast(), (last == UInt8(ascii: "[")) == (byte == UInt8(ascii: "]")) else { return nil }
                if isInside, open.count == 1 {
                    items?.append(body[start..<at])
                    isInside = false
                }
            case UInt8(ascii: ",") where isInside && open.count == 2:
                items?.append(body[start..<at])
                start = at + 1
            default: break
            }
            at += 1
        }
        return open.isEmpty ? items : nil
    }

    /// The closing sign of a text that begins at `start`.
    private static func endOfText(from start: Int, in body: [UInt8]) -> Int? {
        var at = start + 1
        while at < body.count, body[at] != UInt8(ascii: "\"") { at += body[at] == UInt8(ascii: "\\") ? 2 : 1 }
        return at < body.count ? at : nil
    }
}
