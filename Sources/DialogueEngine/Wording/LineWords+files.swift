extension LineWords {
    /// What was written out of what somebody sent at a question.
    ///
    /// - Parameter change: the number of the answer, where it stands unless its author says otherwise; else they are asked next.
    func writtenOut(_ line: String?, at heading: String, change: Int?) -> String {
        guard let line else {
            return pick(
                "Wij schreven op wat je stuurde bij “\(heading)”.", "Wy skreaunen op wat jo stjoerden by “\(heading)”.",
                "We wrote down what you sent at “\(heading)”.")
        }
        let written = pick(
            "Dit schreven wij op van wat je stuurde bij “\(heading)”: “\(line)”",
            "Dit skreaunen wy op fan wat jo stjoerden by “\(heading)”: “\(line)”",
            "This is what we wrote down of what you sent at “\(heading)”: “\(line)”")
        let otherwise = change.map { number in
            pick(
                " Klopt het niet? Typ: wijzig \(number).", " Kloppet it net? Typ: feroarje \(number).",
                " Is it not right? Type: change \(number).")
        }
        return written + (otherwise ?? "")
    }
}
