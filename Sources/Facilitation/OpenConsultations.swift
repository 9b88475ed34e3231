import Foundation

/// The consultations this process has at hand, by their join codes, so that each one's script is read once.
final class OpenConsultations: @unchecked Sendable {
    private let lock = NSLock()
    private var consultations: [String: OpenConsultation] = [:]

    /// Consultations that cannot be read by this process, so that not every message tries again.
    private var unreadable: Set<String> = []

    func isUnreadable(_ code: String) -> Bool { lock.withLock { unreadable.contains(code) } }
    func cannotRead(_ code: String) { lock.withLock { _ = unreadable.insert(code) } }

    subscript(code: String) -> OpenConsultation? {
        get { lock.withLock { consultations[code] } }
        set { lock.withLock { consultations[code] = newValue } }
    }
}
