import Facilitation
import HTTPTypes

/// One address of the console: what it takes to be let in there, and what it answers.
struct ConsoleRoute: Sendable {
    /// Who may come.
    enum Needs: Equatable, Sendable {
        /// A session, of whatever role.
        case session
        case duty(Duty)
    }

    let method: HTTPRequest.Method
    let path: String
    let needs: Needs
    let answer: @Sendable (ConsoleVisit, PageForm) async throws -> ConsoleAnswer

    static func get(
        _ path: String, _ needs: Needs, _ answer: @escaping @Sendable (ConsoleVisit) async throws -> ConsoleAnswer
    ) -> ConsoleRoute {
        ConsoleRoute(method: .get, path: path, needs: needs) { visit, _ in try await answer(visit) }
    }

    static func post(
        _ path: String, _ needs: Needs, _ answer: @escaping @Sendable (ConsoleVisit, PageForm) async throws -> ConsoleAnswer
    ) -> ConsoleRoute {
        ConsoleRoute(method: .post, path: path, needs: needs, answer: answer)
    }
}
