import DialogueEngine
import DialogueScript
import MessageChannels
import Testing

@testable import WebServer

@Suite struct `The form of what a conversation is opened with` {
    private static let yaml = """
        meerstem: 1
        id: veld
        title: {nl: Veld, en: Field}
        languages: [nl, en]
        run:
          host: {type: text}
          meetAt: {type: text, default: {nl: in het dorpshuis, en: in the village hall}}
          retention: {type: date}
          closes: {type: time}
          plaatsen: {type: number}
          straks: {type: text, live: true}
        voices:
          jong: {label: {nl: Jongeren, en: Young people}, when: "answers.jong == 'ja'"}
        participant:
          start: jong
          answers: {jong: {kind: confirm}}
          nodes:
            jong: {ask: jong, prompt: {nl: Ben je jong?, en: Are you young?}, next: klaar}
            klaar: {end: {nl: Dank je., en: Thank you.}}
        """

    private let form: RunDataForm

    init() throws {
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "veld.yaml", text: Self.yaml)))
        form = RunDataForm(dialogue: script.dialogue, words: ConsoleWords(.dutch))
    }

    private static let whole = [
        "v-host-nl": "De buurt: \"Noord\" {samen}", "v-host-en": "The area", "v-retention": "2027-01-31", "v-closes": "2026-06-01T18:00",
        "v-plaatsen": "40", "t-jong": "30",
    ]

    private func read(_ typed: [String: String]) -> RunDataForm.Outcome {
        form.read(PageForm(Array(String.form(typed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).utf8)))
    }

    private func wrong(_ change: [String: String]) -> (fields: [String: String], elsewhere: [String]) {
        guard case .wrong(let fields, let elsewhere) = read(Self.whole.merging(change) { $1 }) else { return ([:], []) }
        return (fields, elsewhere)
    }

    @Test func `asks for words in each language, days, times, numbers and voices, and not for what comes later`() {
        let lines = form.fields(wrong: ["v-retention": "Nee."]).compactMap { field in
            if case .line(let line) = field { line } else { nil }
        }
        #expect(
            lines.map(\.name) == [
                "v-host-nl", "v-host-en", "v-meetAt-nl", "v-meetAt-en", "v-retention", "v-closes", "v-plaatsen", "t-jong",
            ])
        #expect(lines.map(\.type) == ["text", "text", "text", "text", "date", "datetime-local", "number", "number"])
        #expect(lines[0].label == "Wie vraagt dit? (Nederlands)" && lines[0].help == nil && lines[1].help == "Mag leeg blijven.")
        #expect(lines[2].help == "Leeg wordt het: in het dorpshuis" && lines[3].help == "Leeg wordt het: in the village hall")
        #expect(lines[4].fault == "Nee." && lines[7].label.contains("Jongeren"))
    }

    @Test func `becomes what a run file says`() throws {
        guard case .data(let data) = read(Self.whole) else {
            Issue.record("it is not read")
            return
        }
        #expect(data.values["host"] == .text([.dutch: "De buurt: \"Noord\" {samen}", .english: "The area"]))
        #expect(data.values["retention"] == .date(Day("2027-01-31")!) && data.values["plaatsen"] == .number(40))
        #expect(data.instant("closes")?.milliseconds == 1_780_329_600_000, "six in the evening in summer")
        #expect(data.values["meetAt"] == nil && data.targets == ["jong": 30])
    }

    @Test func `says at each field what is missing or wrong`() {
        #expect(wrong(["v-host-nl": " ", "v-retention": ""]).fields == ["v-host-nl": "Vul dit in.", "v-retention": "Vul dit in."])
        let several = wrong(["v-retention": "morgen", "v-closes": "2026-06-01", "v-plaatsen": "veel", "t-jong": "0"])
        #expect(
            several.fields == [
                "v-retention": "Dit is geen dag. Kies een dag.", "v-closes": "Kies een dag en een tijd.",
                "v-plaatsen": "Vul een heel getal in, 1 of meer.", "t-jong": "Vul een heel getal in, 1 of meer.",
            ])
        #expect(several.elsewhere.isEmpty)
    }

    @Test(arguments: [
        "}", "\" x: \"", "a: b", "- a", "{{ host }}", "# weg", "&a *a", "een\nfacilitator: x", "\u{202E}om", "'", "!!binary x",
    ])
    func `takes any words as words`(text: String) {
        guard case .data(let data) = read(Self.whole.merging(["v-host-nl": text]) { $1 }) else {
            Issue.record("\(text) is not read")
            return
        }
        #expect(data.values["host"] == .text([.dutch: text, .english: "The area"]) && data.values.count == 4)
    }

    @Test func `takes the rest as a file, whose faults stand by themselves`() {
        guard case .data(let data) = read(Self.whole.merging(["run": "timezone: Europe/Lisbon\n"]) { $1 }) else {
            Issue.record("it is not read")
            return
        }
        #expect(data.timeZone == "Europe/Lisbon" && data.instant("closes")?.milliseconds == 1_780_333_200_000)
        let mixed = wrong(["run": "# tijd\nplaats: x", "v-retention": "nooit"])
        #expect(mixed.fields == ["v-retention": "Dit is geen dag. Kies een dag."])
        #expect(mixed.elsewhere.count == 1 && mixed.elsewhere[0].contains("run.yaml:2:1"))
    }

    @Test func `is not asked for what stands in the file`() throws {
        guard case .data(let data) = read(Self.whole.merging(["run": "plaatsen: 12", "v-plaatsen": ""]) { $1 }) else {
            Issue.record("it is not read")
            return
        }
        #expect(data.values["plaatsen"] == .number(12))
        let twice = wrong(["run": "plaatsen: 12"])
        #expect(twice.fields["v-plaatsen"] != nil, "twice is too much")
    }
}
