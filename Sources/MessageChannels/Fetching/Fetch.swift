import DialogueEngine
import JSONText

/// One call in getting a photo or voice note from its platform, and what its answer means.
///
///     var fetch = channel.fetch(attachment)
///     while let next = fetch {
///         switch next.step(after: await transport.send(next.call)) {
///         case .next(let further): fetch = further
///         case .file(let bytes): …
///         case .failed(let outcome): …
///         }
///     }
///
/// It ends: no channel needs more than two calls, and three more where it is sent on.
public struct Fetch: Sendable {
    /// What an answer means.
    public enum Step: Sendable {
        /// One more call: it was told where the file stands.
        case next(Fetch)
        /// The file, whole.
        case file([UInt8])
        /// There is none, or not now; never ``DeliveryOutcome/sent(nativeID:)``.
        case failed(DeliveryOutcome)
    }

    /// The longest file that is got, in bytes.
    public static let longest = 8 * 1_024 * 1_024

    public let call: HTTPCall
    private let read: @Sendable (HTTPReply) -> Step

    init(_ call: HTTPCall, reading read: @escaping @Sendable (HTTPReply) -> Step) { (self.call, self.read) = (call, read) }

    public func step(after reply: HTTPReply) -> Step {
        if case .failed(.tooLong) = reply { return .failed(Self.tooLong) }
        return read(reply)
    }

    private static let tooLong = DeliveryOutcome.refused(reason: "the file is longer than is kept")
    static let gone = DeliveryOutcome.refused(reason: "the file is not there any more")
}

extension Fetch {
    /// Gets what stands at an address.
    ///
    /// - Parameters:
    ///   - headers: with our token, where the platform asks for it; it goes to no other host, wherever we are sent on.
    ///   - hops: how often we may be sent on.
    static func download(_ url: String, headers: HeaderFields = [:], hops: Int = 3) -> Fetch {
        var own = headers
        // Meta gives nothing to callers without a name.
        own["User-Agent"] = "meerstem"
        return Fetch(HTTPCall(method: "GET", url: url, headers: own, timeout: .seconds(60), answerLimit: longest)) { reply in
            guard case .answered(let status, let answer, let body) = reply else { return .failed(DeliveryOutcome(general: reply)) }
            switch status {
            case 200: return body.isEmpty ? .failed(.retry(after: nil)) : .file(body)
            case 301, 302, 303, 307, 308:
                guard hops > 0, let place = answer["Location"].flatMap({ Origin.resolve($0, at: url) }) else { return .failed(gone) }
                return .next(download(place, headers: Origin(place) == Origin(url) ? headers : [:], hops: hops - 1))
            case 404, 410: return .failed(gone)
            default: return .failed(DeliveryOutcome(general: reply))
            }
        }
    }

    /// Asks in JSON where a file stands, and gets it there.
    ///
    /// - Parameter place: the address in the answer, with what our call there must carry; `nil` where the answer names none, and `outcome` says why.
    static func asking(
        _ call: HTTPCall, outcome: @escaping @Sendable (HTTPReply) -> DeliveryOutcome,
        place: @escaping @Sendable (JSON) -> (url: String, headers: HeaderFields)?
    ) -> Fetch {
        Fetch(call) { reply in
            if case .answered(200..<300, _, let body) = reply, let answer = try? JSON(body), let found = place(answer) {
                return .next(download(found.url, headers: found.headers))
            }
            let outcome = outcome(reply)
            if case .sent = outcome { return .failed(gone) }
            return .failed(outcome)
        }
    }
}
