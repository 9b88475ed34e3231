import DialogueEngine
import Facilitation
import Hummingbird

/// What was sent from a page, or why it cannot be read.
enum SentForm {
    case form(PageForm)
    case answer(PageAnswer)
}

/// Reading forms: short ones, as most are, and those with a photo or voice note.
extension ResidentPages {
    static func mayHoldFile(_ request: Request) -> Bool { request.headers[.contentType]?.lowercased().hasPrefix("multipart/") ?? false }

    /// Reads a form of words alone.
    func words(_ request: Request) async -> SentForm {
        guard case .whole(let body) = await WholeBody.of(request, limit: Self.bodyLimit) else { return .answer(tooLong(request)) }
        return .form(PageForm(body))
    }

    /// Reads a form with a file; the file is kept in hand where there is room and its sender may send one.
    ///
    /// - Parameter limit: how long a file of theirs may be.
    func upload(_ request: Request, limit: Int, hasRoom: Bool) async -> SentForm {
        let start = ContinuousClock.now
        let type = request.headers[.contentType] ?? ""
        switch await Upload.of(type, request.body, fileLimit: hasRoom ? limit : 0, elapsed: { ContinuousClock.now - start }) {
        case .whole(let form): return .form(PageForm(form, hadRoom: hasRoom || limit == 0))
        case .tooLong: return .answer(tooLong(request))
        case .broken: return .answer(sentence(request, status: 400) { ($0.notWhole, $0.chooseFileAgain) })
        }
    }

    private func tooLong(_ request: Request) -> PageAnswer { sentence(request, status: 413) { ($0.tooLong, $0.tooLongHelp) } }

    private func sentence(_ request: Request, status: Int, _ said: (PageWords) -> (heading: String, text: String)) -> PageAnswer {
        let words = PageWords(language: Visit.preferred(request.headers[.acceptLanguage], among: PageWords.all) ?? .dutch)
        var layout = PageLayout(words.language, heading: said(words).heading)
        layout.blocks = [.paragraph(said(words).text)]
        return .page(layout, status: status)
    }

    /// How long a file of whoever asks may be: nothing is kept in hand of people who take part nowhere.
    func fileLimit(of request: Request, _ context: PageContext) async -> Int {
        guard let open = try? await consultation(context.parameters.get("code") ?? "") else { return 0 }
        let visit = Visit(open, request, context, settings)
        guard let token = visit.token, (try? await facilitator.takesFiles(from: token, in: open.code)) ?? false else { return 0 }
        return Facilitator.fileLimit
    }
}

extension PageWords {
    /// What is amiss with a file, for who sent it.
    func amiss(_ fault: PageForm.FileFault) -> String {
        switch fault {
        case .tooLong: fileTooLarge
        case .many: oneFile
        case .noRoom: noRoomForFile
        }
    }

    func amiss(_ refusal: FileRefusal) -> String {
        switch refusal {
        case .tooLarge: fileTooLarge
        case .unknown: unknownFile
        case .tooMany: manyFiles
        }
    }
}
