@testable import DialogueScript

extension Broken {
    /// One fixture for each code that begins with `MS03`.
    static let text: [Broken] = [
        Broken(
            .firstLanguageMissing,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:8: error MS0301: the title lacks 'nl', the first language, which stands in for all others
                title: {en: "Greeting"}
                       ^
                """#),
        Broken(
            .languageMissing,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:8: warning MS0302: the title lacks 'en'
                title: {nl: "Groeten"}
                       ^
                """#),
        Broken(
            .unknownLanguage,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:24: error MS0303: 'ne' is not one of the languages here
                title: {nl: "Groeten", ne: "Greeting", en: "Greeting"}
                                       ^^
                """#),
        Broken(
            .template,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:48: error MS0304: there is no function 'tob' for texts
                    waarom: {ask: waarom, prompt: {nl: "Waarom {{ tob(d1) }} en {{ open", en: "Why?"}, next: klaar}
                                                               ^^^^^^^^^^^^^ did you mean 'top'?
                """#),
        Broken(
            .unknownFieldInText,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:48: error MS0305: there is no field 'decidr' under `run`
                    waarom: {ask: waarom, prompt: {nl: "Zeg é, {{ decidr }}: waarom?", en: "Why?"}, next: klaar}
                                                               ^^^^^^^^^^^^ did you mean 'decider'?
                """#),
        Broken(
            .unknownAnswerInText,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:48: error MS0306: there is no answer 'd2'
                    waarom: {ask: waarom, prompt: {nl: "Waarom {{ top(d2) }}?", en: "Why?"}, next: klaar}
                                                               ^^^^^^^^^^^^^
                """#),
        Broken(
            .misusedValue,
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
            .fragmentLanguage,
            gives: #"""
                Dialogues/_fragments/_hoi.yaml:7:47: error MS0303: 'en' is not one of the languages here (also in line 15, 20)
                  open: {type: text, default: {nl: "de plek", en: "the place"}}
                                                              ^^

                Dialogues/groeten/dialogue.yaml:22:15: warning MS0308: the fragment '_hoi' does not speak 'en'
                    hoi: {go: _hoi, then: wijk}
                              ^^^^
                """#),
        Broken(
            .emptyText,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:32:40: error MS0309: the prompt has no words
                    waarom: {ask: waarom, prompt: {nl: " ", en: "Why?"}, next: klaar}
                                                       ^^^
                """#),
        Broken(
            .unreviewed,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:3:24: warning MS0310: the title is not reviewed in 'en', which `reviewed` promises
                title: {nl: "Groeten", en: {text: "Greeting", reviewed: false}}
                                       ^^
                """#),
        Broken(
            .longSentence,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:23:37: hint MS0311: this sentence has 17 words, and 15 are easy to read
                    wijk: {ask: wijk, prompt: {nl: "In welke wijk of in welk dorp woon je nu, of woonde je toen dit gesprek begon?", en:…
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .longMessage,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:23:36: hint MS0312: characters: 308 in nl; at most 300 are easy to read
                    wijk: {ask: wijk, prompt: {nl: "Dit gesprek gaat over groeten. We praten met iedereen in de straat. Jij doet mee als…
                                                   ^
                """#),
        Broken(
            .hardWord,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:29:51: hint MS0313: 'conform' is a hard word
                    d1: {ask: d1, prompt: {nl: "Verdeel de punten conform de regels.", en: "Divide."}, next: ronde}
                                                                  ^^^^^^^ did you mean 'volgens'?
                """#),
        Broken(
            .manyParts,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:29:32: hint MS0314: SMS for this text: 3 in nl (with 'ë'); at most 2 are read
                    d1: {ask: d1, prompt: {nl: "Je hebt 10 punten. Geef ze aan de ideeën die jij het best vindt. Alles aan één idee mag …
                                               ^
                """#),
        Broken(
            .tooLongToSend,
            gives: #"""
                Dialogues/_fragments/_hoi.yaml:14:11: warning MS0315: characters of this message: 1165 in nl; at most 1024 can be sent at once
                      nl: "Dit is een lange brief. Dit is een lange brief. Dit is een lange brief. Dit is een lange brief. Dit is een la…
                          ^
                """#),
        Broken(
            .shownTooEarly,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:23:31: warning MS0316: this shows 'waarom', which nobody is asked before
                    wijk: {ask: wijk, prompt: {nl: "Je zei: {{ answers.waarom }} Welke wijk?", en: "Which district?"}, next: mag}
                                              ^
                """#),
        Broken(
            .cutByComment,
            gives: #"""
                Dialogues/groeten/dialogue.yaml:4:23: warning MS0317: what stands from the # on is no part of the text
                  nl: Groeten op plek #1 van de straat
                                      ^^^^^^^^^^^^^^^^
                """#),
    ]
}
