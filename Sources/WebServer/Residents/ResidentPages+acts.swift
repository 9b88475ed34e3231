import DialogueEngine
import Facilitation

/// What is done on a person's own pages.
extension ResidentPages {
    /// The person's page, or the way in for who has none.
    func show(_ visit: Visit, _ layout: (PersonLayout) -> PageLayout) async throws -> PageAnswer {
        guard let token = visit.token else { return .page(door(visit)) }
        if visit.isKeyInAddress, try await hasCookie(visit) { return .redirect(visit.home) }
        guard let person = try await person(visit, token) else { return visit.isKeyInAddress ? .redirect(visit.home) : .page(door(visit)) }
        return .page(layout(person))
    }

    /// The page that looks by itself, as long as the person waits; then their page.
    func wait(_ visit: Visit) async throws -> PageAnswer {
        guard let token = visit.token, let person = try await person(visit, token), person.isWaiting else { return .redirect(visit.base) }
        return .page(person.waitLayout)
    }

    /// Whether the browser keeps the cookie of somebody who takes part, so that no token has to stand in the address.
    private func hasCookie(_ visit: Visit) async throws -> Bool {
        guard let cookie = visit.cookie else { return false }
        if cookie == visit.token { return true }
        return try await facilitator.page(of: cookie, in: visit.open.code) != nil
    }

    private func person(_ visit: Visit, _ token: String, entered: Entered? = nil) async throws -> PersonLayout? {
        guard let page = try await facilitator.page(of: token, in: visit.open.code) else { return nil }
        var person = PersonLayout(
            page, base: visit.base, home: visit.home, key: PageForm.key(of: token), languages: visit.languages, entered: entered)
        person.isKeyInAddress = visit.isKeyInAddress
        return person
    }

    func act(_ visit: Visit, _ form: PageForm) async throws -> PageAnswer {
        guard let token = visit.token, form["k"] == PageForm.key(of: token) else { return refused(visit, form) }
        let entered = Entered(form)
        guard let act = form.act(in: visit.open.dialogue) else { return .redirect(visit.base) }
        let words: (PersonLayout) -> PageWords = { PageWords(language: $0.page.language) }
        func again(_ change: (inout PersonLayout) -> Void) async throws -> PageAnswer {
            guard var person = try await person(visit, token, entered: entered) else { return .redirect(visit.home) }
            change(&person)
            return .page(person.layout, status: 422)
        }
        switch act {
        case .fault(let hint): return try await again { $0.fault = amiss(hint, visit, $0.page.language) }
        case .act(let act):
            if let amiss = form.amiss { return try await again { $0.fault = words($0).amiss(amiss) } }
            let outcome = try await facilitator.act(
                act, with: token, in: visit.open.code, serial: Int(form["n"]) ?? 0, digest: form.digest(token), file: form.file,
                at: now())
            switch outcome {
            case .done: return .redirect(visit.base)
            case .unknown: return .redirect(visit.home)
            case .erased: return .redirect("\(visit.home)/erased", cookie: settings.cookie(visit.open.code, token: ""))
            case .faulty(let hint): return try await again { $0.fault = amiss(hint, visit, $0.page.language) }
            case .empty: return try await again { $0.fault = words($0).nothingFilledIn }
            case .refused(let refusal): return try await again { $0.fault = words($0).amiss(refusal) }
            case .changing: return try await again { $0.news = words($0).changing }
            case .passed:
                guard var person = try await person(visit, token) else { return .redirect(visit.home) }
                person.news = words(person).passed
                var layout = person.layout
                layout.blocks += sent(form, words(person))
                if form.file != nil { layout.blocks.append(.paragraph(words(person).chooseFileAgain)) }
                return .page(layout, status: 409)
            }
        }
    }

    private func amiss(_ hint: Hint, _ visit: Visit, _ language: Language) -> String {
        let amiss = Wording(dialogue: visit.open.dialogue, in: language).amiss(hint)
        return amiss.isEmpty ? Phrase.notUnderstood.text(in: language) : amiss
    }

    // MARK: - Coming in

    func begin(_ visit: Visit, _ form: PageForm) async throws -> PageAnswer {
        if let cookie = visit.cookie, try await facilitator.page(of: cookie, in: visit.open.code) != nil { return .redirect(visit.home) }
        let isCounted = !settings.shared.contains(visit.source)
        if isCounted, begins.isReached(by: visit.source, at: now()) { return tooMany(visit.language) }
        let language = visit.languages.first { $0.text == form["language"] }
        guard let token = try await facilitator.begin(form["t"], in: visit.open.code, language: language, at: now()) else {
            return .redirect(visit.home)
        }
        if isCounted { begins.count(visit.source, at: now()) }
        // With the token in the address for one step: a browser that keeps the cookie is sent on without it.
        return .redirect("\(visit.home)/p/\(token)", cookie: settings.cookie(visit.open.code, token: token))
    }

    /// The way in for whoever was invited. Looking uses nothing up: a program that looks at links before people do begins nothing.
    func invited(_ visit: Visit) async throws -> PageAnswer {
        if let cookie = visit.cookie, try await facilitator.page(of: cookie, in: visit.open.code) != nil { return .redirect(visit.home) }
        guard let link = visit.link else { return .page(usedInvitation(visit), status: 410) }
        return .page(invitation(visit, link))
    }

    func beginInvited(_ visit: Visit, _ form: PageForm) async throws -> PageAnswer {
        if let cookie = visit.cookie, try await facilitator.page(of: cookie, in: visit.open.code) != nil { return .redirect(visit.home) }
        if limit.isReached(by: visit.source, at: now()) { return tooOften(visit.language) }
        let language = visit.languages.first { $0.text == form["language"] }
        guard let link = visit.link,
            let token = try await facilitator.begin(invited: link, form["t"], in: visit.open.code, language: language, at: now())
        else {
            limit.count(visit.source, at: now())
            return .page(usedInvitation(visit), status: 410)
        }
        return .redirect("\(visit.home)/p/\(token)", cookie: settings.cookie(visit.open.code, token: token))
    }

    func resume(_ visit: Visit, _ form: PageForm) async throws -> PageAnswer {
        if limit.isReached(by: visit.source, at: now()) { return tooOften(visit.language) }
        let code = form["code"].filter { !$0.isWhitespace }.lowercased()
        guard code.utf8.count <= 40, let found = try await facilitator.resume(with: code, at: now()) else {
            limit.count(visit.source, at: now())
            return .page(door(visit, unknownReceipt: form["code"]), status: 404)
        }
        let home = "/c/\(found.consultation.percentEncodedName)"
        return .redirect("\(home)/p/\(found.token)", cookie: settings.cookie(found.consultation, token: found.token))
    }
}
