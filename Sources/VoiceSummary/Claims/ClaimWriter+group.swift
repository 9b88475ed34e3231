import DialogueEngine

extension ClaimWriter {
    /// What the group did: votes, changes, objections, needs, lines, and what moderators did.
    func claims(on group: GroupSections) -> [Claim] {
        let votes = group.proposals.versions.flatMap { [vote(on: $0), outcome(of: $0), changes(of: $0)].compactMap { $0 } }
        return votes + claims(on: group.needs) + claims(on: group.objections) + claims(on: group.contributions)
            + group.commitments.promises.map { claim(on: $0, in: group.commitments) } + overrides(in: group)
            + (group.balance.map(claims(on:)) ?? [])
    }

    private func vote(on version: ProposalSection.Version) -> Claim? {
        let ballot = version.ballot
        guard ballot.n > 0 else { return nil }
        func counts(_ language: Language) -> String {
            let options = ballot.options.indices.map { place in
                "\(ballot.counts[place]) \(Wording.quoted(labels.words(labels.option(ballot.options[place], of: ballot.question), in: language)))"
            }
            return options.joined(separator: ", ")
        }
        let (number, n, known) = (ballot.number, ballot.n, accounting.known)
        return Claim(
            id: version.figure,
            nl: "Over versie \(number) stemden \(n) van de \(known) mensen die we kennen: \(counts(.dutch)).",
            en: "On version \(number) \(n) of the \(known) people we know voted: \(counts(.english)).",
            fy: "Oer ferzje \(number) stimden \(n) fan de \(known) minsken dy't wy kenne: \(counts(.frisian)).",
            evidence: [version.figure, "accounting"])
    }

    private func outcome(of version: ProposalSection.Version) -> Claim? {
        guard version.isClosed, version.ballot.n > 0 else { return nil }
        let (number, no, n) = (version.ballot.number, version.ballot.against, version.ballot.n)
        let (nl, en, fy) =
            switch version.outcome {
            case nil:
                (
                    "wordt niet gedragen: niet iedereen koos die mee beslist.", "is not carried: not everybody chose who decides.",
                    "wurdt net droegen: net elkenien hat keazen dy't meibeslist."
                )
            case .carried: ("wordt gedragen.", "is carried.", "wurdt droegen.")
            case .withDifficulty:
                (
                    "wordt gedragen, met moeite. Van de \(n) zeiden \(no) nee.", "is carried, with difficulty. Of \(n), \(no) said no.",
                    "wurdt droegen, mei muoite. Fan de \(n) seine \(no) nee."
                )
            case .notCarried:
                (
                    "wordt niet gedragen. Van de \(n) zeiden \(no) nee.", "is not carried. Of \(n), \(no) said no.",
                    "wurdt net droegen. Fan de \(n) seine \(no) nee."
                )
            case .toLiveTalk:
                (
                    "wordt niet gedragen. Van de \(n) zeiden \(no) nee. Het was de laatste versie.",
                    "is not carried. Of \(n), \(no) said no. It was the last version.",
                    "wurdt net droegen. Fan de \(n) seine \(no) nee. It wie de lêste ferzje."
                )
            }
        return Claim(
            id: "\(version.figure).outcome", nl: "Versie \(number) \(nl)", en: "Version \(number) \(en)", fy: "Ferzje \(number) \(fy)",
            evidence: [version.figure])
    }

    private func changes(of version: ProposalSection.Version) -> Claim? {
        guard let count = version.put?.changes.count, count > 0 else { return nil }
        let number = version.ballot.number
        return Claim(
            id: "\(version.figure).changes",
            nl: "In versie \(number) \(count == 1 ? "staat 1 verandering" : "staan \(count) veranderingen").",
            en: "Version \(number) has \(count == 1 ? "1 change" : "\(count) changes").",
            fy: "Yn ferzje \(number) \(count == 1 ? "stiet 1 feroaring" : "steane \(count) feroarings").", evidence: [version.figure])
    }

    private func claims(on needs: NeedSection) -> [Claim] {
        guard needs.stated > 0 else { return [] }
        let (stated, cited, met) = (needs.stated, needs.cited, needs.judged("met"))
        let whole = Claim(
            id: NeedSection.figure,
            nl:
                "Mensen zeiden \(stated) keer wat ze nodig hebben. \(cited) keer staat dat bij een verandering. \(met) keer zegt die mens: het is geregeld.",
            en:
                "People said \(stated) times what they need. \(cited) times it stands with a change. \(met) times that person says: it is met.",
            fy:
                "Minsken seine \(stated) kear wat se nedich ha. \(cited) kear stiet dat by in feroaring. \(met) kear seit dy minske: it is regele.",
            evidence: [NeedSection.figure])
        let denied = needs.denied.flatMap { need, text, changes in
            changes.enumerated().compactMap { place, change -> Claim? in
                guard let text else { return nil }
                let quote = Wording.quoted(text)
                func words(_ language: Language) -> String { Wording.quoted(self.words(change.text, in: language)) }
                return Claim(
                    id: "\(NeedSection.figure(of: need)).\(place + 1)",
                    nl: "Iemand had dit nodig: \(quote). De verandering \(words(.dutch)) lost dat niet op, zegt die mens zelf.",
                    en: "Someone needed this: \(quote). The change \(words(.english)) does not meet it, that person says.",
                    fy: "Immen hie dit nedich: \(quote). De feroaring \(words(.frisian)) lost dat net op, seit dy minske sels.",
                    evidence: [NeedSection.figure(of: need)])
            }
        }
        return [whole] + denied
    }

    private func claims(on objections: ObjectionSection) -> [Claim] {
        let all = objections.standing.count + objections.withheldCount
        guard all > 0 else { return [] }
        let whole = Claim(
            id: "objections",
            nl: all == 1 ? "Iemand zegt nog nee." : "\(all) mensen zeggen nog nee.",
            en: all == 1 ? "Someone still says no." : "\(all) people still say no.",
            fy: all == 1 ? "Immen seit noch nee." : "\(all) minsken sizze noch nee.", evidence: ["objections"])
        let each = objections.standing.map { objection in
            let (number, quote) = (objection.version, Wording.quoted(objection.text))
            return Claim(
                id: objection.figure, nl: "Iemand zegt nee tegen versie \(number): \(quote).",
                en: "Someone says no to version \(number): \(quote).", fy: "Immen seit nee tsjin ferzje \(number): \(quote).",
                evidence: [objection.figure, objection.evidence])
        }
        return [whole] + each
    }

    private func claims(on contributions: ContributionSection) -> [Claim] {
        contributions.lines.compactMap { line in
            guard let text = line.text else { return nil }
            let (quote, evidence) = (Wording.quoted(text), [line.figure, line.line.id.text])
            switch line.standing {
            case .acrossRoles:
                return Claim(
                    id: line.figure, nl: "Mensen uit drie of meer groepen herkennen dit: \(quote).",
                    en: "People of three or more roles recognise this: \(quote).",
                    fy: "Minsken út trije of mear groepen werkenne dit: \(quote).", evidence: evidence)
            case .alone:
                return Claim(
                    id: line.figure, nl: "Dit is gelezen en nog door niemand herkend: \(quote). Het blijft staan.",
                    en: "This was read, and recognised by nobody so far: \(quote). It stays.",
                    fy: "Dit is lêzen en noch troch nimmen werkend: \(quote). It bliuwt stean.", evidence: evidence)
            case .recognised, .read, .unread, .joined: return nil
            }
        }
    }

    private func overrides(in group: GroupSections) -> [Claim] {
        guard group.overrides > 0 else { return [] }
        let count = group.overrides
        return [
            Claim(
                id: GroupSections.moderation,
                nl: "De begeleider ging \(count) keer verder terwijl de regel nog niet klopte. De reden staat erbij.",
                en:
                    "The moderator moved on \(count == 1 ? "1 time" : "\(count) times") though the rule did not hold yet. The reason is given.",
                fy: "De begelieder gie \(count) kear fierder wylst de regel noch net kloppe. De reden stiet derby.",
                evidence: [GroupSections.moderation])
        ]
    }

    private func claims(on balance: Balance) -> [Claim] {
        let turns = balance.turns
        guard let part = turns.takingPart.normalised, let all = turns.everybody.normalised else { return [] }
        return [
            Claim(
                id: Balance.figure,
                nl:
                    "De ongelijkheid in berichten is \(Wording.comma(part)) bij wie meedoet, en \(Wording.comma(all)) met wie stil is erbij.",
                en:
                    "The inequality in messages is \(Wording.tenths(part)) among those who take part, and \(Wording.tenths(all)) with the silent.",
                fy:
                    "De ûngelikens yn berjochten is \(Wording.comma(part)) by wa't meidocht, en \(Wording.comma(all)) mei wa't stil is derby.",
                evidence: [Balance.figure])
        ]
    }

    /// Words of the moderator in `language`, or in the first language of the dialogue that has them.
    func words(_ text: [Language: String], in language: Language) -> String {
        text[language] ?? crowd.dialogue.languages.lazy.compactMap { text[$0] }.first ?? text.min { $0.key < $1.key }?.value ?? ""
    }
}
