import DialogueEngine
import Facilitation

/// Who works here: seen and changed by operators.
extension ConsolePages {
    var accountRoutes: [ConsoleRoute] {
        [
            .get("/moderator/accounts", .duty(.operate)) { visit in .page(try await accounts(visit)) },
            .get("/moderator/accounts/log", .duty(.operate)) { visit in .page(try await accountLog(visit)) },
            .get("/moderator/account", .session) { visit in .page(try await ownLog(visit)) },
            .post("/moderator/accounts", .duty(.operate)) { visit, form in try await change(visit, form) },
        ]
    }

    private func accounts(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let words = visit.words
        var layout = visit.layout(words.accounts)
        let flash = flashes.take(visit.flashNumber, for: visit.token)
        layout.say(flash)
        var blocks: [ConsoleBlock] = flash.secret.map { [.code($0)] } ?? []
        blocks.append(.links([.init(href: "/moderator/accounts/log", text: words.accountLog)]))
        for (number, account) in try await staff.accounts().enumerated() {
            let state = account.isClosed ? [words.isClosed] : account.hasPassword ? [] : [words.waitsForPassword]
            let title = ([account.name] + state).joined(separator: " – ")
            let form = ConsoleForm(
                action: "/moderator/accounts", hidden: visit.hidden([("name", account.name)]), fields: [roles(account.roles)],
                buttons: [
                    .init(act: "roles", text: words.save, aside: account.name, isMain: true),
                    .init(act: "link", text: words.newLink, aside: account.name),
                    .init(
                        act: account.isClosed ? "open" : "close", text: account.isClosed ? words.openAccount : words.closeAccount,
                        aside: account.name),
                ])
            blocks.append(
                .more(
                    "\(title) (\(account.roles.sorted { $0.rawValue < $1.rawValue }.map(words.role).joined(separator: ", ")))",
                    [.form(form)], name: "account-\(number + 1)"))
        }
        let invitation = ConsoleForm(
            action: "/moderator/accounts", hidden: visit.hidden(),
            fields: [.line(.init(name: "name", label: words.name, most: 64, isNeeded: true)), roles([.moderator])],
            buttons: [.init(act: "invite", text: words.makeLink, isMain: true)])
        blocks += [.heading(words.invite), .form(invitation)]
        layout.panes = [.init(blocks: blocks)]
        return layout

        func roles(_ chosen: Set<Role>) -> ConsoleForm.Field {
            .checks(
                name: "role", label: words.roles,
                options: Role.allCases.map { .init(value: $0.rawValue, label: words.role($0), isChosen: chosen.contains($0)) })
        }
    }

    private func change(_ visit: ConsoleVisit, _ form: PageForm) async throws -> ConsoleAnswer {
        let (words, name) = (visit.words, form["name"])
        let roles = Set(form.all("role").compactMap { Role(rawValue: $0) })
        switch form["act"] {
        case "invite", "link":
            let known = try await staff.accounts().first { $0.name == Account.name(name) }
            guard form["act"] == "invite" || known != nil,
                let token = try await staff.welcome(name, roles: roles, language: words.language, by: visit.account.name, at: now())
            else {
                return said(visit, "/moderator/accounts", .init(fault: words.badName))
            }
            let link = "\(settings.address)/moderator/welcome/\(token)"
            return said(visit, "/moderator/accounts", .init(news: words.linkMade(Account.name(name) ?? name), secret: link))
        case "roles", "close", "open":
            guard let known = try await staff.accounts().first(where: { $0.name == name }) else { throw ConsoleRefusal.notFound }
            let isClosed = form["act"] == "roles" ? known.isClosed : form["act"] == "close"
            let kept = form["act"] == "roles" ? roles : known.roles
            if try await !staff.change(name, roles: kept, isClosed: isClosed, by: visit.account.name, at: now()) {
                return said(visit, "/moderator/accounts", .init(fault: words.lastOperator))
            }
        default: break
        }
        return .redirect("/moderator/accounts")
    }
}
