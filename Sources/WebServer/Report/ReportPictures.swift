import DialogueEngine
import JSONText
import VoiceSummary

/// The pictures that belong to a section of the report, each with its table.
struct ReportPictures {
    let json: JSON
    let words: ReportWords

    /// What stands in a section; `isInstead` where its pieces say all that the section's words say. `nil` for sections without pictures.
    func pieces(for name: ReportSection.Name) -> (pieces: [[String: Any]], isInstead: Bool)? {
        switch name {
        case .commitments: ([["board": CommitmentBoard(json, words).members]], true)
        case .coverage: CoverageMatrix(json, words).map { ([["matrix": $0.members]], true) }
        case .representation: (PairedBars.all(json, words).map { ["paired": $0] }, true)
        case .dropOff: ([["steps": StepBars(json, words).members]], false)
        default: nil
        }
    }
}
