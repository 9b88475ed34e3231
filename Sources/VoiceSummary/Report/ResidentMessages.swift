public import DialogueEngine
import JSONText

extension Standing {
    /// Two short messages for residents, in plain language (B1): what we heard, and what happens now.
    ///
    ///     standing.residentMessages(in: .dutch)[0]
    ///     // 40 van de 42 mensen deden mee. Wie stil bleef, zei geen ja. Versie 2 wordt gedragen, met moeite. Iemand blijft tegen. …
    ///
    /// - Returns: always two messages of at most 300 characters. In Dutch and English only with signs of an ordinary text message. Dutch where
    ///   `language` is none of nl, en, fy.
    public func residentMessages(in language: Language) -> [String] {
        let messages = ResidentMessages(json: json, words: ReportWords(language: language))
        let both = [messages.heard, messages.next].map { ResidentMessages.fitted($0) }
        return language == .frisian ? both : both.map { ResidentMessages.fitted([$0.plainSigns]) }
    }
}

/// What residents are sent when a standing is published, made from its JSON alone.
struct ResidentMessages {
    let json: JSON
    let words: ReportWords

    /// The most characters of a message: two parts of a text message.
    static let limit = 300

    /// As many whole sentences as there is room for, in the order given; the first is cut between words where it must be.
    static func fitted(_ sentences: [String]) -> String {
        sentences.reduce("") { text, sentence in
            let longer = text.isEmpty ? sentence : "\(text) \(sentence)"
            if longer.count <= limit { return longer }
            return text.isEmpty ? cut(sentence, to: limit) : text
        }
    }

    /// `text`, cut between words with three dots where it is longer.
    static func cut(_ text: String, to length: Int) -> String {
        guard text.count > length else { return text }
        let head = text.prefix(length - 3)
        return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + "..."
    }

    /// Who took part, what is carried, and how many stay against.
    var heard: [String] {
        let (part, known) = (json["accounting"]?["tookPart"]?.int ?? 0, json["accounting"]?["known"]?.int ?? 0)
        let silent = words("Wie stil bleef, zei geen ja.", "Wa't stil bleau, sei gjin ja.", "Silence is not a yes.")
        return [
            words(
                "\(part) van de \(known) mensen deden mee.", "\(part) fan de \(known) minsken diene mei.",
                "\(part) of the \(known) people took part.")
        ] + outcomes + against + (part < known ? [silent] : [])
    }

    private var outcomes: [String] {
        let versions = json["proposals"]?.array ?? []
        let ids = versions.compactMap { $0["id"]?.string }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return ids.compactMap { id in
            guard let version = versions.last(where: { $0["id"]?.string == id }) else { return nil }
            let number = version["version"]?.int ?? 0
            let name = ids.count > 1 ? "\(words("Voorstel", "Foarstel", "Proposal")) \(id), " : ""
            let what =
                name
                + words(
                    name.isEmpty ? "Versie \(number)" : "versie \(number)", name.isEmpty ? "Ferzje \(number)" : "ferzje \(number)",
                    name.isEmpty ? "Version \(number)" : "version \(number)")
            guard version["closed"] == true, let outcome = version["outcome"]?.string else {
                return words(
                    "Over \(what.lowercasedFirst) wordt nog gestemd.", "Oer \(what.lowercasedFirst) wurdt noch stimd.",
                    "\(what) is still being voted on.")
            }
            switch outcome {
            case "carried": return words("\(what) wordt gedragen.", "\(what) wurdt droegen.", "\(what) is carried.")
            case "withDifficulty":
                return words(
                    "\(what) wordt gedragen, met moeite.", "\(what) wurdt droegen, mei muoite.", "\(what) is carried, with difficulty.")
            default: return words("\(what) wordt niet gedragen.", "\(what) wurdt net droegen.", "\(what) is not carried.")
            }
        }
    }

    private var against: [String] {
        let shown = json["objections"]?.array?.count ?? 0
        let all = shown + Int(json["objectionsWithheld"]?.int ?? 0)
        guard all > 0 else { return [] }
        let who =
            all == 1
            ? words("Iemand blijft tegen.", "Immen bliuwt tsjin.", "Someone stays against.")
            : words("\(all) mensen blijven tegen.", "\(all) minsken bliuwe tsjin.", "\(all) people stay against.")
        if shown == 0 { return [who] }
        let reasons =
            shown < all
            ? words(
                "Elke reden die we mogen tonen, staat helemaal in het verslag.",
                "Elke reden dy't wy sjen litte meie, stiet hielendal yn it ferslach.",
                "Every reason we may show stands in full in the report.")
            : all == 1
                ? words(
                    "De reden staat helemaal in het verslag.", "De reden stiet hielendal yn it ferslach.",
                    "The reason stands in full in the report.")
                : words(
                    "Alle redenen staan helemaal in het verslag.", "Alle redenen steane hielendal yn it ferslach.",
                    "All reasons stand in full in the report.")
        return [who, reasons]
    }

    /// What is promised by when, and whom to ask. The last sentence has its room kept free.
    var next: [String] {
        let ask = words("Vragen? Typ WIE.", "Fragen? Typ WA.", "Questions? Type WHO.")
        let promises = json["commitments"]?.array ?? []
        let open = promises.filter { ["promised", "underway"].contains($0["status"]?.string ?? "") }
        let others = promises.filter { !["promised", "underway"].contains($0["status"]?.string ?? "") }
        guard !promises.isEmpty else {
            return [words("Er is nog niets beloofd.", "Der is noch neat ûnthjitten.", "Nothing has been promised yet."), ask]
        }
        let start = words("Dit is beloofd.", "Dit is ûnthjitten.", "This was promised.")
        var (text, told) = (start, 0)
        for sentence in (open + others).map(promise) {
            let room = Self.limit - ask.count - 2 - more(promises.count).count - 1
            guard text.count + 1 + sentence.count <= room else { break }
            text += " \(sentence)"
            told += 1
        }
        return [told < promises.count ? "\(text) \(more(promises.count - told))" : text, ask]
    }

    private func more(_ count: Int) -> String {
        words("Nog \(count) in het verslag.", "Noch \(count) yn it ferslach.", "\(count) more in the report.")
    }

    private func promise(_ promise: JSON) -> String {
        // The date belongs to the same sentence, so the full stop of the promise goes.
        let told = words.told(promise)
        var text = Self.cut(told.text.spaced, to: 90)
        if promise["dueOn"] != nil, text.hasSuffix(".") { text.removeLast() }
        let what = "\(told.owner): \(text)"
        let day = CommitmentSection.day(promise["dueOn"])
        let due = day.map { words(", voor ", ", foar ", ", by ") + LocalDates.text($0, in: words.language) } ?? ""
        let state =
            switch promise["status"]?.string {
            case "kept": words(" Dat is gedaan.", " Dat is dien.", " That is done.")
            case "partly": words(" Dat is deels gedaan.", " Dat is foar in part dien.", " That is done in part.")
            case "broken": words(" Dat is niet gedaan.", " Dat is net dien.", " That is not done.")
            case "refused": words(" Dat gebeurt niet.", " Dat bart net.", " That will not happen.")
            default: promise["late"] == true ? words(" Dat is te laat.", " Dat is te let.", " That is late.") : ""
            }
        return "\(what)\(due).\(state)"
    }
}

extension String {
    /// With its first letter in lower case, for the middle of a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
