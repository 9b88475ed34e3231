import DialogueEngine
import Facilitation

/// A pile of paper: a line a person, `name: answer; answer; …`.
extension ConsolePages {
    /// The most people that are entered in one go.
    static let mostEntries = 60

    /// Enters everybody who was not entered before. Who cannot be is said, and so is where somebody's answers stopped being understood: what
    /// follows would be an answer to another question.
    func enterMany(_ visit: ConsoleVisit, _ form: PageForm, _ open: OpenConsultation) async throws -> ConsoleAnswer {
        let words = visit.words
        var (done, left) = (0, [String]())
        let lines = form["many"].split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        for (number, line) in lines.enumerated() {
            let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard number < Self.mostEntries, parts.count == 2, let name = Self.entryName(parts[0]) else {
                left.append(words.notEntered(line, words.entryForm))
                continue
            }
            let answers = parts[1].split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
            switch try await enter(answers, of: name, visit, open, form: "\(form.nonce).\(number)") {
            case .entered: done += 1
            case .wasThere: left.append(words.notEntered(line, words.wasEntered(name)))
            case .stopped(let answer): left.append(words.stopped(name, answer))
            }
        }
        let fault = left.isEmpty ? nil : left.joined(separator: "\n")
        return said(visit, "\(open.consolePath)/entry", .init(news: words.entered(done), fault: fault))
    }

    private enum Outcome { case entered, wasThere, stopped(String) }

    /// - Parameter form: by which this person's words in this form are known, so that a form sent again goes on where it stopped.
    private func enter(
        _ answers: [String], of name: String, _ visit: ConsoleVisit, _ open: OpenConsultation, form: String
    ) async throws -> Outcome {
        var before = try await facilitator.session(channel: Invitee.proxyChannel, address: name, in: open.code)
        if before.heard > 0 {
            let began = try await facilitator.received("\(form).0", channel: Invitee.proxyChannel, address: name, in: open.code)
            if began == nil { return .wasThere }
        }
        for (place, text) in (["start"] + answers).enumerated() {
            _ = try await entered(text, name, visit, open, id: "\(form).\(place)")
            let after = try await facilitator.session(channel: Invitee.proxyChannel, address: name, in: open.code)
            if place > 0, after.session.misses > before.session.misses { return .stopped(text) }
            before = after
        }
        return .entered
    }
}
