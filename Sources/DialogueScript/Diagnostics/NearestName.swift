import DialogueEngine

extension Sequence where Element == String {
    /// The name meant by a mistyped one; `nil` when none is near, or when it is written as it should be.
    func nearest(to written: String) -> String? { Spelling.nearest(to: written, among: filter { $0 != written }) }
}
