import DialogueEngine
import Testing

@Suite struct `What the screen was set to` {
    private static func acts(_ shows: [ScreenShow], by actors: [String] = []) -> [Consultation.Act] {
        shows.enumerated().map { place, show in
            Consultation.Act(
                at: Instant(milliseconds: Int64(place)), actor: actors.isEmpty ? "Mo" : actors[place], what: "screen \(show.words)",
                reason: nil)
        }
    }

    @Test(
        arguments: [
            (
                .dutch,
                [
                    "de code op het scherm gezet", "het scherm leeggemaakt", "een vraag op het scherm gezet",
                    "een uitslag op het scherm gezet",
                ]
            ),
            (.frisian, ["de koade op it skerm set", "it skerm leechmakke", "in fraach op it skerm set", "in útslach op it skerm set"]),
            (.english, ["put the code on the screen", "blanked the screen", "put a question on the screen", "put a result on the screen"]),
        ] as [(Language, [String])]) func `is told in words`(language: Language, said: [String])
    {
        let words = ModerationWords(language: language, namesThings: false)
        let shows: [ScreenShow] = [.code, .blank, .question(AnswerKey("mening", "c3")), .results("mening")]
        #expect(shows.flatMap { words.lines(of: Self.acts([$0])) }.map(\.text) == said)
    }

    @Test func `is named for moderators, who type these names`() {
        let words = ModerationWords(language: .dutch)
        #expect(
            words.lines(of: Self.acts([.question(AnswerKey("mening", "c3"))])).first?.text == "een vraag op het scherm gezet (mening~c3)")
        #expect(words.lines(of: Self.acts([.results("mening")])).first?.text == "een uitslag op het scherm gezet (mening)")
    }

    @Test func `is one line of the log where one moderator set it again and again`() {
        let words = ModerationWords(language: .english)
        #expect(words.lines(of: Self.acts([.code, .blank, .code])).map(\.text) == ["set the screen 3 times"])
        #expect(words.lines(of: Self.acts([.code, .blank, .code], by: ["Mo", "Mo", "Jo"])).map(\.actor) == ["Mo", "Jo"])
    }
}
