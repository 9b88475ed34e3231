import DialogueEngine
import Facilitation
import Synchronization
import VoiceSummary

/// The public standings, as pages and files. Each is kept for a minute, since it is made anew from the whole log: what somebody takes back is gone from it
/// within that minute.
final class PublishedPages: Sendable {
    private struct Kept {
        let standing: Standing?
        let at: Instant
    }

    private let kept = Mutex<[String: Kept]>([:])
    /// What is being made: whoever asks meanwhile waits for it instead of making it once more.
    private let making = Mutex<[String: Task<Standing?, any Error>]>([:])
    private static let age = Span.seconds(60)
    private static let capacity = 64

    func page(_ visit: Visit, _ facilitator: Facilitator, _ now: Instant) async throws -> PageAnswer {
        guard let standing = try await standing(of: visit.open.code, facilitator, now) else { return .page(nothing(visit)) }
        let html = try StandingPage(standing, in: visit.language).html
        return .whole(html, style: "'\(StandingPage.styleHash)'")
    }

    /// The data beside the page.
    func file(_ name: String, _ visit: Visit, _ facilitator: Facilitator, _ now: Instant) async throws -> PageAnswer {
        guard let standing = try await standing(of: visit.open.code, facilitator, now),
            let text = try StandingPage(standing, in: visit.language).files[name]
        else { return .page(nothing(visit), status: 404) }
        let type = name.hasSuffix(".json") ? "application/json" : "text/csv; charset=utf-8"
        return .file(Array(text.utf8), type: type, isKept: false)
    }

    private func standing(of code: String, _ facilitator: Facilitator, _ now: Instant) async throws -> Standing? {
        if let known = kept.withLock({ $0[code] }), now - known.at < Self.age, known.at <= now { return known.standing }
        let task = making.withLock { making in
            if let task = making[code] { return task }
            let task = Task {
                defer { self.making.withLock { $0[code] = nil } }
                return try await make(code, facilitator, now)
            }
            making[code] = task
            return task
        }
        return try await task.value
    }

    private func make(_ code: String, _ facilitator: Facilitator, _ now: Instant) async throws -> Standing? {
        let standing = try await facilitator.publishedStanding(of: code, asOf: now)
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept = kept.filter { now - $0.value.at < Self.age } }
            if kept.count >= Self.capacity { kept.removeAll() }
            kept[code] = Kept(standing: standing, at: now)
        }
        return standing
    }

    private func nothing(_ visit: Visit) -> PageLayout {
        let words = PageWords(language: visit.language)
        var layout = PageLayout(visit.language, heading: words.nothingPublished, name: visit.title)
        layout.blocks = [.paragraph(words.nothingPublishedHelp), .link(href: visit.base, text: words.goBack)]
        layout.links = visit.publicLinks(words)
        return layout
    }
}
