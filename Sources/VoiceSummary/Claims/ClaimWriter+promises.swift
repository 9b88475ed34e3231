import DialogueEngine

extension ClaimWriter {
    /// A promise: who, what, by when, and what became of it.
    func claim(on promise: CommitmentSection.Promise, in section: CommitmentSection) -> Claim {
        func sentence(_ language: Language) -> String {
            let commitment = promise.commitment
            let words = ReportWords(language: language)
            let told = section.told(promise, in: language)
            let (owner, text) = (Wording.quoted(told.owner), Wording.quoted(told.text))
            let reason = commitment.reason.map { ": \(Wording.quoted($0))" } ?? ""
            if commitment.status == .refused {
                return words(
                    "\(owner) belooft dit niet: \(text)", "\(owner) ûnthjit dit net: \(text)", "\(owner) does not promise this: \(text)")
                    + words(". De reden", ". De reden", ". The reason") + "\(reason)."
            }
            let due = promise.due.map { words(", voor ", ", foar ", ", by ") + LocalDates.text($0, in: language) } ?? ""
            return "\(owner) \(words("belooft", "ûnthjit", "promises")): \(text)\(due). \(state(of: commitment, words))\(reason)."
                + verdicts(of: promise, words)
        }
        return Claim(
            id: promise.figure, nl: sentence(.dutch), en: sentence(.english), fy: sentence(.frisian), evidence: [promise.figure])
    }

    private func state(of commitment: Commitment, _ words: ReportWords) -> String {
        let late = commitment.isLate && !commitment.status.isSettled ? words(" Het is te laat", " It is te let", " It is late") : ""
        let state =
            switch commitment.status {
            case .promised: words("Dat moet nog", "Dat moat noch", "That is still to be done")
            case .underway: words("Daar is aan begonnen", "Dêr is oan begûn", "That has begun")
            case .kept: words("Dat is gedaan", "Dat is dien", "That is done")
            case .partly: words("Dat is voor een deel gedaan", "Dat is foar in part dien", "That is done in part")
            case .broken: words("Dat is niet gedaan", "Dat is net dien", "That is not done")
            case .refused: ""
            }
        return late.isEmpty ? state : "\(state).\(late)"
    }

    private func verdicts(of promise: CommitmentSection.Promise, _ words: ReportWords) -> String {
        guard !promise.verdicts.isEmpty else { return "" }
        let (met, partly, not) = (promise.verdicts["met"] ?? 0, promise.verdicts["partly"] ?? 0, promise.verdicts["not"] ?? 0)
        return words(
            " Is het gelukt? \(met) ja, \(partly) een beetje, \(not) nee.", " Is it slagge? \(met) ja, \(partly) in bytsje, \(not) nee.",
            " Was it kept? \(met) yes, \(partly) partly, \(not) no.")
    }
}
