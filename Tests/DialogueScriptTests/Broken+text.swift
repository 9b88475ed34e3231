import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS03`.
    static let text: [Broken] = [
        Broken(
            .firstLanguageMissing, in: .main,
            [
                (#"title: {nl: "Groeten", en: "Greeting"}"#, #"title: {en: "Greeting"}"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:8: error MS0301: the title lacks 'nl', the first language, which stands in for all others
                title: {en: "Greeting"}
                       ^
                """#),
        Broken(
            .languageMissing, in: .main,
            [
                (#"title: {nl: "Groeten", en: "Greeting"}"#, #"title: {nl: "Groeten"}"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:8: warning MS0302: the title lacks 'en'
                title: {nl: "Groeten"}
                       ^
                """#),
        Broken(
            .unknownLanguage, in: .main,
            [
                (#"title: {nl: "Groeten", en: "Greeting"}"#, #"title: {nl: "Groeten", ne: "Greeting", en: "Greeting"}"#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:24: error MS0303: 'ne' is not one of the languages here
                title: {nl: "Groeten", ne: "Greeting", en: "Greeting"}
                                       ^^
                """#),
        Broken(
            .template, in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Waarom {{ tob(d1) }} en {{ open""#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:48: error MS0304: there is no function 'tob' for texts
                    waarom: {ask: waarom, prompt: {nl: "Waarom {{ tob(d1) }} en {{ open", en: "Why?"}, next: klaar}
                                                               ^^^^^^^^^^^^^ did you mean 'top'?
                """#),
        Broken(
            .unknownFieldInText, in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Zeg é, {{ decidr }}: waarom?""#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:48: error MS0305: there is no field 'decidr' under `run`
                    waarom: {ask: waarom, prompt: {nl: "Zeg é, {{ decidr }}: waarom?", en: "Why?"}, next: klaar}
                                                               ^^^^^^^^^^^^ did you mean 'decider'?
                """#),
        Broken(
            .unknownAnswerInText, in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Waarom {{ top(d2) }}?""#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:48: error MS0306: there is no answer 'd2'
                    waarom: {ask: waarom, prompt: {nl: "Waarom {{ top(d2) }}?", en: "Why?"}, next: klaar}
                                                               ^^^^^^^^^^^^^
                """#),
        Broken(
            .misusedValue, in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: "Waarom {{ zero(wijk) }} voor {{ host | date }} bij {{ statement }}?""#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:48: error MS0307: zero does not apply to 'wijk', which is of kind choice
                    waarom: {ask: waarom, prompt: {nl: "Waarom {{ zero(wijk) }} voor {{ host | date }} bij {{ statement }}?", en: "Why?"…
                                                               ^^^^^^^^^^^^^^^^

                Dialogues/groeten/dialogue.yaml:32:70: error MS0307: 'host' is of type text and has no date
                …m: {ask: waarom, prompt: {nl: "Waarom {{ zero(wijk) }} voor {{ host | date }} bij {{ statement }}?", en: "Why?"}, next: …
                                                                             ^^^^^^^^^^^^^^^^^

                Dialogues/groeten/dialogue.yaml:32:92: error MS0307: there is no statement at hand outside a loop
                …k: waarom, prompt: {nl: "Waarom {{ zero(wijk) }} voor {{ host | date }} bij {{ statement }}?", en: "Why?"}, next: klaar}
                                                                                             ^^^^^^^^^^^^^^^
                """#),
        Broken(
            .fragmentLanguage, in: .fragment,
            [
                ("languages: [nl, en]", "languages: [nl]")
            ],
            gives: #"""
                Dialogues/_fragments/_hoi.yaml:7:47: error MS0303: 'en' is not one of the languages here
                  open: {type: text, default: {nl: "de plek", en: "the place"}}
                                                              ^^

                Dialogues/_fragments/_hoi.yaml:15:7: error MS0303: 'en' is not one of the languages here
                      en: "I ask this for {{ host }}. {{ decider }} decides. Open: {{ open }}. Fixed: {{ fixed }}."
                      ^^

                Dialogues/_fragments/_hoi.yaml:20:7: error MS0303: 'en' is not one of the languages here
                      en: "It takes {{ minutes }} minutes. We keep it until {{ retention | date }}."
                      ^^

                Dialogues/groeten/dialogue.yaml:22:15: warning MS0308: the fragment '_hoi' does not speak 'en'
                    hoi: {go: _hoi, then: wijk}
                              ^^^^
                """#),
        Broken(
            .emptyText, in: .main,
            [
                (#"{nl: "Waarom?""#, #"{nl: " ""#)
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:40: error MS0309: the prompt has no words
                    waarom: {ask: waarom, prompt: {nl: " ", en: "Why?"}, next: klaar}
                                                       ^^^
                """#),
        Broken(
            .unreviewed, in: .main,
            [
                ("languages: [nl, en]", "languages: [nl, en]\nreviewed: [en]"),
                (#"en: "Greeting""#, #"en: {text: "Greeting", reviewed: false}"#),
            ],
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:24: warning MS0310: the title is not reviewed in 'en', which `reviewed` promises
                title: {nl: "Groeten", en: {text: "Greeting", reviewed: false}}
                                       ^^
                """#),
    ]
}
