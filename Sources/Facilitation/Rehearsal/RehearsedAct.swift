public import DialogueEngine

/// An act of the moderator in a rehearsal, as far as it can be told without a group whether it will do.
public enum RehearsedAct {
    /// What keeps `line` from being done in any group: it cannot be read, or names what the dialogue has not; `nil` where nothing does.
    public static func fault(in line: String, of dialogue: Dialogue, _ wording: ActWording) -> String? {
        do throws(ActFault) {
            guard case .acts(let acts) = try ActReader(dialogue: dialogue, group: Consultation()).read(line) else { return nil }
            return acts.lazy.compactMap { missing($0, in: dialogue) }.first.map(wording.refused)
        } catch .incomplete {
            // What it stands for may come with the group: the needs that were accepted most.
            return nil
        } catch {
            return wording.fault(error)
        }
    }

    private static func missing(_ act: ModeratorAct, in dialogue: Dialogue) -> ConsultationRefusal? {
        switch act {
        case .propose(let id, _, _) where !dialogue.proposals.contains { $0.id == id }: .noSuchProposal(id)
        case .fill(let field, _) where !dialogue.fields.contains { $0.id == field && $0.isLive }: .noSuchField(field)
        default: nil
        }
    }
}

/// A rehearsal that could not go on: what its moderator was to do, when, and why it was not done.
public struct RehearsalStopped: Error {
    public let line: String
    /// Since the opening.
    public let after: Span
    public let cause: any Error
}
