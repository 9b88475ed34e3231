import DialogueEngine
import Foundation

/// What the command itself says, in the language of the terminal: Dutch, Frisian or English.
struct Messages: Trilingual, Sendable {
    let language: Language

    /// By `MEERSTEM_LANGUAGE`, else by the locale; Dutch where neither says.
    static let current: Messages = {
        let environment = ProcessInfo.processInfo.environment
        let locale =
            ["MEERSTEM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "nl"
        return Messages(language: locale.hasPrefix("en") ? .english : locale.hasPrefix("fy") ? .frisian : .dutch)
    }()

    /// One of the languages a report is written in.
    ///
    /// - Throws: wrong use for any other name.
    static func language(_ name: String) throws -> Language {
        guard ["nl", "fy", "en"].contains(name) else { throw Failure.use(current.noSuchLanguage(name)) }
        return Language(name)
    }

    var welcome: String {
        pick(
            """
            meerstem: een gesprek met veel mensen, en waar alle stemmen staan.

              meerstem demo               doe zelf mee, naast nagespeelde buren
              meerstem new NAAM           begin zelf een dialoog
              meerstem play DIALOOG       loop een dialoog na, er wordt niets bewaard
              meerstem check DIALOOG      controleer een script
              meerstem graph DIALOOG      teken hem
              meerstem rehearse DIALOOG   speel hem met honderden nagespeelde inwoners
              meerstem open DIALOOG       open een gesprek en krijg een code
              meerstem join CODE --as IK  doe mee aan een gesprek
              meerstem moderate CODE --as IK  begeleid een gesprek
              meerstem summary CODE       waar alle stemmen staan

            Probeer: meerstem demo
            """,
            """
            meerstem: in petear mei in soad minsken, en wêr't alle stimmen steane.

              meerstem demo               doch sels mei, neist neispile buorlju
              meerstem new NAMME          begjin sels in dialooch
              meerstem play DIALOOCH      rin in dialooch nei, der wurdt neat bewarre
              meerstem check DIALOOCH     kontrolearje in skript
              meerstem graph DIALOOCH     tekenje him
              meerstem rehearse DIALOOCH  spylje him mei hûnderten neispile ynwenners
              meerstem open DIALOOCH      iepenje in petear en krij in koade
              meerstem join KOADE --as IK doch mei oan in petear
              meerstem moderate KOADE --as IK begelied in petear
              meerstem summary KOADE      wêr't alle stimmen steane

            Besykje: meerstem demo
            """,
            """
            meerstem: a dialogue among many people, and where all voices stand.

              meerstem demo               take part yourself, beside simulated neighbours
              meerstem new NAME           begin a dialogue of your own
              meerstem play DIALOGUE      walk through a dialogue, nothing is kept
              meerstem check DIALOGUE     check a script
              meerstem graph DIALOGUE     draw it
              meerstem rehearse DIALOGUE  run it with hundreds of simulated residents
              meerstem open DIALOGUE      open a consultation and get a code
              meerstem join CODE --as ME  take part in a consultation
              meerstem moderate CODE --as ME  moderate a consultation
              meerstem summary CODE       where all voices stand

            Try: meerstem demo
            """)
    }

    func noSuchFile(_ path: String) -> String { pick("'\(path)' is er niet.", "'\(path)' is der net.", "there is no '\(path)'.") }
    func imported(people: Int, statements: Int, votes: Int) -> String {
        pick(
            "Ingelezen: mensen \(people), stellingen \(statements), stemmen \(votes).",
            "Ynlêzen: minsken \(people), stellingen \(statements), stimmen \(votes).",
            "Imported: people \(people), statements \(statements), votes \(votes).")
    }
    func groupsOfNobody(_ file: String, people: Int) -> String {
        pick(
            "Niemand van de \(people) mensen met een groep in '\(file)' stemde in dit gesprek: hoort het bestand bij een ander gesprek?",
            "Nimmen fan de \(people) minsken mei in groep yn '\(file)' stimde yn dit petear: heart it bestân by in oar petear?",
            "none of the \(people) people with a group in '\(file)' voted in this conversation: does the file belong to another one?")
    }
    func groupsOfSome(placed: Int, of voted: Int, inFile people: Int) -> String {
        pick(
            "Van wie stemden (\(voted)), hebben er \(placed) een groep; in het bestand staan er \(people).",
            "Fan wa't stimden (\(voted)), hawwe der \(placed) in groep; yn it bestân steane der \(people).",
            "of those who voted (\(voted)), \(placed) have a group; the file holds \(people).")
    }
    func notUTF8(_ path: String) -> String { pick("'\(path)' is geen UTF-8.", "'\(path)' is gjin UTF-8.", "'\(path)' is not UTF-8.") }
    func cannotWrite(_ path: String) -> String {
        pick("'\(path)' is niet te schrijven.", "'\(path)' is net te skriuwen.", "cannot write '\(path)'.")
    }
    func noStore(_ path: String) -> String {
        pick(
            "de opslag '\(path)' is er niet; geef hem met --store.", "de opslach '\(path)' is der net; jou him mei --store.",
            "there is no store '\(path)'; name it with --store.")
    }
    func noKey(_ path: String) -> String {
        pick(
            "de sleutel '\(path)' ontbreekt; zonder sleutel gaat de opslag voor niemand open.",
            "de kaai '\(path)' mist; sûnder kaai giet de opslach foar nimmen iepen.",
            "the key '\(path)' is missing; without it the store opens for nobody.")
    }
    var badKey: String {
        pick(
            "de sleutel is geen 64 hexadecimale cijfers.", "de kaai is gjin 64 heksadesimale sifers.",
            "the key is not 64 hexadecimal digits.")
    }
    var wrongKey: String {
        pick("deze sleutel past niet op deze opslag.", "dizze kaai past net op dizze opslach.", "this key does not fit this store.")
    }
    func noSuchConsultation(_ code: String) -> String {
        pick(
            "er is geen gesprek met code '\(code)'.", "der is gjin petear mei koade '\(code)'.",
            "there is no consultation with code '\(code)'.")
    }
    var nameMissing: String {
        pick("geef je naam met --as NAAM.", "jou dyn namme mei --as NAMME.", "give your name with --as NAME.")
    }
    func valueMissing(_ flag: String) -> String {
        pick("achter \(flag) ontbreekt iets.", "efter \(flag) ûntbrekt wat.", "something is missing behind \(flag).")
    }
    func noSuchLanguage(_ name: String) -> String {
        pick(
            "--language is nl, fy of en, niet '\(name)'.", "--language is nl, fy of en, net '\(name)'.",
            "--language is nl, fy or en, not '\(name)'.")
    }
    var notPublished: String {
        pick(
            "er is nog niets openbaar. Dat gebeurt als de volgende fase begint, of met: meerstem moderate CODE publish. Wat er nu staat, ziet de begeleider met --audience moderator.",
            "der is noch neat iepenbier. Dat bart as de folgjende faze begjint, of mei: meerstem moderate CODE publish. Wat der no stiet, sjocht de begelieder mei --audience moderator.",
            "nothing is public yet. That happens when the next phase begins, or with: meerstem moderate CODE publish. The moderator sees what stands now with --audience moderator."
        )
    }
    var noSuchPerson: String { pick("die persoon is er niet.", "dy persoan is der net.", "there is no such person.") }
    func unreadableScript(_ digest: String) -> String {
        pick(
            "het script \(digest) in de opslag is niet meer te lezen.", "it skript \(digest) yn de opslach is net mear te lêzen.",
            "the script \(digest) kept in the store can no longer be read.")
    }
    var unreadableLog: String { pick("het logboek is niet te lezen.", "it lochboek is net te lêzen.", "the log cannot be read.") }
    var codeTaken: String { pick("die code is al in gebruik.", "dy koade is al yn gebrûk.", "that code is in use.") }
    var waitingHelps: String {
        pick("Wacht even en probeer het opnieuw.", "Wachtsje even en besykje it nochris.", "Wait a moment and try again.")
    }
    var otherVersion: String {
        pick(
            "een andere versie van meerstem heeft deze opslag in gebruik. Sluit die af en probeer het opnieuw.",
            "in oare ferzje fan meerstem hat dizze opslach yn gebrûk. Slút dy ôf en besykje it nochris.",
            "another version of meerstem is using this store. Close it and try again.")
    }
    var tooLong: String {
        pick(
            "dit is te groot om aan het proces te geven dat de opslag in gebruik heeft.",
            "dit is te grut om oan it proses te jaan dat de opslach yn gebrûk hat.",
            "this is too large to hand to the process that is using the store.")
    }
    var ownerSilent: String {
        pick(
            "het proces dat de opslag in gebruik heeft, antwoordt niet.", "it proses dat de opslach yn gebrûk hat, jout gjin antwurd.",
            "the process that is using the store does not answer.")
    }
    func ownerFailed(_ type: String) -> String {
        pick(
            "het proces dat de opslag in gebruik heeft, kon het niet doen (\(type)).",
            "it proses dat de opslach yn gebrûk hat, koe it net dwaan (\(type)).",
            "the process that is using the store could not do it (\(type)).")
    }
    func noSuchCode(_ code: String, _ near: String?) -> String {
        pick("'\(code)' is geen code.", "'\(code)' is gjin koade.", "'\(code)' is no code.")
            + (near.map { pick(" Bedoelde je \($0)?", " Bedoelden jo \($0)?", " Did you mean \($0)?") } ?? "")
    }
    func badTime(_ text: String) -> String { pick("'\(text)' is geen tijd.", "'\(text)' is gjin tiid.", "'\(text)' is no time.") }
    func noJoinCode(_ code: String) -> String {
        pick(
            "'\(code)' kan geen code zijn: letters, cijfers en streepjes, hooguit 32, en geen woord als STOP of HELP.",
            "'\(code)' kin gjin koade wêze: letters, sifers en streepkes, heechút 32, en gjin wurd as STOP of HELP.",
            "'\(code)' cannot be a code: letters, digits and hyphens, 32 at most, and no word such as STOP or HELP.")
    }
    func unwrittenFields(_ fields: [String]) -> String {
        let list = fields.joined(separator: ", ")
        return pick(
            "Nog niet ingevuld: \(list). Er staat nog “…”.", "Noch net ynfolle: \(list). Der stiet noch “…”.",
            "Not filled in yet: \(list). It still says “…”.")
    }
    var retentionPast: String {
        pick(
            "retention: de dag tot wanneer antwoorden bewaard blijven, is voorbij. Kies een dag na het einde van het gesprek.",
            "retention: de dei oant wannear't antwurden bewarre bliuwe, is foarby. Kies in dei nei it ein fan it petear.",
            "retention: the day until which answers are kept has passed. Choose a day after the end of the conversation.")
    }
    func pastFields(_ fields: [String]) -> String {
        let list = fields.joined(separator: ", ")
        return pick(
            "Let op: deze dagen of tijden zijn voorbij: \(list). Inwoners lezen ze zo, en wat dan sluit, sluit niet meer vanzelf.",
            "Tink derom: dizze dagen of tiden binne foarby: \(list). Bewenners lêze se sa, en wat dan slút, slút net mear fansels.",
            "Mind: these days or times are past: \(list). Residents read them so, and what closes then no longer closes by itself.")
    }
    func opened(_ code: String, _ store: String?) -> String {
        let rest = store.map { " --store \($0)" } ?? ""
        return pick(
            "Geopend. Doe mee met: meerstem join \(code) --as NAAM\(rest)", "Iepene. Doch mei mei: meerstem join \(code) --as NAMME\(rest)",
            "Open. Take part with: meerstem join \(code) --as NAME\(rest)")
    }
    func invited(_ added: Int, _ known: Int) -> String {
        pick(
            "Uitgenodigd: \(added). Al bekend: \(known).", "Utnûge: \(added). Al bekend: \(known).",
            "Invited: \(added). Known already: \(known).")
    }
    func linksWithdrawn(_ links: Int, _ without: Int) -> String {
        pick(
            "Links ingetrokken: \(links). Niet bekend of al begonnen: \(without).",
            "Keppelings ynlutsen: \(links). Net bekend of al begûn: \(without).",
            "Links withdrawn: \(links). Not known, or begun already: \(without).")
    }
    var withdrawOrWrite: String {
        pick(
            "trek links eerst in, en schrijf daarna nieuwe: --withdraw-links en --links gaan niet samen.",
            "lûk keppelings earst yn, en skriuw dêrnei nije: --withdraw-links en --links geane net tegearre.",
            "withdraw links first, then write new ones: --withdraw-links and --links do not go together.")
    }
    func linksWritten(_ links: Int, _ without: Int, _ path: String) -> String {
        pick(
            "\(links) links staan in \(path). Elke link is van één mens: stuur hem aan niemand anders, en wis het bestand daarna.",
            "\(links) keppelings steane yn \(path). Elke keppeling is fan ien minske: stjoer him oan nimmen oars, en wiskje it bestân dêrnei.",
            "\(links) links are in \(path). Each is one person's: send it to nobody else, and remove the file afterwards.")
            + (without == 0
                ? ""
                : pick(
                    " Zonder link: \(without). Die mensen begonnen al, of een ander typt voor hen.",
                    " Sûnder keppeling: \(without). Dy minsken binne al begûn, of in oar typt foar harren.",
                    " Without one: \(without). These people have begun, or somebody else types for them."))
    }
    var noPagesAddress: String {
        pick(
            "waar staan de pagina's voor inwoners? Geef --config BESTAND (met pages) of --address https://….",
            "wêr steane de siden foar bewenners? Jou --config BESTÂN (mei pages) of --address https://….",
            "where do residents' pages stand? Give --config FILE (with pages) or --address https://….")
    }
    func cannotPrint(_ reason: String) -> String {
        pick(
            "niet alles kon worden afgedrukt: \(reason)", "net alles koe ôfprinte wurde: \(reason)",
            "not all of it could be printed: \(reason)")
    }
    func badRow(_ line: Int, _ path: String) -> String {
        pick(
            "\(path):\(line): verwacht channel,address,voice,role.", "\(path):\(line): ferwachte channel,address,voice,role.",
            "\(path):\(line): expected channel,address,voice,role.")
    }
    func replayed(_ events: Int, _ sessions: Int) -> String {
        pick(
            "\(events) gebeurtenissen, \(sessions) sessies: alles gelijk.", "\(events) barrens, \(sessions) sesjes: alles gelyk.",
            "\(events) events, \(sessions) sessions: all equal.")
    }
    func differs(_ what: String) -> String {
        pick(
            "het logboek en de opslag verschillen: \(what)", "it lochboek en de opslach ferskille: \(what)", "log and store differ: \(what)"
        )
    }
    func erased(_ name: String) -> String { pick("\(name) is gewist.", "\(name) is wiske.", "\(name) is erased.") }
    var unreviewed: String {
        pick(
            "° Deze vertaling is nog niet door een moedertaalspreker nagekeken.",
            "° Dizze oersetting is noch net troch in memmetaalsprekker neisjoen.",
            "° This translation has not been checked by a native reader yet.")
    }
    var pausing: String {
        pick("Je antwoorden zijn bewaard. Tot later.", "Jo antwurden binne bewarre. Oant letter.", "Your answers are kept. Until later.")
    }
    var typeHere: String {
        pick("Typ je antwoord. Ctrl-C is pauze.", "Typ jo antwurd. Ctrl-C is skoft.", "Type your answer. Ctrl-C pauses.")
    }
    func neighbours(_ count: Int) -> String {
        pick(
            "\(count) nagespeelde buren doen mee. Nu jij.", "\(count) neispile buorlju dogge mei. No jo.",
            "\(count) simulated neighbours take part. Now you.")
    }
    var yourVoiceCounts: String {
        pick("Hier staan alle stemmen, ook die van jou:", "Hjir steane alle stimmen, ek dy fan jo:", "Here all voices stand, yours too:")
    }
}
