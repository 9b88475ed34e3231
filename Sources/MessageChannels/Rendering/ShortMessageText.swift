import DialogueEngine

extension String {
    /// This text in pieces that take at most so many SMS each, cut where ``pieces(atMost:measuring:)`` cuts.
    func shortMessages(atMost parts: Int) -> [String] {
        let message = ShortMessage(self)
        if message.parts <= parts { return [self] }
        let fits = message.foreign == nil
        // A sign of two places leaves one place empty at each of the borders within a piece.
        let places = parts * (fits ? 153 : 67) - max(0, parts - 1)
        return pieces(atMost: places) { ShortMessage.places(of: $0, inAlphabet: fits) }
    }

    /// The text of unpacked SMS codes, one in a byte. A code that stands for nothing becomes a replacement sign.
    init(shortMessage codes: some Sequence<UInt8>) {
        var scalars = String.UnicodeScalarView()
        var extended = false
        for code in codes {
            if code == ShortMessage.escape, !extended {
                extended = true
                continue
            }
            // An unknown code of the extension is read as the basic one, as 3GPP TS 23.038 asks.
            let known = (extended ? ShortMessage.scalar(code, extended: true) : nil) ?? ShortMessage.scalar(code, extended: false)
            scalars.append(known ?? "\u{FFFD}")
            extended = false
        }
        self.init(scalars)
    }
}
