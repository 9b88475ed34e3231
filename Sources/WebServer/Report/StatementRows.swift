import DialogueEngine
import JSONText
import VoiceSummary

/// Every statement with how everybody and each group voted, and a bar that leans to the side that is larger.
struct StatementRows {
    let rows: [[String: Any]]

    init(_ json: JSON, _ words: ReportWords) {
        rows = (json["statements"]?.array ?? []).map { statement in
            let everybody = Row(words("iedereen", "elkenien", "everybody"), statement, words)
            let groups = (statement["groups"]?.array ?? []).map { group in
                let name = "\(words("groep", "groep", "group")) \(group["id"]?.string ?? "")"
                // A few people outside the groups are counted with the largest, so that what they say does not follow from the total.
                let others = group["withOthers"]?.int.map { " \(words("met \($0) anderen", "mei \($0) oaren", "with \($0) others"))" } ?? ""
                return Row(name + others, group, words)
            }
            return [
                "text": words.text(statement["text"]).cleaned, "who": words("wie", "wa", "who"),
                "countTitle": words("mensen", "minsken", "people"),
                "agreeTitle": words("eens", "iens", "agree"), "disagreeTitle": words("oneens", "net iens", "disagree"),
                "passTitle": words("weet niet", "wit net", "pass"), "rows": ([everybody] + groups).map(\.members),
            ]
        }
    }

    private struct Row {
        let members: [String: Any]

        init(_ label: String, _ json: JSON, _ words: ReportWords) {
            func count(_ name: String) -> Double { Double(json[name]?.int ?? 0) }
            let (agree, disagree, pass) = (count("agree"), count("disagree"), count("pass"))
            let n = agree + disagree + pass
            var members: [String: Any] = [
                "label": label, "hidden": json["hidden"] == true, "hiddenText": words("niet getoond", "net toand", "not shown"),
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
