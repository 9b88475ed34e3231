public import DialogueEngine

/// What a moderator hears of an act: what it did, or why it was not done.
public struct ActWording: Trilingual, Sendable {
    public let language: Language

    /// Whether they are read by somebody who types lines; else by somebody who presses buttons.
    let typesLines: Bool

    public init(language: Language, typesLines: Bool = true) { (self.language, self.typesLines) = (language, typesLines) }

    /// Why a moderator's act was not done.
    public func refused(_ refusal: ConsultationRefusal) -> String {
        switch refusal {
        case .lastPhase:
            pick("dit is de laatste fase.", "dit is de lêste faze.", "this is the last phase.")
        case .firstPhase: pick("dit is de eerste fase.", "dit is de earste faze.", "this is the first phase.")
        case .reasonNeeded(let lacking):
            missing(lacking)
                + pick(
                    "\nToch verder? Geef een reden: volgende \"…\". Die komt in het verslag.",
                    "\nDochs fierder? Jou in reden: folgjende \"…\". Dy komt yn it ferslach.",
                    "\nGo on all the same? Give a reason: next \"…\". It goes into the report.")
        case .blocked(let lacking): missing(lacking)
        case .noSuchContribution(let id): pick("'\(id)' is er niet.", "'\(id)' is der net.", "there is no '\(id)'.")
        case .noSuchProposal(let id): pick("er is geen voorstel '\(id)'.", "der is gjin foarstel '\(id)'.", "there is no proposal '\(id)'.")
        case .noSuchPromise(let id): pick("er is geen belofte '\(id)'.", "der is gjin tasizzing '\(id)'.", "there is no promise '\(id)'.")
        case .noSuchField(let id):
            pick("'\(id)' is geen veld om in te vullen.", "'\(id)' is gjin fjild om yn te foljen.", "'\(id)' is no field to fill in.")
        case .noSuchVoice(let id): pick("er is geen groep '\(id)'.", "der is gjin groep '\(id)'.", "there is no group '\(id)'.")
        case .noSuchQuestion(let id):
            pick("bij '\(id)' komen geen zinnen.", "by '\(id)' komme gjin sinnen.", "nothing is contributed to '\(id)'.")
        case .notNow(let id):
            pick(
                "dat kan nu niet met \(id): ingetrokken, verborgen of al gedaan.",
                "dat kin no net mei \(id): weromlutsen, ferburgen of al dien.",
                "that cannot be done with \(id) now: taken back, hidden or done already.")
        case .notANeed(let id):
            pick(
                "\(id) is geen behoefte van iemand; een wijziging noemt er een.",
                "\(id) is gjin behoefte fan immen; in feroaring neamt der ien.",
                "\(id) is nobody's need; a change names one.")
        case .versionsUsedUp(let id):
            pick(
                "over '\(id)' is hier al gestemd; deze versie verandert niet meer.",
                "oer '\(id)' is hjir al stimd; dizze ferzje feroaret net mear.",
                "'\(id)' was voted on here already; this version does not change any more.")
        case .changeWithoutNeed:
            pick(
                "elke wijziging noemt wie dat nodig had: wijziging \"…\" voor c12.",
                "elke feroaring neamt wa't dat nedich hie: feroaring \"…\" foar c12.",
                "every change names the need behind it: change \"…\" for c12.")
        case .giveReason: pick("geef hier een reden bij.", "jou hjir in reden by.", "give a reason with this.")
        case .noClock:
            pick("in deze fase loopt geen klok.", "yn dizze faze rint gjin klok.", "no clock runs in this phase.")
        case .notInThisPhase(let id):
            pick(
                "'\(id)' schrijf je in een latere fase.", "'\(id)' skriuwst yn in lettere faze.", "'\(id)' is put in a phase of its own.")
        case .tooFewNew(let more):
            pick(
                "er \(more == 1 ? "moet eerst nog 1 mens" : "moeten eerst nog \(more) mensen") meedoen; anders kan iemand uitrekenen wat een paar mensen zeiden.",
                "der \(more == 1 ? "moat earst noch 1 minske" : "moatte earst noch \(more) minsken") meidwaan; oars kin immen útrekkenje wat in pear minsken seine.",
                "\(more == 1 ? "1 more person" : "\(more) more people") must take part first; else somebody could work out what a few people said."
            )
        case .notTogether(let one, let other):
            pick(
                "\(one) en \(other) kunnen niet samen: bij een andere vraag, of alleen voor jou.",
                "\(one) en \(other) kinne net tegearre: by in oare fraach, of allinnich foar dy.",
                "\(one) and \(other) cannot stand together: of another question, or for you only.")
        case .staysApart(let id):
            pick(
                "wie \(id) schreef, zegt dat het iets anders is. Die zin blijft apart.",
                "wa't \(id) skreau, seit dat it wat oars is. Dy sin bliuwt apart.",
                "whoever wrote \(id) says that it is something else. That line stays apart.")
        case .staysTogether(let id):
            pick(
                "wie \(id) schreef, zegt dat het één ding is. Die zin blijft heel.",
                "wa't \(id) skreau, seit dat it ien ding is. Dy sin bliuwt hiel.",
                "whoever wrote \(id) says that it is one thing. That line stays in one piece.")
        case .cannotSplit(let id):
            pick(
                "je kunt \(id) niet splitsen: het is al een deel van een zin, het is van jou zelf, of het is alleen voor jou.",
                "do kinst \(id) net spjalte: it is al in part fan in sin, it is fan dysels, of it is allinnich foar dy.",
                "you cannot split \(id): it is a part of a line already, it is your own, or it is for you only.")
        case .notItsWords(let id):
            pick(
                "je kunt \(id) alleen knippen, in 2 tot 5 stukken: alle woorden die er staan, en geen andere. Een woord als “en” ertussen mag weg.",
                "do kinst \(id) allinnich knippe, yn 2 oant 5 stikken: alle wurden dy't der steane, en gjin oare. In wurd as “en” dertusken mei wei.",
                "you can only cut \(id), into 2 to 5 pieces: all the words that are there, and no others. A word like “and” between them may go."
            )
        case .notThemed(let id):
            pick(
                "de antwoorden op \(id) worden niet in thema's verdeeld.", "de antwurden op \(id) wurde net yn tema's ferdield.",
                "the answers to \(id) are not divided into themes.")
        case .notForScreen(let show):
            pick(
                "'\(show.words)' kan niet op het scherm: die vraag is er niet, is gevoelig, of gaat over iets dat niet getoond mag worden. Noem bij een stelling ook welke: scherm VRAAG~STELLING.",
                "'\(show.words)' kin net op it skerm: dy fraach is der net, is gefoelich, of giet oer wat dat net sjen litten wurde mei. Neam by in stelling ek hokker: skerm FRAACH~STELLING.",
                "'\(show.words)' cannot be on the screen: there is no such question, it is sensitive, or it is about something that may not be shown. For a statement, say which: screen QUESTION~STATEMENT."
            )
        case .noModel:
            pick(
                "hier is geen taalmodel ingesteld; dat kan alleen bij een server (serve) met 'model' in zijn instellingen.",
                "hjir is gjin taalmodel ynsteld; dat kin allinnich by in server (serve) mei 'model' yn syn ynstellings.",
                "no language model is set up here; that takes a server (serve) with 'model' in its configuration.")
        case .modelBusy(let id):
            pick(
                "het taalmodel werkt nog aan \(id). Wil je niet wachten: thema \(id) opnieuw.",
                "it taalmodel is noch dwaande mei \(id). Wolst net wachtsje: tema \(id) opnij.",
                "the language model is still busy with \(id). If you do not want to wait: themes \(id) reset.")
        case .nothingWritten(let id):
            pick(
                "een taalmodel schreef niets over \(id).", "in taalmodel skreau neat oer \(id).",
                "no language model wrote anything about \(id).")
        case .nothingToAsk(let id):
            pick(
                "bij \(id) zijn nog geen thema's met woorden die we mogen sturen.",
                "by \(id) binne noch gjin tema's mei wurden dy't wy stjoere meie.",
                "\(id) has no themes yet with words that may be sent.")
        case .noSuchAccount(let name):
            pick("niemand werkt hier als '\(name)'.", "nimmen wurket hjir as '\(name)'.", "nobody works here as '\(name)'.")
        case .cannotReach(let channel):
            pick(
                "op '\(channel)' kunnen wij niemand zelf een bericht sturen.", "op '\(channel)' kinne wy nimmen sels in berjocht stjoere.",
                "on '\(channel)' we cannot write to anybody of our own accord.")
        case .ownWords:
            pick(
                "Hier staan al eigen woorden bij. Die blijven zoals ze zijn.", "Hjir steane al eigen wurden by. Dy bliuwe sa't se binne.",
                "Its author typed words of their own. Those stay as they are.")
        case .leftAlone:
            pick(
                "op dit adres wil men geen berichten van ons.", "op dit adres wol men gjin berjochten fan ús.",
                "whoever has this address wants no messages of ours.")
        case .dayToCome: pick("die dag moet nog komen.", "dy dei moat noch komme.", "that day is still to come.")
        case .dueInPast: pick("die dag is al voorbij.", "dy dei is al foarby.", "that day is over.")
        case .alreadyPaused: pick("het staat al stil.", "it stiet al stil.", "it is paused already.")
        case .notPaused: pick("het staat niet stil.", "it stiet net stil.", "it is not paused.")
        case .noTables: pick("dit gesprek heeft geen tafels.", "dit petear hat gjin tafels.", "this dialogue has no tables.")
        case .noSuchTable(let number): pick("er is geen tafel \(number).", "der is gjin tafel \(number).", "there is no table \(number).")
        case .noTurn(let number):
            pick(
                "aan tafel \(number) zijn alle rondes klaar.", "oan tafel \(number) binne alle rûndes klear.",
                "all rounds are over at table \(number).")
        case .nobodySkipped(let number):
            pick(
                "aan tafel \(number) is in deze ronde niemand overgeslagen.", "oan tafel \(number) is yn dizze rûnde nimmen oerslein.",
                "nobody was skipped at table \(number) in this round.")
        case .tooFewForTable(0, _): pick("er wacht niemand op een tafel.", "der wachtet nimmen op in tafel.", "nobody waits for a table.")
        case .tooFewForTable(let waiting, let least):
            pick(
                "er \(waiting == 1 ? "wacht 1 mens" : "wachten \(waiting) mensen"); een tafel begint bij \(least).",
                "der \(waiting == 1 ? "wachtet 1 minske" : "wachtsje \(waiting) minsken"); in tafel begjint by \(least).",
                "\(waiting == 1 ? "1 person waits" : "\(waiting) people wait"); a table begins with \(least).")
        }
    }

    /// Why a line was left to a colleague, or came too late.
    public func overtaken(_ why: Overtaken) -> String {
        switch why {
        case .read(let id, let name):
            pick(
                "\(name) leest \(id) nu. Er is niets gedaan. Toch doen? Zet er “toch” voor.",
                "\(name) lêst \(id) no. Der is neat dien. Dochs dwaan? Set der “dochs” foar.",
                "\(name) is reading \(id) now. Nothing was done. Do it all the same? Put “anyway” before it.")
        case .decided(let id, let name?):
            pick(
                "\(name) besliste net over \(id). Er is niets gedaan. Toch doen? Zet er “toch” voor.",
                "\(name) besleat krekt oer \(id). Der is neat dien. Dochs dwaan? Set der “dochs” foar.",
                "\(name) just decided about \(id). Nothing was done. Do it all the same? Put “anyway” before it.")
        case .decided(let id, nil):
            pick(
                "\(id) is teruggenomen door wie het schreef.", "\(id) is weromnommen troch wa't it skreau.",
                "\(id) was taken back by who wrote it.")
        case .moved(let name):
            pick(
                "\(name.map { "\($0) bracht" } ?? "een regel bracht") het gesprek net naar een andere fase. Er is niets gedaan. Toch doen? Zet er “toch” voor.",
                "\(name.map { "\($0) brocht" } ?? "in regel brocht") it petear krekt nei in oare faze. Der is neat dien. Dochs dwaan? Set der “dochs” foar.",
                "\(name ?? "a rule") just brought the dialogue to another phase. Nothing was done. Do it all the same? Put “anyway” before it."
            )
        case .nothingToRecall:
            pick(
                "er wacht geen bericht meer dat je terug kunt halen.", "der wachtet gjin berjocht mear datst weromhelje kinst.",
                "no message waits any more that you could take back.")
        }
    }

    private func missing(_ lacking: Shortfall) -> String {
        lacking.codes.map { ModerationWords(language: language, typesLines: typesLines).lacking($0) }.joined(separator: "\n")
    }

    /// Why a moderator's line could not be read.
    public func fault(_ fault: ActFault) -> String {
        switch fault {
        case .unclosedQuote: pick("er ontbreekt een aanhalingsteken.", "der ûntbrekt in oanhellingsteken.", "a quotation mark is missing.")
        case .unknown(let word, let near):
            pick("'\(word)' ken ik niet.", "'\(word)' ken ik net.", "I do not know '\(word)'.")
                + (near.map { pick(" Bedoelde je \($0)?", " Bedoeldest \($0)?", " Did you mean \($0)?") }
                    ?? pick(" Typ: hulp", " Typ: helpe", " Type: help"))
        case .incomplete(let verb):
            pick("zo: ", "sa: ", "like this: ") + example(of: verb)
        case .tooMuch(let word, let verb):
            pick(
                "'\(word)' hoort hier niet; er is niets gedaan. Zo: ", "'\(word)' heart hjir net; der is neat dien. Sa: ",
                "'\(word)' does not belong here; nothing was done. Like this: ")
                + example(of: verb)
        case .spanOutOfRange(let word):
            pick(
                "'\(word)' kan niet: meer dan niets, en hooguit een jaar. Er is niets gedaan.",
                "'\(word)' kin net: mear as neat, en heechút in jier. Der is neat dien.",
                "'\(word)' cannot be: more than nothing, and a year at most. Nothing was done.")
        case .field(let field):
            pick(
                "'\(field)' zou zo bij de mensen aankomen: velden worden hier niet ingevuld. Er is niets gedaan.",
                "'\(field)' soe sa by de minsken oankomme: fjilden wurde hjir net ynfolle. Der is neat dien.",
                "'\(field)' would reach people like that: fields are not filled in here. Nothing was done.")
        case .unknownReason(let word):
            pick(
                "'\(word)' is geen reden om te verbergen. Kies: belediging, bedreiging, persoonlijk, onderwerp of dubbel.",
                "'\(word)' is gjin reden om te ferbergjen. Kies: belediging, bedriging, persoanlik, ûnderwerp of dûbeld.",
                "'\(word)' is no reason to hide. Choose: insult, threat, personal, offtopic or duplicate.")
        }
    }

    private func example(of verb: String) -> String {
        ActVerb(rawValue: verb).map(ActExample(language: language).line) ?? verb
    }
}
