/// The short words around values, per language: Dutch where the product does not speak the language.
struct SmallWords: Trilingual {
    let language: Language

    /// "Vraag 3 van 8", or "Vraag 3 van 8 tot 10" where the way may still branch.
    func progress(_ progress: Progress) -> String {
        let total = progress.least == progress.most ? "\(progress.most)" : "\(progress.least) \(pick("tot", "oant", "to")) \(progress.most)"
        return "\(pick("Vraag", "Fraach", "Question")) \(progress.number) \(pick("van", "fan", "of")) \(total)"
    }

    /// "8", or "8 tot 10".
    func range(_ distance: Distance) -> String {
        distance.least == distance.most ? "\(distance.most)" : "\(distance.least) \(pick("tot", "oant", "to")) \(distance.most)"
    }

    /// "a, b en c".
    func joined(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(pick("en", "en", "and")) " + last
    }

    /// "Ronde 1: 41 mensen deden mee."
    func digest(_ title: String, _ count: Int) -> String {
        count == 1
            ? pick("\(title): iemand deed mee.", "\(title): immen die mei.", "\(title): someone took part.")
            : pick("\(title): \(count) mensen deden mee.", "\(title): \(count) minsken diene mei.", "\(title): \(count) people took part.")
    }

    var skipped: String { pick("overgeslagen", "oerslein", "skipped") }
    var unheard: String { pick("telt nog niet mee", "telt noch net mei", "does not count yet") }
    var withdrawn: String { pick("ingetrokken", "weromlutsen", "withdrawn") }
    var noAnswers: String { pick("Je hebt nog geen antwoorden.", "Jo hawwe noch gjin antwurden.", "You have no answers yet.") }
    var yes: String { pick("Ja", "Ja", "Yes") }
    var no: String { pick("Nee, ik wil het veranderen", "Nee, ik wol it feroarje", "No, I want to change it") }
    var plus: String { pick("Voor", "Foar", "For") }
    var minus: String { pick("Tegen", "Tsjin", "Against") }
    var noDetail: String { pick("Daar is geen uitleg bij.", "Dêr is gjin útlis by.", "There is no explanation for that.") }
    var chooseLanguage: String {
        pick("Kies je taal. Typ het nummer.", "Kies jo taal. Typ it nûmer.", "Choose your language. Type the number.")
    }

    /// "Ik schreef op: “…”. Klopt dat?"
    func echo(_ answer: String) -> String {
        pick(
            "Ik schreef op: “\(answer)”. Klopt dat?", "Ik skreau op: “\(answer)”. Kloppet dat?", "I wrote down: “\(answer)”. Is that right?"
        )
    }

    /// What was amiss with a reply, with an example of a good one; empty where there is nothing to add.
    func amiss(_ hint: Hint) -> String {
        switch hint {
        case .plain: ""
        case .sum(let given, let total):
            pick(
                "Je gaf \(given) punten. Het moeten er \(total) zijn.", "Jo joegen \(given) punten. It moatte der \(total) wêze.",
                "You gave \(given) points. There must be \(total).")
        case .count(let given, let least, let most):
            least == most
                ? pick(
                    "Je koos er \(given). Kies er \(most).", "Jo keazen der \(given). Kies der \(most).",
                    "You chose \(given). Choose \(most).")
                : pick(
                    "Je koos er \(given). Kies er \(least) tot \(most).", "Jo keazen der \(given). Kies der \(least) oant \(most).",
                    "You chose \(given). Choose \(least) to \(most).")
        case .range(let least, let most):
            pick(
                "Kies een getal van \(least) tot en met \(most).", "Kies in getal fan \(least) oant en mei \(most).",
                "Choose a number from \(least) to \(most).")
        case .length(let given, let most):
            pick(
                "Je tekst is \(given) tekens lang. Er passen er \(most). Kun je het korter zeggen?",
                "Jo tekst is \(given) tekens lang. Der passe der \(most). Kinne jo it koarter sizze?",
                "Your text has \(given) characters. There is room for \(most). Can you say it in fewer words?")
        case .whole: pick("Kies een heel getal.", "Kies in hiel getal.", "Choose a whole number.")
        case .doubled(let key): pick("Je noemde \(key) twee keer.", "Jo neamden \(key) twa kear.", "You named \(key) twice.")
        case .several: pick("Kies er één.", "Kies ien.", "Choose one.")
        case .missing(let count): pick("Er missen er nog \(count).", "Der misse der noch \(count).", "There are \(count) missing.")
        case .unknownPlace: pick("Die plaats ken ik niet.", "Dat plak ken ik net.", "I do not know that place.")
        case .noSuchDay: pick("Die dag bestaat niet.", "Dy dei bestiet net.", "There is no such day.")
        case .dayRange: pick("Die dag valt buiten de periode.", "Dy dei falt bûten de perioade.", "That day is outside the period.")
        }
    }

    /// An example of a reply that can be read.
    func example(for question: Question) -> String {
        let keys = question.options.map(\.key)
        let first = keys.first ?? "1"
        switch question.kind {
        case .text: return ""
        case .scale, .number:
            return pick(
                "Typ alleen een getal, bijvoorbeeld \(question.bounds.upperBound).",
                "Typ allinnich in getal, bygelyks \(question.bounds.upperBound).",
                "Type only a number, for example \(question.bounds.upperBound).")
        case .date: return pick("Typ een dag, bijvoorbeeld 1 juni.", "Typ in dei, bygelyks 1 juny.", "Type a day, for example 1 June.")
        case .points:
            let sample =
                question.options.count > 1
                ? "\(keys[0])\(question.total - question.total / 3) \(keys[1])\(question.total / 3)" : "\(first)\(question.total)"
            return pick("Typ bijvoorbeeld: \(sample)", "Typ bygelyks: \(sample)", "Type for example: \(sample)")
        case .rank:
            let sample = keys.reversed().joined(separator: " ")
            return pick(
                "Typ ze op volgorde, bijvoorbeeld: \(sample)", "Typ se op folchoarder, bygelyks: \(sample)",
                "Type them in order, for example: \(sample)")
        case .choices:
            let sample = keys.prefix(max(1, question.bounds.lowerBound)).joined(separator: " ")
            return pick(
                "Typ de nummers, bijvoorbeeld: \(sample)", "Typ de nûmers, bygelyks: \(sample)", "Type the numbers, for example: \(sample)")
        case .place:
            return pick("Typ de naam van de plaats.", "Typ de namme fan it plak.", "Type the name of the place.")
        default:
            return pick(
                "Typ alleen het nummer, bijvoorbeeld \(first).", "Typ allinnich it nûmer, bygelyks \(first).",
                "Type only the number, for example \(first).")
        }
    }
}
