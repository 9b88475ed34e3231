import DialogueEngine
import Facilitation
import Foundation
import Mustache

/// The big screen as a page: what stands in its template. See <doc:Screen>.
struct ScreenView {
    let page: ScreenPage
    let language: Language
    let code: String
    /// Where people find the pages: `https://praat.example.nl`.
    let address: String

    private var words: ScreenWords { ScreenWords(language: language) }
    private var home: String { "/c/\(code.percentEncodedName)" }

    private static let template = Result {
        try MustacheTemplate(string: String(decoding: PackageResources.screen_mustache, as: UTF8.self))
    }

    /// - Throws: where the template cannot be filled.
    var html: String {
        get throws {
            var view: [String: Any] = [
                "language": language.text, "direction": language.isRightToLeft ? "rtl" : "ltr", "live": "\(home)/live",
                "style": PageAsset.screenStyle.path, "script": PageAsset.screenScript.path, "name": page.title.cleaned,
            ]
            if words.spoken != language { view["tongue"] = words.spoken.text }
            view.merge(section) { $1 }
            return try Self.template.get().render(view)
        }
    }

    private var section: [String: Any] {
        switch page.shown {
        case .blank: ["title": "\(words.blank) – \(page.title.cleaned)", "blank": words.blank]
        case .code(let here):
            [
                "title": page.title.cleaned,
                "enter": joining.merging(["head": words.takePart, "here": words.takingPart(here)]) { $1 },
            ]
        case .question(let question):
            ["title": title(question), "asked": asked(question).merging(["joining": joining]) { $1 }]
        case .results(let questions) where questions.count == 1 && questions[0].key.statement == nil:
            ["title": title(questions[0]), "asked": asked(questions[0])]
        case .results(let questions):
            ["title": "\(words.results) – \(page.title.cleaned)", "results": ResultsMembers(questions: questions, words: words).members]
        }
    }

    private func title(_ question: ScreenQuestion) -> String { "\(question.text.cleaned.prefix(80)) – \(page.title.cleaned)" }

    /// How to take part.
    private var joining: [String: Any] {
        let place = address.firstRange(of: "://").map { String(address[$0.upperBound...]) } ?? address
        return [
            "join": words.join, "scan": words.scan, "go": words.goTo, "type": words.andType, "address": place.cleaned, "code": code.cleaned,
            "isLong": code.count > 7, "picture": "\(home)/qr.svg", "alt": words.picture,
        ]
    }

    private func asked(_ question: ScreenQuestion) -> [String: Any] {
        var members: [String: Any] = [
            "text": question.text.cleaned, "mark": question.isUnreviewed, "size": Self.size(of: question.text),
            "count": words.count(question.answered, question.here), "counted": words.counted(question.answered, question.here),
        ]
        if question.isUnreviewed { members["unreviewed"] = words.unreviewed }
        if let note = words.note(question.figures, answered: question.answered) { members["note"] = note }
        switch question.figures {
        case .of(let all): members["bars"] = bars(of: question, all)
        case .fewerThan, .untilClosed, .never:
            if !question.choices.isEmpty {
                members["options"] =
                    ["isMany": question.choices.count > 5, "each": question.choices.map { label(of: $0, question) }] as [String: Any]
            }
        }
        return members
    }

    private func bars(of question: ScreenQuestion, _ all: Int) -> [String: Any] {
        let rows = question.choices.map { choice -> [String: Any] in
            var row = label(of: choice, question)
            (row["count"], row["fill"]) = ("\(choice.count ?? 0)", BarFill.of(choice.id, question.kind))
            if let count = choice.count, count > 0 { row["width"] = BarFill.percent(count, of: all) }
            return row
        }
        return [
            "caption": words.caption, "isMany": question.choices.count > 5, "rows": rows,
            "isFew": question.choices.count <= 3 && question.text.count <= 180,
        ]
    }

    private func label(of choice: ScreenQuestion.Choice, _ question: ScreenQuestion) -> [String: Any] {
        var members: [String: Any] = ["label": choice.label.cleaned]
        if let sign = QuestionMembers.sign(of: choice.id, question.kind) { members["sign"] = sign }
        return members
    }

    /// How large words are written, so that they stay on the screen and are read from the back row.
    private static func size(of text: String) -> String {
        switch text.count {
        case ...90: "short"
        case ...180: "medium"
        case ...420: "long"
        default: "full"
        }
    }
}
