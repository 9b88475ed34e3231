import DialogueEngine
import Facilitation
import JSONText
import Synchronization
import VoiceSummary

/// The results as those who work here have them, and files to take away.
extension ConsolePages {
    var resultRoutes: [ConsoleRoute] {
        let base = "/moderator/c/:code/results"
        return [
            .get(base, .duty(.analyse)) { visit in .page(try await resultsPage(visit)) },
            .get("\(base)/report", .duty(.analyse)) { visit in
                .whole(try await standingPage(visit).html, style: "'\(StandingPage.styleHash)'")
            },
            .get("\(base)/standing.json", .duty(.analyse)) { visit in
                try await file("standing.json", visit, type: "application/json")
            },
            .get("\(base)/figures.csv", .duty(.analyse)) { visit in
                try await file("figures.csv", visit, type: "text/csv; charset=utf-8")
            },
            .get("\(base)/answers.jsonl", .duty(.analyse)) { visit in
                let open = try await open(visit)
                let lines = Mutex<[String]>([])
                try await facilitator.exportAnswers(of: open.code) { answer in lines.withLock { $0.append(answer.json.text()) } }
                let text = lines.withLock { $0.joined(separator: "\n") + ($0.isEmpty ? "" : "\n") }
                return .file(Array(text.utf8), type: "application/x-ndjson", name: "\(open.code.percentEncodedName)-answers.jsonl")
            },
        ]
    }

    private func resultsPage(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let (open, words) = (try await open(visit), visit.words)
        var layout = layout(visit, open, words.results, at: "/results")
        let (base, pages) = ("\(open.consolePath)/results", "/c/\(open.code.percentEncodedName)")
        layout.panes = [
            .init(blocks: [
                .paragraph(words.resultsHelp),
                .links([
                    .init(href: "\(base)/report", text: words.report), .init(href: "\(base)/figures.csv", text: words.figures),
                    .init(href: "\(base)/standing.json", text: words.reportData), .init(href: "\(base)/answers.jsonl", text: words.answers),
                    .init(href: "\(pages)/results", text: words.publicResults),
                ]),
            ])
        ]
        return layout
    }

    private func standingPage(_ visit: ConsoleVisit) async throws -> StandingPage {
        let open = try await open(visit)
        return StandingPage(
            try await facilitator.standing(of: open.code, audience: .moderator, asOf: now()), in: visit.words.language)
    }

    private func file(_ name: String, _ visit: ConsoleVisit, type: String) async throws -> ConsoleAnswer {
        guard let text = try await standingPage(visit).files[name] else { throw ConsoleRefusal.notFound }
        return .file(Array(text.utf8), type: type, name: "\(visit.part("code").percentEncodedName)-\(name)")
    }
}
