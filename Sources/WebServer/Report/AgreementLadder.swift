import DialogueEngine
import JSONText
import VoiceSummary

/// From what every group agrees with down to what no group does: a statement stands at the share of its least willing group, not at the mean, so that what
/// divides groups never stands where all agree.
struct AgreementLadder {
    let members: [String: Any]

    /// A statement with the shares that agree: of each group, or of everybody where no groups are shown.
    private struct Rung {
        let text: String
        let shares: [(group: Int?, share: Double)]

        var least: Double { shares.map(\.share).min() ?? 0 }
        var most: Double { shares.map(\.share).max() ?? 0 }
    }

    /// - Returns: `nil` below two statements: then there is nothing to order.
    init?(_ json: JSON, _ words: ReportWords) {
        let groups = (json["groups"]?["members"]?.object ?? [:]).keys.sorted()
        let rungs = (json["statements"]?.array ?? []).compactMap { Self.rung($0, groups, words) }
        guard rungs.count > 1 else { return nil }
        let ordered = rungs.enumerated().sorted { ($1.element.least, $0.offset) < ($0.element.least, $1.offset) }.map(\.element)
        let hasGroups = rungs.contains { $0.shares.count > 1 }
        let parts: [(title: String, rungs: [Rung])] = [
            (
                hasGroups
                    ? words("Elke groep is het ermee eens", "Elke groep is it dermei iens", "Every group agrees")
                    : words("De meesten zijn het ermee eens", "De measten binne it dermei iens", "Most agree"),
                ordered.filter { $0.least > 0.5 }
            ),
            (
                words("Groepen verschillen", "Groepen ferskille", "Groups differ"),
                ordered.filter { $0.least <= 0.5 && $0.most > 0.5 }
            ),
            (
                hasGroups
                    ? words(
                        "In geen groep is meer dan de helft het eens", "Yn gjin groep is mear as de helte it iens",
                        "In no group more than half agree")
                    : words("Niet meer dan de helft is het eens", "Net mear as de helte is it iens", "Not more than half agree"),
                ordered.filter { $0.most <= 0.5 }
            ),
        ]
        members = [
            "title": words("Van eens naar verdeeld", "Fan iens nei ferdield", "From agreed to divided"),
            "help": hasGroups
                ? words(
                    "Elke stelling staat bij het deel van de groep die het er het minst mee eens is. Rechts is eens. De stippellijn is de helft.",
                    "Elke stelling stiet by it diel fan de groep dy't it der it minst mei iens is. Rjochts is iens. De stippelline is de helte.",
                    "Each statement stands at the share of the group that agrees least. Right is agreed. The dotted line is half."
                )
                : words(
                    "Elke stelling staat bij het deel dat het ermee eens is. Rechts is eens. De stippellijn is de helft.",
                    "Elke stelling stiet by it diel dat it dermei iens is. Rjochts is iens. De stippelline is de helte.",
                    "Each statement stands at the share that agrees. Right is agreed. The dotted line is half."),
            "hasKey": hasGroups, "statement": words("stelling", "stelling", "statement"),
            "lowest": hasGroups ? words("het minst", "it minst", "least") : words("eens", "iens", "agree"),
            "key": groups.enumerated().map { place, name in
                Self.sign(place).merging(["name": "\(words("groep", "groep", "group"))\u{A0}\(name)"]) { $1 }
            } + [Self.sign(nil).merging(["name": words("iedereen", "elkenien", "everybody")]) { $1 }],
            "parts": parts.filter { !$0.rungs.isEmpty }.map { part -> [String: Any] in
                ["title": part.title, "rows": part.rungs.map { Self.row($0, groups, words) }]
            },
        ]
    }

    private static func rung(_ statement: JSON, _ groups: [String], _ words: ReportWords) -> Rung? {
        let text = words.text(statement["text"]).cleaned
        let rows = (statement["groups"]?.array ?? []).map { ($0["id"]?.string, $0["agreeing"]?["share"]?.double) }
        let shares = rows.compactMap { name, share -> (group: Int?, share: Double)? in
            guard let share, let place = groups.firstIndex(of: name ?? "") else { return nil }
            return (place, share)
        }
        // Where one group is held back, the least willing one is not known.
        if groups.count > 1, shares.count == groups.count { return Rung(text: text, shares: shares) }
        return statement["agreeing"]?["share"]?.double.map { Rung(text: text, shares: [(nil, $0)]) }
    }

    private static func row(_ rung: Rung, _ groups: [String], _ words: ReportWords) -> [String: Any] {
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        let shares = rung.shares.map { group, share in
            "\(group.map { groups[$0] } ?? words("iedereen", "elkenien", "everybody")) \(percent(share))"
        }
        let height = 14 + 7 * (rung.shares.count - 1)
        let number = StandingView.number
        return [
            "text": rung.text, "shares": shares.joined(separator: ", "), "least": percent(rung.least), "height": "\(height)",
            "middle": number(Double(height) / 2),
            "dots": rung.shares.enumerated().map { line, each -> [String: Any] in
                let (x, y) = (10 + each.share * 200, 7 + Double(line) * 7)
                return sign(each.group).merging([
                    "x": number(x), "y": number(y), "left": number(x - 4.5), "right": number(x + 4.5), "top": number(y - 4.5),
                    "bottom": number(y + 4.5),
                ]) { $1 }
            },
        ]
    }

    /// The sign of a group, of which there are six at most, or of everybody: shapes and fills that differ without colour.
    private static func sign(_ group: Int?) -> [String: Any] {
        guard let group else { return ["cross": true] }
        let isFilled = group % 2 == 0
        return [
            "disc": group / 2 % 3 == 0, "square": group / 2 % 3 == 1, "triangle": group / 2 % 3 == 2, "fill": isFilled ? "#1f4e79" : "#fff",
        ]
    }
}
