import DialogueEngine
import JSONText

/// What a language model wrote, always with the words that it did.
extension StandingReport {
    /// `(geschreven met taalmodel X)`.
    private func written(by model: JSON?) -> String { words.written(by: model?.string ?? "") }

    /// What a model would call a theme, under what it is called.
    func suggestion(of theme: JSON) -> [ReportBlock] {
        guard let suggestion = theme["suggestion"] else { return [] }
        return said("“\(words.text(suggestion["label"]))” \(written(by: suggestion["model"]))", indent: 4)
    }

    /// The sentences on the themes of a question.
    func prose(_ section: JSON) -> [ReportBlock] {
        guard let prose = section["prose"] else { return [] }
        let sentences = prose["sentences"]?.array ?? []
        let dropped = prose["dropped"]?.int ?? 0
        let lost =
            dropped == 0
            ? []
            : said(
                words(
                    "Zinnen van het taalmodel zonder genoeg bewijs, weggelaten: \(dropped).",
                    "Sinnen fan it taalmodel sûnder genôch bewiis, weilitten: \(dropped).",
                    "Sentences of the language model left out for lack of evidence: \(dropped)."), indent: 2)
        return sentences.flatMap { sentence in
            let texts = sentence["texts"]?.int ?? 0
            let rests = words("steunt op \(texts) teksten", "stipet op \(texts) teksten", "rests on \(texts) texts")
            return bullet("\(words.text(sentence["text"])) (\(words.writer(prose["model"]?.string ?? "")); \(rests))")
        } + lost
    }

    /// What a moderator has yet to decide about what a model wrote.
    func unread(_ section: JSON) -> [ReportBlock] {
        guard section["approved"] == false else { return [] }
        let id = section["question"]?.string ?? ""
        return said(
            words(
                "Wat het taalmodel schreef, ziet alleen de begeleider. Is het goed? thema \(id) goedkeuren. Weg ermee? thema \(id) opnieuw.",
                "Wat it taalmodel skreau, sjocht allinnich de begelieder. Is it goed? tema \(id) goedkarre. Fuort dermei? tema \(id) opnij.",
                "What the language model wrote is seen by moderators only. Is it right? themes \(id) approve. Away with it? themes \(id) reset."
            ),
            indent: 2)
    }

    /// Which themes a model takes for one, for a moderator to put together or not.
    func near(_ section: JSON) -> [ReportBlock] {
        let id = section["question"]?.string ?? ""
        let how = words(
            "Samenvoegen kan zo: thema \(id) samenvoegen", "Gearfoegje kin sa: tema \(id) gearfoegje",
            "They can be merged: themes \(id) merge")
        let alike = words("lijken op elkaar", "lykje opinoar", "are alike")
        return (section["near"]?.array ?? []).flatMap { group -> [ReportBlock] in
            let names = group.array?.compactMap(\.string) ?? []
            let typed = names.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
            return bullet(
                "\(names.map { "“\($0)”" }.joined(separator: ", ")) \(alike) (\(words.finder(section["nearModel"]?.string ?? ""))). "
                    + "\(how) \(typed)")
        }
    }

    /// Which models were asked, what they were sent and what was not taken of what they said.
    var models: [ReportBlock] {
        (json["method"]?["models"]?.array ?? []).flatMap { note -> [ReportBlock] in
            func count(_ name: String) -> String { String(note[name]?.int ?? 0) }
            let isUnread = note["approved"] == false && note["none"] == nil
            let unread = isUnread ? words(" Nog niet goedgekeurd.", " Noch net goedkard.", " Not approved yet.") : ""
            let (at, model, what) = (moment(note["at"]), note["model"]?.string ?? "", part(note))
            return said(
                words(
                    "\(at) Taalmodel \(model): \(what). Gestuurd: \(count("sent")) teksten, zonder naam. Niet gestuurd, geen toestemming: \(count("withheld")). Niet overgenomen: \(count("refused")). Geen cijfer komt van het model.",
                    "\(at) Taalmodel \(model): \(what). Stjoerd: \(count("sent")) teksten, sûnder namme. Net stjoerd, gjin tastimming: \(count("withheld")). Net oernommen: \(count("refused")). Gjin sifer komt fan it model.",
                    "\(at) Language model \(model): \(what). Sent: \(count("sent")) texts, without names. Not sent, no leave: \(count("withheld")). Not taken over: \(count("refused")). No figure is the model's."
                ) + unread, indent: 2)
        }
    }

    private func part(_ note: JSON) -> String {
        let name = note["question"]?.string ?? ""
        if note["none"] != nil {
            return words("geen antwoord over \(name)", "gjin antwurd oer \(name)", "no answer about \(name)")
        }
        return switch note["part"]?.string.flatMap(ModelPart.init(rawValue:)) {
        case .labels: words("namen van thema's bij \(name)", "nammen fan tema's by \(name)", "names of themes of \(name)")
        case .prose: words("zinnen over \(name)", "sinnen oer \(name)", "sentences on \(name)")
        case .near, nil:
            words(
                "welke thema's van \(name) op elkaar lijken", "hokker tema's fan \(name) opinoar lykje", "which themes of \(name) are alike"
            )
        }
    }
}

extension ReportWords {
    /// `geschreven met taalmodel X`.
    func writer(_ model: String) -> String {
        self("geschreven met taalmodel \(model)", "skreaun mei taalmodel \(model)", "written with language model \(model)")
    }

    /// `gevonden met taalmodel X`.
    func finder(_ model: String) -> String {
        self("gevonden met taalmodel \(model)", "fûn mei taalmodel \(model)", "found with language model \(model)")
    }

    /// The same between brackets, to stand behind what was written.
    func written(by model: String) -> String { "(\(writer(model)))" }
}

extension FigureTable {
    /// What a model wrote: rows without numbers, each marked.
    func written(_ section: JSON, in place: Place) -> [[String]] {
        let names = (section["themes"]?.array ?? []).compactMap { theme -> [String]? in
            guard let suggestion = theme["suggestion"] else { return nil }
            return text(words.text(suggestion["label"]), by: suggestion["model"], part: "\(theme["id"]?.string ?? "").model", in: place)
        }
        let prose = section["prose"]
        let sentences = (prose?["sentences"]?.array ?? []).enumerated().map { number, sentence in
            text(words.text(sentence["text"]), by: prose?["model"], part: "model.\(number + 1)", in: place)
        }
        return names + sentences
    }

    private func text(_ text: String, by model: JSON?, part: String, in place: Place) -> [String] {
        let marked = "\(text) \(words.written(by: model?.string ?? ""))"
        return row(place, part: part, n: nil, ["label": [words.language.text: .string(marked)]])
    }
}
