import DialogueEngine

/// Words of a language that say how many. Figures say that, and nobody else.
struct CountWords {
    private let words: Set<String>

    /// Those of all languages that moderators speak, for any other one.
    init(_ language: Language) { words = Self.known[language] ?? Self.known.values.reduce(into: []) { $0.formUnion($1) } }

    /// Whether one of these words is one.
    func areIn(_ text: some Sequence<String>) -> Bool { text.contains { words.contains($0.lowercased()) } }

    private static func list(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

    private static let known: [Language: Set<String>] = [
        .dutch: list(
            """
            twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig
            veertig vijftig zestig zeventig tachtig negentig honderd honderden duizend duizenden miljoen tientallen tweederde driekwart kwart procent
            percentage iedereen niemand meerderheid minderheid meeste meesten helft weinigen velen veel enkele enkelen
            """),
        .frisian: list(
            """
            twa trije fjouwer fiif seis sân acht njoggen tsien alve tolve trettjin fjirtjin fyftjin sechstjin santjin achttjin njoggentjin tweintich
            tritich fjirtich fyftich sechstich santich tachtich njoggentich hûndert hûnderten tûzen tûzenen miljoen tsientallen kertier persint
            elkenien nimmen mearderheid minderheid measte measten helte folle inkele inkelen
            """),
        .english: list(
            """
            two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
            forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozens percent percentage quarter everyone everybody
            nobody majority minority most half few many several
            """),
    ]
}
