import ArgumentParser

/// A dialogue to begin from, kept inside the program. Where it is one of our own, the file is that dialogue's.
enum DialogueTemplate: String, CaseIterable, ExpressibleByArgument {
    case stellingen, pwe, erfturbine

    /// The script, called `name`.
    func script(named name: String) -> String { text(bytes.script, named: name) }

    /// Run data and simulated residents.
    func rehearsal(named name: String) -> String { text(bytes.rehearsal, named: name) }

    /// The page for the facilitator.
    func page(named name: String) -> String { text(bytes.page, named: name) }

    /// A talk; what the bot says in it is to be recorded.
    var talk: String { Self.text(bytes.talk) }

    /// The shared parts it enters, by their names.
    var fragments: [String: String] {
        let all = ["_in": PackageResources._in_yaml, "_uit": PackageResources._uit_yaml]
        return self == .stellingen ? [:] : all.mapValues(Self.text)
    }

    /// The name it has here, which stands nowhere in it for anything else.
    private var ownName: String { self == .stellingen ? "stellingenronde" : rawValue }

    private func text(_ bytes: [UInt8], named name: String) -> String { Self.text(bytes).replacing(ownName, with: name) }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: (script: [UInt8], rehearsal: [UInt8], page: [UInt8], talk: [UInt8]) {
        typealias Kept = PackageResources
        return switch self {
        case .stellingen:
            (Kept.stellingen_dialogue_yaml, Kept.stellingen_rehearsal_yaml, Kept.stellingen_README_md, Kept.stellingen_typed_txt)
        case .pwe: (Kept.pwe_dialogue_yaml, Kept.pwe_rehearsal_yaml, Kept.pwe_README_md, Kept.pwe_typed_txt)
        case .erfturbine:
            (Kept.erfturbine_dialogue_yaml, Kept.erfturbine_rehearsal_yaml, Kept.erfturbine_README_md, Kept.erfturbine_typed_txt)
        }
    }
}
