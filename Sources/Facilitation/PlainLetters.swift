/// Letters and digits that can be told apart when spoken or read: no 0, o, 1, i or l.
public enum PlainLetters {
    private static let all = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// As many of them as there are bytes, each following from its byte.
    ///
    /// They are 31 against 256 values: the first are 1/8 more likely, which no name or code of ours minds.
    public static func word(of bytes: some Sequence<UInt8>) -> String { String(bytes.map { all[Int($0) % all.count] }) }

    static func contains(_ letter: Character) -> Bool { all.contains(letter) }
}
