import DialogueEngine
import Facilitation

/// A person's page laid out: what was said, what is asked, and what else can be done.
struct PersonLayout {
    let page: PersonPage
    /// Where the page and its forms stand: `/c/abcde`, or with the person's token behind it.
    let base: String
    /// The consultation's own address, for what is the same for everybody.
    let home: String
    let key: String
    let languages: [Language]
    /// Whether the token stands in the address, because the browser keeps no cookie.
    var isKeyInAddress = false
    var entered: Entered
    /// What is amiss with what was just sent, and what is to be known about it.
    var fault: String?
    var news: String?

    init(_ page: PersonPage, base: String, home: String, key: String, languages: [Language], entered: Entered? = nil) {
        (self.page, self.base, self.home, self.key, self.languages) = (page, base, home, key, languages)
        self.entered = entered ?? Entered(page)
        fault = page.fault
    }

    private var words: PageWords { PageWords(language: page.language) }
    private var hidden: [String: String] { ["k": key, "n": "\(page.serial)"] }

    var layout: PageLayout {
        var layout = PageLayout(page.language, heading: heading, name: page.title)
        layout.blocks = page.notes.map { .note($0.text, isUnreviewed: $0.isUnreviewed) }
        if let news { layout.blocks.append(.paragraph(news)) }
        if page.showsLanguages { layout.blocks.append(tongues) }
        if let fault {
            layout.blocks.append(.fault(head: words.notYet, text: fault))
            layout.titleStart = words.notYet
        }
        layout.marked = page.notes.contains(where: \.isUnreviewed)
        layout.blocks += readings
        stand(in: &layout)
        if page.showsAnswers { layout.sections["answers"] = answers() }
        layout.links = links
        if languages.count > 1 { layout.sections["languageLink"] = ["href": "\(base)/language", "text": words.otherLanguage] }
        if isKeyInAddress { layout.sections["keep"] = ["text": words.keepAddress, "href": "\(home)", "link": words.beginAnew] }
        return layout
    }

    /// A page of its own for the list of answers.
    var answersLayout: PageLayout {
        var layout = PageLayout(page.language, heading: words.myAnswers, name: page.title)
        layout.blocks = [.link(href: base, text: words.goBack)]
        var answers = answers(withReadings: true)
        answers["answersTitle"] = nil
        layout.sections = ["answers": answers, "receipt": receipt]
        layout.links = links
        return layout
    }

    /// Asks whether everything is to go.
    var eraseLayout: PageLayout {
        var layout = PageLayout(page.language, heading: words.eraseTitle, name: page.title)
        layout.blocks = [
            .paragraph(words.eraseHelp), .press(action: base, hidden: hidden, act: "erase", text: words.eraseYes, isMain: true),
            .link(href: base, text: words.eraseNo),
        ]
        return layout
    }

    /// Waits with the person: looks by itself whether things go on. Nothing can be filled in here, so nothing is lost and no focus is taken from a field.
    var waitLayout: PageLayout {
        var layout = PageLayout(page.language, heading: heading, name: page.title)
        layout.blocks = page.notes.map { .note($0.text, isUnreviewed: $0.isUnreviewed) }
        layout.marked = page.notes.contains(where: \.isUnreviewed)
        layout.blocks += [.paragraph(words.looksByItself), .link(href: base, text: words.stopLooking)]
        layout.refresh = Self.secondsBetweenLooks
        layout.links = links
        return layout
    }

    /// Whether nothing is asked of the person until others did their part, nor whether what was written out is right.
    var isWaiting: Bool { if case .waiting = page.stand { readings.isEmpty } else { false } }

    private static let secondsBetweenLooks = 30

    var languageLayout: PageLayout {
        var layout = PageLayout(page.language, heading: words.chooseOther, name: page.title)
        layout.blocks = [tongues, .link(href: base, text: words.goBack)]
        return layout
    }

    // MARK: - Parts

    /// What was written out of what the person said, with a yes and a no to each.
    private var readings: [PageLayout.Block] {
        switch page.stand {
        case .asking, .waiting, .finished: break
        case .confirming, .declined, .paused, .stopped: return []
        }
        return page.answers.flatMap { answer -> [PageLayout.Block] in
            guard let reading = answer.reading else { return [] }
            return [
                .note(reading.text, isUnreviewed: false),
                .press(action: base, hidden: hidden, act: "agree-\(reading.words.number)", text: words.yes, isMain: true),
                .press(action: base, hidden: hidden, act: "change-\(answer.number)", text: words.no, isMain: false),
            ]
        }
    }

    private var heading: String {
        switch page.stand {
        case .asking(let put): put.progressText
        case .confirming: words.isRight
        case .waiting: words.waiting
        case .finished: words.finished
        case .declined: words.declined
        case .paused: words.paused
        case .stopped: words.stopped
        }
    }

    private func stand(in layout: inout PageLayout) {
        switch page.stand {
        case .asking(let put):
            var question = QuestionMembers(put: put, entered: entered, isFaulty: fault != nil, words: words).members
            var hidden = hidden
            hidden["q"] = put.key.typed
            if !put.takes.isEmpty { question["upload"] = upload(put.takes) }
            (question["action"], question["hidden"]) = (base, PageLayout.hidden(hidden))
            layout.sections["question"] = question
            layout.marked = layout.marked || put.isUnreviewed
            let isSkippable = !put.question.isRequired && put.question.kind != .consent
            layout.sections["acts"] = acts(beside: isSkippable ? [("skip", words.skipQuestion)] : [])
        case .confirming(let said):
            layout.sections["question"] =
                [
                    "action": base, "hidden": PageLayout.hidden(hidden), "prompt": said.cleaned, "act": "yes",
                    "go": words.yes, "group": true, "second": ["act": "no", "text": words.no],
                ] as [String: Any]
            layout.sections["acts"] = acts(beside: [])
        case .waiting:
            layout.blocks.append(.link(href: "\(base)/wait", text: words.waitHere, isMain: true))
            layout.blocks.append(.link(href: base, text: words.lookAgain))
            layout.sections["tell"] = tell
            layout.sections["acts"] = acts(beside: [])
            layout.sections["receipt"] = receipt
        case .finished:
            layout.sections["answers"] = answers()
            layout.sections["receipt"] = receipt
            layout.sections["tell"] = tell
            layout.sections["acts"] = acts(beside: [])
        case .declined:
            layout.blocks.append(.press(action: base, hidden: hidden, act: "back", text: words.takePart, isMain: false))
            layout.blocks.append(.link(href: "\(base)/erase", text: words.erase))
        case .paused:
            layout.blocks.append(.press(action: base, hidden: hidden, act: "go", text: words.goOn, isMain: true))
            layout.sections["receipt"] = receipt
            layout.sections["acts"] = acts(beside: [])
        case .stopped:
            layout.blocks.append(.press(action: base, hidden: hidden, act: "go", text: words.takePartAgain, isMain: false))
            layout.blocks.append(.link(href: "\(base)/erase", text: words.erase))
        }
    }

    /// The fields for what may come with words, and what happens with it.
    private func upload(_ sorts: Set<SentFile.Sort>) -> [String: Any] {
        var members: [String: Any] = [
            "uploadHelp": words.fileHelp(until: page.keptUntil),
            "inputs": SentFile.Sort.allCases.filter(sorts.contains).map { sort in
                [
                    "sort": sort.rawValue, "inputLabel": words.fileLabel(sort), "accept": sort == .photo ? "image/*" : "audio/*",
                    "records": sort == .voice,
                ] as [String: Any]
            },
        ]
        if let sort = page.enteredFile { members["there"] = words.fileThere(sort) }
        return members
    }

    private var tell: [String: Any] {
        ["action": base, "hidden": PageLayout.hidden(hidden), "label": words.toFacilitator, "send": words.send]
    }

    private var tongues: PageLayout.Block {
        var hidden = hidden
        hidden["act"] = "language"
        return .tongues(action: base, hidden: hidden, languages)
    }

    /// What can be done at any moment, in the order of how often it is wanted.
    private func acts(beside more: [(String, String)]) -> [String: Any] {
        var acts: [(String, String)] = page.canGoBack ? [("back", words.back)] : []
        acts += more
        if case .paused = page.stand {} else { acts.append(("later", words.later)) }
        if page.isNudged { acts.append(("contest", words.ratherListen)) }
        acts += [("human", words.human), ("stop", words.stop)]
        return [
            "action": base, "hidden": PageLayout.hidden(hidden), "actsTitle": words.otherThings,
            "each": acts.map { ["act": $0.0, "text": $0.1] }, "erase": ["href": "\(base)/erase", "text": words.erase],
        ]
    }

    /// - Parameter withReadings: whether what waits for a yes has its button here, because it does not stand above.
    private func answers(withReadings: Bool = false) -> [String: Any] {
        var members: [String: Any] = [
            "action": base, "hidden": PageLayout.hidden(hidden), "answersTitle": words.myAnswers, "answer": words.answer,
            "change": words.change, "withdraw": words.withdraw, "apart": words.apart, "together": words.together,
            "each": page.answers.map { answer in
                var row: [String: Any] = [
                    "number": "\(answer.number)", "asked": answer.heading.cleaned, "said": answer.answer.cleaned,
                    "removable": !answer.isSkipped, "merged": answer.isMerged, "split": answer.isSplit,
                ]
                if let became = answer.became { row["became"] = became.cleaned }
                if withReadings, let reading = answer.reading {
                    row["reading"] = ["text": reading.text.cleaned, "words": "\(reading.words.number)", "agree": words.yes]
                }
                return row
            },
        ]
        if page.answers.isEmpty { members["none"] = words.noAnswersYet }
        return members
    }

    private var receipt: [String: Any] { ["title": words.receiptTitle, "code": page.receipt, "help": words.receiptHelp] }

    private var links: [(href: String, text: String)] {
        [
            ("\(base)/answers", words.myAnswers), ("\(base)/privacy", words.privacy), ("\(home)/results", words.results),
            ("\(base)/rules", words.rules), ("\(home)/log", words.log), ("\(base)/toegankelijkheid", words.accessibility),
        ]
    }
}
