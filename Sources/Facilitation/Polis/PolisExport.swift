public import DialogueEngine
import Storage
public import VoiceSummary

extension Facilitator {
    /// The votes of a consultation as Polis's files: every vote of the log that still counts, and those it replaced.
    ///
    /// A working file for moderators: nothing is held back in it.
    /// - Complexity: O(events), and a sort of the votes.
    public func exportPolis(of code: String, asOf time: Instant) async throws -> PolisFiles {
        let (voters, request) = try await everybody(in: code, asOf: time)
        return try await store.read { reader in
            var export = PolisExport(of: voters, request)
            try reader.eachEvent(in: code) { event in
                guard let participant = event.stream.participant else { return }
                let read = try Event(bytes: event.body)
                if case .answered(let answer) = read.fact { export.add(answer, by: participant, at: read.at) }
            }
            return export.files
        }
    }

    /// A consultation in Polis's own mathematics.
    ///
    /// - Parameter groups: the group of each voter by their number in the export; `nil` to find groups.
    public func polisSummary(of code: String, groups given: [Int: Int]?, asOf time: Instant) async throws -> PolisSummary {
        let (voters, request) = try await everybody(in: code, asOf: time)
        return PolisSummary(of: voters, request, groups: given)
    }

    private func everybody(in code: String, asOf time: Instant) async throws -> ([Voter], StandingRequest) {
        let open = try await consultation(code)
        let voters = try await voters(of: open) { _, latest in latest }
        let group = try await store.read { try groups.exactGroup(code, of: open.dialogue, in: $0) }
        return (voters, open.request(group, [:], audience: .moderator, asOf: time))
    }
}
