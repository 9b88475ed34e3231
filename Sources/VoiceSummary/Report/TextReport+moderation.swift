import JSONText

extension TextReport {
    /// What moderators did, as anybody may read it.
    var moderation: [String] {
        let acts = list("moderation")
        guard !acts.isEmpty else { return [] }
        return titled(words("Wat de begeleider deed", "What the moderator did", "Wat de begelieder die"))
            + acts.flatMap { act -> [String] in
                let at = String(act["at"]?.string?.prefix(16).map { $0 == "T" ? " " : $0 } ?? [])
                let reason = act["reason"]?.string.map { ": \($0)" } ?? ""
                return bullet("\(at) \(act["actor"]?.string ?? ""): \(act["what"]?.string ?? "")\(reason)")
            }
    }

    /// How talking is divided; in a moderator's standing only.
    var balance: [String] {
        guard let balance = json["balance"] else { return [] }
        let rows = [
            ("turns", words("berichten", "messages", "berjochten")), ("words", words("woorden", "words", "wurden")),
        ].flatMap { name, label -> [String] in
            [
                ("takingPart", words("wie meedoet", "those taking part", "wa't meidocht")),
                ("everybody", words("iedereen", "everybody", "elkenien")),
            ]
            .flatMap { key, who -> [String] in
                let gini = balance[name]?[key]
                return layout.row("\(label), \(who)", "\(words.hundredths(gini?["gini"])) / \(words.hundredths(gini?["normalised"]))")
            }
        }
        let felt = (balance["felt"]?.array ?? []).filter { ($0["n"]?.int ?? 0) > 0 }.flatMap { question in
            layout.row(
                words.text(question["text"]),
                "\(words.tenths(question["mean"])) (\(question["from"]?.int ?? 0)–\(question["to"]?.int ?? 0))")
        }
        return titled(words("Wie er aan het woord was", "Who did the talking", "Wa't oan it wurd wie"))
            + layout.wrapped(
                words(
                    "Ongelijkheid (Gini): 0 is gelijk, 1 is een mens die alles zegt. Gewoon / gecorrigeerd voor kleine groepen.",
                    "Inequality (Gini): 0 is equal, 1 is one person saying everything. Plain / corrected for small groups.",
                    "Ungelikens (Gini): 0 is gelyk, 1 is ien minske dy't alles seit. Gewoan / korrizjearre foar lytse groepen."))
            + rows + layout.row(words("stille mensen", "silent people", "stille minsken"), String(balance["silent"]?.int ?? 0)) + felt
    }

    /// Where the consultation moved on though the rule did not hold, and the encouragements sent.
    var overrides: [String] {
        let lines = (json["method"]?["overrides"]?.array ?? []).flatMap { override -> [String] in
            let day = String(override["since"]?.string?.prefix(10) ?? "")
            let despite = (override["despite"]?.array ?? []).compactMap(\.string).map(lacking).joined(separator: "; ")
            let reason = override["reason"]?.string ?? "–"
            return layout.wrapped(
                words(
                    "\(day) \(override["actor"]?.string ?? "") ging verder. Er miste: \(despite). Reden: \(reason)",
                    "\(day) \(override["actor"]?.string ?? "") moved on. Lacking: \(despite). Reason: \(reason)",
                    "\(day) \(override["actor"]?.string ?? "") gie fierder. Der miste: \(despite). Reden: \(reason)"), indent: 2)
        }
        let (sent, contested) = (json["method"]?["nudges"]?["sent"]?.int ?? 0, json["method"]?["nudges"]?["contested"]?.int ?? 0)
        guard sent > 0 else { return lines }
        return lines
            + layout.wrapped(
                words(
                    "Aanmoedigingen gestuurd: \(sent). Daarvan niet gewenst: \(contested).",
                    "Nudges sent: \(sent). Contested: \(contested).",
                    "Oanmoedigings stjoerd: \(sent). Dêrfan net winske: \(contested)."), indent: 2)
    }

    /// A code of the log in words: `quorum 12/40 needs 24`, `voice zwijgend`, `spread r2_nee least 3/10`.
    private func lacking(_ code: String) -> String {
        let parts = code.split(separator: " ").map(String.init)
        func pair(_ place: Int) -> [String] { parts[place].split(separator: "/").map(String.init) }
        switch (parts.first, parts.count) {
        case ("quorum", 4) where pair(1).count == 2:
            let (done, here) = (pair(1)[0], pair(1)[1])
            return words(
                "\(done) van de \(here) waren klaar, nodig was \(parts[3])", "\(done) of \(here) were done, \(parts[3]) were needed",
                "\(done) fan de \(here) wiene klear, nedich wie \(parts[3])")
        case ("voice", 2):
            let label = words.text(list("voices").first { $0["id"]?.string == parts[1] }?["label"])
            return words("te weinig van", "too few of", "te min fan") + " “\(label.isEmpty ? parts[1] : label)”"
        case ("spread", 4) where pair(3).count == 2:
            let (least, readers) = (pair(3)[0], pair(3)[1])
            return words(
                "een zin had \(least) van de \(readers) lezers", "a line had \(least) of \(readers) readers",
                "in sin hie \(least) fan de \(readers) lêzers")
        case ("deadline", 1): return words("het was nog geen tijd", "it was not time yet", "it wie noch gjin tiid")
        default: return code
        }
    }
}
