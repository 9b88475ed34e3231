import DialogueEngine
import JSONText

/// Every statement with how everybody and each group voted, and a bar that leans to the side that is larger.
struct StatementRows {
    let rows: [[String: Any]]

    init(_ json: JSON, _ language: Language) {
        let words = Words(language: language)
        rows = (json["statements"]?.array ?? []).map { statement in
            let everybody = Row(words("iedereen", "everybody", "elkenien"), statement, words)
            let groups = (statement["groups"]?.array ?? []).map { group in
                Row("\(words("groep", "group", "groep")) \(group["id"]?.string ?? "")", group, words)
            }
            return [
                "text": words.text(statement["text"]), "who": words("wie", "who", "wa"), "countTitle": words("mensen", "people", "minsken"),
                "agreeTitle": words("eens", "agree", "iens"), "disagreeTitle": words("oneens", "disagree", "net iens"),
                "passTitle": words("weet niet", "pass", "wit net"), "rows": ([everybody] + groups).map(\.members),
            ]
        }
    }

    /// Words in the language of a page, and texts of a dialogue in the nearest one.
    struct Words {
        let language: Language

        func callAsFunction(_ nl: String, _ en: String, _ fy: String) -> String {
            switch language {
            case .english: en
            case .frisian: fy
            default: nl
            }
        }

        func text(_ json: JSON?) -> String {
            (json?[language.text] ?? json?["nl"] ?? json?.object?.sorted { $0.key < $1.key }.first?.value)?.string ?? ""
        }
    }

    private struct Row {
        let members: [String: Any]

        init(_ label: String, _ json: JSON, _ words: Words) {
            func count(_ name: String) -> Double { Double(json[name]?.int ?? 0) }
            let (agree, disagree, pass) = (count("agree"), count("disagree"), count("pass"))
            let n = agree + disagree + pass
            var members: [String: Any] = [
                "label": label, "hidden": json["hidden"] == true, "hiddenText": words("niet getoond", "not shown", "net toand"),
                "n": "\(Int(n))", "agree": "\(Int(agree))", "disagree": "\(Int(disagree))", "pass": "\(Int(pass))",
            ]
            if n > 0, json["hidden"] != true {
                // A hundred to each side; who passed stands around the middle.
                let scale = 100 / n
                let (left, right) = (100 - pass * scale / 2, 100 + pass * scale / 2)
                members["bar"] = [
                    "disagreeFrom": StandingView.number(left - disagree * scale), "disagreeWidth": StandingView.number(disagree * scale),
                    "passFrom": StandingView.number(left), "passWidth": StandingView.number(pass * scale),
                    "agreeFrom": StandingView.number(right), "agreeWidth": StandingView.number(agree * scale),
                ]
            }
            self.members = members
        }
    }
}

/// The statements as comma-separated values: a row for everybody and for each group, empty where a group is held back.
struct StatementTable {
    private let json: JSON

    init(_ json: JSON) { self.json = json }

    var csv: String {
        let rows = (json["statements"]?.array ?? []).flatMap { statement -> [[String]] in
            let id = statement["id"]?.string ?? ""
            let text = StatementRows.Words(language: .dutch).text(statement["text"])
            return [row(id, text, "", statement)] + (statement["groups"]?.array ?? []).map { row(id, text, $0["id"]?.string ?? "", $0) }
        }
        return ([["statement", "text", "group", "n", "agree", "disagree", "pass"]] + rows)
            .map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private func row(_ id: String, _ text: String, _ group: String, _ json: JSON) -> [String] {
        let counts = ["agree", "disagree", "pass"].map { json[$0]?.int }
        let n = counts.contains(nil) ? "" : String(counts.reduce(0) { $0 + ($1 ?? 0) })
        return [id, text, group, n] + counts.map { $0.map { String($0) } ?? "" }
    }

    /// Quoted where need be; what a spreadsheet would take for a formula begins with an apostrophe.
    private static func field(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
        return safe.contains { ",\"\n\r".contains($0) } ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
