import DialogueEngine

/// The words of the page on which people are invited.
extension ConsoleWords {
    var inviting: String { pick("Uitnodigen", "Utnûgje", "Invite") }
    var inviteVia: String { pick("Waar zijn ze te bereiken?", "Wêr binne se te berikken?", "Where can they be reached?") }
    var byLetter: String { pick("per brief of aan de deur", "mei in brief of by de doar", "by letter or at the door") }
    var inviteVoice: String { pick("Bij welke groep horen ze?", "By hokker groep hearre se?", "Which group are they of?") }
    var voiceUnknown: String { pick("weet ik niet", "wit ik net", "I do not know") }
    var inviteWhom: String { pick("Wie nodig je uit?", "Wa nûgest út?", "Whom do you invite?") }
    func inviteHelp(_ channels: [String], _ voices: [String]) -> String {
        let (channels, voices) = (channels.joined(separator: ", "), voices.joined(separator: ", "))
        let groups = voices.isEmpty ? "" : pick(" Groepen: \(voices).", " Groepen: \(voices).", " Groups: \(voices).")
        return pick(
            "Elke regel is één mens: een nummer, een adres of een naam. Of plak rijen uit een spreadsheet: kanaal, adres, groep, rol. Kanalen: \(channels).\(groups)",
            "Elke rigel is ien minske: in nûmer, in adres of in namme. Of plak rigen út in spreadsheet: kanaal, adres, groep, rol. Kanalen: \(channels).\(groups)",
            "Each line is one person: a number, an address or a name. Or paste rows of a spreadsheet: channel, address, group, role. Channels: \(channels).\(groups)"
        )
    }
    var inviteThem: String { pick("Nodig uit", "Nûgje út", "Invite") }
    var inviteWithLinks: String { pick("Nodig uit en geef hun links", "Nûgje út en jou har keppelings", "Invite, and give me their links") }
    var withdrawLinks: String { pick("Trek hun links in", "Lûk har keppelings yn", "Withdraw their links") }
    func linksWithdrawn(_ count: Int, without: Int) -> String {
        pick("Links ingetrokken: \(count).", "Keppelings ynlutsen: \(count).", "Links withdrawn: \(count).")
            + (without == 0
                ? ""
                : pick(
                    " Zonder link: \(without). Die mensen zijn niet bekend, of ze begonnen al.",
                    " Sûnder keppeling: \(without). Dy minsken binne net bekend, of se binne al begûn.",
                    " Without one: \(without). These people are not known, or have begun."))
    }
    var linksHelp: String {
        pick(
            "Met hun links krijg je een bestand voor een brief op naam. Elke link is van één mens: wie hem opent, begint als die mens. Haal het bestand na gebruik weg. Raakte een link zoek? Trek hem in; daarna geef je een nieuwe.",
            "Mei har keppelings krigest in bestân foar in brief op namme. Elke keppeling is fan ien minske: wa't him iepenet, begjint as dy minske. Smyt it bestân nei gebrûk fuort. Rekke in keppeling wei? Lûk him yn; dêrnei jousto in nije.",
            "With their links you get a file for letters by name. Each link is one person's: whoever opens it begins as that person. Remove the file after use. Did a link get lost? Withdraw it; then you give a new one."
        )
    }
    var inviteTells: String {
        pick(
            "Uitnodigen stuurt nog niets. Mensen tellen mee als uitgenodigd, ook als ze niets zeggen. Wie begeleidt, kan hen bij Berichten om een antwoord vragen.",
            "Utnûgjen stjoert noch neat. Minsken telle mei as útnûge, ek as se neat sizze. Wa't begeliedt, kin harren by Berjochten om in antwurd freegje.",
            "Inviting sends nothing yet. People count as invited, also when they say nothing. Facilitators can ask them for an answer under Messages."
        )
    }
    func knownSoFar(_ known: Int) -> String {
        pick("Bekend: \(people(known)).", "Bekend: \(people(known)).", "Known: \(people(known)).")
    }
    func invitedNow(_ added: Int, known: Int) -> String {
        pick("Uitgenodigd: \(added).", "Utnûge: \(added).", "Invited: \(added).")
            + (known == 0 ? "" : pick(" Al bekend: \(known).", " Al bekend: \(known).", " Known already: \(known)."))
    }
    func unreadRows(_ rows: [Int]) -> String {
        let shown = rows.prefix(20).map(String.init).joined(separator: ", ") + (rows.count > 20 ? ", …" : "")
        return pick(
            "Niemand is uitgenodigd. Deze regels kan ik niet lezen: \(shown). Zet er een adres, of: kanaal, adres, groep, rol.",
            "Nimmen is útnûge. Dizze rigels kin ik net lêze: \(shown). Set der in adres, of: kanaal, adres, groep, rol.",
            "Nobody was invited. These lines cannot be read: \(shown). Write an address, or: channel, address, group, role.")
    }
    func noSuchChannels(_ unknown: [String], _ known: [String]) -> String {
        let (unknown, known) = (unknown.prefix(5).joined(separator: ", "), known.joined(separator: ", "))
        return pick(
            "Niemand is uitgenodigd. Dit kanaal is er niet: \(unknown). Er zijn: \(known).",
            "Nimmen is útnûge. Dit kanaal is der net: \(unknown). Der binne: \(known).",
            "Nobody was invited. There is no such channel: \(unknown). There are: \(known).")
    }
    func tooManyInvited(_ most: Int) -> String {
        pick(
            "Niemand is uitgenodigd. Nodig er hooguit \(most) tegelijk uit.",
            "Nimmen is útnûge. Nûgje der op syn heechst \(most) tagelyk út.",
            "Nobody was invited. Invite at most \(most) at once.")
    }
}
