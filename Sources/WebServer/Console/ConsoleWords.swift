import DialogueEngine
import Facilitation

/// What those who work here read, beside what people said.
struct ConsoleWords: Trilingual {
    let language: Language

    init(_ language: Language) { self.language = PageWords.all.contains(language) ? language : .dutch }

    // MARK: - Every page

    var skip: String { pick("Naar de inhoud", "Nei de ynhâld", "To the content") }
    var tabs: String { pick("Delen van dit gesprek", "Dielen fan dit petear", "Parts of this conversation") }
    var tongue: String { pick("Taal", "Taal", "Language") }
    var choose: String { pick("Kies", "Kies", "Choose") }
    var leave: String { pick("Afmelden", "Ofmelde", "Sign out") }
    var back: String { pick("Terug", "Werom", "Back") }
    var send: String { pick("Verstuur", "Ferstjoer", "Send") }
    var save: String { pick("Bewaar", "Bewarje", "Save") }
    var reason: String { pick("Reden", "Reden", "Reason") }

    // MARK: - Coming in

    var signIn: String { pick("Aanmelden", "Oanmelde", "Sign in") }
    var name: String { pick("Naam", "Namme", "Name") }
    var password: String { pick("Wachtwoord", "Wachtwurd", "Password") }
    var notKnown: String {
        pick(
            "Naam en wachtwoord horen niet bij elkaar. Vergeten? Vraag wie hier beheert om een nieuwe link.",
            "Namme en wachtwurd hearre net by elkoar. Fergetten? Freegje wa't hjir beheart om in nije keppeling.",
            "Name and password do not belong together. Forgotten? Ask who runs this for a new link.")
    }
    var tooOften: String {
        pick(
            "Er is te vaak geprobeerd. Wacht een paar minuten.", "Der is te faak besocht. Wachtsje in pear minuten.",
            "It was tried too often. Wait a few minutes.")
    }
    var busy: String {
        pick(
            "Het lukt nu even niet. Probeer het zo weer.", "It slagget no even net. Besykje it aanst wer.",
            "This does not work now. Try again in a moment.")
    }
    func welcome(_ name: String) -> String { pick("Welkom, \(name)", "Wolkom, \(name)", "Welcome, \(name)") }
    var choosePassword: String {
        pick(
            "Kies een wachtwoord van ten minste 12 tekens. Een zin van een paar woorden is goed.",
            "Kies in wachtwurd fan op syn minst 12 tekens. In sin fan in pear wurden is goed.",
            "Choose a password of at least 12 characters. A sentence of a few words is fine.")
    }
    var again: String { pick("Nog een keer", "Nochris", "Once more") }
    var notTheSame: String {
        pick("De twee wachtwoorden zijn niet gelijk.", "De twa wachtwurden binne net gelyk.", "The two passwords are not the same.")
    }
    func weak(_ fault: Staff.WeakPassword) -> String {
        switch fault {
        case .tooShort(let least):
            pick("Neem ten minste \(least) tekens.", "Nim op syn minst \(least) tekens.", "Take at least \(least) characters.")
        case .tooLong(let most):
            pick("Neem ten hoogste \(most) tekens.", "Nim op syn heechst \(most) tekens.", "Take at most \(most) characters.")
        case .tooPlain:
            pick(
                "Dit is te makkelijk te raden. Neem een zin van een paar woorden.",
                "Dit is te maklik te rieden. Nim in sin fan in pear wurden.", "This is too easy to guess. Take a sentence of a few words.")
        }
    }
    var deadLink: String {
        pick(
            "Deze link werkt niet meer. Vraag wie hier beheert om een nieuwe.",
            "Dizze keppeling wurket net mear. Freegje wa't hjir beheart om in nije.",
            "This link no longer works. Ask who runs this for a new one.")
    }
    var notYours: String {
        pick("Dit hoort niet bij jouw rol.", "Dit heart net by dyn rol.", "This is not part of your role.")
    }
    var notFound: String { pick("Deze pagina is er niet.", "Dizze side is der net.", "There is no such page.") }
    var oldForm: String {
        pick(
            "Dit formulier was oud, er is niets gedaan. Kijk hieronder en doe het opnieuw.",
            "Dit formulier wie âld, der is neat dien. Sjoch hjirûnder en doch it op 'e nij.",
            "This form was old, nothing was done. Look below and do it again.")
    }

    // MARK: - Roles and accounts

    func role(_ role: Role) -> String {
        switch role {
        case .moderator: pick("begeleider", "begelieder", "moderator")
        case .author: pick("schrijver", "skriuwer", "author")
        case .analyst: pick("onderzoeker", "ûndersiker", "analyst")
        case .operator: pick("beheerder", "behearder", "operator")
        case .observer: pick("toeschouwer", "taskôger", "observer")
        }
    }
    var accounts: String { pick("Wie hier werken", "Wa't hjir wurkje", "Who works here") }
    var roles: String { pick("Rollen", "Rollen", "Roles") }
    var invite: String { pick("Nodig iemand uit", "Noegje immen út", "Invite somebody") }
    var makeLink: String { pick("Maak een link", "Meitsje in keppeling", "Make a link") }
    var newLink: String { pick("Nieuwe link voor wachtwoord", "Nije keppeling foar wachtwurd", "New link for a password") }
    func linkMade(_ name: String) -> String {
        pick(
            "Geef deze link aan \(name), en aan niemand anders. Hij werkt één keer, drie dagen lang. Je ziet hem alleen nu.",
            "Jou dizze keppeling oan \(name), en oan nimmen oars. Hy wurket ien kear, trije dagen lang. Do sjochst him allinnich no.",
            "Give this link to \(name), and to nobody else. It works once, for three days. You see it only now.")
    }
    var badName: String {
        pick(
            "Dit kan geen naam zijn. Neem letters en cijfers, ten hoogste 64.",
            "Dit kin gjin namme wêze. Nim letters en sifers, op syn heechst 64.",
            "This can be no name. Take letters and digits, at most 64.")
    }
    var lastOperator: String {
        pick(
            "Dan kan niemand hier nog beheren. Maak eerst iemand anders beheerder.",
            "Dan kin hjir nimmen mear beheare. Meitsje earst immen oars behearder.",
            "Then nobody could run this any more. First make somebody else operator.")
    }
    var closeAccount: String { pick("Sluit buiten", "Slút bûten", "Shut out") }
    var openAccount: String { pick("Laat weer toe", "Lit wer ta", "Let in again") }
    var isClosed: String { pick("buitengesloten", "bûtensletten", "shut out") }
    var waitsForPassword: String { pick("koos nog geen wachtwoord", "keas noch gjin wachtwurd", "chose no password yet") }

    // MARK: - Conversations

    var conversations: String { pick("Gesprekken", "Petearen", "Conversations") }
    var noConversations: String {
        pick("Er loopt nog geen gesprek.", "Der rint noch gjin petear.", "No conversation runs yet.")
    }
    func started(_ started: Int, _ known: Int) -> String {
        pick("\(started) van \(known) doen mee", "\(started) fan \(known) dogge mei", "\(started) of \(known) take part")
    }
    func waiting(_ count: Int) -> String {
        pick("\(count) te lezen", "\(count) te lêzen", "\(count) to read")
    }
}
