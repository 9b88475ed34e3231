import DialogueEngine
import MessageChannels
import Storage

/// A room, where others read along: it hears what is for everybody, and nobody answers there.
extension Door {
    /// Takes something told of a room. Talk among the people there has no effect, and leaves nothing behind.
    func takeInRoom(_ event: InboundEvent) throws -> DoorOutcome {
        guard channel.abilities.holdsRooms else { return try once(event, "group") { $0.privatelyPlease } }
        let hash = facilitator.vault.hash(channel: channel.id, address: event.conversation)
        let room = try writer.room(channel: channel.id, addressHash: hash)
        switch event.kind {
        case .edit, .retract, .reaction, .status: return DoorOutcome()
        case .moved: return try move(room, event, hash)
        case .stopped:
            guard room != nil, try isFirst(event, hash) else { return DoorOutcome() }
            try writer.unbind(channel: channel.id, addressHash: hash)
            return DoorOutcome()
        case .message, .choice, .form, .started, .unsupported: break
        }
        if room == nil, event.kind == .started, !event.isAddressed, !channel.isNamedRoom(event.conversation) {
            _ = try writer.recordOnce(channel: channel.id, conversation: hash, messageID: Self.shared, at: time.milliseconds)
            return DoorOutcome()
        }
        let words = DoorText(inRoom: event)
        // Whoever says nothing but a code says it to us.
        if let code = try words.codes.first(where: { try writer.consultation($0) != nil }), code != room?.consultation {
            return try bind(to: code, event, hash)
        }
        if event.isAddressed, event.kind == .message, words.asksToStop { return try leave(room, event, hash) }
        if let room { return event.isAddressed ? try hint(to: room, event) : DoorOutcome() }
        if let standard, try isMeant(forStandard: event, hash) { return try bind(to: standard, event, hash) }
        return event.isAddressed ? try once(event, "group") { $0.whichRoomCode } : DoorOutcome()
    }

    /// What is noted of a conversation for two that others came into.
    private static let shared = "shared"

    /// Whether others came into what was a conversation for two: nobody answers there any more.
    func isShared(_ event: InboundEvent) throws -> Bool {
        guard event.conversation != event.participant, channel.abilities.holdsRooms else { return false }
        let hash = facilitator.vault.hash(channel: channel.id, address: event.conversation)
        return try writer.isRecorded(channel: channel.id, conversation: hash, messageID: Self.shared)
    }

    /// Whether somebody leaves a place where they do not talk with us any more: what goes on elsewhere goes on.
    func leavesOtherPlace(_ event: InboundEvent, _ hash: String, in code: String?) throws -> Bool {
        guard event.kind == .stopped, event.conversation != event.participant, let code,
            let person = try writer.person(consultation: code, channel: channel.id, addressHash: hash)
        else { return false }
        return try facilitator.vault.address(of: person) != event.conversation
    }

    /// Whether a room is to follow the channel's own consultation: somebody turns to us there, or the operator named it; and where somebody said STOP, only
    /// one who begins anew.
    private func isMeant(forStandard event: InboundEvent, _ hash: String) throws -> Bool {
        guard event.isAddressed || channel.isNamedRoom(event.conversation) else { return false }
        return try event.isAddressed && event.kind == .started || !writer.isSuppressed(channel: channel.id, addressHash: hash)
    }

    /// Whether this is no copy of what was done already.
    private func isFirst(_ event: InboundEvent, _ hash: String) throws -> Bool {
        try writer.recordOnce(
            channel: channel.id, conversation: hash, messageID: "room \(hidden(event.dedupeKey))", at: time.milliseconds)
    }

    private func bind(to code: String, _ event: InboundEvent, _ hash: String) throws -> DoorOutcome {
        let open = try consultation(code)
        guard try isFirst(event, hash) else { return DoorOutcome(isDuplicate: true) }
        let room = try facilitator.vault.room(
            at: event.conversation, on: channel.id, called: facilitator.chance.name(10), in: code, facilitator.chance, at: time)
        try writer.bind(room: room)
        try writer.unsuppress(channel: channel.id, addressHash: hash)
        try facilitator.groupTurn(in: open, writer).tell(room, .welcome, isUnasked: false, at: time)
        return DoorOutcome()
    }

    /// The last words go at once and once: there is no address to try again with. Only a code, or who lets us in anew, makes us speak there again.
    private func leave(_ room: Room?, _ event: InboundEvent, _ hash: String) throws -> DoorOutcome {
        guard try isFirst(event, hash) else { return DoorOutcome(isDuplicate: true) }
        try writer.suppress(channel: channel.id, addressHash: hash, at: time.milliseconds)
        guard let room else { return DoorOutcome() }
        let open = try consultation(room.consultation)
        try writer.unbind(channel: channel.id, addressHash: hash)
        return direct(event, DoorWords(language: open.roomLanguage).roomGoodbye, "stop")
    }

    /// Tells one person, once in each room, that answers are given in private.
    private func hint(to room: Room, _ event: InboundEvent) throws -> DoorOutcome {
        let open = try consultation(room.consultation)
        let person = hidden("\(event.conversation) \(event.participant)")
        guard
            try writer.recordOnce(
                channel: channel.id, conversation: room.addressHash, messageID: "hint \(person)", at: time.milliseconds)
        else { return DoorOutcome(isDuplicate: true) }
        let words = DoorWords(language: event.languageHint ?? open.roomLanguage)
        let how = words.how(code: open.code, link: channel.link(toJoin: open.code))
        var outcome = direct(event, words.notHere(how: how), "hint")
        outcome.replies[0].inReplyTo = event.nativeID
        outcome.replies[0].addressee = event.participant
        return outcome
    }

    /// Goes along to the room's new address, with what waits for it.
    private func move(_ room: Room?, _ event: InboundEvent, _ hash: String) throws -> DoorOutcome {
        guard let room, let target = event.target, try isFirst(event, hash) else { return DoorOutcome() }
        try writer.bind(
            room: facilitator.vault.room(
                at: target, on: channel.id, called: room.name, in: room.consultation, facilitator.chance, at: time))
        return DoorOutcome()
    }
}
