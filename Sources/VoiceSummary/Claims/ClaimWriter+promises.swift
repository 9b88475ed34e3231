import DialogueEngine

extension ClaimWriter {
    /// A promise: who, what, by when, and what became of it.
    func claim(on promise: CommitmentSection.Promise) -> Claim {
        func sentence(_ language: Language) -> String {
            let commitment = promise.commitment
            let words = ReportWords(language: language)
            let (owner, text) = (Wording.quoted(commitment.owner), Wording.quoted(commitment.text))
            let reason = commitment.reason.map { ": \(Wording.quoted($0))" } ?? ""
            if commitment.status == .refused {
                return words(
                    "\(owner) belooft dit niet: \(text)", "\(owner) does not promise this: \(text)", "\(owner) ûnthjit dit net: \(text)")
                    + words(". De reden", ". The reason", ". De reden") + "\(reason)."
            }
            let due = promise.due.map { words(", voor ", ", by ", ", foar ") + LocalDates.text($0, in: language) } ?? ""
            return "\(owner) \(words("belooft", "promises", "ûnthjit")): \(text)\(due). \(state(of: commitment, words))\(reason)."
                + verdicts(of: promise, words)
        }
        return Claim(
            id: promise.figure, nl: sentence(.dutch), en: sentence(.english), fy: sentence(.frisian), evidence: [promise.figure])
    }

    private func state(of commitment: Commitment, _ words: ReportWords) -> String {
        let late = commitment.isLate && !commitment.status.isSettled ? words(" Het is te laat", " It is late", " It is te let") : ""
        let state =
            switch commitment.status {
            case .promised: words("Dat moet nog", "That is still to be done", "Dat moat noch")
            case .underway: words("Daar is aan begonnen", "That has begun", "Dêr is oan begûn")
            case .kept: words("Dat is gedaan", "That is done", "Dat is dien")
            case .partly: words("Dat is voor een deel gedaan", "That is done in part", "Dat is foar in part dien")
            case .broken: words("Dat is niet gedaan", "That is not done", "Dat is net dien")
            case .refused: ""
            }
        return late.isEmpty ? state : "\(state).\(late)"
    }

    private func verdicts(of promise: CommitmentSection.Promise, _ words: ReportWords) -> String {
        guard !promise.verdicts.isEmpty else { return "" }
        let (met, partly, not) = (promise.verdicts["met"] ?? 0, promise.verdicts["partly"] ?? 0, promise.verdicts["not"] ?? 0)
        return words(
            " Is het gelukt? \(met) ja, \(partly) een beetje, \(not) nee.", " Was it kept? \(met) yes, \(partly) partly, \(not) no.",
            " Is it slagge? \(met) ja, \(partly) in bytsje, \(not) nee.")
    }
}
