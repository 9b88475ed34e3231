import DialogueEngine
import Facilitation
import JSONText

/// Photos and voice notes as a moderator finds them: beside a line, or by the question they answer.
extension SteeringPage {
    /// The way to the file of a line, and where its words are written out; nothing where it has none.
    func file(of line: JSON) -> [ConsoleBlock] { line["file"].map { way(to: $0, about: nil) } ?? [] }

    /// The way to a file, for those who steer: people are told that nobody else sees or hears it.
    private func way(to file: JSON, about: String?) -> [ConsoleBlock] {
        let link = link(to: file, about: about)
        return maySteer ? [.links([link])] + writing(out: file) : [.small(words.notForOnlookers + " " + link.text)]
    }

    /// The files of answers that no line shows; `nil` where there are none.
    var looseFiles: ConsoleBlock? {
        let files = view["files"]?.array ?? []
        if files.isEmpty { return nil }
        return .more("\(words.files) (\(files.count))", [.small(words.filesHelp)] + blocks(of: files.reversed()), name: "files")
    }

    /// Answers that count only once they are written out; `nil` where there are none.
    var spokenFiles: ConsoleBlock? {
        let count = number(view["spoken"]?["count"])
        if count == 0 { return nil }
        let blocks = blocks(of: view["spoken"]?["files"]?.array ?? [])
        return .more("\(words.spoken) (\(count))", [.small(words.filesHelp)] + blocks, isOpen: true, name: "spoken")
    }

    private func blocks(of files: [JSON]) -> [ConsoleBlock] {
        files.flatMap { file -> [ConsoleBlock] in
            let title = text(file["title"]).map(Self.short) ?? file["question"]?.string
            let about = [title, text(file["about"]).map(Self.short)].compactMap { $0 }.joined(separator: " · ")
            return way(to: file, about: about)
        }
    }

    private func writing(out file: JSON) -> [ConsoleBlock] {
        let notes = ["asked": words.spokenAsked, "unread": words.spokenUnread]
        let asked = (file["spoken"]?.string).flatMap { notes[$0] }.map { [ConsoleBlock.small($0)] } ?? []
        guard maySteer, file["ownWords"] != true, let id = file["id"]?.string else { return asked }
        let help = file["spoken"]?.string == nil ? words.writeOutHelp : words.spokenHelp
        let form = form(
            "write", [("file", id)],
            [.area(name: "w", label: words.writeOutLabel, help: help, isNeeded: true, id: "write-\(id)")],
            [.init(act: "write", text: words.writeOutGo, isMain: true)])
        return asked + [.more(words.writeOut, [.form(form)], name: "out-\(id)")]
    }

    private func link(to file: JSON, about title: String?) -> ConsoleBlock.Link {
        let sort = file["sort"]?.string.flatMap { SentFile.Sort(rawValue: $0) } ?? .photo
        let text = [words.file(sort), title, words.age(number(file["ageHours"]))].compactMap { $0 }.joined(separator: " · ")
        return .init(href: "\(base)/media/\(file["id"]?.string ?? "")", text: text)
    }
}

extension ConsoleWords {
    fileprivate var notForOnlookers: String {
        pick("Alleen voor begeleiders:", "Allinnich foar begelieders:", "For moderators only:")
    }
    fileprivate func file(_ sort: SentFile.Sort) -> String {
        switch sort {
        case .photo: pick("Haal de foto op", "Helje de foto op", "Download the photo")
        case .voice: pick("Haal het spraakbericht op", "Helje it sprekberjocht op", "Download the voice message")
        }
    }
    fileprivate var writeOut: String { pick("Schrijf het uit", "Skriuw it út", "Write it out") }
    fileprivate var writeOutLabel: String {
        pick("Wat wordt er gezegd, of wat is er te zien?", "Wat wurdt der sein, of wat is der te sjen?", "What is said, or to be seen?")
    }
    fileprivate var writeOutHelp: String {
        pick(
            "Woord voor woord, niet mooier. Deze woorden tellen mee. De inwoner krijgt ze te zien en kan ze veranderen.",
            "Wurd foar wurd, net moaier. Dizze wurden telle mei. De ynwenner kriget se te sjen en kin se feroarje.",
            "Word for word, no better than it was. These words count. The resident is shown them and can change them.")
    }
    fileprivate var spokenHelp: String {
        pick(
            "Woord voor woord, niet mooier. De inwoner hoort wat wij eruit lezen, en zegt of het klopt. Pas dan telt het mee.",
            "Wurd foar wurd, net moaier. De ynwenner heart wat wy derút lêze, en seit oft it kloppet. Pas dan telt it mei.",
            "Word for word, no better than it was. The resident hears what we read in it, and says whether it is right. It counts from then on."
        )
    }
    fileprivate var spokenAsked: String {
        pick(
            "Opgeschreven. De inwoner zegt nog of het klopt.", "Opskreaun. De ynwenner seit noch oft it kloppet.",
            "Written out. The resident has yet to say whether it is right.")
    }
    fileprivate var spokenUnread: String {
        pick(
            "Opgeschreven, maar dat is nog geen antwoord. De inwoner weet hoe het anders kan.",
            "Opskreaun, mar dat is noch gjin antwurd. De ynwenner wit hoe't it oars kin.",
            "Written out, but that is no answer yet. The resident knows how to say it otherwise.")
    }
    fileprivate var writeOutGo: String { pick("Leg deze woorden vast", "Lis dizze wurden fêst", "Keep these words") }
    fileprivate var files: String { pick("Foto's en spraakberichten", "Foto's en sprekberjochten", "Photos and voice messages") }
    fileprivate var spoken: String {
        pick("Ingesproken antwoorden om uit te schrijven", "Ynsprutsen antwurden om út te skriuwen", "Spoken answers to write out")
    }
    fileprivate var filesHelp: String {
        pick(
            "Alleen jullie kunnen deze zien of horen. Geef ze niet door. Er staat niet bij van wie ze zijn.",
            "Allinnich jimme kinne dizze sjen of hearre. Jou se net troch. Der stiet net by fan wa't se binne.",
            "Only you can see or hear these. Do not pass them on. They do not say whose they are.")
    }
}
