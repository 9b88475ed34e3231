import DialogueEngine
import JSONText

extension ClaimWriter {
    func claims(on beside: BesideSections) -> [Claim] { beside.representation.map(claims) ?? [] }

    /// Of each question of the table of residents, the largest lack that is more than chance.
    private func claims(on section: RepresentationSection) -> [Claim] {
        section.parts.compactMap { part in
            guard let cell = part.ordered.first, let gap = part.gap(cell), gap.people.high < gap.residents else { return nil }
            func label(_ language: Language) -> String { Wording.quoted(ReportWords(language: language).text(cell.label)) }
            let (count, n, residents, all) = (cell.count, part.n, cell.residents, part.part.people)
            return Claim(
                id: part.figure,
                nl:
                    "\(label(.dutch)): \(count) van de \(n) mensen die meedoen, en \(residents) van de \(all) inwoners. Zij ontbreken het meest.",
                en:
                    "\(label(.english)): \(count) of the \(n) people who take part, and \(residents) of the \(all) residents. They lack most.",
                fy:
                    "\(label(.frisian)): \(count) fan de \(n) minsken dy't meidogge, en \(residents) fan de \(all) ynwenners. Sy ûntbrekke it measte.",
                evidence: [part.figure])
        }
    }
}
