import JSONText

/// Groups of people who vote alike: how sure they are, what sets each apart, what most say and who does not, and what connects them.
extension StandingReport {
    var opinion: [ReportBlock] {
        guard let groups = json["groups"], (groups["statements"]?.int ?? 0) >= Int64(OpinionSection.leastStatements) else { return [] }
        let parts = [standing(of: groups), distinctions, majorities, bridges, slate, leaveOut]
        return titled(words("Groepen die anders stemmen", "Groepen dy't oars stimme", "Groups that vote differently"))
            + parts.filter { !$0.isEmpty }.flatMap { $0 }
    }

    private func count(_ json: JSON?) -> String { String(json?.int ?? 0) }

    private func standing(of groups: JSON) -> [ReportBlock] {
        let members = (groups["members"]?.object ?? [:]).sorted { $0.key < $1.key }
        if groups["hidden"] == true {
            return said(
                words(
                    "De groepen zijn nu niet te zien: sinds het vorige verslag kwamen er te weinig mensen bij.",
                    "De groepen binne no net te sjen: sûnt it foarige ferslach kamen der te min minsken by.",
                    "The groups are not shown now: too few people came since the last report."))
        }
        let isFound = members.count > 1
        let stability = words.hundredths(groups["stability"])
        let sentence =
            isFound
            ? words(
                "\(members.count) groepen stemmen elk anders. Laten we een vijfde van de mensen weg, dan vinden we bijna dezelfde groepen (gelijkenis \(stability); 1 is precies gelijk).",
                "\(members.count) groepen stimme elk oars. Litte wy in fyfde fan de minsken wei, dan fine wy hast deselde groepen (likenis \(stability); 1 is krekt gelyk).",
                "\(members.count) groups each vote differently. When a fifth of the people are left out, we find nearly the same groups (likeness \(stability); 1 is the same)."
            )
            : (groups["tooSmall"]?.int ?? 0) > 0
                ? words(
                    "We vonden groepen die anders stemmen, maar ze zijn te klein om te laten zien.",
                    "Wy fûnen groepen dy't oars stimme, mar se binne te lyts om sjen te litten.",
                    "We found groups that vote differently, but they are too small to be shown.")
                : words(
                    "We zochten naar groepen die anders stemmen. Groepen die standhouden, vonden we niet.",
                    "Wy sochten nei groepen dy't oars stimme. Groepen dy't stânhâlde, fûnen wy net.",
                    "We looked for groups that vote differently. We found none that hold.")
        let people = words("mensen", "minsken", "people")
        var rows = members.map { name, size in
            ("\(words("groep", "groep", "group")) \(name)", "\(count(size)) \(people)\(estimate(groups["estimated"]?[name]))")
        }
        let between =
            isFound
            ? words("bij geen groep", "by gjin groep", "in no group") : words("genoeg gestemd", "genôch stimd", "voted enough")
        rows += [
            (between, count(groups["between"])),
            (words("te weinig gestemd om te zien", "te min stimd om te sjen", "voted too little to tell"), count(groups["notPlaced"])),
            (words("nergens over gestemd", "nearne oer stimd", "voted on nothing"), count(groups["noStance"])),
        ]
        return said(sentence) + rows.flatMap { row($0.0, $0.1) }
    }

    /// How large a group is with those who cannot be told: behind the number of those who can.
    private func estimate(_ size: JSON?) -> String {
        guard let size else { return "" }
        let (share, low, high) = (words.percent(size["share"]), size["interval"]?[0], size["interval"]?[1])
        let range = "\(Int(((low?.double ?? 0) * 100).rounded()))–\(words.percent(high))"
        return words(
            "; naar schatting \(share) (\(range)) van wie stemde", "; nei skatting \(share) (\(range)) fan wa't stimde",
            "; an estimated \(share) (\(range)) of those who voted")
    }

    private func statement(_ id: JSON?) -> String {
        let text = words.text(list("statements").first { $0["id"] == id }?["text"])
        return "“\(text.isEmpty ? id?.string ?? "" : text)”"
    }

    private func side(_ json: JSON?) -> String {
        json == "agree" ? words("eens", "iens", "agree") : words("oneens", "net iens", "disagree")
    }

    private func part(_ json: JSON?) -> String {
        "\(count(json?["count"])) \(words("van", "fan", "of")) \(count(json?["n"]))"
    }

    /// Behind a group's figure: whom it holds beside the group, so that what a few outside of it say does not follow from the total.
    private func others(_ count: JSON?) -> String {
        count?.int.map { words(" (met \($0) van daarbuiten)", " (mei \($0) fan dêrbûten)", " (with \($0) from outside)") } ?? ""
    }

    private var distinctions: [ReportBlock] {
        (json["distinctive"]?.object ?? [:]).sorted { $0.key < $1.key }.flatMap { group, entries -> [ReportBlock] in
            let entries = entries.array ?? []
            let title =
                entries.isEmpty
                ? words(
                    "Groep \(group) stemt nergens duidelijk anders dan alle anderen samen.",
                    "Groep \(group) stimt nearne dúdlik oars as alle oaren tegearre.",
                    "Group \(group) nowhere clearly votes otherwise than all others together.")
                : words("Groep \(group) valt op:", "Groep \(group) falt op:", "Group \(group) stands out:")
            return [.gap] + said(title)
                + entries.flatMap { entry in
                    bullet(
                        words(
                            "\(statement(entry["statement"])): \(part(entry["own"]))\(others(entry["withOthers"])) \(side(entry["side"])); van de anderen \(part(entry["others"])).",
                            "\(statement(entry["statement"])): \(part(entry["own"]))\(others(entry["withOthers"])) \(side(entry["side"])); fan de oaren \(part(entry["others"])).",
                            "\(statement(entry["statement"])): \(part(entry["own"]))\(others(entry["withOthers"])) \(side(entry["side"])); of the others \(part(entry["others"]))."
                        ))
                }
        }
    }

    private var majorities: [ReportBlock] {
        let entries = list("majorities")
        if entries.isEmpty { return [] }
        return [.gap]
            + said(
                words("Wat de meesten vinden, en wie niet:", "Wat de measten fine, en wa net:", "What most think, and who does not:"))
            + entries.flatMap { entry -> [ReportBlock] in
                let against = count(entry["against"])
                let opposite = side(entry["side"] == "agree" ? "disagree" : "agree")
                let all = "\(statement(entry["statement"])): \(part(entry)) \(side(entry["side"])), \(against) \(opposite)."
                guard let dissent = entry["dissent"], let n = dissent["n"]?.int, n > 0, dissent["count"] != 0 else {
                    return bullet(all) + said(of: entry)
                }
                let name = dissent["group"]?.string
                let nl = name.map { "in groep \($0)" } ?? "bij mensen in geen groep"
                let en = name.map { "in group \($0)" } ?? "among people in no group"
                let fy = name.map { "yn groep \($0)" } ?? "by minsken yn gjin groep"
                let counts = part(dissent) + others(dissent["withOthers"])
                let most =
                    dissent["split"] == true
                    ? words(
                        " Maar \(nl) is de meerderheid \(opposite): \(counts).",
                        " Mar \(fy) is de mearderheid \(opposite): \(counts).",
                        " But \(en) the majority is otherwise: \(counts) \(opposite).")
                    : words(
                        " Naar verhouding de meesten \(nl): \(counts) \(opposite).",
                        " Nei ferhâlding de measten \(fy): \(counts) \(opposite).",
                        " Relatively most \(en): \(counts) \(opposite).")
                return bullet(all + most) + said(of: entry)
            }
    }

    /// What those say who do not go along.
    private func said(of entry: JSON) -> [ReportBlock] {
        let lines = entry["words"]?["lines"]?.array ?? []
        guard !lines.isEmpty else { return [] }
        let shown = lines.prefix(Self.mostSaid).map { words.line($0) }
        let more =
            lines.count > shown.count
            ? words(
                " En nog \(lines.count - shown.count).", " En noch \(lines.count - shown.count).", " And \(lines.count - shown.count) more."
            ) : ""
        return said(
            words("Wie niet meegaat, zegt: ", "Wa't net meigiet, seit: ", "Those who do not go along say: ") + shown.joined(separator: "; ")
                + "." + more, indent: 4)
    }

    private var bridges: [ReportBlock] {
        let entries = list("bridges")
        if entries.isEmpty { return [] }
        return [.gap] + said(words("Wat alle groepen verbindt:", "Wat alle groepen ferbynt:", "What connects all groups:"))
            + entries.flatMap { entry in
                let least = words.percent(entry["atLeast"])
                return bullet(
                    words(
                        "\(statement(entry["statement"])): in elke groep is zeker \(least) het \(side(entry["side"])).",
                        "\(statement(entry["statement"])): yn elke groep is wis \(least) it \(side(entry["side"])).",
                        "\(statement(entry["statement"])): in every group at least \(least) \(side(entry["side"]))."))
            }
    }

    /// A few statements in which nearly everybody finds one they agree with.
    private var slate: [ReportBlock] {
        guard let slate = json["slate"], let statements = slate["statements"]?.array, statements.count > 1,
            let covered = slate["covered"]?.int
        else {
            return []
        }
        let people = count(slate["people"])
        let number = statements.count
        return [.gap]
            + said(
                words(
                    "\(number) stellingen: \(covered) van de \(people) mensen zijn het met minstens een ervan eens.",
                    "\(number) stellingen: \(covered) fan de \(people) minsken binne it mei op syn minst ien dêrfan iens.",
                    "\(number) statements: \(covered) of the \(people) people agree with at least one of them."))
            + statements.flatMap { bullet(statement($0)) }
    }

    /// What changes without votes that may not be one person's each.
    private var leaveOut: [ReportBlock] {
        guard let flagged = json["leaveOut"]?["flagged"]?.int, flagged > 0 else { return [] }
        let (identical, uniform) = (count(json["leaveOut"]?["identical"]), count(json["leaveOut"]?["uniform"]))
        let sudden = count(json["leaveOut"]?["inBursts"])
        let changed = json["leaveOut"]?["changed"]?.array ?? []
        let sentence = words(
            "Precies als een ander: \(identical). Overal hetzelfde: \(uniform). In een uur waarin er opeens veel kwamen: \(sudden). Dat mag. Zonder hen",
            "Krekt as in oar: \(identical). Oeral itselde: \(uniform). Yn in oere dat der ynienen in protte kamen: \(sudden). Dat mei. Sûnder har",
            "Exactly as another: \(identical). The same everywhere: \(uniform). In an hour when suddenly many came: \(sudden). They may. Without them"
        )
        let nothing = words("verandert er weinig.", "feroaret der net folle.", "little changes.")
        return [.gap] + said("\(sentence) \(changed.isEmpty ? nothing : words("verandert:", "feroaret:", "this changes:"))")
            + changed.flatMap { entry in
                func agreed(_ name: String) -> String {
                    "\(count(entry[name]?["agree"])) \(words("van", "fan", "of")) \(count(entry[name]?["n"]))"
                }
                return bullet(
                    "\(statement(entry["statement"])): \(agreed("with")) \(words("eens met hen", "iens mei har", "agree with them")), "
                        + "\(agreed("without")) \(words("zonder hen", "sûnder har", "without them")).")
            }
    }
}
