/// What is said of promises.
extension ModerationWords {
    /// How far a promise is.
    public func status(_ status: Commitment.Status, isLate: Bool) -> String {
        switch status {
        case .promised, .underway:
            isLate
                ? pick("te laat", "te let", "late")
                : status == .promised ? pick("beloofd", "tasein", "promised") : pick("bezig", "dwaande", "under way")
        case .kept: pick("gedaan", "dien", "done")
        case .partly: pick("deels gedaan", "foar in part dien", "partly done")
        case .broken: pick("niet gedaan", "net dien", "not done")
        case .refused: pick("dit gebeurt niet", "dit bart net", "this will not happen")
        }
    }

    /// How long there is left for a promise, counted in days.
    public func daysLeft(_ days: Int) -> String {
        switch days {
        case 1: pick("morgen", "moarn", "tomorrow")
        case 0: pick("vandaag", "hjoed", "today")
        case -1: pick("1 dag te laat", "1 dei te let", "1 day late")
        case ..<0: pick("\(-days) dagen te laat", "\(-days) dagen te let", "\(-days) days late")
        default: pick("nog \(days) dagen", "noch \(days) dagen", "\(days) days left")
        }
    }

    /// Who is reminded of a promise: somebody who works here, and somebody by way of a channel or a line of theirs.
    public func reminded(account: String?, via: String?, isLeftAlone: Bool) -> String {
        let ways =
            [account, via.map { pick("bericht via \($0)", "berjocht fia \($0)", "message by \($0)") }].compactMap { $0 }
            + (isLeftAlone ? [pick("wil geen herinneringen", "wol gjin oantinkens", "wants no reminders")] : [])
        if ways.isEmpty { return pick("niemand krijgt een herinnering", "nimmen krijt in oantinken", "nobody is reminded") }
        return pick("herinnering: ", "oantinken: ", "reminder: ") + ways.joined(separator: ", ")
    }

    /// Behind words that somebody wrote back about promises they are reminded of: `p1, p2`.
    public func aboutPromise(_ ids: String) -> String {
        pick("van wie aan \(ids) herinnerd wordt", "fan wa't in oantinken oan \(ids) krijt", "from whoever is reminded of \(ids)")
    }

    /// Above what whoever is reminded wrote back.
    public func reported(on day: String) -> String {
        pick(
            "Wie herinnerd wordt, schreef op \(day):", "Wa't in oantinken krijt, skreau op \(day):", "Whoever is reminded wrote on \(day):"
        )
    }

    /// How many promises somebody who works here keeps, and how many of them are late.
    public func ownPromises(_ count: Int, late: Int) -> String {
        let sum = pick(
            count == 1 ? "1 belofte van jou" : "\(count) beloften van jou",
            count == 1 ? "1 tasizzing fan dy" : "\(count) tasizzingen fan dy",
            count == 1 ? "1 promise of yours" : "\(count) promises of yours")
        return sum + (late > 0 ? pick(", \(late) te laat", ", \(late) te let", ", \(late) late") : "")
    }
}
