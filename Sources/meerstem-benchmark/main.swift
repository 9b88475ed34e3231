import Foundation

let figures: [String: () async throws -> Void] = [
    "engine": EngineFigures.print, "group": GroupFigures.print, "reading": ReadingFigures.print,
    "conditions": ConditionFigures.print, "outbound": OutboundFigures.print, "themes": ThemeFigures.print, "summary": SummaryFigures.print,
    "placement": PlacementFigures.print,
]
let name = CommandLine.arguments.dropFirst().first ?? "engine"
guard let figure = figures[name] else {
    FileHandle.standardError.write(Data("no such benchmark '\(name)'; there are: \(figures.keys.sorted().joined(separator: ", "))\n".utf8))
    exit(2)
}
try await figure()
