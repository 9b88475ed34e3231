import JSONText

/// Where a statement came from that was taken over from another program, and what its moderators made of it.
public struct StatementSource: Sendable, Equatable {
    /// What the moderators decided.
    public enum Moderation: Int, Sendable, CaseIterable {
        case takenOut = -1
        case undecided = 0
        case takenIn = 1
    }

    /// What it was called there.
    public var number: Int
    /// Who brought it in, by the number they had there.
    public var author: Int
    public var time: Instant
    public var moderation: Moderation
    /// Whether it is about the people who take part rather than the subject.
    public var isMeta: Bool
    /// Whether it stood there from the beginning.
    public var isSeed: Bool

    public init(number: Int, author: Int, time: Instant, moderation: Moderation, isMeta: Bool, isSeed: Bool) {
        (self.number, self.author, self.time) = (number, author, time)
        (self.moderation, self.isMeta, self.isSeed) = (moderation, isMeta, isSeed)
    }
}

extension StatementSource {
    var json: JSON {
        [
            "author": .int(Int64(author)), "isMeta": .bool(isMeta), "isSeed": .bool(isSeed), "moderation": .int(Int64(moderation.rawValue)),
            "number": .int(Int64(number)), "time": .int(time.milliseconds),
        ]
    }

    init?(json: JSON) {
        guard let number = json["number"]?.int, let author = json["author"]?.int, let time = json["time"]?.int,
            let moderation = json["moderation"]?.int.flatMap({ Moderation(rawValue: Int($0)) }), let isMeta = json["isMeta"]?.bool,
            let isSeed = json["isSeed"]?.bool
        else { return nil }
        self.init(
            number: Int(number), author: Int(author), time: Instant(milliseconds: time), moderation: moderation, isMeta: isMeta,
            isSeed: isSeed)
    }
}
