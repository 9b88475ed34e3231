import DialogueEngine

extension Sequence where Element == String {
    /// The name meant by a mistyped one; `nil` when none is near, or when it is written as it should be.
    ///
    /// A name of the same letters in another order is meant first, however short it is.
    func nearest(to written: String) -> String? {
        let letters = written.sorted()
        return first { $0 != written && $0.sorted() == letters } ?? Spelling.nearest(to: written, among: filter { $0 != written })
    }
}
