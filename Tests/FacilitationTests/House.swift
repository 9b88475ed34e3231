import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import Storage
import Synchronization

/// The dialogues of this repository, read as the command reads them.
enum House {
    static let dialogues: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Dialogues").path) { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("Dialogues")
    }()

    /// Every dialogue there is, by its folder's name.
    static let all: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: dialogues.path))?.filter { !$0.hasPrefix("_") && !$0.hasSuffix(".json") }
        .sorted() ?? []

    static func script(_ name: String) throws -> LoadedScript {
        let fragments = dialogues.appendingPathComponent("_fragments")
        let names = try FileManager.default.contentsOfDirectory(atPath: fragments.path).filter { $0.hasSuffix(".yaml") }
        let files = try names.map { (String($0.dropLast(5)), ScriptFile(path: $0, text: try text(fragments.appendingPathComponent($0)))) }
        let main = ScriptFile(path: "\(name)/dialogue.yaml", text: try text(dialogues.appendingPathComponent("\(name)/dialogue.yaml")))
        return try ScriptLoader.load(ScriptSources(main: main, fragments: Dictionary(uniqueKeysWithValues: files)))
    }

    static func rehearsal(_ name: String, for dialogue: Dialogue) throws -> Rehearsal {
        let path = dialogues.appendingPathComponent("\(name)/rehearsal.yaml")
        return try Rehearsal.read(ScriptFile(path: "\(name)/rehearsal.yaml", text: try text(path)), for: dialogue)
    }

    static func transcripts(_ name: String) -> [URL] {
        let folder = dialogues.appendingPathComponent("\(name)/transcripts")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }

    static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    /// A facilitator on a memory store whose chance comes from a seed.
    static func facilitator(seed: UInt64 = 1) -> Facilitator {
        Facilitator(store: MemoryStore(), vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .seeded(seed))
    }
}

/// Gathers what closures hand over from any thread.
final class Gathered<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])
    func add(_ more: [Element]) { elements.withLock { $0 += more } }
    var all: [Element] { elements.withLock { $0 } }
}

/// A small dialogue of our own, for tests that need to know every word of it.
enum Small {
    static let yaml = """
        meerstem: 1
        id: klein
        title: {nl: Klein, en: Small}
        languages: [nl, en]
        run:
          decider: {type: text, default: {nl: de raad, en: the council}}
        participant:
          start: wijk
          answers:
            wijk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
            d1: {kind: points, total: 10, options: {taal: {nl: De taal leren, en: Language}, werk: {nl: Werk, en: Work}, rust: {nl: Rust, en: Calm}}}
            waarom: {kind: text}
            nul: {kind: text, none: 0}
            oordeel: {kind: stance}
            gevoel_ok: {kind: confirm}
            gevoel: {kind: number, min: 0, max: 100, special: true}
            slot: {kind: scale, min: 1, max: 5}
            citaat: {kind: confirm}
          nodes:
            wijk: {ask: wijk, prompt: {nl: Waar woon je?, en: Where do you live?}, next: [{when: "answers.wijk == 'zuid'", to: zuid}, {to: d1}]}
            zuid: {say: {nl: Zuid is mooi., en: South is nice.}, next: oordeel}
            oordeel: {ask: oordeel, prompt: {nl: Zuid is rustig., en: South is quiet.}, next: d1}
            d1: {ask: d1, prompt: {nl: Verdeel 10 punten., en: Divide 10 points.}, next: waarom}
            waarom: {ask: waarom, prompt: {nl: "Waarom {{ top(d1) }}?", en: "Why {{ top(d1) }}?"}, next: [{when: "points(answers.d1, 'rust') == 0", to: nul}, {to: gevoel_ok}]}
            nul: {ask: nul, prompt: {nl: "Waarom niets voor {{ zero(d1) }}?", en: "Why nothing for {{ zero(d1) }}?"}, next: gevoel_ok}
            gevoel_ok: {ask: gevoel_ok, prompt: {nl: Mogen we iets gevoeligs vragen?, en: May we ask something sensitive?}, next: [{when: "answers.gevoel_ok == 'ja'", to: gevoel}, {to: slot}]}
            gevoel: {ask: gevoel, prompt: {nl: Van 0 tot 100?, en: From 0 to 100?}, next: [{when: "answers.gevoel > 50", to: slot}, {to: citaat}]}
            slot: {ask: slot, prompt: {nl: Ging het goed?, en: Did it go well?}, next: citaat}
            citaat: {ask: citaat, prompt: {nl: Mogen je woorden in het verslag?, en: May we quote you?}, next: wacht}
            wacht: {wait: "reached('verslag')", meanwhile: {nl: Je hoort van ons., en: You will hear from us.}, next: eind}
            eind: {end: {nl: "Het besluit is aan {{ decider }}.", en: "{{ decider }} decides."}}
        consultation:
          phases:
            open: {advance: {moderator: true}, next: verslag}
            verslag: {advance: {moderator: true}}
        standing:
          words: [{of: waarom, title: {nl: Waarom, en: Why}}]
          quotes: citaat
        """

    static func script(_ changes: KeyValuePairs<String, String> = [:]) throws -> LoadedScript {
        let text = changes.reduce(yaml) { $0.replacing($1.key, with: $1.value) }
        return try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "klein.yaml", text: text)))
    }
}
