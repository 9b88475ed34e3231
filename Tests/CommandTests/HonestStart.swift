/// What a dialogue tells before its first question, without which it is not opened.
enum HonestStart {
    /// `yaml`, a small script of one language, with an honest start before its first node.
    static func added(to yaml: String) -> String {
        let first = yaml.split(separator: "\n").first { $0.hasPrefix("  start: ") }!.dropFirst("  start: ".count)
        return yaml.replacing("participant:\n", with: head + "participant:\n").replacing("  start: \(first)\n", with: "  start: hoi\n")
            .replacing("  nodes:\n", with: "  nodes:\n" + told + "      next: \(first)\n")
    }

    private static let head = """
        about: {privacy: {nl: "Tot {{ retention | date }}."}}
        run:
          host: {type: text, default: {nl: de gemeente}}
          decider: {type: text, default: {nl: de raad}}
          open: {type: text, default: {nl: de plek}}
          fixed: {type: text, default: {nl: de weg}}
          retention: {type: date, default: "2030-01-01"}

        """

    private static let told = """
            hoi:
              say:
                nl: |-
                  Ik ben een computer van {{ host }}. {{ decider }} beslist over {{ open }}. Vast staat {{ fixed }}.
                  Je krijgt {{ questions }} vragen. Tot {{ retention | date }}. Typ STOP om te stoppen.

        """
}
