import DialogueEngine
import Facilitation

/// Inviting people: rows of a spreadsheet, or addresses alone. What is done here can be done by `meerstem invite` too.
extension ConsolePages {
    var invitingRoutes: [ConsoleRoute] {
        [
            .get("/moderator/c/:code/invite", .duty(.operate)) { visit in .page(try await invitingPage(visit)) },
            .post("/moderator/c/:code/invite", .duty(.operate)) { visit, form in try await invite(visit, form) },
        ]
    }

    /// The most people who are invited in one go.
    static let mostInvited = 2_000
    /// Where a link goes by paper: no channel that says anything.
    static let letter = "brief"

    private func invitingPage(_ visit: ConsoleVisit, typed: PageForm = PageForm([]), fault: String? = nil) async throws -> ConsoleLayout {
        let (open, words) = (try await open(visit), visit.words)
        var layout = layout(visit, open, words.inviting, at: "/invite")
        if let fault { layout.say(.init(fault: fault)) }
        let wording = Wording(dialogue: open.dialogue, in: words.language)
        func options(_ options: [(value: String, label: String)], _ name: String) -> [ConsoleForm.Option] {
            options.map { .init(value: $0.value, label: $0.label, isChosen: typed[name] == $0.value) }
        }
        var fields: [ConsoleForm.Field] = [
            .select(
                name: "via", label: words.inviteVia,
                options: options(channels.map { ($0, $0) } + [(Self.letter, words.byLetter)], "via"))
        ]
        let voices = open.dialogue.voices.map { (value: $0.id.text, label: wording.plain($0.label)) }
        if !voices.isEmpty {
            fields.append(.select(name: "voice", label: words.inviteVoice, options: options([("", words.voiceUnknown)] + voices, "voice")))
        }
        fields.append(
            .area(
                name: "people", label: words.inviteWhom, value: typed["people"],
                help: words.inviteHelp(channels + [Self.letter], voices.map(\.value)), rows: 10, isNeeded: true))
        let group = try await facilitator.group(of: open.code)
        layout.panes = [
            .init(blocks: [
                .paragraph(words.knownSoFar(group.everyone.known)),
                .form(
                    ConsoleForm(
                        action: "\(open.consolePath)/invite", hidden: visit.hidden(), fields: fields,
                        buttons: [
                            .init(act: "invite", text: words.inviteThem, isMain: true), .init(act: "links", text: words.inviteWithLinks),
                            .init(act: "unlink", text: words.withdrawLinks),
                        ])),
                .small(words.linksHelp), .small(words.inviteTells),
            ])
        ]
        return layout
    }

    /// Invites everybody who was typed, or nobody where a row of it cannot be read; a form sent twice invites nobody twice.
    private func invite(_ visit: ConsoleVisit, _ form: PageForm) async throws -> ConsoleAnswer {
        let (open, words) = (try await open(visit), visit.words)
        func chosen(_ name: String) -> String? { form[name].isEmpty ? nil : form[name] }
        let known = channels + [Self.letter]
        let list = InviteeList(form["people"], channel: chosen("via"), voice: chosen("voice"), knowing: Set(known))
        func refuse(_ fault: String) async throws -> ConsoleAnswer {
            .page(try await invitingPage(visit, typed: form, fault: fault), status: 422)
        }
        guard !list.people.isEmpty || !list.faults.isEmpty else { return try await refuse(words.somethingLacks) }
        guard list.people.count <= Self.mostInvited else { return try await refuse(words.tooManyInvited(Self.mostInvited)) }
        let unknown = Set(list.people.map(\.channel)).subtracting(known).sorted()
        let unreachable = zip(list.people, list.rows).filter { !facilitator.mayReach($0.0.address, on: $0.0.channel) }.map(\.1)
        let faults = (list.faults + unreachable).sorted()
        guard faults.isEmpty else { return try await refuse(words.unreadRows(faults)) }
        guard unknown.isEmpty else { return try await refuse(words.noSuchChannels(unknown, known)) }
        do {
            if form["act"] == "links" {
                let links = try await facilitator.invitations(for: list.people, to: open.code, by: visit.account.name, at: now())
                let place = "\(settings.address)/c/\(open.code.percentEncodedName)/i/"
                let table = LinkTable(list.people, links, at: place).text
                return .file(Array(table.utf8), type: "text/csv; charset=utf-8", name: "links-\(open.code.percentEncodedName).csv")
            }
            if form["act"] == "unlink" {
                let count = try await facilitator.withdrawLinks(of: list.people, from: open.code, by: visit.account.name, at: now())
                return said(
                    visit, "\(open.consolePath)/invite", .init(news: words.linksWithdrawn(count, without: list.people.count - count)))
            }
            let added = try await facilitator.invite(list.people, to: open.code, by: visit.account.name, at: now()).count
            return said(visit, "\(open.consolePath)/invite", .init(news: words.invitedNow(added, known: list.people.count - added)))
        } catch FacilitationError.refused(let refusal) {
            return try await refuse(words.refused(refusal))
        }
    }
}
