import DialogueEngine
import Facilitation
import HTTPTypes

/// People in a hall: statements, a choice, and lines of their own that a moderator reads first.
struct Hall {
    let world: PagesWorld
    var people: [Browser] = []

    static let yaml = """
        meerstem: 1
        id: zaal
        title: {nl: Onze wijk, en: Our area}
        languages: [nl, en]
        run: {host: {type: text, default: {nl: de proef, en: the trial}}, retention: {type: date, default: 2099-01-01}}
        about: {privacy: {nl: "We bewaren tot {{ retention | date }}.", en: "We keep until {{ retention | date }}."}}
        statements:
          ronde: {groet: {nl: "Mensen groeten elkaar.", en: "People greet each other."}, stil: {nl: "Het is hier stil.", en: "It is quiet here."}}
        participant:
          start: hallo
          answers:
            mag: {kind: consent}
            kies: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
            mening: {kind: stance, per: ronde}
            zin: {kind: text, contribute: view, share: ask}
            herken: {kind: recognise, per: zin}
          nodes:
            hallo: {say: {nl: Ik ben een computer., en: I am a computer.}, next: mag}
            mag: {ask: mag, prompt: {nl: Mag het?, en: May we?}, next: [{when: "answers.mag == 'ja'", to: kies}, {to: nee}]}
            nee: {end: {nl: Goed., en: Fine.}, as: declined}
            kies: {ask: kies, prompt: {nl: Waar woon je?, en: Where do you live?}, next: ronde}
            ronde: {deal: ronde, each: mening, next: zin}
            mening: {ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: ronde}
            zin: {ask: zin, prompt: {nl: "Wat wil je zeggen?", en: "What do you want to say?"}, next: wacht}
            wacht: {wait: "reached('lezen')", meanwhile: {nl: Je hoort van ons., en: You will hear from us.}, next: lezen}
            lezen: {deal: zin, count: 3, each: herken, next: eind}
            herken: {ask: herken, prompt: {nl: "{{ statement }} Herken je dit?", en: "{{ statement }} Do you know this?"}, next: lezen}
            eind: {end: {nl: Dank je., en: Thank you.}}
        consultation:
          phases: {open: {advance: {moderator: true}, next: lezen}, lezen: {advance: {moderator: true}}}
          contributions: {view: {from: [zin], hold: true, readers: 10}}
        """

    init(changes: [(String, String)] = []) async throws { world = try await PagesWorld(yaml: Self.yaml, changes: changes) }

    /// So many more people come, and answer as each of them does, by their number.
    mutating func come(_ count: Int, _ answers: (Int) -> [[(String, String)]] = { _ in [[("a", "ja")]] }) async throws {
        for _ in 0..<count {
            var browser = Browser(world)
            try await browser.begin()
            for fields in answers(people.count) { try await browser.send("answer", fields) }
            people.append(browser)
        }
    }

    func moderate(_ line: String, after seconds: Int64 = 10_000) async throws {
        let time = Instant(milliseconds: 1_777_000_000_000) + .seconds(seconds)
        _ = try await world.facilitator.act(line, actor: "Mo", on: "proef", at: time)
        try await world.facilitator.tick(time)
    }

    func screen(_ language: String? = nil) async throws -> String {
        try await world.send(.get, "/c/proef/screen" + (language.map { "?lang=\($0)" } ?? "")).body
    }
}
