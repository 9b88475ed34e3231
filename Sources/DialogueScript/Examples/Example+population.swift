extension Example {
    /// Of each code that begins with `MS08`, one example.
    static let population: [DiagnosticCode: Example] = [
        .populationColumns: Example(in: .population, [("question,option,people", "question,option,peolpe")]),
        .populationCell: Example(
            in: .population,
            [
                ("wijk,noord", "wijk,norod"),
                ("wijk,zuid", "buurt,zuid"),
            ]),
        .populationValue: Example(
            in: .population,
            [
                ("12100", "12.100"),
                ("8300,\"CBS, kerncijfers wijken\",2025-01-01", "8300,,1 januari 2025"),
            ]),
    ]
}
