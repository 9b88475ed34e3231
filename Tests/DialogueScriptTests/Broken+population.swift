@testable import DialogueScript

extension Broken {
    static let population: [Broken] = [
        Broken(
            .populationColumns,
            gives: #"""
                bevolking.csv:1:17: error MS0801: there is no column 'peolpe'; there are question, option, people, source, date
                question,option,peolpe,source,date
                                ^^^^^^ did you mean 'people'?
                """#),
        Broken(
            .populationColumns, in: .population, [(",source,date", ",date"), ("8300,\"CBS", "8300,\"CBS\",\"")],
            gives: #"""
                bevolking.csv:1:1: error MS0801: the table lacks 'source'
                question,option,people,date
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """#),
        Broken(
            .populationColumns, in: .population, [("12100,\"CBS, kerncijfers wijken\",2025-01-01", "12100,\"CBS, 2025")],
            gives: #"""
                bevolking.csv:2:1: error MS0801: 4 values stand under 5 names
                wijk,noord,12100,"CBS, 2025
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^

                bevolking.csv:2:18: error MS0801: a quotation mark is not closed
                wijk,noord,12100,"CBS, 2025
                                 ^

                bevolking.csv:3:6: error MS0802: of 'wijk' there is one answer; at least two are compared
                wijk,zuid,8300,"CBS, kerncijfers wijken",2025-01-01
                     ^^^^
                """#),
        Broken(
            .populationCell,
            gives: #"""
                bevolking.csv:2:6: error MS0802: 'wijk' has no option 'norod'
                wijk,norod,12100,"CBS, kerncijfers wijken",2025-01-01
                     ^^^^^ did you mean 'noord'?

                bevolking.csv:3:1: error MS0802: the dialogue has no answer 'buurt'
                buurt,zuid,8300,"CBS, kerncijfers wijken",2025-01-01
                ^^^^^
                """#),
        Broken(
            .populationCell, in: .population, [("wijk,noord", "wijk,zuid"), ("wijk,zuid,8300", "d1,taal,8300")],
            gives: #"""
                bevolking.csv:2:6: error MS0802: of 'wijk' there is one answer; at least two are compared
                wijk,zuid,12100,"CBS, kerncijfers wijken",2025-01-01
                     ^^^^

                bevolking.csv:3:1: error MS0802: of 'd1' people do not have one answer out of several
                d1,taal,8300,"CBS, kerncijfers wijken",2025-01-01
                ^^
                """#),
        Broken(
            .populationValue,
            gives: #"""
                bevolking.csv:2:12: error MS0803: '12.100' is no number of people such as 12100
                wijk,noord,12.100,"CBS, kerncijfers wijken",2025-01-01
                           ^^^^^^

                bevolking.csv:3:16: error MS0803: a number of residents has a source
                wijk,zuid,8300,,1 januari 2025
                               ^

                bevolking.csv:3:17: error MS0803: '1 januari 2025' is no day such as 2025-01-01
                wijk,zuid,8300,,1 januari 2025
                                ^^^^^^^^^^^^^^
                """#),
        Broken(
            .populationValue, in: .population, [("wijk,zuid", "wijk,noord"), ("2025-01-01\nwijk,noord", "2024-01-01\nwijk,noord")],
            gives: #"""
                bevolking.csv:2:6: error MS0802: of 'wijk' there is one answer; at least two are compared
                wijk,noord,12100,"CBS, kerncijfers wijken",2024-01-01
                     ^^^^^

                bevolking.csv:3:6: error MS0802: 'noord' stands there twice
                wijk,noord,8300,"CBS, kerncijfers wijken",2025-01-01
                     ^^^^^

                bevolking.csv:3:6: error MS0803: numbers about 'wijk' have one source and one date
                wijk,noord,8300,"CBS, kerncijfers wijken",2025-01-01
                     ^^^^^
                """#),
        Broken(
            .populationCell, in: .run,
            [
                (
                    "closes: 2026-06-01T18:00",
                    """
                    closes: 2026-06-01T18:00
                    population:
                      wijk: {source: CBS, date: 2025-01-01, people: {norod: 1, zuid: 2}}
                      buurt: {source: CBS, date: 2025-01-01, people: {noord: 1, zuid: 2}}
                      voice: {source: CBS, date: 2025-01-01, people: {stil: 2}}
                    """
                )
            ],
            gives: #"""
                run.yaml:7:50: error MS0802: 'wijk' has no option 'norod'
                  wijk: {source: CBS, date: 2025-01-01, people: {norod: 1, zuid: 2}}
                                                                 ^^^^^ did you mean 'noord'?

                run.yaml:8:3: error MS0802: the dialogue has no answer 'buurt'
                  buurt: {source: CBS, date: 2025-01-01, people: {noord: 1, zuid: 2}}
                  ^^^^^

                run.yaml:9:3: error MS0802: of 'voice' there is one answer; at least two are compared
                  voice: {source: CBS, date: 2025-01-01, people: {stil: 2}}
                  ^^^^^
                """#),
        Broken(
            .populationValue, in: .run,
            [
                (
                    "closes: 2026-06-01T18:00",
                    """
                    closes: 2026-06-01T18:00
                    population:
                      wijk: {source: "", date: vandaag, people: {noord: 12.100, zuid: 0}}
                      ziek: {source: CBS, date: 2025-01-01, people: {ja: 0, nee: 0}}
                      mag: {source: CBS, date: 2025-01-01}
                    """
                )
            ],
            gives: #"""
                run.yaml:7:18: error MS0803: a number of residents has a source
                  wijk: {source: "", date: vandaag, people: {noord: 12.100, zuid: 0}}
                                 ^^

                run.yaml:7:28: error MS0803: 'vandaag' is no day such as 2025-01-01
                  wijk: {source: "", date: vandaag, people: {noord: 12.100, zuid: 0}}
                                           ^^^^^^^

                run.yaml:7:53: error MS0803: '12.100' is no number of people such as 12100
                  wijk: {source: "", date: vandaag, people: {noord: 12.100, zuid: 0}}
                                                                    ^^^^^^

                run.yaml:8:3: error MS0803: of 'ziek' there are no residents at all
                  ziek: {source: CBS, date: 2025-01-01, people: {ja: 0, nee: 0}}
                  ^^^^

                run.yaml:9:8: error MS0104: the table of 'mag' needs the key 'people'
                  mag: {source: CBS, date: 2025-01-01}
                       ^
                """#),
    ]
}
