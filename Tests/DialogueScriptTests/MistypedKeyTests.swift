import DialogueEngine
import JSONText
import Testing

@testable import DialogueScript

@Suite struct `A mistyped key` {
    private func check(_ text: String, _ shape: MapShape, _ name: String, found: (String) throws -> [Diagnostic]) rethrows -> Int {
        let places = KeyPlaces(ScriptFile(path: name, text: text), shape).samples
        for place in places {
            let faults = try found(place.mistyped(in: text))
            let what = "\(name):\(place.line) '\(place.slip)' of \(place.map): \(faults.map(\.description).joined(separator: "\n"))"
            #expect(faults.first?.code == .unknownKey && faults.first?.suggestion == place.key, "\(what)")
            #expect(faults.count <= 2, "\(what)")
        }
        return places.count
    }

    private func faults(_ sources: ScriptSources) -> [Diagnostic] {
        do throws(ScriptFaults) { return try ScriptLoader.load(sources).warnings } catch { return error.diagnostics }
    }

    @Test(arguments: Dialogues.ids)
    func `of a dialogue is one fault, with the key that was meant`(id: String) throws {
        let sources = try Dialogues.sources(id)
        let count = check(sources.main.text, .dialogue, id) { text in
            faults(ScriptSources(main: ScriptFile(path: sources.main.path, text: text), fragments: sources.fragments))
        }
        #expect(count > 50)
    }

    @Test(arguments: ["_in", "_uit"]) func `of a fragment is one fault`(id: String) throws {
        let sources = try Dialogues.sources("samenleven-dag-een")
        let fragment = try #require(sources.fragments[id])
        let count = check(fragment.text, .fragment, id) { text in
            var fragments = sources.fragments
            fragments[id] = ScriptFile(path: fragment.path, text: text)
            return faults(ScriptSources(main: sources.main, fragments: fragments))
        }
        #expect(count > 15)
    }

    @Test func `of a rehearsal is one fault`() throws {
        let dialogue = try ScriptLoader.load(Dialogues.sources("erfturbine")).dialogue
        let file = try Dialogues.file("Dialogues/erfturbine/rehearsal.yaml")
        let count = check(file.text, .rehearsal, "rehearsal") { text in
            do throws(ScriptFaults) {
                _ = try Rehearsal.read(ScriptFile(path: file.path, text: text), for: dialogue)
                return []
            } catch { return error.diagnostics }
        }
        #expect(count > 15)
    }

    @Test func `in the small dialogues too, which use all of the format`() {
        var count = check(Small.dialogue, .dialogue, "small") { faults(Small.sources(main: $0)) }
        count += check(Small.group, .dialogue, "group") { faults(Small.groupSources($0)) }
        count += check(Self.rare, .dialogue, "rare") { faults(Self.sources($0)) }
        count += check(Self.fragment, .fragment, "fragment") { faults(Small.sources(fragment: $0)) }
        #expect(count > 180)
    }

    @Test func `of a server is one fault`() {
        let count = check(Self.server, .server, "server") { text in
            do throws(ScriptFaults) {
                _ = try ServerFile.read(ScriptFile(path: "server.yaml", text: text))
                return []
            } catch { return error.diagnostics }
        }
        #expect(count > 11)
    }

    @Test func `was made of every key there is`() throws {
        let small = [
            (Small.dialogue, MapShape.dialogue), (Small.group, .dialogue), (Self.rare, .dialogue), (Self.fragment, .fragment),
            (Self.server, .server),
        ]
        let files = try ["samenleven-dag-een", "erfturbine"].flatMap { id in
            let sources = try Dialogues.sources(id)
            let rehearsal = try Dialogues.file("Dialogues/\(id)/rehearsal.yaml").text
            return [(sources.main.text, MapShape.dialogue), (rehearsal, .rehearsal)] + sources.fragments.values.map { ($0.text, .fragment) }
        }
        let walked = (small + files).map { KeyPlaces(ScriptFile(path: "", text: $0), $1) }
        let tried = walked.flatMap { $0.found.map { "\($0.map) \($0.key)" } }
        let known = FormatSchema.allCases.flatMap { schema -> [String] in
            let definitions = (schema.json["definitions"]?.object ?? [:]).merging([schema.rawValue: schema.json]) { $1 }
            return definitions.flatMap { name, map in (map["properties"]?.object ?? [:]).keys.map { "\(name) \($0)" } }
        }
        #expect(Set(known).subtracting(tried) == [])
        // What is read without a fault, the schema must not refuse.
        #expect(walked.map { $0.misfits.map(\.line) } == walked.map { _ in [] })
        #expect(Set(known).count > 140)
    }

    private static func sources(_ text: String) -> ScriptSources {
        ScriptSources(main: ScriptFile(path: "Dialogues/zeldzaam/dialogue.yaml", text: text), fragments: Small.sources().fragments)
    }

    private static let fragment = Small.fragment.replacing("languages: [nl, en]", with: "languages: [nl, en]\nreviewed: [en]")

    private static let server = """
        listen: 127.0.0.1:8080
        allow: ["127.0.0.1:13013"]
        proxy: http://127.0.0.1:3128
        quiet: 22:00-08:00
        pages:
          address: https://praat.example.nl
          embed: [https://www.example.nl]
          shared: [192.0.2.7]
        model:
          url: https://model.example.nl/v1
          name: proefmodel
          key: {env: MODEL_KEY}
          embeddings: vergelijker
          budget: 20
          timeout: 60
        signIn:
          issuer: https://login.example.nl
          client: meerstem
          secret: {env: SIGN_IN}
          name: preferred_username
        channels:
          tg:
            kind: telegram
            consultation: abcde
            settings: {rate: "20"}
            secrets: {webhook_secret: {env: TG_WEBHOOK}, token: {file: /run/secrets/tg}}
        """

    /// A small sound dialogue of what few scripts need.
    private static let rare = #"""
        meerstem: 1
        id: zeldzaam
        title: {nl: "Zeldzaam", en: {text: "Rare", reviewed: true}}
        languages: [nl, en]
        reviewed: [en]
        minutes: 5
        about: {privacy: {nl: "Tot {{ retention | date }}.", en: "Until {{ retention | date }}."}}
        run:
          host: {type: text}
          closes: {type: time}
        statements:
          ronde: {groet: {nl: "Mensen groeten elkaar.", en: "People greet each other."}}
        participant:
          start: hoi
          answers:
            duur: {kind: number, unit: {nl: jaar, en: years}}
            duur_na: {kind: number}
            plek: {kind: place, places: {noord: {label: {nl: Noord, en: North}, key: N}, zuid: {nl: Zuid, en: South}}}
            mening: {kind: stance, per: ronde, results: closed}
            bezwaar: {kind: objection, required: reason}
            meet: {kind: text, contribute: view, share: table, media: [photo]}
          nodes:
            hoi: {go: _hoi, then: duur}
            duur: {ask: duur, prompt: {nl: "Hoe lang?", en: "How long?"}, next: duur_na}
            duur_na: {ask: duur_na, prompt: {nl: "Hoe lang nu?", en: "How long now?"}, next: plek}
            plek: {ask: plek, prompt: {nl: "Waar?", en: "Where?"}, next: ronde}
            ronde: {deal: ronde, count: 9, views: 9, shuffle: true, each: mening, next: raad}
            mening: {ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: ronde}
            raad: {ask: bezwaar, prompt: {nl: "Bezwaar?", en: "An objection?"}, next: wacht}
            wacht:
              wait: "seated()"
              remind: {after: 3d, say: {nl: "Nog even.", en: "A moment."}}
              deadline: {at: closes, to: klaar}
              next: kort
            kort: {wait: "turn('meet') || roundOver('meet')", deadline: {after: 1d, to: klaar}, next: meet}
            meet: {ask: meet, prompt: {nl: "Wie ben je?", en: "Who are you?"}, next: klaar}
            klaar: {end: {nl: "Dank je wel.", en: "Thank you."}}
        consultation:
          phases: {open: {proposes: plan, advance: {moderator: true}, next: na}, na: {advance: {moderator: true}}}
          proposals: {plan: {everybody: true, versions: [{vote: bezwaar}]}}
          tables: {least: 4, most: 8, rounds: [{answer: meet, timeout: 24h}]}
        standing:
          pairs: [{before: duur, after: duur_na, title: {nl: "Hoe lang", en: "How long"}}]
          coverage: plek
        """#
}
