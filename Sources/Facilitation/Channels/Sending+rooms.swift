import DialogueEngine
import JSONText
import MessageChannels
import Storage

/// Sending to rooms: the same lease, tries, pace and night as for people, without a person.
extension Facilitator {
    /// A message for a room, in words; `nil` where it is put off, or cancelled because the room no longer hears us or it is no news any more.
    func render(
        _ row: OutboxRow, forRoomOn channel: any Channel, _ lease: Instant, _ writer: any StoreWriter, at now: Instant
    ) throws -> Claimed? {
        guard let open = opened[row.stream.consultation] else { throw NotAtHand(code: row.stream.consultation) }
        guard let room = try writer.room(row.stream), room.channel == channel.id, let address = try vault.address(of: room),
            let news = RoomNews(json: try JSON(row.body)), let text = try words(for: news, on: channel, in: open, writer)
        else {
            try writer.cancel(row.id)
            return nil
        }
        // Nobody writes in a room for us to know who is awake.
        if row.isUnasked, let morning = quietHours?.end(at: now, in: open.dialogue.run.timeZone) {
            try writer.putOff(row.id, lease: lease.milliseconds, until: morning.milliseconds)
            return nil
        }
        let outbound = Outbound(id: Self.outboundID(row.id), conversation: address, text: text, language: open.roomLanguage)
        return Claimed(
            id: row.id, stream: row.stream, lease: lease, tries: row.tries, since: Instant(milliseconds: row.queuedAt),
            calls: channel.calls(for: outbound, at: now), isKnock: false, conversation: room.addressHash)
    }

    private func words(
        for news: RoomNews, on channel: any Channel, in open: OpenConsultation, _ reader: any StoreReader
    ) throws -> String? {
        let words = DoorWords(language: open.roomLanguage)
        let wording = Wording(
            dialogue: open.dialogue, in: open.roomLanguage, scene: Scene(group: try groups.group(open.code, of: open.dialogue, in: reader)))
        switch news {
        case .welcome: return words.roomWelcome(wording.title, how: words.how(code: open.code, link: channel.link(toJoin: open.code)))
        case .phase(let phase):
            // Where it waited for the morning, another may have begun.
            let now = try groups.look(at: open.code, of: open.dialogue, in: reader) { $0.phase(in: open.dialogue) }
            return open.dialogue.phases[now].id == phase ? words.newPhase(wording.title(of: phase)) : nil
        case .notice(let notice): return wording.saying(.notice(notice))?.text
        }
    }
}

extension Vault {
    /// Where a room is reached.
    func address(of room: Room) throws -> String? {
        try personKey(wrapped: room.wrappedKey).open(room.sealedAddress, for: Self.addressName(room.consultation, room.stream.owner))
    }

    /// A room bound to a consultation, its address sealed under a key of its own.
    func room(
        at address: String, on channel: String, called name: String, in code: String, _ chance: Chance, at time: Instant
    ) throws -> Room {
        let (key, wrapped) = try newPersonKey(chance)
        let owner = StreamID(consultation: code, room: name).owner
        return Room(
            consultation: code, name: name, channel: channel, addressHash: hash(channel: channel, address: address),
            sealedAddress: try key.seal(address, for: Self.addressName(code, owner), chance), wrappedKey: wrapped,
            boundAt: time.milliseconds)
    }
}
