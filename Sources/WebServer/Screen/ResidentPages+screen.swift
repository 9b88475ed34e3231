import DialogueEngine
import Facilitation

extension ResidentPages {
    /// The big screen, in the language asked for or else the dialogue's first.
    func screen(_ visit: Visit) async throws -> PageAnswer {
        let language = visit.asked ?? visit.open.dialogue.languages[0]
        let page = try await facilitator.screen(of: visit.open.code, in: language)
        return .whole(try ScreenView(page: page, language: language, code: visit.open.code, address: settings.address).html, isLive: true)
    }
}
