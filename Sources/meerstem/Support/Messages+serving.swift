import DialogueEngine

/// What an operator of a server is told.
extension Messages {
    func noStoreToServe(_ path: String) -> String {
        noStore(path) + " "
            + pick(
                "Met --welcome NAAM wordt hij gemaakt, met een link waarmee NAAM binnenkomt.",
                "Mei --welcome NAMME wurdt er makke, mei in keppeling dêr't NAMME mei binnenkomt.",
                "With --welcome NAME it is made, with a link by which NAME comes in.")
    }
    func welcome(_ name: String, _ link: String) -> String {
        pick(
            "Met deze link kiest \(name) een wachtwoord voor de console. Hij werkt één keer, drie dagen lang: \(link)",
            "Mei dizze keppeling kiest \(name) in wachtwurd foar de console. Hy wurket ien kear, trije dagen lang: \(link)",
            "With this link \(name) chooses a password for the console. It works once, for three days: \(link)")
    }
    func noChannel(_ id: String, of known: [String]) -> String {
        let list = known.joined(separator: ", ")
        return pick(
            "er is geen kanaal '\(id)' (wel: \(list)).", "der is gjin kanaal '\(id)' (wol: \(list)).",
            "there is no channel '\(id)' (there are: \(list)).")
    }

    func noKind(_ kind: String, of channel: String, known: [String]) -> String {
        let list = known.joined(separator: ", ")
        return pick(
            "kanaal '\(channel)': de soort '\(kind)' is er niet (wel: \(list)).",
            "kanaal '\(channel)': de soarte '\(kind)' is der net (wol: \(list)).",
            "channel '\(channel)': there is no kind '\(kind)' (there are: \(list)).")
    }

    func noSecret(_ place: String, of channel: String) -> String {
        pick(
            "kanaal '\(channel)': er staat niets in \(place).", "kanaal '\(channel)': der stiet neat yn \(place).",
            "channel '\(channel)': nothing stands in \(place).")
    }

    func noSignInSecret(_ place: String) -> String {
        pick("signIn: er staat niets in \(place).", "signIn: der stiet neat yn \(place).", "signIn: nothing stands in \(place).")
    }

    var noPagesToWelcome: String {
        pick(
            "--welcome geeft een link naar de begeleiderspagina's; die zijn er pas met `pages:` in de configuratie.",
            "--welcome jout in keppeling nei de siden fan begelieders; dy binne der pas mei `pages:` yn de konfiguraasje.",
            "--welcome gives a link to moderators' pages, and there are none without `pages:` in the configuration.")
    }

    func badAddress(_ text: String) -> String {
        pick(
            "--listen: '\(text)' is geen adres zoals 127.0.0.1:8080.", "--listen: '\(text)' is gjin adres lykas 127.0.0.1:8080.",
            "--listen: '\(text)' is no address such as 127.0.0.1:8080.")
    }

    func cannotListen(_ address: String, isTaken: Bool) -> String {
        isTaken
            ? pick(
                "op \(address) luistert al iets anders.", "op \(address) harket al wat oars.", "something else listens on \(address).")
            : pick(
                "op \(address) kan hier niet geluisterd worden.", "op \(address) kin hjir net harke wurde.",
                "nobody can listen on \(address) here.")
    }

    func noAnswer(_ server: String) -> String {
        pick("\(server) geeft geen antwoord.", "\(server) jout gjin antwurd.", "\(server) gives no answer.")
    }

    func onlyCaptured(_ channel: String, kind: String) -> String {
        pick(
            "kanaal '\(channel)' is van de soort \(kind): gebruik --captured.",
            "kanaal '\(channel)' is fan de soarte \(kind): brûk --captured.",
            "channel '\(channel)' is of kind \(kind): use --captured.")
    }
}
