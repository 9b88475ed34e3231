import DialogueEngine
import Facilitation

/// The rules by which words are passed on or not, said from what the script and the program really do.
struct RulesLayout {
    private let visit: Visit
    private let words: PageWords
    private let wording: Wording

    init(_ visit: Visit) {
        self.visit = visit
        words = PageWords(language: visit.language)
        wording = Wording(dialogue: visit.open.dialogue, in: visit.language)
    }

    var layout: PageLayout {
        var layout = PageLayout(visit.language, heading: words.rules, name: wording.title)
        let reasons = ModerationWords(language: visit.language)
        layout.blocks = [
            .link(href: visit.base, text: words.goBack), .heading(words.neverHidden), .paragraph(words.minority),
            .heading(words.whenHidden), .paragraph(words.fiveReasons(Contribution.HidingReason.allCases.count)),
            .list(Contribution.HidingReason.allCases.map { words.meaning($0, reasons.hiding($0.rawValue)) }),
            .heading(words.whatHappens), .list(steps), .heading(words.objecting), .paragraph(words.howToObject),
            .link(href: "\(visit.home)/log", text: words.log),
        ]
        layout.links = visit.publicLinks(words)
        return layout
    }

    /// What happens to what somebody sends, in this dialogue.
    private var steps: [String] {
        let plans = visit.open.dialogue.contributions
        let report = visit.open.dialogue.standing.quotes == nil ? [] : [words.inTheReport]
        guard !plans.isEmpty else { return [words.staysWithUs] + report + [words.changeOrErase] }
        let reading: String
        switch (plans.contains(where: \.isHeld), plans.contains { !$0.isHeld }) {
        case (true, false): reading = words.readBefore
        case (false, true): reading = words.readAfter
        default: reading = words.someReadBefore
        }
        return [words.youChoose, reading] + report + [words.youHear, words.others, words.changeOrErase]
    }
}

extension PageWords {
    fileprivate var neverHidden: String { pick("Wat we nooit verbergen", "Wat wy nea ferbergje", "What we never hide") }
    fileprivate var minority: String {
        pick(
            "Een mening die weinig mensen delen. Dat weinig mensen iets vinden, is nooit een reden om het te verbergen. Kritiek op de gemeente of op de begeleider ook niet.",
            "In miening dy't net in soad minsken diele. Dat in bytsje minsken wat fine, is nea in reden om it te ferbergjen. Krityk op de gemeente of op de begelieder ek net.",
            "A view that few people share. That few people think so is never a reason to hide it. Nor is criticism of the municipality or of the facilitator."
        )
    }
    fileprivate var whenHidden: String { pick("Wat niet wordt doorgegeven", "Wat net trochjûn wurdt", "What is not passed on") }
    fileprivate func fiveReasons(_ count: Int) -> String {
        pick(
            "Een begeleider, een mens, kan een tekst verbergen. Daarvoor zijn \(count) redenen, en geen andere. De schrijver hoort welke.",
            "In begelieder, in minske, kin in tekst ferbergje. Dêr binne \(count) redenen foar, en gjin oare. De skriuwer heart hokker.",
            "A facilitator, a human, can hide a text. There are \(count) reasons for that and no others. The author is told which.")
    }
    fileprivate func meaning(_ reason: Contribution.HidingReason, _ name: String) -> String {
        let name = name.prefix(1).uppercased() + name.dropFirst()
        let meaning =
            switch reason {
            case .insult:
                pick(
                    "het scheldt iemand uit of maakt een groep zwart", "it skelt immen út of makket in groep swart",
                    "it abuses somebody or a group")
            case .threat:
                pick(
                    "het dreigt met geweld of roept ertoe op", "it driget mei geweld of ropt dêrta op",
                    "it threatens with violence or calls for it")
            case .personal:
                pick(
                    "er staat in wie iemand is of waar iemand woont", "der stiet yn wa't immen is of wêr't immen wennet",
                    "it tells who somebody is or where they live")
            case .offtopic:
                pick(
                    "het gaat over iets anders dan dit gesprek", "it giet oer wat oars as dit petear",
                    "it is about something else than this conversation")
            case .duplicate: pick("hetzelfde staat er al", "itselde stiet der al", "the same is there already")
            }
        return "\(name): \(meaning)."
    }
    fileprivate var whatHappens: String {
        pick("Wat er gebeurt met wat je schrijft", "Wat der bart mei wat jo skriuwe", "What happens to what you write")
    }
    fileprivate var staysWithUs: String {
        pick(
            "Wat je schrijft, gaat niet naar andere deelnemers. De begeleider leest het.",
            "Wat jo skriuwe, giet net nei oare dielnimmers. De begelieder lêst it.",
            "What you write does not go to others who take part. The facilitator reads it.")
    }
    fileprivate var inTheReport: String {
        pick(
            "Wat je alleen voor het verslag schrijft, staat erin als jij ja zegt, zonder je naam. Zet er geen namen van anderen in.",
            "Wat jo allinnich foar it ferslach skriuwe, stiet deryn as jo ja sizze, sûnder jo namme. Set der gjin nammen fan oaren yn.",
            "What you write for the report alone is in it if you say yes, without your name. Put no names of others in it.")
    }
    fileprivate var youChoose: String {
        pick(
            "Jij kiest of anderen je woorden lezen. Zonder jouw ja gaan ze naar niemand.",
            "Jo kieze oft oaren jo wurden lêze. Sûnder jo ja geane se nei nimmen.",
            "You choose whether others read your words. Without your yes they go to nobody.")
    }
    fileprivate var readBefore: String {
        pick(
            "Een begeleider leest je woorden voordat anderen ze zien.", "In begelieder lêst jo wurden foardat oaren se sjogge.",
            "A facilitator reads your words before others see them.")
    }
    fileprivate var readAfter: String {
        pick(
            "Je woorden gaan meteen naar anderen. Een begeleider kan ze daarna nog verbergen.",
            "Jo wurden geane daliks nei oaren. In begelieder kin se dêrnei noch ferbergje.",
            "Your words go to others at once. A facilitator can still hide them afterwards.")
    }
    fileprivate var someReadBefore: String {
        pick(
            "Bij sommige vragen leest een begeleider je woorden voordat anderen ze zien; bij andere gaan ze meteen.",
            "By guon fragen lêst in begelieder jo wurden foardat oaren se sjogge; by oaren geane se daliks.",
            "At some questions a facilitator reads your words before others see them; at others they go at once.")
    }
    fileprivate var youHear: String {
        pick(
            "Worden ze verborgen, of vraagt de begeleider om andere woorden? Dan krijg je daarvan bericht, met de reden.",
            "Wurde se ferburgen, of freget de begelieder om oare wurden? Dan krije jo dêr berjocht fan, mei de reden.",
            "Are they hidden, or does the facilitator ask for other words? Then you are told, with the reason.")
    }
    fileprivate var others: String {
        pick(
            "Anderen lezen je woorden zonder je naam.", "Oaren lêze jo wurden sûnder jo namme.", "Others read your words without your name."
        )
    }
    fileprivate var changeOrErase: String {
        pick(
            "Je kunt je woorden altijd wijzigen, weghalen of wissen.", "Jo kinne jo wurden altyd feroarje, weihelje of wiskje.",
            "You can always change your words, take them away or erase them.")
    }
    fileprivate var objecting: String { pick("Niet eens met een besluit?", "Net iens mei in beslút?", "Do you disagree with a decision?") }
    fileprivate var howToObject: String {
        pick(
            "Kies bij een vraag Ik wil een mens spreken, of stuur MENS, en schrijf wat er niet klopt. Een begeleider kan een verborgen tekst weer doorlaten. Wat begeleiders beslissen, staat in een lijst die iedereen kan lezen.",
            "Kies by in fraach Ik wol in minske sprekke, of stjoer MINSKE, en skriuw wat net kloppet. In begelieder kin in ferburgen tekst wer trochlitte. Wat begelieders beslute, stiet yn in list dy't elkenien lêze kin.",
            "Choose I want to speak to a human at a question, or send HUMAN, and write what is not right. A facilitator can pass a hidden text on after all. What facilitators decide is in a list that anybody can read."
        )
    }
}
