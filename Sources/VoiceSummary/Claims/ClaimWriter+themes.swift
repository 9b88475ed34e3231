import DialogueEngine
import JSONText
import TextThemes

extension ClaimWriter {
    /// What most people's words are about; "about", because themes are for finding.
    func claim(on section: ThemeSection) -> Claim? {
        guard let theme = section.found.themes.first, let title = section.title else { return nil }
        let label = ThemeSection.label(of: theme)
        func words(_ language: Language) -> String { Wording.quoted(ReportWords(language: language).text(label)) }
        func heading(_ language: Language) -> String { Wording.quoted(labels.words(title, in: language)) }
        let (count, said, other) = (theme.people, section.said, section.found.other)
        return Claim(
            id: section.figure,
            nl:
                "\(heading(.dutch)): het vaakst gaat het over \(words(.dutch)), bij ongeveer \(count) van de \(said) mensen. Bij \(other) past geen thema.",
            en:
                "\(heading(.english)): it is most often about \(words(.english)), for about \(count) of \(said) people. For \(other) no theme fits.",
            fy:
                "\(heading(.frisian)): it faakst giet it oer \(words(.frisian)), by likernôch \(count) fan de \(said) minsken. By \(other) past gjin tema.",
            evidence: [section.figure, section.figure(of: theme)])
    }
}
