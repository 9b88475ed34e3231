import DialogueEngine
import Facilitation
import Hummingbird
import MessageChannels

/// Pages of nobody in particular.
extension ResidentPages {
    /// The way into a consultation: the language first, or a code for who took part before.
    func door(_ visit: Visit, unknownReceipt: String? = nil) -> PageLayout {
        let words = PageWords(language: visit.language)
        var layout = PageLayout(visit.language, heading: visit.title)
        layout.isOwnHeading = false
        layout.blocks = [
            .heading(words.chooseLanguage),
            .tongues(action: "\(visit.home)/begin", hidden: ["t": facilitator.sealedToken(for: visit.open.code)], visit.languages),
            .heading(words.haveCode),
        ]
        if unknownReceipt != nil { layout.blocks.append(.fault(head: words.notYet, text: words.unknownReceipt)) }
        layout.blocks.append(receiptField(visit, words, unknownReceipt.map { String($0.prefix(40)) } ?? ""))
        layout.links = visit.publicLinks(words)
        return layout
    }

    private func receiptField(_ visit: Visit, _ words: PageWords, _ value: String = "") -> PageLayout.Block {
        .ask(
            .init(
                action: "\(visit.home)/resume", id: "code", field: "code", label: words.receiptLabel, help: words.receiptNote,
                value: value, go: words.goOnWithCode, isMain: false))
    }

    /// The way in by somebody's own link.
    func invitation(_ visit: Visit, _ link: String) -> PageLayout {
        let words = PageWords(language: visit.language)
        var layout = PageLayout(visit.language, heading: visit.title)
        layout.isOwnHeading = false
        layout.blocks = [
            .paragraph(words.invited), .heading(words.chooseLanguage),
            .tongues(
                action: "\(visit.home)/i/\(link)", hidden: ["t": facilitator.sealedToken(for: visit.open.code)], visit.languages),
        ]
        layout.links = visit.publicLinks(words)
        return layout
    }

    /// Where a link begins nothing any more.
    func usedInvitation(_ visit: Visit) -> PageLayout {
        let words = PageWords(language: visit.language)
        var layout = PageLayout(visit.language, heading: words.usedInvitation, name: visit.title)
        layout.blocks = [
            .paragraph(words.usedInvitationHelp), receiptField(visit, words),
            .link(href: visit.home, text: words.toConversation, isMain: false),
        ]
        layout.links = visit.publicLinks(words)
        return layout
    }

    func home(_ request: Request) -> PageAnswer {
        let language = Visit.preferred(request.headers[.acceptLanguage], among: PageWords.all) ?? .dutch
        var layout = PageLayout(language, heading: PageWords(language: language).homeTitle)
        layout.blocks = [codeField(layout.words, "")]
        return .page(layout)
    }

    /// From the field for a code to its page.
    func toCode(_ request: Request) -> PageAnswer {
        let code = (FormFields(request.uri.query ?? "")["code"] ?? "").filter { !$0.isWhitespace }
        return .redirect(code.isEmpty || code.utf8.count > 64 ? "/" : "/c/\(code.percentEncodedName)")
    }

    private func codeField(_ words: PageWords, _ value: String) -> PageLayout.Block {
        .ask(
            .init(
                method: "get", action: "/c", id: "code", field: "code", label: words.codeLabel, help: words.codeHelp, value: value,
                go: words.toConversation))
    }

    func unknownCode(_ code: String, _ language: Language) -> PageLayout {
        let words = PageWords(language: language)
        var layout = PageLayout(language, heading: words.noSuchCode)
        layout.blocks = [.paragraph(words.noSuchCodeHelp), codeField(words, String(code.prefix(40)))]
        return layout
    }

    func tooOften(_ language: Language) -> PageAnswer { wait(language) { $0.tooOftenHelp } }

    /// More talks begun from one address than a hall begins.
    func tooMany(_ language: Language) -> PageAnswer { wait(language) { $0.tooManyHelp } }

    private func wait(_ language: Language, _ help: (PageWords) -> String) -> PageAnswer {
        let words = PageWords(language: language)
        var layout = PageLayout(language, heading: words.tooOften)
        layout.blocks = [.paragraph(help(words))]
        return .page(layout, status: 429, retryAfter: 60)
    }

    func oldForm(_ language: Language) -> PageLayout {
        let words = PageWords(language: language)
        var layout = PageLayout(language, heading: words.oldForm)
        layout.blocks = [.paragraph(words.oldFormHelp)]
        return layout
    }

    /// A form that was made for somebody else, or before its person went on elsewhere.
    func refused(_ visit: Visit, _ form: PageForm) -> PageAnswer {
        var layout = oldForm(visit.language)
        layout.blocks += sent(form, layout.words) + [.link(href: visit.base, text: layout.words.goBack)]
        return .page(layout, status: 403)
    }

    func erased(_ visit: Visit) -> PageLayout {
        let words = PageWords(language: visit.language)
        var layout = PageLayout(visit.language, heading: words.erased, name: visit.title)
        layout.blocks = [.paragraph(Phrase.erased.text(in: visit.language))]
        layout.links = visit.publicLinks(words)
        return layout
    }
}

extension Visit {
    /// What anybody may read.
    func publicLinks(_ words: PageWords) -> [(href: String, text: String)] {
        [
            ("\(base)/privacy", words.privacy), ("\(home)/results", words.results), ("\(base)/rules", words.rules),
            ("\(home)/log", words.log), ("\(base)/toegankelijkheid", words.accessibility),
        ]
    }
}
