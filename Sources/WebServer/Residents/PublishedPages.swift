import DialogueEngine
import Facilitation
import Storage
import Synchronization
import VoiceSummary

/// The public standings, as pages and files. One is made anew from the whole log, so it is kept for a minute, and up to an hour where nothing
/// happens in its consultation: what somebody takes back is gone from it within that minute.
final class PublishedPages: Sendable {
    private struct Kept {
        let standing: Standing?
        /// The last event there was before it was made.
        let position: Int64
        let madeAt: Instant
        /// Whether it holds all that was published by then: another machine's clock may run ahead.
        let isWhole: Bool
        /// When that was last looked at.
        var at: Instant
        /// Its pages that were asked for.
        var pages: [Language: String] = [:]
    }

    private let kept = Mutex<[String: Kept]>([:])
    /// What is being made: whoever asks meanwhile waits for it instead of making it once more.
    private let making = Mutex<[String: Task<Kept, any Error>]>([:])
    private static let age = Span.seconds(60)
    private static let longest = Span.hours(1)
    private static let capacity = 64

    func page(_ visit: Visit, _ facilitator: Facilitator, _ now: Instant) async throws -> PageAnswer {
        let (code, language, style) = (visit.open.code, visit.language, "'\(StandingPage.styleHash)'")
        let found = try await standing(of: code, facilitator, now)
        guard let standing = found.standing else { return .page(nothing(visit)) }
        if let html = found.pages[language] { return .whole(html, style: style) }
        let html = try StandingPage(standing, in: language).html
        kept.withLock { if $0[code]?.position == found.position { $0[code]?.pages[language] = html } }
        return .whole(html, style: style)
    }

    /// The data beside the page.
    func file(_ name: String, _ visit: Visit, _ facilitator: Facilitator, _ now: Instant) async throws -> PageAnswer {
        guard let standing = try await standing(of: visit.open.code, facilitator, now).standing,
            let text = try StandingPage(standing, in: visit.language).files[name]
        else { return .page(nothing(visit), status: 404) }
        let type = name.hasSuffix(".json") ? "application/json" : "text/csv; charset=utf-8"
        return .file(Array(text.utf8), type: type, isKept: false)
    }

    private func standing(of code: String, _ facilitator: Facilitator, _ now: Instant) async throws -> Kept {
        if let known = kept.withLock({ $0[code] }), now - known.at < Self.age, known.at <= now { return known }
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

    private func make(_ code: String, _ facilitator: Facilitator, _ now: Instant) async throws -> Kept {
        let position = try await facilitator.store.read { try $0.lastPosition(in: code) }
        if var known = kept.withLock({ $0[code] }), known.position == position, known.isWhole, known.at <= now,
            now - known.madeAt < Self.longest
        {
            known.at = now
            keep(known, for: code)
            return known
        }
        let isWhole = try await facilitator.group(of: code).publications.allSatisfy { $0.at <= now }
        let standing = try await facilitator.publishedStanding(of: code, asOf: now)
        let made = Kept(standing: standing, position: position, madeAt: now, isWhole: isWhole, at: now)
        keep(made, for: code)
        return made
    }

    private func keep(_ made: Kept, for code: String) {
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept = kept.filter { made.at - $0.value.at < Self.age } }
            if kept.count >= Self.capacity { kept.removeAll() }
            kept[code] = made
        }
    }

    private func nothing(_ visit: Visit) -> PageLayout {
        let words = PageWords(language: visit.language)
        var layout = PageLayout(visit.language, heading: words.nothingPublished, name: visit.title)
        layout.blocks = [.paragraph(words.nothingPublishedHelp), .link(href: visit.base, text: words.goBack)]
        layout.links = visit.publicLinks(words)
        return layout
    }
}
