/// What was written out of photos and voice notes.
extension LineWords {
    func writtenOut(_ line: String, at heading: String) -> String {
        pick(
            "Dit schreven wij op van wat je stuurde bij “\(heading)”: “\(line)”",
            "Dit skreaunen wy op fan wat jo stjoerden by “\(heading)”: “\(line)”",
            "This is what we wrote down of what you sent at “\(heading)”: “\(line)”")
    }

    /// How its author says it otherwise, where it stands unless they do.
    func otherwise(_ number: Int) -> String {
        pick(
            "Klopt het niet? Typ: wijzig \(number).", "Kloppet it net? Typ: feroarje \(number).", "Is it not right? Type: change \(number)."
        )
    }

    /// Which answer is read in it.
    func read(_ answer: String) -> String {
        pick("Jouw antwoord is dan: \(answer).", "Jo antwurd is dan: \(answer).", "Your answer is then: \(answer).")
    }

    /// How its author says that it is right, or otherwise; till then it does not count.
    func agree(_ number: Int) -> String {
        pick(
            "Klopt het? Typ AKKOORD \(number). Klopt het niet? Typ WIJZIG \(number).",
            "Kloppet it? Typ AKKOART \(number). Kloppet it net? Typ FEROARJE \(number).",
            "Is it right? Type APPROVE \(number). Is it not? Type CHANGE \(number).")
    }

    var nothingRead: String {
        pick("Daar haal ik geen antwoord uit.", "Dêr helje ik gjin antwurd út.", "I find no answer in that.")
    }

    func tryAgain(_ number: Int) -> String {
        pick(
            "Wil je het nog eens zeggen? Typ WIJZIG \(number).", "Wolle jo it nochris sizze? Typ FEROARJE \(number).",
            "Would you say it again? Type CHANGE \(number).")
    }
}
