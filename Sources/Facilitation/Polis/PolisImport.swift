import DialogueEngine
public import DialogueScript
import OpinionGroups
import Storage
public import VoiceSummary

extension Facilitator {
    /// Takes over a conversation held with Polis: its statements, and every vote of every voter, replaced ones too, as events at their own times.
    ///
    /// Voter 12 becomes the participant `v12`, with nothing by which they can be reached.
    /// - Parameter script: a script with a loop over statements.
    /// - Returns: the join code.
    /// - Throws: what the store throws; people taken over by then stay under the code.
    /// - Complexity: O(votes log votes).
    public func importPolis(_ files: PolisFiles, in script: LoadedScript, code: String? = nil, actor: String) async throws -> String {
        guard let walk = KnownWalk(in: script.dialogue) else {
            throw FacilitationError.unreadableScript(digest: script.dialogue.digest)
        }
        var run = RunData()
        run.statements[walk.list] = files.known.map { Self.statement($0, in: script.dialogue.languages[0]) }
        let times = (files.votes.map(\.time) + files.statements.map(\.time)).filter { $0 > 0 }
        let begin = Instant(milliseconds: Int64(times.min() ?? 0))
        let code = try await open(script, Opening(run: run, code: code, seed: 0, actor: actor), at: begin)
        let consultation = try await consultation(code)
        let voters = Dictionary(grouping: files.votes, by: \.voter).sorted { $0.key < $1.key }
        // Some hundreds at a time, so that nobody waits for the whole of a large conversation.
        for first in stride(from: 0, to: voters.count, by: 500) {
            let part = Array(voters[first..<min(voters.count, first + 500)])
            try await store.write { writer in
                for (voter, votes) in part {
                    let given = votes.map { row in
                        KnownWalk.Given(
                            statement: Self.name(of: row.statement), value: .option(row.vote.option),
                            time: Instant(milliseconds: Int64(row.time)))
                    }
                    try keep(walk.events(of: given), of: PolisFiles.participant(voter), in: consultation, writer)
                }
            }
        }
        return code
    }

    private static func name(of statement: Int) -> StatementID { StatementID("c\(statement)") }

    private static func statement(_ row: PolisFiles.StatementRow, in language: Language) -> Statement {
        Statement(
            id: name(of: row.id), text: LocalizedText([language: row.text]),
            source: StatementSource(
                number: row.id, author: row.author, time: Instant(milliseconds: Int64(row.time)),
                moderation: StatementSource.Moderation(rawValue: row.moderated) ?? .undecided, isMeta: row.isMeta, isSeed: row.isSeed))
    }

    private func keep(_ events: [Event], of participant: String, in open: OpenConsultation, _ writer: any StoreWriter) throws {
        let person = Person(
            consultation: open.code, participant: participant, channel: "polis",
            addressHash: vault.hash(channel: "polis", address: participant), wrappedKey: try vault.newPersonKey(chance).wrapped)
        try writer.add(person: person)
        let group = groupTurn(in: open, writer)
        try group.take(.join(participant: participant, channel: "polis", isProxy: false), at: events[0].at)
        try group.turn(of: person, isInline: true).adopt(events, at: events[events.count - 1].at)
    }
}
