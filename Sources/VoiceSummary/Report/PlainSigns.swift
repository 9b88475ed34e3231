extension String {
    /// This text in the signs of an ordinary text message: accents that it lacks fall away, quotation marks become straight, other signs go.
    ///
    /// Source: 3GPP TS 23.038, section 6.2.1, the default alphabet; the signs of its extension table that count double are kept too.
    var plainSigns: String {
        String(
            flatMap { sign -> String in
                if Self.messageSigns.contains(sign) { return String(sign) }
                if let other = Self.standIns[sign] { return other }
                return sign.isWhitespace ? " " : ""
            })
    }

    private static let messageSigns = Set(
        "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà€")

    private static let standIns: [Character: String] = [
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "ë": "e", "ê": "e",
        "ï": "i", "í": "i", "î": "i", "á": "a", "â": "a", "ó": "o", "ô": "o", "ú": "u", "û": "u", "ç": "c", "Ë": "E", "È": "E", "Ê": "E",
        "Ï": "I", "Á": "A", "À": "A", "Â": "A", "Ó": "O", "Ô": "O", "Ú": "U", "Û": "U", "ý": "y", "ÿ": "y",
    ]
}
