import DialogueEngine

/// What is read on the way in by the organisation's own service.
extension ConsoleWords {
    var byWork: String { pick("Aanmelden met je werkaccount", "Oanmelde mei dyn wurkaccount", "Sign in with your work account") }
    var orByPassword: String { pick("Of met naam en wachtwoord", "Of mei namme en wachtwurd", "Or by name and password") }
    func goingTo(_ host: String) -> String { pick("Je gaat naar \(host)", "Do giest nei \(host)", "You are going to \(host)") }
    var goOn: String { pick("Ga verder", "Gean fierder", "Go on") }
    var workAway: String {
        pick(
            "Je werkaccount geeft nu geen antwoord. Probeer het zo weer.", "Dyn wurkaccount jout no gjin antwurd. Besykje it aanst wer.",
            "Your work account gives no answer now. Try again in a moment.")
    }
    var workRefused: String {
        pick(
            "Aanmelden met je werkaccount is niet gelukt. Begin hieronder opnieuw.",
            "Oanmelde mei dyn wurkaccount is net slagge. Begjin hjirûnder op 'e nij.",
            "Signing in with your work account did not work. Begin again below.")
    }
    var workNameless: String {
        pick(
            "Je organisatie zegt niet bij welke naam of welk nagekeken adres je hoort. Vraag wie hier beheert.",
            "Dyn organisaasje seit net by hokker namme of hokker neisjoen adres ast hearst. Freegje wa't hjir beheart.",
            "Your organisation does not say which name or verified address is yours. Ask who runs this.")
    }
    var noAccount: String { pick("Je hebt hier geen account", "Do hast hjir gjin account", "You have no account here") }
    func noAccountOf(_ name: String) -> String {
        pick(
            "Je organisatie kent je als \(name), maar hier kun je met die naam niet naar binnen. Vraag wie hier beheert om een account met die naam.",
            "Dyn organisaasje ken dy as \(name), mar hjir kinst mei dy namme net nei binnen. Freegje wa't hjir beheart om in account mei dy namme.",
            "Your organisation knows you as \(name), but that name cannot come in here. Ask who runs this for an account of that name.")
    }
}
