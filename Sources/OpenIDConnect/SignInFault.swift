/// Why somebody was not signed in by their organisation's service.
public enum SignInFault: Error, Equatable, Sendable {
    /// The service gave no answer, or none that can be used: waiting may help, and else the operator has to look. What was asked for and what came, for the
    /// log; never a secret.
    case unavailable(asked: String, came: String)
    /// What came back is not believed.
    case refused(Refusal)

    /// What was not right, for the log.
    public enum Refusal: String, Sendable {
        /// Somebody else answered than who was asked.
        case wrongIssuer
        /// The service does not take the code, or not any more.
        case badCode
        /// No token in three parts, or with a head or claims that cannot be read.
        case unreadable
        /// Signed in a way that we do not believe.
        case badAlgorithm
        /// Signed by a key that the service does not have, or not yet known to us; after a minute it is looked for again.
        case unknownKey
        case badSignature
        /// What was told beside the token is about somebody else.
        case wrongSubject
        /// Meant for somebody else than us.
        case wrongAudience
        case expired
        /// From a time to come.
        case notYet
        /// An answer to another request than ours.
        case wrongNonce
        /// Without the claim that holds a name, or with an address that nobody verified.
        case noName
    }
}
