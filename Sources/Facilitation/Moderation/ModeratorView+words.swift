public import DialogueEngine
import JSONText
import Storage

/// What people wrote, as the moderator reads it: each line once, the latest of each question, and never more than can be read.
extension ModeratorView {
    /// How many lines are shown of what waits, of needs, and of each question.
    static let (mostHeld, mostNeeds, mostSaid) = (50, 50, 20)

    /// The lines whose words the view shows, for the caller to open.
    var shownLines: Set<StatementID> {
        let needs = dialogue.proposals.flatMap { plan in shownNeeds(of: plan) }
        return Set((heldLines + saidLines.flatMap(\.lines) + dissentLines.map(\.line) + needs).map(\.id))
    }

    /// The places of the remarks whose words the view shows.
    var shownRemarks: [Int] { Array(group.remarks.indices.suffix(Self.mostSaid)) }

    // MARK: - What waits

    private var heldLines: [Contribution] { group.held.prefix(Self.mostHeld).map { group.contributions[$0 - 1] } }

    var queue: [JSON] {
        heldLines.map { held in
            line(
                held,
                [
                    "ageHours": hours(since: held.at), "way": .string(held.way.rawValue), "question": .string(held.question.text),
                    "title": title(of: held.question), "reader": JSON(readers[held.id]),
                ])
        }
    }

    var oldestHeld: JSON { group.held.first.map { hours(since: group.contributions[$0 - 1].at) } ?? .null }

    // MARK: - What was said

    /// What was contributed to each question, the latest last. What was only for a table stays there, unless it is said to be hosted.
    private var saidLines: [(question: Question, count: Int, lines: [Contribution])] {
        // What waits stands in the queue, unless somebody asks for all of a question.
        let read = group.contributions.filter { line in
            line.status != .recalled && (line.way != .table || isHosted(line.question))
                && (line.status != .held || line.question == question)
        }
        let byQuestion = Dictionary(grouping: read, by: \.question)
        return dialogue.questions.compactMap { question in
            guard let lines = byQuestion[question.id] else { return nil }
            return (question, lines.count, Array(lines.suffix(self.question == question.id ? lines.count : Self.mostSaid)))
        }
    }

    private func isHosted(_ id: QuestionID) -> Bool { dialogue.place(of: id).map { dialogue.questions[$0].isHosted } ?? false }

    var said: [JSON] {
        saidLines.map { question, count, lines in
            [
                "question": .string(question.id.text), "title": title(of: question.id), "count": .count(count),
                "lines": .array(
                    lines.map { line in
                        self.line(
                            line,
                            [
                                // Where nobody is asked how words may travel, there is no way to speak of.
                                "way": question.sharedBy == nil ? .null : .string(line.way.rawValue), "status": .string(line.status.name),
                                "ageHours": hours(since: line.at),
                            ])
                    }),
            ]
        }
    }

    /// What people said beside the questions, and what could not be read as an answer.
    var remarks: JSON {
        let latest = shownRemarks.map { place -> JSON in
            let remark = group.remarks[place]
            return [
                "text": opened.remarks[place].map { .string($0) } ?? .null,
                "promises": .array(group.commitments.filter { $0.reports.contains(remark) }.map { .string($0.id.text) }),
                "question": remark.question.map { .string($0.text) } ?? .null, "title": remark.question.map(title) ?? .null,
                "ageHours": hours(since: remark.at),
            ]
        }
        return ["count": .count(group.remarks.count), "latest": .array(latest)]
    }

    /// Who asked for a human and has no answer yet, as `m1`, never by name; the one who waits longest first.
    var humanRequests: JSON {
        .array(
            group.humanRequests.enumerated().filter { !$0.element.isAnswered && group.canBeAnswered($0.element) }.map { place, request in
                ["id": .string(Consultation.HumanRequest.id(place).text), "ageHours": hours(since: request.at)]
            })
    }

    private func title(of question: QuestionID) -> JSON { dialogue.prompt(of: question).map { words($0) } ?? .null }

    // MARK: - What is recognised

    /// By the share of readers who recognise it, at least a bit; of equals the one with more readers, then the oldest.
    private var dissentLines: [(line: Contribution, recognised: Int, fully: Int)] {
        let lines = group.contributions.filter { $0.sort == .dissent && $0.travels && $0.read > 0 }.map { line in
            let marks = line.marks.values.reduce(into: [OptionID: Int]()) { $0.merge($1, uniquingKeysWith: +) }
            let fully = marks[.fully, default: 0]
            return (line: line, recognised: fully + marks[.bit, default: 0], fully: fully)
        }
        func rank(_ line: (line: Contribution, recognised: Int, fully: Int)) -> (Double, Int, Int64) {
            (Double(line.recognised) / Double(line.line.read), line.line.read, -line.line.at.milliseconds)
        }
        return Array(lines.sorted { rank($0) > rank($1) }.prefix(5))
    }

    var dissent: [JSON] {
        dissentLines.map { line, recognised, fully in
            self.line(
                line,
                [
                    "dealt": .count(line.exposure), "readers": .count(line.read), "fully": .count(fully), "bit": .count(recognised - fully),
                ])
        }
    }

    func line(_ contribution: Contribution, _ more: [String: JSON]) -> JSON {
        let own: [String: JSON] = [
            "id": .string(contribution.id.text), "sort": .string(contribution.sort.rawValue),
            "origin": .string(contribution.origin.rawValue), "text": opened.lines[contribution.id].map { .string($0) } ?? .null,
            "apart": .bool(contribution.staysApart), "together": .bool(contribution.staysTogether),
            "partOf": JSON(contribution.excerpt?.whole.text), "parts": .array(group.parts(of: contribution.id).map { .string($0.id.text) }),
            "joined": .array(group.joined(with: contribution.id).map { .string($0.id.text) }),
        ]
        let file = files.last { $0.spoken == nil && $0.author == contribution.author && $0.question == contribution.question }
        return .object(own.merging(more) { $1 }.merging(file.map { ["file": self.file($0)] } ?? [:]) { $1 })
    }

    /// The latest files that no line shows: of answers that nobody contributes, and of those whose authors are asked about their words.
    var looseFiles: [JSON] {
        let loose = files.filter { file in
            if let spoken = file.spoken { return spoken != .unwritten }
            return dialogue.questions.first { $0.id == file.question }?.contributes == nil
        }
        return loose.suffix(Self.mostHeld).map { file($0) }
    }

    /// The words of a list that an answer is about; null where it is about none.
    private func about(_ key: AnswerKey) -> JSON {
        let statement = key.statement.flatMap { dialogue.statement($0, of: dialogue.question(key.question)) }
        return statement.map { words($0.text) } ?? .null
    }

    /// Answers that were spoken and count only once somebody wrote them out: the oldest first, and how many there are.
    var spoken: JSON {
        let waiting = files.filter { $0.spoken == .unwritten }
        return ["count": .count(waiting.count), "files": .array(waiting.prefix(Self.mostHeld).map { file($0) })]
    }

    private func file(_ file: KeptFile) -> JSON {
        [
            "id": .string(file.id), "sort": .string(file.sort.rawValue), "question": .string(file.question.text),
            "title": title(of: file.question), "about": about(file.key), "ageHours": hours(since: file.at),
            "ownWords": .bool(file.hasOwnWords), "spoken": file.spoken.map { .string($0.rawValue) } ?? .null,
        ]
    }
}

extension Facilitator {
    /// What a moderator sees of a consultation now.
    ///
    /// - Parameter question: the question of which every line is shown; of the others only the latest.
    /// - Throws: ``ActFault/unknown(_:nearest:)`` where nothing is contributed to that question.
    /// - Complexity: O(contributions + people), and the opening of the words that are shown.
    public func moderatorView(of code: String, at now: Instant, showing question: QuestionID? = nil) async throws -> ModeratorView {
        let open = try await consultation(code)
        if let question, open.dialogue.place(of: question).map({ open.dialogue.questions[$0].contributes == nil }) ?? true {
            let known = open.dialogue.questions.filter { $0.contributes != nil }.map(\.id.text)
            throw ActFault.unknown(question.text, nearest: NearName.nearest(to: question.text, among: known))
        }
        return try await store.read { reader in
            let group = try groups.group(code, of: open.dialogue, in: reader)
            var view = ModeratorView(dialogue: open.dialogue, group: group, code: code, at: now, of: question)
            let dead = try reader.deadLetters(in: code, limit: Undelivered.limit)
            view.undelivered = Undelivered(dead.filter { $0.stream.participant != nil })
            view.unfetched = Undelivered(dead.filter { $0.stream.sender != nil })
            view.rooms = (try reader.rooms(in: code).count, dead.count { $0.stream.room != nil })
            view.planned = try planned(on: code, reader)
            if open.dialogue.tables != nil { view.turnsDue = try turnsDue(on: code, reader) }
            view.files = try KeptFiles(code: code, vault: vault, reader: reader).all()
            let lines = LineWordsReader(code: code, vault: vault, reader: reader)
            view.opened.lines = try lines.words(of: view.shownLines, in: group)
            for place in view.shownRemarks {
                view.opened.remarks[place] = try lines.text(group.remarks[place].text, of: group.remarks[place].author)
            }
            view.opened.reports = try promiseReports(in: group, lines)
            return view
        }
    }
}
