/// Speaks the three languages in which the product itself has words.
public protocol Trilingual {
    var language: Language { get }
}

extension Trilingual {
    /// The version in ``language``; Dutch where the product does not speak it.
    public func pick(_ nl: String, _ fy: String, _ en: String) -> String {
        switch language {
        case .frisian: fy
        case .english: en
        default: nl
        }
    }
}
