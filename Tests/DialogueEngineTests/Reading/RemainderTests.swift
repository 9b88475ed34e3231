import DialogueEngine
import Testing

@Suite struct `What comes with an answer` {
    private static let replies: [(Question.Kind, String, String?)] = [
        (Question.Kind.stance, "eens, er is al zo weinig", "er is al zo weinig"),
        (.stance, "oneens want de jeugd hangt er rond", "want de jeugd hangt er rond"),
        (.stance, "oneens", nil), (.stance, "2", nil), (.stance, "eens!!!", nil), (.stance, "> Wat vind je?\neens, Zoë", "Zoë"),
        (.confirm, "nee 5 tegels", "5 tegels"), (.confirm, "\u{200B}nee, nummer 14\u{200F}", "nummer 14\u{200F}"),
        (.choice, "bus, als hij rijdt", "als hij rijdt"),
        (.stance, "", nil), (.stance, "\n", nil), (.stance, "...,,,", nil), (.confirm, "\u{02}\u{00}\u{00}\n", nil),
        (.text, "eens, er is weinig", nil),
    ]

    @Test(arguments: replies) func `is kept beside it as it was typed`(kind: Question.Kind, reply: String, rest: String?) {
        let reader = ReplyReader(question: kind == .choice ? Ask.travel : Question(id: "q", kind: kind), language: "nl")
        #expect(reader.remainder(of: reply) == rest)
    }
}
