import DialogueEngine
public import JSONText

extension ActWording {
    /// What a moderator's line did, one sentence for each sort of thing.
    ///
    /// - Parameter result: as `Facilitator.act` returns it.
    public func done(_ result: JSON) -> [String] {
        var events = (result["events"]?.array ?? [])[...]
        if result["began"] == true {
            return [
                pick(
                    "Zo begint het gesprek met deze mens; er is nog niets opgeschreven. Ga verder met: namens NAAM \"…\"",
                    "Sa begjint it petear mei dizze minske; der is noch neat opskreaun. Gean fierder mei: foar NAMME \"…\"",
                    "This begins the talk with this person; nothing is written down yet. Go on with: as NAME \"…\"")
            ]
        }
        if let planned = result["planned"]?.array?.first { return [willGo(planned)] }
        if let count = result["recalled"]?.int { return [recalled(count)] }
        // Some acts leave a note beside what they did.
        if events.contains(where: { $0["type"] != "noted" }) { events = events.filter { $0["type"] != "noted" }[...] }
        if events.isEmpty { return [pick("Er veranderde niets.", "Der feroare neat.", "Nothing changed.")] }
        var sentences: [String] = []
        while let event = events.first {
            let same = events.prefix { $0["type"] == event["type"] }
            events = events.dropFirst(same.count)
            sentences +=
                same.count > 1
                ? several(event, same.count) ?? same.compactMap { one($0, in: result) } : same.compactMap { one($0, in: result) }
        }
        return sentences
    }

    /// The lines that a split made.
    private func parts(of event: JSON) -> String {
        (event["parts"]?.array ?? []).compactMap { $0["id"]?.string }.joined(separator: pick(" en ", " en ", " and "))
    }

    /// Many of the same in one sentence; `nil` where each is told by itself.
    private func several(_ event: JSON, _ count: Int) -> [String]? {
        switch event["type"]?.string {
        case "approved":
            [
                pick(
                    "\(count) zinnen zijn goedgekeurd.", "\(count) sinnen binne goedkard.", "\(count) lines are approved.")
            ]
        case "passedTurn":
            [
                pick(
                    "De ronde gaat verder. \(count) mensen zijn overgeslagen en mogen nog iets zeggen.",
                    "De rûnde giet fierder. \(count) minsken binne oerslein en meie noch wat sizze.",
                    "The round goes on. \(count) people were skipped and may still speak.")
            ]
        case "nudged":
            [pick("\(count) mensen krijgen dit bericht.", "\(count) minsken krije dit berjocht.", "\(count) people get this message.")]
        default: nil
        }
    }

    private func one(_ event: JSON, in result: JSON) -> String? {
        let (id, question) = (event["id"]?.string ?? "", event["question"]?.string ?? "")
        return switch event["type"]?.string {
        case "phaseChanged": moved(to: title(result) ?? event["to"]?.string ?? "")
        case "extended":
            pick(
                "Er is meer tijd, tot \(event["until"]?.string ?? ""). Iedereen hoort het.",
                "Der is mear tiid, oant \(event["until"]?.string ?? ""). Elkenien heart it.",
                "There is more time, until \(event["until"]?.string ?? ""). Everyone is told.")
        case "paused":
            pick(
                "Het gesprek staat stil. Iedereen hoort het.", "It petear stiet stil. Elkenien heart it.", "It is paused. Everyone is told."
            )
        case "resumed":
            pick(
                "Het gesprek gaat verder. Iedereen hoort het.", "It petear giet fierder. Elkenien heart it.",
                "It goes on. Everyone is told.")
        case "approved": pick("\(id) is goedgekeurd.", "\(id) is goedkard.", "\(id) is approved.")
        case "askedToRephrase":
            pick(
                "\(id): de schrijver krijgt de vraag om andere woorden.", "\(id): de skriuwer krijt de fraach om oare wurden.",
                "\(id): its author is asked for other words.")
        case "hid":
            pick(
                "\(id) is verborgen. De schrijver hoort waarom.", "\(id) is ferburgen. De skriuwer heart wêrom.",
                "\(id) is hidden. Its author is told why.")
        case "reconsidered" where StatementID(id).namesWords:
            pick(
                "\(id) mag weer in het verslag.", "\(id) mei wer yn it ferslach.", "\(id) may stand in the report again.")
        case "reconsidered":
            pick("\(id) wacht weer op jou.", "\(id) wachtet wer op dy.", "\(id) waits for you again.")
        case "merged":
            pick(
                "\(id) hoort nu bij \(event["into"]?.string ?? ""). Beide blijven bewaard. De schrijver hoort het en kan nee zeggen.",
                "\(id) heart no by \(event["into"]?.string ?? ""). Beide bliuwe bewarre. De skriuwer heart it en kin nee sizze.",
                "\(id) now stands with \(event["into"]?.string ?? ""). Both are kept. Its author is told and can say no.")
        case "split":
            pick(
                "\(id) is gesplitst in \(parts(of: event)). De schrijver hoort het en kan nee zeggen.",
                "\(id) is spjalt yn \(parts(of: event)). De skriuwer heart it en kin nee sizze.",
                "\(id) is split into \(parts(of: event)). Its author is told and can say no.")
        case "themeRenamed", "themesMerged", "themeSplit", "themesReset":
            typesLines
                ? pick(
                    "Genoteerd. Je ziet het met: toon thema \(question).", "Notearre. Do sjochst it mei: toan tema \(question).",
                    "Noted. You see it with: show themes \(question).") : pick("Genoteerd.", "Notearre.", "Noted.")
        case "askedModel" where !typesLines:
            pick(
                "Het taalmodel krijgt de vraag. Kijk straks weer op deze pagina.",
                "It taalmodel krijt de fraach. Sjoch aanst wer op dizze side.",
                "The language model is asked. Look at this page again later.")
        case "askedModel":
            pick(
                "Het taalmodel krijgt de vraag. Kijk straks met: toon thema \(question).",
                "It taalmodel krijt de fraach. Sjoch aanst mei: toan tema \(question).",
                "The language model is asked. Look later with: show themes \(question).")
        case "approvedModel":
            pick(
                "Wat het taalmodel schreef, komt in het volgende openbare verslag.",
                "Wat it taalmodel skreau, komt yn it folgjende iepenbiere ferslach.",
                "What the language model wrote goes into the next public report.")
        case "forgotModel":
            pick(
                "Wat het taalmodel schreef, staat nergens meer.", "Wat it taalmodel skreau, stiet nearne mear.",
                "What the language model wrote stands nowhere any more.")
        case "contributed":
            pick(
                "\(id) staat erbij, als zin van de begeleider.", "\(id) stiet derby, as sin fan de begelieder.",
                "\(id) was added, as the facilitator's line.")
        case "proposed":
            pick(
                "Versie \(event["version"]?.int ?? 0) staat klaar.", "Ferzje \(event["version"]?.int ?? 0) stiet klear.",
                "Version \(event["version"]?.int ?? 0) is ready.")
        case "filled":
            pick(
                "\(event["field"]?.string ?? "") is ingevuld.", "\(event["field"]?.string ?? "") is ynfolle.",
                "\(event["field"]?.string ?? "") is filled in.")
        case "broadcast":
            pick(
                "Iedereen die meedoet, krijgt dit bericht.", "Elkenien dy't meidocht, krijt dit berjocht.",
                "Everyone who takes part gets this message.")
        case "nudged": pick("Iemand krijgt dit bericht.", "Immen krijt dit berjocht.", "Someone gets this message.")
        case "promised": pick("Belofte \(id) is vastgelegd.", "Tasizzing \(id) is fêstlein.", "Promise \(id) is recorded.")
        case "entrusted": entrusted(id, event)
        case "progressed": progress(id, event["status"]?.string)
        case "seated": pick("Er zit een tafel klaar.", "Der sit in tafel klear.", "A table is seated.")
        case "passedTurn":
            pick(
                "De beurt gaat verder. Wie overgeslagen is, mag nog iets zeggen.",
                "De beurt giet fierder. Wa't oerslein is, mei noch wat sizze.",
                "The turn goes on. Whoever was skipped may still speak.")
        case "gaveTurn":
            pick(
                "Wie overgeslagen was, is weer aan de beurt.", "Wa't oerslein wie, is wer oan bar.",
                "Whoever was skipped has the turn again.")
        case "replied": pick("\(id) krijgt jouw antwoord.", "\(id) krijt dyn antwurd.", "\(id) gets your answer.")
        case "screened": screen(event["shows"]?.string)
        case "published":
            pick(
                "Het verslag van nu is openbaar.", "It ferslach fan no is iepenbier.",
                "The report of this moment is public.")
        case "previewed":
            pick(
                "Zo veel mensen krijgen te zien hoe hun woorden in het verslag komen: \(event["shownTo"]?.int ?? 0).",
                "Safolle minsken krije te sjen hoe't har wurden yn it ferslach komme: \(event["shownTo"]?.int ?? 0).",
                "So many people are shown how their words will stand in the report: \(event["shownTo"]?.int ?? 0).")
        case "noted" where event["text"] == "written":
            pick(
                "Vastgelegd. De inwoner krijgt de woorden te zien.", "Fêstlein. De ynwenner kriget de wurden te sjen.",
                "Kept. The resident is shown the words.")
        case "noted": pick("Genoteerd.", "Notearre.", "Noted.")
        default: nil
        }
    }

    /// When a message to many goes, and how it can be taken back until then.
    private func willGo(_ planned: JSON) -> String {
        let (people, wait) = (planned["people"]?.int ?? 0, planned["seconds"]?.int ?? 0)
        let reached = pick(
            people == 1 ? "1 mens" : "\(people) mensen", people == 1 ? "1 minske" : "\(people) minsken",
            people == 1 ? "1 person" : "\(people) people")
        let verb = ActVerb.recall.word(in: language)
        return pick(
            "Dit bericht gaat over \(wait) seconden naar \(reached). Tot dan haal je het terug met: \(verb)",
            "Dit berjocht giet oer \(wait) sekonden nei \(reached). Oant dan hellest it werom mei: \(verb)",
            "This message goes to \(reached) in \(wait) seconds. Until then you take it back with: \(verb)")
    }

    private func recalled(_ count: Int64) -> String {
        count == 1
            ? pick(
                "Het bericht is teruggehaald. Niemand kreeg het.", "It berjocht is weromhelle. Nimmen krige it.",
                "The message was taken back. Nobody got it.")
            : pick(
                "\(count) berichten zijn teruggehaald. Niemand kreeg ze.", "\(count) berjochten binne weromhelle. Nimmen krige se.",
                "\(count) messages were taken back. Nobody got them.")
    }

    private func moved(to phase: String) -> String {
        pick("De fase is nu: \(phase)", "De faze is no: \(phase)", "The phase is now: \(phase)")
    }

    private func screen(_ shows: String?) -> String {
        switch shows {
        case "blank": pick("Het scherm is leeg.", "It skerm is leech.", "The screen is blank.")
        case "code": pick("Op het scherm staat nu de code.", "Op it skerm stiet no de koade.", "The screen now shows the code.")
        case "results": pick("Op het scherm staat nu de uitslag.", "Op it skerm stiet no de útslach.", "The screen now shows the results.")
        default: pick("Op het scherm staat nu de vraag.", "Op it skerm stiet no de fraach.", "The screen now shows the question.")
        }
    }

    private func title(_ result: JSON) -> String? {
        (result["title"]?[language.text] ?? result["title"]?["nl"])?.string.map { "“\($0)”" }
    }

    private func entrusted(_ id: String, _ event: JSON) -> String {
        if let name = event["account"]?.string {
            return pick(
                "\(name) ziet belofte \(id) op de eigen pagina.", "\(name) sjocht tasizzing \(id) op de eigen side.",
                "\(name) sees promise \(id) on their own page.")
        }
        guard let via = event["via"]?.string else {
            return pick(
                "Niemand krijgt nog een herinnering aan \(id).", "Nimmen krijt noch in oantinken oan \(id).",
                "Nobody is reminded of \(id) any more.")
        }
        return pick(
            "Herinneringen aan \(id) gaan via \(via).", "Oantinkens oan \(id) gean fia \(via).", "Reminders of \(id) go by way of \(via).")
    }

    private func progress(_ id: String, _ status: String?) -> String {
        let words = ModerationWords(language: language)
        let state = status.flatMap { Commitment.Status(rawValue: $0) }.map { words.status($0, isLate: false) } ?? ""
        return pick("Belofte \(id): \(state).", "Tasizzing \(id): \(state).", "Promise \(id): \(state).")
    }
}
