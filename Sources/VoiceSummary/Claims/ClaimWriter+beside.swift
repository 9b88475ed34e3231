import DialogueEngine
import JSONText

extension ClaimWriter {
    func claims(on beside: BesideSections) -> [Claim] {
        (beside.representation.map(claims) ?? []) + (beside.coverage.map(claims) ?? []) + beside.pairs.compactMap(claim)
            + claims(on: beside.dropOff)
    }

    /// How many places of the grid are empty.
    private func claims(on grid: CoverageGrid) -> [Claim] {
        let count = grid.empty.count
        guard count > 0 else { return [] }
        return [
            Claim(
                id: CoverageGrid.figure,
                nl: "Op \(count) \(count == 1 ? "plek" : "plekken") in de tabel van groepen en plaatsen is nog niemand.",
                en: "In \(count) \(count == 1 ? "cell" : "cells") of the table of groups and places there is nobody yet.",
                fy: "Op \(count) \(count == 1 ? "plak" : "plakken") yn de tabel fan groepen en plakken is noch nimmen.",
                evidence: [CoverageGrid.figure])
        ]
    }

    /// Who moved between the two answers.
    private func claim(on pair: PairFigure) -> Claim? {
        guard pair.isShown else { return nil }
        func title(_ language: Language) -> String { Wording.quoted(labels.words(pair.plan.title, in: language)) }
        let (n, up, same, down) = (pair.n, pair.up, pair.same, pair.down)
        return Claim(
            id: pair.figure,
            nl: "\(title(.dutch)): \(n) mensen antwoordden twee keer. \(up) gingen omhoog, \(same) bleven gelijk, \(down) gingen omlaag.",
            en: "\(title(.english)): \(n) people answered twice. \(up) went up, \(same) stayed the same, \(down) went down.",
            fy: "\(title(.frisian)): \(n) minsken antwurden twa kear. \(up) giene omheech, \(same) bleaune gelyk, \(down) giene omleech.",
            evidence: [pair.figure])
    }

    /// At which question most people stopped.
    private func claims(on dropOff: DropOff) -> [Claim] {
        guard let step = dropOff.worst, let prompt = crowd.dialogue.prompt(of: step.question.id) else { return [] }
        func ask(_ language: Language) -> String { Wording.quoted(labels.words(prompt, in: language)) }
        let (lost, asked) = (step.account.unanswered, step.account.asked)
        return [
            Claim(
                id: DropOff.figure, nl: "Bij \(ask(.dutch)) bleven de meesten steken: \(lost) van de \(asked).",
                en: "At \(ask(.english)) most stopped: \(lost) of \(asked).",
                fy: "By \(ask(.frisian)) bleaune de measten stykjen: \(lost) fan de \(asked).",
                evidence: [DropOff.figure, QuestionSection.figure(step.question.id)])
        ]
    }

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
