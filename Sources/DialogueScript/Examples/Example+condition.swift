extension Example {
    /// Of each code that begins with `MS05`, one example.
    static let condition: [DiagnosticCode: Example] = [
        .conditionSyntax: Example(
            in: .main,
            [
                (#""answers.mag == 'ja'""#, #""answers.mag == ""#)
            ]),
        .conditionName: Example(
            in: .main,
            [
                (#""answers.mag == 'ja'""#, #""answers.mga == 'ja'""#)
            ]),
        .conditionFunction: Example(
            in: .main,
            [
                (#""answers.mag == 'ja'""#, #""answers.mag == 'ja' && anwered('mag')""#)
            ]),
        .conditionType: Example(
            in: .main,
            [
                (#""answers.mag == 'ja'""#, #""answers.mag == 'ja' && answers.d1 > 3""#)
            ]),
        .conditionCost: Example(
            in: .main,
            [
                (
                    #""answers.mag == 'ja'""#,
                    #""answers.mag == 'ja' && ((((((((((((((((((((((((((((((((((((((((true))))))))))))))))))))))))))))))))))))))))""#
                )
            ]),
        .conditionNotTruth: Example(
            in: .main,
            [
                (#""answers.mag == 'ja'""#, "answers.mag")
            ]),
        .conditionArgument: Example(
            in: .main,
            [
                (
                    #""answers.mag == 'ja'""#,
                    #""answers.mag == 'ja' && points(answers.d1, 'werkt') == 0 && reached('darna') && answered('d7') && voice('still')""#
                )
            ]),
        .conditionOption: Example(
            in: .main,
            [
                (#""answers.mag == 'ja'""#, #""answers.mag == 'ja' && answers.wijk in ['noord', 'zuit']""#)
            ]),
        .conditionTooEarly: Example(
            in: .main,
            [(#"en: "Which district?"}, next: mag"#, #"en: "Which district?"}, next: [{when: "answers.d1.taal > 3", to: d1}, {to: mag}]"#)]),
        .constantWait: Example(
            in: .main,
            [
                (#"en: "Why?"}, next: klaar}"#, #"en: "Why?"}, next: later}"# + "\n" + #"    later: {wait: "false", next: klaar}"#)
            ]),
        .conditionSkipped: Example(in: .main, [("answers.wijk == 'zuid'", "answers.wijk != 'noord'")]),
        .countedRule: Example(
            in: .main,
            [
                (
                    #""answers.mag == 'ja'""#,
                    #""answers.mag == 'ja' && count('all', answers.d1.taal > 3) > share('stil', answers.ziek == 'ja')""#
                )
            ]),
        .groupRule: Example(
            in: .main, [("daarna: {advance: {moderator: true}}", #"daarna: {advance: {when: "answered('wijk') && answers.mag == 'ja'"}}"#)]),
        .countHidden: Example(
            in: .main, [(#""answers.mag == 'ja'""#, #""answers.mag == 'ja' && count('all', answers.wijk == 'zuid') > 20""#)]),
    ]
}
