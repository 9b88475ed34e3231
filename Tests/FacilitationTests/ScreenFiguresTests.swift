import DialogueEngine
import Testing

@testable import Facilitation

@Suite struct `Figures on the screen` {
    @Test func `do not move by one who takes an answer back and gives another`() {
        let figures = ScreenFigures()
        func shown(_ yes: Int, _ no: Int) -> [OptionID: Int]? {
            let tally = AnswerTally(answered: yes + no, counts: [.yes: yes, .no: no])
            return figures.shown(of: AnswerKey("stem"), in: "zaal", now: tally, isClosed: false)?.counts
        }
        #expect(shown(6, 4) == [.yes: 6, .no: 4])
        #expect(shown(5, 4) == nil)
        #expect(shown(5, 5) == [.yes: 6, .no: 4])
        #expect(shown(10, 10) == [.yes: 10, .no: 10])
    }
}
