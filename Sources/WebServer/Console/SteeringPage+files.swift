import DialogueEngine
import Facilitation
import JSONText

/// Photos and voice notes as a moderator finds them: beside a line, or by the question they answer.
extension SteeringPage {
    /// The way to the file of a line; nothing where it has none.
    func file(of line: JSON) -> [ConsoleBlock] { line["file"].map { [.links([link(to: $0, about: nil)])] } ?? [] }

    /// The files of answers that no line shows; `nil` where there are none.
    var looseFiles: ConsoleBlock? {
        let files = view["files"]?.array ?? []
        if files.isEmpty { return nil }
        let links = files.reversed().map { link(to: $0, about: text($0["title"]).map(Self.short) ?? $0["question"]?.string) }
        return .more("\(words.files) (\(files.count))", [.small(words.filesHelp), .links(links)], name: "files")
    }

    private func link(to file: JSON, about title: String?) -> ConsoleBlock.Link {
        let sort = file["sort"]?.string.flatMap { SentFile.Sort(rawValue: $0) } ?? .photo
        let text = [words.file(sort), title, words.age(number(file["ageHours"]))].compactMap { $0 }.joined(separator: " · ")
        return .init(href: "\(base)/media/\(file["id"]?.string ?? "")", text: text)
    }
}

extension ConsoleWords {
    fileprivate func file(_ sort: SentFile.Sort) -> String {
        switch sort {
        case .photo: pick("Haal de foto op", "Helje de foto op", "Download the photo")
        case .voice: pick("Haal het spraakbericht op", "Helje it sprekberjocht op", "Download the voice message")
        }
    }
    fileprivate var files: String { pick("Foto's en spraakberichten", "Foto's en sprekberjochten", "Photos and voice messages") }
    fileprivate var filesHelp: String {
        pick(
            "Alleen jullie kunnen deze zien of horen. Geef ze niet door. Er staat niet bij van wie ze zijn.",
            "Allinnich jimme kinne dizze sjen of hearre. Jou se net troch. Der stiet net by fan wa't se binne.",
            "Only you can see or hear these. Do not pass them on. They do not say whose they are.")
    }
}
