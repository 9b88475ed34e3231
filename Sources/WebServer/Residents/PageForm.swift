import Crypto
import DialogueEngine
import Facilitation
import MessageChannels

/// What was sent from a page.
struct PageForm: Sendable {
    /// In the order they came, as text; bytes that are no UTF-8 become replacement signs.
    let fields: [(name: String, value: String)]
    /// The photo or voice note that came along.
    private(set) var file: [UInt8]?
    /// Why what came along cannot be taken.
    private(set) var amiss: FileFault?

    /// What is amiss with a file before anybody looks at it.
    enum FileFault { case tooLong, many, noRoom }

    init(_ body: [UInt8]) { fields = FormFields(body).all.map { ($0.name, Self.text($0.value)) } }

    /// - Parameter hadRoom: whether the file could be kept in hand.
    init(_ form: MultipartForm, hadRoom: Bool) {
        fields = form.fields.map { ($0.name, Self.text($0.value)) }
        guard form.files > 0 else { return }
        amiss = form.files > 1 ? .many : !hadRoom ? .noRoom : form.isFileTooLong ? .tooLong : nil
        if amiss == nil { file = form.file }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// By which a form of the console is known, so that it has its effect once.
    var nonce: String { String(self["i"].prefix(40)) }

    /// The first field of a name; empty where there is none.
    subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// What shows that a form was made for whoever has this token; who does not know the token cannot make it.
    static func key(of token: String) -> String { hexadecimal(SHA256.hash(data: Array("meerstem form \(token)".utf8)).prefix(12)) }

    /// The same for the same fields sent again; says nothing of them to who does not know the token.
    func digest(_ token: String) -> String {
        var hash = SHA256()
        hash.update(data: Array(token.utf8))
        for (name, value) in fields {
            hash.update(data: Array("\(name.utf8.count) \(value.utf8.count) \(name)\(value)".utf8))
        }
        if let file { hash.update(data: file) }
        return Self.hexadecimal(hash.finalize().prefix(12))
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// The question the form was made for.
    var question: AnswerKey? { AnswerKey(typed: self["q"]) }

    /// What was done; `nil` for what no page of ours sends.
    func act(in dialogue: Dialogue) -> FormAct? {
        let (name, number) = numbered(self["act"])
        switch name {
        case "answer", "none":
            guard let key = question, dialogue.place(of: key.question) != nil else { return nil }
            if name == "none" { return .act(.reply(key, option: nil, words: "0", isComposed: false)) }
            return reply(to: key, dialogue.question(key.question))
        case "yes": return .act(.confirm(true))
        case "no": return .act(.confirm(false))
        case "say": return .act(.words(self["w"]))
        case "go": return .act(.goOn)
        case "language": return .act(.command(.language(Language(self["language"]))))
        case "change": return .act(.command(.change(number)))
        case "withdraw": return .act(.command(.withdraw(number)))
        case "agree": return number.map { .act(.agree(TextID(Int64($0)))) }
        case "together": return number.map { .act(.command(.standTogether($0))) }
        case "apart": return number.map { .act(.command(.standApart($0))) }
        default: return Self.commands[name].map { .act(.command($0)) }
        }
    }

    enum FormAct { case act(PageAct), fault(Hint) }

    private static let commands: [String: Command] = [
        "back": .back, "skip": .skip, "later": .later, "stop": .stop, "human": .human, "erase": .erase, "time": .moreTime,
        "contest": .contestNudge,
    ]

    private func numbered(_ text: String) -> (String, Int?) {
        let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? Int(parts[1]) : nil)
    }

    private func reply(to key: AnswerKey, _ question: Question) -> FormAct {
        let words = self["w"]
        let option = all("a").first
        switch Entered(self).composed(for: question) {
        case .fault(let hint): return .fault(hint)
        case .words(let composed): return .act(.reply(key, option: nil, words: composed, isComposed: true))
        case .nothing: break
        }
        if question.kind == .scale || question.kind == .number, let option {
            return .act(.reply(key, option: nil, words: words.isEmpty ? option : words, isComposed: words.isEmpty))
        }
        let chosen = question.isAnsweredByOneOption ? option.map { OptionID($0) } : nil
        return .act(.reply(key, option: chosen.flatMap { question.option($0) == nil ? nil : $0 }, words: words, isComposed: false))
    }
}
