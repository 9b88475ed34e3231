public import DialogueEngine
import Foundation
import JSONText

/// A consultation as the store keeps it, with its dialogue ready to run.
public struct OpenConsultation: Sendable {
    /// The join code.
    public let code: String
    /// The dialogue with its run data.
    public let dialogue: Dialogue
    /// The chance of orders and shuffles.
    public let seed: UInt64
    public let openedAt: Instant

    /// The record kept in the store, as JSON.
    struct Body {
        let digest: String
        let run: RunData
        let seed: UInt64
        let allowsUnreviewed: Bool
        let fingerprint: String

        var bytes: [UInt8] {
            let json: JSON = [
                "allowsUnreviewed": .bool(allowsUnreviewed), "digest": .string(digest), "fingerprint": .string(fingerprint),
                "run": run.json,
                "seed": .string(String(seed)),
            ]
            return json.bytes()
        }

        init(digest: String, run: RunData, seed: UInt64, allowsUnreviewed: Bool, fingerprint: String) {
            (self.digest, self.run, self.seed, self.allowsUnreviewed, self.fingerprint) = (digest, run, seed, allowsUnreviewed, fingerprint)
        }

        init(bytes: [UInt8]) throws {
            let json = try JSON(bytes)
            guard let digest = json["digest"]?.string, let run = json["run"].flatMap(RunData.init(json:)),
                let seed = json["seed"]?.string.flatMap(UInt64.init), let reviewed = json["allowsUnreviewed"]?.bool,
                let fingerprint = json["fingerprint"]?.string
            else { throw UnreadableEvent(field: "consultation") }
            self.init(digest: digest, run: run, seed: seed, allowsUnreviewed: reviewed, fingerprint: fingerprint)
        }
    }
}
