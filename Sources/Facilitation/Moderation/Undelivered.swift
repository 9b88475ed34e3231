import DialogueEngine
import JSONText
import Storage

/// Why a message was given up, where we know it ourselves; else it is the platform's own word.
enum GivenUp: String, CaseIterable {
    case unreached = "not reached within 24 hours"
    case unwanted = "the person takes no messages here"
    case out = "the room does not let us in"
    case closed = "the person did not write to us, and may not be written to"
}

/// Messages that were given up, or files that were not got: on which channel, why, and how many. Never to or of whom.
struct Undelivered {
    /// How many are looked at.
    static let limit = 1_000

    private var counts: [[String]: Int] = [:]

    init() {}

    init(_ rows: [OutboxRow]) {
        for row in rows { counts[[AwaitedFiles.channel(of: row.channel), row.failure ?? ""], default: 0] += 1 }
    }

    /// The most frequent first.
    var json: JSON {
        let sorted = counts.sorted { ($1.value, $0.key.joined(separator: " ")) < ($0.value, $1.key.joined(separator: " ")) }
        return .array(sorted.map { ["channel": .string($0.key[0]), "why": .string($0.key[1]), "count": .count($0.value)] })
    }
}

extension ModeratorText {
    /// What did not arrive, for a moderator who can still find another way.
    var undelivered: [String] {
        list("undelivered") { count in
            pick(
                "Niet aangekomen: \(count). Bereik deze mensen op een andere manier.",
                "Net oankaam: \(count). Berik dizze minsken op in oare manier.",
                "Not delivered: \(count). Reach these people in another way.")
        }
    }

    /// Photos and voice messages that did not come in; their authors were told.
    var unfetched: [String] {
        list("unfetched") { count in
            pick(
                "Foto's en spraakberichten die niet binnenkwamen: \(count). De inwoners weten het en kunnen ze opnieuw sturen.",
                "Foto's en sprekberjochten dy't net ynkamen: \(count). De ynwenners witte it en kinne se opnij stjoere.",
                "Photos and voice messages that did not come in: \(count). The residents know and can send them again.")
        }
    }

    /// What of the view's counts by channel and reason there is, below a heading; nothing where nothing is counted.
    private func list(_ name: String, _ heading: (Int) -> String) -> [String] {
        let entries = view[name]?.array ?? []
        let count = entries.reduce(0) { $0 + Int($1["count"]?.int ?? 0) }
        if count == 0 { return [] }
        return [heading(count)]
            + entries.map { "  \($0["channel"]?.string ?? ""): \($0["count"]?.int ?? 0), \(why($0["why"]?.string ?? ""))" }
    }

    /// The rooms that hear the news, where there are any; they count nowhere else.
    var rooms: [String] {
        let (hearing, missed) = (view["rooms"]?["hearing"]?.int ?? 0, view["rooms"]?["missed"]?.int ?? 0)
        let told = pick(
            "Groepen die het nieuws horen: \(hearing).", "Groepen dy't it nijs hearre: \(hearing).",
            "Groups that hear the news: \(hearing).")
        let lost = pick(
            "Nieuws dat niet in een groep aankwam: \(missed).", "Nijs dat net yn in groep oankaam: \(missed).",
            "News that did not reach a group: \(missed).")
        return (hearing > 0 ? [told] : []) + (missed > 0 ? [lost] : [])
    }

    private func why(_ reason: String) -> String {
        switch GivenUp(rawValue: reason) {
        case .unreached: pick("een dag lang niet bereikt", "in dei lang net berikt", "not reached for a day")
        case .unwanted:
            pick("de persoon wil hier geen berichten", "de persoan wol hjir gjin berjochten", "the person takes no messages here")
        case .closed:
            pick(
                "we mogen pas weer schrijven als de persoon iets stuurt", "wy meie pas wer skriuwe as de persoan wat stjoert",
                "we may only write again when the person does")
        case .out: pick("de groep laat ons niet binnen", "de groep lit ús net yn", "the group does not let us in")
        case nil: pick("geweigerd", "wegere", "refused") + ": " + reason
        }
    }
}
