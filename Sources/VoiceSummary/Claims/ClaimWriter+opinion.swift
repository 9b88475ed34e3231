import DialogueEngine
import JSONText
import OpinionGroups

extension ClaimWriter {
    /// Whether there are groups that vote differently, and how many people are in none.
    func claims(on opinion: OpinionSection) -> [Claim] {
        guard opinion.columns.isLeftOut.count(where: { !$0 }) >= OpinionSection.leastStatements else { return [] }
        let known = accounting.known
        guard opinion.shown.count > 1 else {
            if opinion.found.count > 1 { return [] }
            return [
                Claim(
                    id: "groups", nl: "We vonden geen groepen die anders stemmen. We kennen \(known) mensen.",
                    en: "We found no groups that vote differently. We know \(known) people.",
                    fy: "Wy fûnen gjin groepen dy't oars stimme. Wy kenne \(known) minsken.", evidence: ["groups", "accounting"])
            ]
        }
        let sizes = opinion.shown.enumerated().map { "\(OpinionSection.name($0)) \(opinion.found.members[$1])" }.joined(separator: ", ")
        let count = opinion.shown.count
        let outside = known - opinion.shown.reduce(0) { $0 + opinion.found.members[$1] }
        return [
            Claim(
                id: "groups",
                nl: "\(count) groepen stemmen elk anders: \(sizes). Van de \(known) mensen die we kennen, zitten \(outside) in geen groep.",
                en: "\(count) groups each vote differently: \(sizes). Of the \(known) people we know, \(outside) are in no group.",
                fy: "\(count) groepen stimme elk oars: \(sizes). Fan de \(known) minsken dy't wy kenne, sitte \(outside) yn gjin groep.",
                evidence: ["groups", "accounting"])
        ]
    }

    /// What most say, where more than half of a group says the opposite.
    func claims(on majorities: MajorityList) -> [Claim] {
        majorities.entries.compactMap { entry in
            guard let dissent = entry.dissent, entry.isSplit else { return nil }
            func text(_ language: Language) -> String { Wording.quoted(labels.words(entry.stance.text, in: language)) }
            let (count, n) = (entry.count, entry.stance.n)
            func who(_ group: String, _ with: String, _ others: String, _ none: String) -> String {
                guard let name = dissent.group.map(OpinionSection.name) else { return none }
                return "\(group) \(name)" + (entry.others.map { " (\(with) \($0) \(others))" } ?? "")
            }
            let dutch = who("in groep", "met", "anderen", "bij mensen in geen groep")
            let english = who("in group", "with", "others", "of people in no group")
            let frisian = who("yn groep", "mei", "oaren", "by minsken yn gjin groep")
            let isAgreed = entry.side == .agree
            return Claim(
                id: "majority.\(entry.stance.key)",
                nl:
                    "\(text(.dutch)): \(count) van de \(n) zijn het \(isAgreed ? "eens" : "oneens"). Maar \(dutch) zijn \(dissent.count) van de \(dissent.n) het \(isAgreed ? "oneens" : "eens").",
                en:
                    "\(text(.english)): \(count) of \(n) \(isAgreed ? "agree" : "disagree"). But \(english) \(dissent.count) of \(dissent.n) \(isAgreed ? "disagree" : "agree").",
                fy:
                    "\(text(.frisian)): \(count) fan de \(n) binne it \(isAgreed ? "iens" : "net iens"). Mar \(frisian) binne \(dissent.count) fan de \(dissent.n) it \(isAgreed ? "net iens" : "iens").",
                evidence: [entry.stance.figure])
        }
    }
}
