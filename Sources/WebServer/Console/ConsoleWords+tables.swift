import DialogueEngine

/// The words of the page of tables.
extension ConsoleWords {
    var tables: String { pick("Tafels", "Tafels", "Tables") }
    var tablesHelp: String {
        pick(
            "Je ziet plaatsen, niet wie er zit. Een beurt gaat vanzelf verder als de tijd om is.",
            "Do sjochst plakken, net wa't der sit. In beurt giet fansels fierder as de tiid om is.",
            "You see seats, not who sits there. A turn passes by itself when its time is up.")
    }
    func waitForTable(_ count: Int64) -> String {
        count == 1
            ? pick("1 mens wacht op een tafel.", "1 minske wachtet op in tafel.", "1 person waits for a table.")
            : pick("\(count) mensen wachten op een tafel.", "\(count) minsken wachtsje op in tafel.", "\(count) people wait for a table.")
    }
    var noTablesYet: String { pick("Er zit nog niemand aan tafel.", "Der sit noch nimmen oan tafel.", "Nobody sits at a table yet.") }
    var roundsOver: String { pick("Alle rondes zijn klaar.", "Alle rûndes binne klear.", "All rounds are over.") }
    func turnLasts(_ since: String, _ due: String) -> String {
        pick(
            "Deze beurt begon op \(since) en duurt tot \(due).", "Dizze beurt begûn op \(since) en duorret oant \(due).",
            "This turn began at \(since) and lasts until \(due).")
    }
    func seatsInOrder(_ table: String) -> String {
        pick("Beurten aan \(table), op volgorde", "Beurten oan \(table), op folchoarder", "Turns at \(table), in order")
    }
    var seatHead: String { pick("plaats", "plak", "seat") }
    var stateHead: String { pick("in deze ronde", "yn dizze rûnde", "in this round") }
    func seat(_ number: Int) -> String { pick("Plaats \(number)", "Plak \(number)", "Seat \(number)") }
    var skipTurn: String { pick("Sla deze beurt over", "Slach dizze beurt oer", "Skip this turn") }
    var endRound: String { pick("Naar de volgende ronde", "Nei de folgjende rûnde", "On to the next round") }
    var giveTurnBack: String { pick("Geef de laatste beurt terug", "Jou de lêste beurt werom", "Give the last turn back") }
}
