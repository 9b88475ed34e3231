/// A small dialogue without a fault or warning, that uses most of the format.
enum Small {
    static func sources(main: String = dialogue, fragment: String = fragment) -> ScriptSources {
        ScriptSources(
            main: ScriptFile(path: "Dialogues/groeten/dialogue.yaml", text: main),
            fragments: ["_hoi": ScriptFile(path: "Dialogues/_fragments/_hoi.yaml", text: fragment)])
    }

    static let dialogue = #"""
        meerstem: 1
        id: groeten
        title: {nl: "Groeten", en: "Greeting"}
        languages: [nl, en]
        minutes: 2
        about: {privacy: {nl: "Tot {{ retention | date }}.", en: "Until {{ retention | date }}."}}
        run:
          host: {type: text}
          closes: {type: time}
        statements:
          ronde: {groet: {nl: "Mensen groeten elkaar.", en: "People greet each other."}}
        participant:
          start: hoi
          answers:
            wijk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
            mag: {kind: confirm}
            ziek: {kind: choice, special: true, options: {ja: {nl: Ja, en: "Yes"}, nee: {nl: Nee, en: "No"}}}
            d1: {kind: points, total: 10, options: {taal: {nl: Taal, en: Language}, werk: {nl: Werk, en: Work}}}
            mening: {kind: stance, per: ronde}
            waarom: {kind: text}
          nodes:
            hoi: {go: _hoi, then: wijk}
            wijk: {ask: wijk, prompt: {nl: "Welke wijk?", en: "Which district?"}, next: mag}
            mag:
              ask: mag
              prompt: {nl: "Mag dit?", en: "May we?"}
              next: [{when: "answers.mag == 'ja'", to: ziek}, {to: d1}]
            ziek: {ask: ziek, prompt: {nl: "Ben je ziek?", en: "Are you ill?"}, next: d1}
            d1: {ask: d1, prompt: {nl: "Verdeel.", en: "Divide."}, next: ronde}
            ronde: {deal: ronde, each: mening, next: waarom}
            mening: {ask: mening, prompt: {nl: "{{ statement }}", en: "{{ statement }}"}, next: ronde}
            waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}, next: klaar}
            klaar: {end: {nl: "Dank je wel.", en: "Thank you."}}
        voices:
          stil: {label: {nl: stil, en: quiet}, when: "answers.wijk == 'zuid'"}
        consultation:
          phases:
            open: {advance: {any: [{moderator: true}, {deadline: closes}]}, next: daarna}
            daarna: {advance: {moderator: true}}
        standing:
          quotes: mag
        """#

    static let fragment = #"""
        meerstem: 1
        fragment: _hoi
        languages: [nl, en]
        run:
          host: {type: text}
          decider: {type: text}
          open: {type: text, default: {nl: "de plek", en: "the place"}}
          fixed: {type: text, default: "niets"}
          retention: {type: date}
        start: hallo
        nodes:
          hallo:
            say:
              nl: "Ik ben een computer en vraag dit voor {{ host }}. {{ decider }} beslist. Open: {{ open }}. Vast: {{ fixed }}."
              en: "I ask this for {{ host }}. {{ decider }} decides. Open: {{ open }}. Fixed: {{ fixed }}."
            next: duur
          duur:
            say:
              nl: "Het duurt {{ minutes }} minuten. We bewaren het tot {{ retention | date }}. Typ STOP als je wilt."
              en: "It takes {{ minutes }} minutes. We keep it until {{ retention | date }}."
            next: then
        """#

    static let population = """
        question,option,people,source,date
        wijk,noord,12100,"CBS, kerncijfers wijken",2025-01-01
        wijk,zuid,8300,"CBS, kerncijfers wijken",2025-01-01
        """

    static let run = """
        timezone: Europe/Amsterdam
        host: de straat
        decider: {nl: "de raad", en: "the council"}
        retention: 2026-12-31
        closes: 2026-06-01T18:00
        """
}
