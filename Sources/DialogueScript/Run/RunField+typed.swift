public import DialogueEngine

extension RunField {
    /// What `text` gives this field where it is typed beside a script: words in all `languages`, a day, a moment in the time zone `zone`, or a whole number.
    ///
    /// - Returns: `nil` where the text is none of what the field holds.
    public func value(typed text: String, in languages: [Language], zone: String) -> RunValue? {
        switch kind {
        case .text: .text(Dictionary(languages.map { ($0, text) }, uniquingKeysWith: { first, _ in first }))
        case .date: Day(text).map(RunValue.date)
        case .time: LocalMoment(zone: zone)?.instant(text).map(RunValue.time)
        case .number: Int64(text).map(RunValue.number)
        }
    }
}
