import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `The figures as a table` {
    @Test func `have a row for each part, and nothing where something is held back`() {
        var age = question("leeftijd", .choice, options: ["ouder", "jonger"])
        age.isPersonal = true
        var plan = StandingPlan()
        plan.splits = ["leeftijd"]
        let voters = crowd(64) { walk, place in
            walk.answer("leeftijd", .option(place < 4 ? "ouder" : "jonger"))
            walk.answer("bus", .option(place.isMultiple(of: 2) ? "ja" : "nee"))
        }
        let questions = [age, question("bus", .choice, options: ["ja", "nee"])]
        let table = standing(of: voters, dialogue(questions, standing: plan)).csv(in: .dutch)
        let lines = table.split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "figure,text,by,group,part,label,n,count,share,low,high,mean,hidden")
        #expect(lines.contains("accounting,,,,known,,64,64,,,,,"))
        #expect(lines.contains { $0.hasPrefix("question.bus,Vraag bus?,,,ja,ja,64,32,0.5,0.381,0.619,") })
        #expect(lines.contains("question.bus,,leeftijd,ouder,,,,,,,,,true"))
        #expect(!table.contains(",60,"))
    }

    @Test func `are no formula to a spreadsheet, and keep quotes and lines in their cell`() {
        let json: JSON = [
            "statements": [
                ["figure": "statement.a", "text": ["nl": "=1+1"], "agree": 3, "disagree": 1, "pass": 0],
                ["figure": "statement.b", "text": ["nl": "Zeg \"ja\",\nnu"], "agree": 0, "disagree": 0, "pass": 0],
                ["figure": "statement.c", "text": ["nl": "a\r\nb"], "agree": 0, "disagree": 0, "pass": 0],
            ]
        ]
        let text = FigureTable(json, .dutch).text
        #expect(text.contains("statement.a,'=1+1,,,agree,,4,3,"))
        #expect(text.contains("statement.c,\"a\r\nb\",,"), "a line end of two signs is one letter")
        #expect(text.contains("statement.b,\"Zeg \"\"ja\"\",\nnu\",,,agree,,0,0,"))
    }
}
