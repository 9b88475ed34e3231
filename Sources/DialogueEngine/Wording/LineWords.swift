/// How words of one person are put before another: the same in the author's preview and in what others receive.
struct LineWords: Trilingual {
    let language: Language

    /// "Een inwoner zegt: “…”".
    func line(_ words: String, _ sort: Question.Contribution, _ way: Way, _ origin: Contribution.Origin) -> String {
        "\(opening(sort, way, origin)) “\(words)”"
    }

    private func opening(_ sort: Question.Contribution, _ way: Way, _ origin: Contribution.Origin) -> String {
        switch (origin, way, sort) {
        case (.seed, _, _):
            pick("Om te beginnen, van de begeleider:", "Om mei te begjinnen, fan de begelieder:", "To begin with, from the facilitator:")
        case (_, .raise, .need): pick("Iemand kan dit nodig hebben:", "Immen kin dit nedich hawwe:", "Someone might need this:")
        case (_, .raise, _): pick("Je kunt er ook zo naar kijken:", "Jo kinne der ek sa nei sjen:", "One can also look at it like this:")
        case (_, _, .need):
            pick(
                "Iemand die niet voor is, heeft dit nodig:", "Immen dy't net foar is, hat dit nedich:",
                "Someone who is not in favour needs this:")
        case (.proxy, _, _):
            pick(
                "Een inwoner zegt, opgeschreven door een ander:", "In ynwenner seit, opskreaun troch in oar:",
                "A resident says, written down by another:")
        default: pick("Een inwoner zegt:", "In ynwenner seit:", "A resident says:")
        }
    }

    var withdrawn: String { pick("Deze zin is ingetrokken.", "Dizze sin is weromlutsen.", "This line was withdrawn.") }

    /// How many readers an author can count on, and a warning where the group is small.
    func readers(_ count: Int, of here: Int, small k: Int) -> String {
        if here < 2 {
            return pick(
                "Er doet nog niemand anders mee. Bewaren is dan het veiligst.",
                "Der docht noch nimmen oars mei. Bewarje is dan it feilichst.",
                "Nobody else takes part so far. Keeping it is safest then.")
        }
        return here < k
            ? pick(
                "Er doen nog maar \(here) mensen mee. Bewaren is dan het veiligst.",
                "Der dogge noch mar \(here) minsken mei. Bewarje is dan it feilichst.",
                "Only \(here) people take part so far. Keeping it is safest then.")
            : pick(
                "Je kunt rekenen op ongeveer \(count) lezers.", "Jo kinne rekkenje op likernôch \(count) lêzers.",
                "You can count on about \(count) readers.")
    }

    /// Before what became of the parts of somebody's own line.
    var inParts: String {
        pick(
            "In je zin staan meer dingen. De begeleider laat ze los van elkaar lezen.",
            "Yn jo sin steane mear dingen. De begelieder lit se los fan inoar lêze.",
            "Your line holds several things. The facilitator lets people read them one by one.")
    }

    /// Where a piece of somebody's line is asked for in other words: which one that is, and what happens with them.
    func only(_ piece: String) -> String {
        pick(
            "Schrijf alleen dit stuk opnieuw: “\(piece)”. De rest van je zin blijft staan. Je nieuwe woorden gaan net als je zin naar anderen.",
            "Skriuw allinnich dit stik opnij: “\(piece)”. De rest fan jo sin bliuwt stean. Jo nije wurden geane lykas jo sin nei oaren.",
            "Write only this piece again: “\(piece)”. The rest of your line stays. Your new words go to others as your line does.")
    }

    private var restStays: String {
        pick("De rest van je zin blijft staan.", "De rest fan jo sin bliuwt stean.", "The rest of your line stays.")
    }

    /// What became of somebody's own line.
    func became(_ contribution: Contribution) -> String {
        switch contribution.status {
        case .held:
            return pick(
                "De begeleider moet je zin nog lezen.", "De begelieder moat jo sin noch lêze.", "The facilitator has yet to read your line."
            )
        case .rephrase(let reason):
            return pick(
                "De begeleider vroeg om andere woorden: \(reason)", "De begelieder frege om oare wurden: \(reason)",
                "The facilitator asked for other words: \(reason)")
        case .hidden(let why, _):
            return pick("Je zin is niet doorgestuurd", "Jo sin is net trochstjoerd", "Your line was not passed on") + ": \(hiding(why))."
        case .recalled: return withdrawn
        case .split: return inParts
        case .merged:
            return pick(
                "Je zin staat nu samen met een zin die bijna hetzelfde zegt.",
                "Jo sin stiet no tegearre mei in sin dy't hast itselde seit.",
                "Your line now stands together with one that says nearly the same.")
        case .approved where contribution.way == .keep:
            return pick(
                "Je zin is bewaard bij de begeleider.", "Jo sin is bewarre by de begelieder.", "Your line is kept with the facilitator.")
        case .approved: return reach(contribution)
        }
    }

    private func reach(_ contribution: Contribution) -> String {
        let marks = contribution.marks.values.reduce(into: [OptionID: Int]()) { $0.merge($1, uniquingKeysWith: +) }
        let (fully, bit) = (marks[.fully, default: 0], marks[.bit, default: 0])
        let read = contribution.read
        let readers = pick("Lezers van je zin: \(read).", "Lêzers fan jo sin: \(read).", "Readers of your line: \(read).")
        if fully + bit == 0 { return readers }
        return readers + " "
            + pick(
                "Herkend: \(fully). Een stukje herkend: \(bit).", "Werkend: \(fully). In stikje werkend: \(bit).",
                "Recognised: \(fully). A bit of it: \(bit).")
    }

    /// A promise with its owner, its date and how far it is.
    func promise(_ promise: Commitment, _ told: (text: String, owner: String), zone: String) -> String {
        let due = promise.due.map { LocalDates.text($0, in: language, zone: zone, withTime: false) }
        let when = due.map { pick("voor \($0)", "foar \($0)", "by \($0)") }
        let head = "\(told.text) (\([told.owner, when].compactMap { $0 }.joined(separator: ", ")))"
        let reason = promise.reason.map { " \($0)" } ?? ""
        return "\(head): \(ModerationWords(language: language).status(promise.status, isLate: promise.isLate)).\(reason)"
    }

    /// That words which are no line for others are kept out of the report.
    ///
    /// - Parameters:
    ///   - heading: what the answer is to; `nil` where it is one of several.
    ///   - number: the answer's number in the overview.
    func keptOut(_ why: Contribution.HidingReason, heading: String?, number: Int?) -> String {
        let at = heading.map { pick(" bij “\($0)”", " by “\($0)”", " at “\($0)”") } ?? ""
        let change = number.map { pick(" Of typ: wijzig \($0).", " Of typ: feroarje \($0).", " Or type: change \($0).") } ?? ""
        return pick(
            "De begeleider houdt woorden van jou\(at) uit het verslag: \(hiding(why)). Ze blijven bewaard en tellen mee. Oneens? Typ MENS.\(change)",
            "De begelieder hâldt wurden fan jo\(at) út it ferslach: \(hiding(why)). Se bliuwe bewarre en telle mei. Net iens? Typ MINSKE.\(change)",
            "The facilitator keeps words of yours\(at) out of the report: \(hiding(why)). They are kept and they count. Not agreed? Type HUMAN.\(change)"
        )
    }

    /// What the group has to say beside the script.
    ///
    /// - Parameters:
    ///   - line: the line that somebody's own was joined with, as it is put before people; the words that were written out; the parts of a line.
    ///   - part: what it is about, where that is a part of somebody's line.
    func notice(
        _ notice: Notice, heading: String, number: Int?, promise: String, until: String, line: String, part: String?,
        words: ([Language: String]) -> String
    ) -> String {
        let change = number.map { pick("Typ: wijzig \($0).", "Typ: feroarje \($0).", "Type: change \($0).") } ?? ""
        let otherWords = number == nil ? "" : pick(" Liever anders gezegd? ", " Leaver oars sein? ", " Rather in other words? ") + change
        let yours =
            part.map { pick("een deel van je zin (“\($0)”)", "in part fan jo sin (“\($0)”)", "a part of your line (“\($0)”)") }
            ?? pick("je zin", "jo sin", "your line")
        switch notice {
        case .rephrase(_, let reason, _):
            let of = part.map { pick(" voor “\($0)”", " foar “\($0)”", " for “\($0)”") } ?? ""
            let rest = part == nil ? "" : " " + restStays
            return pick(
                "De begeleider vraagt om andere woorden\(of) bij “\(heading)”: \(reason) \(change)",
                "De begelieder freget om oare wurden\(of) by “\(heading)”: \(reason) \(change)",
                "The facilitator asks for other words\(of) at “\(heading)”: \(reason) \(change)") + rest
        case .split:
            let together =
                number.map {
                    pick(
                        " Is het toch één ding? Typ HEEL \($0).", " Is it dochs ien ding? Typ HIEL \($0).",
                        " Is it one thing after all? Type WHOLE \($0).")
                } ?? ""
            return pick(
                "In je zin bij “\(heading)” staan meer dingen. De begeleider laat ze los van elkaar lezen, in jouw woorden:\n\(line)\nJe zin blijft ook heel bewaard.\(together) Wil je erover praten? Typ MENS.",
                "Yn jo sin by “\(heading)” steane mear dingen. De begelieder lit se los fan inoar lêze, yn jo wurden:\n\(line)\nJo sin bliuwt ek hiel bewarre.\(together) Wolle jo deroer prate? Typ MINSKE.",
                "Your line at “\(heading)” holds several things. The facilitator lets people read them one by one, in your words:\n\(line)\nYour line is kept whole as well.\(together) Do you want to talk about it? Type HUMAN."
            )
        case .hidden(_, let why, _):
            return pick(
                "De begeleider stuurt \(yours) bij “\(heading)” niet door: \(hiding(why)). Je woorden blijven bewaard. Oneens? Typ MENS.\(otherWords)",
                "De begelieder stjoert \(yours) by “\(heading)” net troch: \(hiding(why)). Jo wurden bliuwe bewarre. Net iens? Typ MINSKE.\(otherWords)",
                "The facilitator does not pass on \(yours) at “\(heading)”: \(hiding(why)). Your words are kept. Not agreed? Type HUMAN.\(otherWords)"
            )
        case .merged(_, _, let reason, _):
            let apart =
                number.map {
                    pick(
                        " Zegt jouw zin iets anders? Typ APART \($0).", " Seit jo sin wat oars? Typ APART \($0).",
                        " Does your line say something else? Type APART \($0).")
                } ?? ""
            // Not that somebody said it: the other one may have asked that this is not told.
            return pick(
                "De begeleider zet \(yours) bij “\(heading)” samen met een zin die bijna hetzelfde zegt.\(told(reason))\n\(line)\nJouw stem telt daar mee, en jouw woorden blijven bewaard.\(apart) Wil je erover praten? Typ MENS.",
                "De begelieder set \(yours) by “\(heading)” tegearre mei in sin dy't hast itselde seit.\(told(reason))\n\(line)\nJo stim telt dêr mei, en jo wurden bliuwe bewarre.\(apart) Wolle jo deroer prate? Typ MINSKE.",
                "The facilitator puts \(yours) at “\(heading)” together with one that says nearly the same.\(told(reason))\n\(line)\nYour voice counts there, and your words are kept.\(apart) Do you want to talk about it? Type HUMAN."
            )
        case .passedOn:
            return pick(
                "De begeleider stuurt \(yours) bij “\(heading)” nu toch door. Wil je dat niet? \(change)",
                "De begelieder stjoert \(yours) by “\(heading)” no dochs troch. Wolle jo dat net? \(change)",
                "The facilitator passes on \(yours) at “\(heading)” after all. If you do not want that: \(change)")
        case .broadcast(let text):
            return pick(
                "Bericht van de begeleider: \(words(text))", "Berjocht fan de begelieder: \(words(text))",
                "Message from the facilitator: \(words(text))")
        case .nudge(let text):
            return words(text) + "\n"
                + pick(
                    "Dit bericht krijg je omdat je met deze ronde nog niet klaar bent. Typ AL GEDAAN of IK LUISTER LIEVER, dan vragen we het niet meer.",
                    "Dit berjocht krije jo om't jo mei dizze rûnde noch net klear binne. Typ AL DIEN of IK HARKJE LEAVER, dan freegje wy it net mear.",
                    "You get this message because you are not done with this round yet. Type ALREADY DONE or I PREFER TO LISTEN and we will not ask again."
                )
        case .movedWithoutModerator:
            return pick(
                "De begeleider was er een tijd niet. We gaan nu vanzelf verder.",
                "De begelieder wie der in skoft net. Wy geane no fansels fierder.",
                "The facilitator was away for a while. We now go on by ourselves.")
        case .moreTime:
            return pick(
                "Er is meer tijd. Deze ronde duurt tot \(until).", "Der is mear tiid. Dizze ronde duorret oant \(until).",
                "There is more time. This round lasts until \(until).")
        case .paused:
            return pick(
                "Het gesprek staat even stil. Je antwoorden zijn bewaard.", "It petear stiet efkes stil. Jo antwurden binne bewarre.",
                "The conversation pauses for a while. Your answers are kept.")
        // Words of one person's own; see `reply(_:)`.
        case .reply, .quotes, .reminder, .writtenOut: return ""
        case .resumed: return pick("We gaan weer verder.", "Wy geane wer fierder.", "We go on again.")
        case .promiseLate:
            return pick(
                "Een belofte is niet op tijd nagekomen: \(promise) Je hoort van ons zodra er nieuws is.",
                "In tasizzing is net op tiid neikommen: \(promise) Jo hearre fan ús sa gau as der nijs is.",
                "A promise was not kept in time: \(promise) You will hear from us as soon as there is news.")
        case .fileMissed:
            return pick(
                "Je foto of spraakbericht bij “\(heading)” is niet bij ons aangekomen. Stuur het nog eens, of typ je antwoord. \(change)",
                "Jo foto of sprekberjocht by “\(heading)” is net by ús oankommen. Stjoer it nochris, of typ jo antwurd. \(change)",
                "Your photo or voice message at “\(heading)” did not reach us. Send it again, or type your answer. \(change)")
        }
    }

    /// What whoever keeps a promise is reminded of, why now, and what they can do.
    ///
    /// - Parameter isHeard: whether what they write back is read as being about it; who takes part answers questions by that.
    func reminder(_ promise: Commitment, _ why: Reminder, day: String, of title: String, isHeard: Bool) -> String {
        let when =
            switch why {
            case .week:
                pick(
                    "Over een week, op \(day), moet dit klaar zijn:", "Oer in wike, op \(day), moat dit klear wêze:",
                    "In a week, on \(day), this is to be done:")
            case .day:
                pick(
                    "Morgen, op \(day), moet dit klaar zijn:", "Moarn, op \(day), moat dit klear wêze:",
                    "Tomorrow, on \(day), this is to be done:")
            case .today: pick("Vandaag moet dit klaar zijn:", "Hjoed moat dit klear wêze:", "Today this is to be done:")
            case .late:
                pick(
                    "Dit moest klaar zijn op \(day):", "Dit moast klear wêze op \(day):", "This was to be done by \(day):")
            }
        return pick(
            "Herinnering aan een belofte in “\(title)”.", "Oantinken oan in tasizzing yn “\(title)”.",
            "A reminder of a promise in “\(title)”.")
            + " \(when)\n“\(promise.text)” (\(promise.owner))\n"
            + pick("Is het klaar, of lukt het niet? ", "Is it klear, of slagget it net? ", "Is it done, or will it not be? ")
            + (isHeard
                ? pick(
                    "Schrijf het hier, dan leest de begeleider het.", "Skriuw it hjir, dan lêst de begelieder it.",
                    "Write it here, and the facilitator reads it.")
                : pick("Zeg het tegen de begeleider.", "Sis it tsjin de begelieder.", "Tell the facilitator."))
            + pick(" Geen herinneringen meer? Stuur STOP.", " Gjin oantinkens mear? Stjoer STOP.", " No more reminders? Send STOP.")
    }

    /// What a moderator said with a decision, where they did.
    private func told(_ reason: String?) -> String {
        reason.map { pick(" De begeleider zegt: \($0)", " De begelieder seit: \($0)", " The facilitator says: \($0)") } ?? ""
    }

    /// What the moderator answers somebody who asked for a human.
    func reply(_ text: String) -> String {
        pick("De begeleider antwoordt jou: \(text)", "De begelieder antwurdet jo: \(text)", "The facilitator answers you: \(text)")
    }

    /// Words that will be quoted, each with its number and what it stands beside, and what their author can do.
    func quotes(_ quotes: [(number: Int, text: String, beside: String)]) -> String {
        let lines = quotes.map { quote in
            "\(quote.number) “\(quote.text)”\n"
                + pick("Dit staat bij: \(quote.beside)", "Dit stiet by: \(quote.beside)", "This stands beside: \(quote.beside)")
        }
        let number = quotes[0].number
        return
            ([
                pick(
                    "Dit van jou komt in het verslag, zonder je naam:", "Dit fan jo komt yn it ferslach, sûnder jo namme:",
                    "This of yours will be in the report, without your name:")
            ] + lines + [
                pick(
                    "Goed zo? Typ AKKOORD \(number). Anders? Typ WIJZIG \(number). Niet in het verslag? Typ INTREKKEN \(number).",
                    "Goed sa? Typ AKKOART \(number). Oars? Typ FEROARJE \(number). Net yn it ferslach? Typ YNLÛKE \(number).",
                    "All right? Type APPROVE \(number). Other words? Type CHANGE \(number). Not in the report? Type WITHDRAW \(number).")
            ]).joined(separator: "\n")
    }

    private func hiding(_ reason: Contribution.HidingReason) -> String {
        switch reason {
        case .insult: pick("er staat een belediging in", "der stiet in beledinging yn", "it holds an insult")
        case .threat: pick("er staat een bedreiging in", "der stiet in bedriging yn", "it holds a threat")
        case .personal: pick("er staan gegevens van iemand in", "der steane gegevens fan immen yn", "it holds someone's personal data")
        case .offtopic: pick("het gaat over iets anders", "it giet oer wat oars", "it is about something else")
        case .duplicate: pick("iemand zei al hetzelfde", "immen sei al itselde", "someone said the same already")
        }
    }
}
