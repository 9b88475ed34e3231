extension Small {
    static func groupSources(_ text: String = group) -> ScriptSources {
        ScriptSources(main: ScriptFile(path: "Dialogues/molen/dialogue.yaml", text: text), fragments: sources().fragments)
    }

    /// A small dialogue without a fault or warning, that uses what the format has for groups.
    static let group = #"""
        meerstem: 1
        id: molen
        title: {nl: "De molen", en: "The mill"}
        languages: [nl, en]
        minutes: 5
        about: {privacy: {nl: "Tot {{ retention | date }}.", en: "Until {{ retention | date }}."}}
        run:
          host: {type: text}
          meest: {type: text, live: true}
        participant:
          start: hoi
          answers:
            rol: {kind: choice, options: {boer: {nl: Boer, en: Farmer}, buur: {nl: Buur, en: Neighbour}}}
            rol_mag: {kind: confirm}
            nee: {kind: text, contribute: dissent, share: ask, none: 0}
            herken: {kind: recognise, per: nee}
            stem: {kind: choice, options: {voor: {nl: Voor, en: For}, tegen: {nl: Tegen, en: Against}}}
            nodig: {kind: text, contribute: need, share: ask}
            mag: {kind: confirm, per: nodig}
            oordeel: {kind: verdict}
            leven: {kind: live}
            waarom: {kind: text, none: 0}
            gehouden: {kind: verdict, per: promises}
          nodes:
            hoi: {go: _hoi, then: rol}
            rol: {ask: rol, prompt: {nl: "Wie ben je?", en: "Who are you?"}, next: rol_mag}
            rol_mag: {ask: rol_mag, prompt: {nl: "Mag dat erbij?", en: "May we say so?"}, next: nee}
            nee: {ask: nee, until: delen, prompt: {nl: "Veel mensen zeggen: {{ meest }}", en: "Many say: {{ meest }}"}, next: hoor}
            hoor: {wait: "reached('delen')", next: ronde}
            ronde: {deal: nee, count: 13, each: herken, next: put}
            herken: {ask: herken, prompt: {nl: "{{ statement }} Herken je dit?", en: "{{ statement }} Do you know this?"}, next: ronde}
            put: {wait: "reached('stemmen')", next: stem}
            stem:
              ask: stem
              prompt: {nl: "Tot nu toe: {{ digest }} {{ proposal(plan) }}", en: "So far: {{ digest }} {{ proposal(plan) }}"}
              next: [{when: "answers.stem == 'tegen'", to: nodig}, {to: wegen}]
            nodig: {ask: nodig, prompt: {nl: "Wat heb je nodig?", en: "What do you need?"}, next: weer}
            wegen: {deal: nodig, each: mag, next: weer}
            mag: {ask: mag, prompt: {nl: "{{ statement }} Mag dit?", en: "{{ statement }} May this be added?"}, next: wegen}
            weer: {wait: "reached('leven')", next: [{when: "cited('nodig')", to: oordeel}, {to: leven}]}
            oordeel: {ask: oordeel, prompt: {nl: "Nu: {{ change(nodig) }} Goed?", en: "Now: {{ change(nodig) }} Right?"}, next: leven}
            leven: {ask: leven, prompt: {nl: "Nieuw: {{ changes(plan) }}", en: "New: {{ changes(plan) }}"}, next: waarom}
            waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}, next: slot}
            slot: {wait: "reached('klaar')", next: uitkomst}
            uitkomst:
              say: {nl: "{{ result(plan) }} {{ became(nee) }} {{ promises }}", en: "{{ result(plan) }} {{ became(nee) }} {{ promises }}"}
              human: true
              next: beloftes
            beloftes: {deal: promises, each: gehouden, next: klaar}
            gehouden: {ask: gehouden, prompt: {nl: "{{ statement }} Gedaan?", en: "{{ statement }} Done?"}, next: beloftes}
            klaar: {end: {nl: "Dank je wel.", en: "Thank you."}}
        consultation:
          roles: {answer: rol, shown: rol_mag}
          phases:
            ronde: {title: {nl: Ronde, en: Round}, stays: open, fills: [meest], advance: {any: [{when: "count('all', answers.rol == 'boer') >= 3"}, {moderator: true}]}, next: delen}
            delen: {advance: {all: [{spread: nee}, {moderator: true}]}, fallback: 14d, moreTime: {share: 0.2, by: 3d}, next: stemmen}
            stemmen: {proposes: plan, advance: {moderator: true}, next: [{carried: plan, to: klaar}, {to: leven}]}
            leven: {proposes: plan, advance: {moderator: true}, override: reason, next: klaar}
            klaar: {commitments: true, advance: {moderator: true}}
          contributions:
            dissent: {from: [nee], hold: true, readers: 10}
          proposals:
            plan:
              against: [tegen]
              carriedBelow: 0.1
              versions: [{vote: stem, needs: nodig, accept: mag}, {vote: leven, verdict: oordeel, reasons: waarom}]
        """#
}
