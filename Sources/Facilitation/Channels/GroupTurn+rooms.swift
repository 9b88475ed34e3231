import DialogueEngine
import JSONText
import Storage

/// What the rooms of a consultation hear: what everybody is told, and the phases, which people hear of by what they are asked.
extension GroupTurn {
    /// Tells the rooms what of a step is for everybody; once, since it stands in the same transaction as the step.
    func tellRooms(of step: ConsultationStep, at time: Instant) throws {
        var news: [RoomNews] = []
        for event in step.events { if case .phaseChanged(_, let phase, _, _, _) = event.fact { news.append(.phase(phase)) } }
        for effect in step.effects { if case .tell(.everyone, let notice) = effect { news.append(.notice(notice)) } }
        if news.isEmpty { return }
        for room in try writer.rooms(in: open.code) {
            for news in news { try tell(room, news, isUnasked: true, at: time) }
        }
    }

    /// Puts something in the outbox of a room.
    func tell(_ room: Room, _ news: RoomNews, isUnasked: Bool, at time: Instant) throws {
        _ = try writer.enqueue(
            NewOutboxRow(
                stream: room.stream, ordinal: 0, body: news.json.bytes(), dueAt: time.milliseconds, channel: room.channel,
                priority: isUnasked ? 1 : 0))
    }
}

extension OpenConsultation {
    /// The language of a room: the first that the dialogue is spoken in. What one person's telephone is set to says nothing of the others there.
    var roomLanguage: Language { dialogue.spoken.first ?? .dutch }
}
