import DialogueEngine
import JSONText

extension StandingReport {
    /// What moderators did, as anybody may read it.
    var moderation: [ReportBlock] {
        let acts = list("moderation")
        guard !acts.isEmpty else { return [] }
        let logged = acts.compactMap { act in
            act["at"]?.string.flatMap { Instant(iso8601: $0) }.map { at in
                Consultation.Act(
                    at: at, actor: act["actor"]?.string ?? "", what: act["what"]?.string ?? "", reason: act["reason"]?.string)
            }
        }
        return titled(words("Wat de begeleider deed", "Wat de begelieder die", "What the moderator did"))
            + moderationWords.lines(of: logged).flatMap { bullet(ended("\(moment($0.at)) \($0.actor): \($0.text)")) }
    }

    /// The words for acts, with the titles that phases have.
    private var moderationWords: ModerationWords {
        let titles = (json["method"]?["phases"]?.array ?? []).reduce(into: [String: String]()) { titles, phase in
            let title = words.text(phase["title"])
            if let id = phase["phase"]?.string, !title.isEmpty { titles[id] = title }
        }
        return ModerationWords(language: words.language, namesThings: false) { titles[$0] ?? $0 }
    }

    /// How talking is divided; in a moderator's standing only.
    var balance: [ReportBlock] {
        guard let balance = json["balance"] else { return [] }
        let rows = [
            ("turns", words("berichten", "berjochten", "messages")), ("words", words("woorden", "wurden", "words")),
        ].flatMap { name, label -> [ReportBlock] in
            [
                ("takingPart", words("wie meedoet", "wa't meidocht", "those taking part")),
                ("everybody", words("iedereen", "elkenien", "everybody")),
            ]
            .flatMap { key, who -> [ReportBlock] in
                let gini = balance[name]?[key]
                return row("\(label), \(who)", "\(words.hundredths(gini?["gini"])) / \(words.hundredths(gini?["normalised"]))")
            }
        }
        let felt = (balance["felt"]?.array ?? []).filter { ($0["n"]?.int ?? 0) > 0 }.flatMap { question in
            row(
                words.text(question["text"]),
                "\(words.tenths(question["mean"])) (\(question["from"]?.int ?? 0)–\(question["to"]?.int ?? 0))")
        }
        return titled(words("Wie er aan het woord was", "Wa't oan it wurd wie", "Who did the talking"))
            + said(
                words(
                    "Ongelijkheid (Gini): 0 is gelijk, 1 is een mens die alles zegt. Gewoon / gecorrigeerd voor kleine groepen.",
                    "Ungelikens (Gini): 0 is gelyk, 1 is ien minske dy't alles seit. Gewoan / korrizjearre foar lytse groepen.",
                    "Inequality (Gini): 0 is equal, 1 is one person saying everything. Plain / corrected for small groups."))
            + rows + row(words("stille mensen", "stille minsken", "silent people"), String(balance["silent"]?.int ?? 0)) + measured(balance)
            + felt
    }

    /// How evenly lines were read, and how many of the needs that were taken up are met: measured, beside what people feel.
    private func measured(_ balance: JSON) -> [ReportBlock] {
        let (lines, cited) = (balance["readers"]?["lines"]?.int ?? 0, balance["needs"]?["cited"]?.int ?? 0)
        let read = row(
            words("lezers per zin", "lêzers de sin", "readers per line"),
            words(
                "minstens \(balance["readers"]?["least"]?.int ?? 0), ongelijkheid \(words.hundredths(balance["readers"]?["gini"]?["gini"]))",
                "op syn minst \(balance["readers"]?["least"]?.int ?? 0), ûngelikens \(words.hundredths(balance["readers"]?["gini"]?["gini"]))",
                "at least \(balance["readers"]?["least"]?.int ?? 0), inequality \(words.hundredths(balance["readers"]?["gini"]?["gini"]))"
            ))
        let met = row(
            words(
                "nodig, en volgens wie het vroeg geregeld", "nedich, en neffens wa't it frege regele", "needs met, say those who need it"),
            words(
                "\(balance["needs"]?["met"]?.int ?? 0) van \(cited)", "\(balance["needs"]?["met"]?.int ?? 0) fan \(cited)",
                "\(balance["needs"]?["met"]?.int ?? 0) of \(cited)"))
        return (lines > 0 ? read : []) + (cited > 0 ? met : [])
    }

    /// What was lacking, without conditions as a script has them: residents read this too.
    private func lacking(_ code: String) -> String {
        if code.hasPrefix("when ") {
            return words(
                "De regel van deze fase gold nog niet.", "De regel fan dizze faze jilde noch net.",
                "The rule of this phase did not hold yet.")
        }
        return moderationWords.lacking(code, voice: label)
    }

    /// Where the consultation moved on though the rule did not hold, and the encouragements sent.
    var overrides: [ReportBlock] {
        let lines = (json["method"]?["overrides"]?.array ?? []).flatMap { override -> [ReportBlock] in
            let day = moment(override["since"])
            let despite = (override["despite"]?.array ?? []).compactMap(\.string)
                .map(lacking).joined(separator: " ")
            let reason = ended(override["reason"]?.string ?? "–")
            let who = moderationWords.actor(override["actor"]?.string ?? "")
            return said(
                words(
                    "\(day) \(who) ging verder. Er miste: \(despite) Reden: \(reason)",
                    "\(day) \(who) gie fierder. Der miste: \(despite) Reden: \(reason)",
                    "\(day) \(who) moved on. Lacking: \(despite) Reason: \(reason)"), indent: 2)
        }
        let (sent, contested) = (json["method"]?["nudges"]?["sent"]?.int ?? 0, json["method"]?["nudges"]?["contested"]?.int ?? 0)
        guard sent > 0 else { return lines }
        return lines
            + said(
                words(
                    "Aanmoedigingen gestuurd: \(sent). Daarvan niet gewenst: \(contested).",
                    "Oanmoedigings stjoerd: \(sent). Dêrfan net winske: \(contested).",
                    "Nudges sent: \(sent). Contested: \(contested)."), indent: 2)
    }

    private func label(of voice: String) -> String {
        let label = words.text(list("voices").first { $0["id"]?.string == voice }?["label"])
        return label.isEmpty ? voice : label
    }
}
