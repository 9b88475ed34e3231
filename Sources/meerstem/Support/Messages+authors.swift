import DialogueEngine

/// What the commands for authors say.
extension Messages {
    var noGraphviz: String {
        pick(
            "voor svg is het programma 'dot' nodig. Installeer het met: apt install graphviz. Zonder kan ook: --format dot of --format mermaid.",
            "foar svg is it programma 'dot' nedich. Ynstallearje it mei: apt install graphviz. Sûnder kin ek: --format dot of --format mermaid.",
            "svg takes the program 'dot'. Install it with: apt install graphviz. Without it there is --format dot or --format mermaid.")
    }
    func graphvizFailed(_ said: String) -> String {
        pick("'dot' kon dit niet tekenen: \(said)", "'dot' koe dit net tekenje: \(said)", "'dot' could not draw this: \(said)")
    }
    func drawnWithFaults(_ faults: Int, _ dialogue: String) -> String {
        pick(
            "Het script heeft fouten (\(faults)), dus de fasen staan er niet bij. Zie: meerstem check \(dialogue)",
            "It skript hat flaters (\(faults)), dus de fazen steane der net by. Sjoch: meerstem check \(dialogue)",
            "The script has faults (\(faults)), so the phases are left out. See: meerstem check \(dialogue)")
    }

    func badName(_ name: String, _ near: String?) -> String {
        pick(
            "'\(name)' kan niet: een naam is kleine letters, cijfers en streepjes.",
            "'\(name)' kin net: in namme is lytse letters, sifers en streekjes.",
            "'\(name)' will not do: a name is lower-case letters, digits and hyphens.")
            + (near.map { pick(" Probeer: \($0)", " Besykje: \($0)", " Try: \($0)") } ?? "")
    }
    func rehearsalStopped(_ act: String, _ after: String, _ why: String) -> String {
        pick(
            "rehearsal.yaml, na \(after): `\(act)` kan niet: \(why)", "rehearsal.yaml, nei \(after): `\(act)` kin net: \(why)",
            "rehearsal.yaml, after \(after): `\(act)` cannot be done: \(why)")
    }
    func alreadyThere(_ path: String) -> String {
        pick(
            "'\(path)' is er al, en wordt niet overschreven. Kies een andere naam.",
            "'\(path)' is der al, en wurdt net oerskreaun. Kies in oare namme.",
            "'\(path)' is there already, and is not written over. Choose another name.")
    }
    func noRunFile(_ blank: String) -> String {
        pick(
            "deze dialoog heeft gegevens nodig: zet dit in een bestand, vul het in, en geef het met --run BESTAND.",
            "dizze dialooch hat gegevens nedich: set dit yn in bestân, folje it yn, en jou it mei --run BESTÂN.",
            "this dialogue needs data: put this in a file, fill it in, and give it with --run FILE.") + "\n\n" + blank
    }
    func noSuchAct(_ line: String) -> String {
        pick(
            "Dit is geen opdracht: \(line). Typ bijvoorbeeld: ~ 3d, of: * mod next \"reden\"",
            "Dit is gjin opdracht: \(line). Typ bygelyks: ~ 3d, of: * mod next \"reden\"",
            "This is no command: \(line). Type for example: ~ 3d, or: * mod next \"reason\"")
    }
    func dishonestStart(_ id: String) -> String {
        pick(
            "'\(id)' gaat niet open: inwoners horen eerst wie vraagt, wie beslist, wat vaststaat en hoe ze stoppen.",
            "'\(id)' giet net iepen: bewenners hearre earst wa't freget, wa't beslist, wat fêststiet en hoe't se stopje.",
            "'\(id)' is not opened: residents are first told who asks, who decides, what is fixed and how to stop.")
    }
    func begun(_ path: String) -> String {
        pick(
            """
            Klaar. Verder met:
              meerstem play \(path)       loop hem na
              meerstem check \(path)      controleer wat je veranderde
              meerstem rehearse \(path)   speel hem met nagespeelde inwoners
            """,
            """
            Klear. Fierder mei:
              meerstem play \(path)       rin him nei
              meerstem check \(path)      kontrolearje wat jo feroare hawwe
              meerstem rehearse \(path)   spylje him mei neispile ynwenners
            """,
            """
            Done. Go on with:
              meerstem play \(path)       walk through it
              meerstem check \(path)      check what you changed
              meerstem rehearse \(path)   run it with simulated residents
            """)
    }

    var typeCaret: String {
        pick(
            "Met ^ zie je waar de woorden staan.", "Mei ^ sjogge jo wêr't de wurden steane.", "With ^ you see where the words are written.")
    }
    var halfNotRecorded: String {
        pick(
            "een gesprek dat halverwege begint, kan geen transcript zijn: kies --from of --record.",
            "in petear dat healwei begjint, kin gjin transkript wêze: kies --from of --record.",
            "a talk that begins halfway cannot be a transcript: choose --from or --record.")
    }
    var ownWords: String {
        pick("(woorden van meerstem zelf)", "(wurden fan meerstem sels)", "(words of meerstem itself)")
    }
    func noSuchNode(_ name: String, _ near: String?) -> String {
        pick("er is geen node '\(name)'.", "der is gjin node '\(name)'.", "there is no node '\(name)'.")
            + (near.map { pick(" Bedoelde je \($0)?", " Bedoelden jo \($0)?", " Did you mean \($0)?") } ?? "")
    }
    func beginsAt(_ node: String, _ phase: String) -> String {
        pick(
            "Begint bij '\(node)'; de groep staat in de fase '\(phase)'. Wat er nog niet is, staat tussen haken.",
            "Begjint by '\(node)'; de groep stiet yn de faze '\(phase)'. Wat der noch net is, stiet tusken heakken.",
            "Begins at '\(node)'; the group stands in the phase '\(phase)'. What is not there yet stands in brackets.")
    }
}
