import DialogueEngine
import Facilitation

/// What was done to accounts, in words.
extension ConsoleWords {
    var accountLog: String { pick("Logboek van accounts", "Logboek fan akkounts", "Log of accounts") }
    var ownAccount: String { pick("Jouw account", "Dyn akkount", "Your account") }
    var accountLogHelp: String {
        pick(
            "Hier komt alleen iets bij. Niemand kan een regel veranderen of weghalen.",
            "Hjir komt allinnich wat by. Nimmen kin in rigel feroarje of weihelje.",
            "Things are only added here. Nobody can change or remove a line.")
    }
    var nothingDone: String { pick("Er gebeurde nog niets.", "Der barde noch neat.", "Nothing happened yet.") }
    var earlierActs: String { pick("Eerder", "Earder", "Earlier") }

    func moment(_ time: Instant) -> String { LocalDates.text(time, in: language, zone: "Europe/Amsterdam", withTime: true) }

    private func names(_ roles: Set<Role>) -> String {
        roles.isEmpty ? pick("geen", "gjin", "none") : roles.sorted { $0.rawValue < $1.rawValue }.map(role).joined(separator: ", ")
    }

    /// Who did something that no account is known to have done; `nil` where the deed says so itself.
    private func actor(of deed: AccountAct.Deed) -> String? {
        switch deed {
        case .made, .linked, .roles, .closed, .reopened: pick("wie de server beheert", "wa't de server beheart", "whoever runs the server")
        case .chosePassword: pick("wie de link had", "wa't de keppeling hie", "whoever had the link")
        case .signedIn, .failed, .heldOff: nil
        }
    }

    /// `29 november 2026 om 23:26 – Fenna: buitengesloten, door Boss`.
    func line(_ act: AccountAct, namesAccount: Bool) -> String {
        let whose = namesAccount ? "\(act.account): " : ""
        let by = (act.by ?? actor(of: act.deed)).map { pick(", door \($0)", ", troch \($0)", ", by \($0)") } ?? ""
        return "\(moment(act.at)) – \(whose)\(deed(act.deed))\(by)"
    }

    private func deed(_ deed: AccountAct.Deed) -> String {
        switch deed {
        case .made(let roles): pick("gemaakt, rollen: ", "makke, rollen: ", "made, roles: ") + names(roles)
        case .linked: pick("link voor een wachtwoord gegeven", "keppeling foar in wachtwurd jûn", "link for a password given")
        case .roles(let before, let after):
            pick("rollen: ", "rollen: ", "roles: ") + names(before) + " → " + names(after)
        case .closed: pick("buitengesloten", "bûtensletten", "shut out")
        case .reopened: pick("weer toegelaten", "wer talitten", "let in again")
        case .chosePassword: pick("wachtwoord gekozen", "wachtwurd keazen", "password chosen")
        case .signedIn(let way): pick("aangemeld", "oanmeld", "signed in") + " (\(self.way(way)))"
        case .failed: pick("verkeerd wachtwoord", "ferkeard wachtwurd", "wrong password")
        case .heldOff: pick("te vaak geprobeerd, moest wachten", "te faak besocht, moast wachtsje", "tried too often, had to wait")
        }
    }

    private func way(_ way: AccountAct.Way) -> String {
        switch way {
        case .password: pick("wachtwoord", "wachtwurd", "password")
        case .link: pick("link", "keppeling", "link")
        case .service: pick("dienst van het werk", "tsjinst fan it wurk", "service of the organisation")
        }
    }

    /// To whoever has the account: “Op 3 maart 2026 om 10:12 gaf X een nieuwe link voor jouw account uit.”
    func told(_ act: AccountAct) -> String {
        let (at, who) = (moment(act.at), act.by ?? actor(of: act.deed) ?? "")
        return switch act.deed {
        case .made:
            pick("Op \(at) maakte \(who) jouw account.", "Op \(at) makke \(who) dyn akkount.", "On \(at) \(who) made your account.")
        case .linked:
            pick(
                "Op \(at) gaf \(who) een nieuwe link voor jouw account uit.",
                "Op \(at) joech \(who) in nije keppeling foar dyn akkount út.",
                "On \(at) \(who) gave out a new link for your account.")
        case .roles(_, let after):
            pick(
                "Op \(at) veranderde \(who) jouw rollen in: \(names(after)).", "Op \(at) feroare \(who) dyn rollen yn: \(names(after)).",
                "On \(at) \(who) changed your roles to: \(names(after)).")
        case .closed:
            pick("Op \(at) sloot \(who) jou buiten.", "Op \(at) slute \(who) dy bûten.", "On \(at) \(who) shut you out.")
        case .reopened:
            pick("Op \(at) liet \(who) jou weer toe.", "Op \(at) liet \(who) dy wer ta.", "On \(at) \(who) let you in again.")
        case .chosePassword:
            pick(
                "Op \(at) koos \(who) een wachtwoord voor jouw account. Was jij dat niet? Zeg het tegen wie hier beheert.",
                "Op \(at) keas \(who) in wachtwurd foar dyn akkount. Wiesto dat net? Sis it tsjin wa't hjir beheart.",
                "On \(at) \(who) chose a password for your account. Was that not you? Tell whoever runs this.")
        case .signedIn, .failed, .heldOff:
            "\(at): \(deed(act.deed))."
        }
    }
}
