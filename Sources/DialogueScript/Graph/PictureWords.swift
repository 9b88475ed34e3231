import DialogueEngine

/// The words in a picture that are the product's own, and how long words of the script may be.
struct PictureWords: Trilingual {
    let language: Language

    /// The longest line in a box or beside an arrow, in characters.
    static let width = 26
    /// The most lines for one text.
    static let lines = 3

    /// What a box says: its name, what is amiss, and its first words.
    func lines(of box: FlowPicture.Box) -> [String] {
        let amiss = box.mark.map { ["‼ " + mark($0)] } ?? (box.shape == .missing ? ["‼ " + missing] : [])
        return [name(of: box)] + amiss + Self.lines(of: box.words)
    }

    private func name(of box: FlowPicture.Box) -> String {
        box.shape == .missing ? String(box.id.dropLast()) : box.id.split(separator: ".").last.map(String.init) ?? box.id
    }

    /// What stands beside an arrow; nothing where it is always taken.
    func lines(of kind: FlowPicture.Arrow.Kind) -> [String] {
        switch kind {
        case .always: []
        case .when(let condition): Self.lines(of: condition.replacing("answers.", with: ""), most: 6)
        case .otherwise: [PlanWords(language: language).otherwise]
        case .deadline(let moment): [pick("te laat:", "te let:", "too late:"), moment]
        case .each: [pick("telkens", "hieltyd", "each")]
        case .afterLast: [pick("na de laatste", "nei de lêste", "after the last")]
        }
    }

    func mark(_ mark: FlowPicture.Mark) -> String {
        switch mark {
        case .deadEnd: pick("dood spoor", "deade ein", "dead end")
        case .unreachable: pick("onbereikbaar", "net te berikken", "unreachable")
        case .noEnd: pick("komt nooit bij een einde", "komt nea by in ein", "never comes to an end")
        }
    }

    var missing: String { pick("bestaat niet", "bestiet net", "does not exist") }

    func stage(_ stage: FlowPicture.Stage) -> String {
        pick("verder: \(stage.rule)", "fierder: \(stage.rule)", "moves on: \(stage.rule)")
    }

    /// What the shapes mean, a line each.
    var legend: [String] {
        [
            pick(
                "afgeronde doos = vraag · rechthoek = vertelt iets · zeshoek = wacht",
                "rûne doaze = fraach · rjochthoek = fertelt wat · seishoek = wachtet",
                "rounded box = question · rectangle = tells something · hexagon = waits"),
            pick(
                "streepjes opzij = lus · scheef = fragment · rond = einde · vet = begin",
                "streekjes opsij = lus · skean = fragmint · rûn = ein · fet = begjin",
                "marks at the side = loop · slanted = fragment · round = end · bold = start"),
            pick(
                "stippellijn = als niets anders geldt · streepjes = te laat · ‼ = klopt niet",
                "stippelline = as neat oars jildt · streekjes = te let · ‼ = doocht net",
                "dotted = where nothing else holds · dashed = too late · ‼ = amiss"),
            pick(
                "grijs vlak = een fase van de groep, met wanneer die verdergaat",
                "griis flak = in faze fan de groep, mei wannear't dy fierder giet",
                "grey area = a phase of the group, and when it moves on"),
        ]
    }

    /// Words broken at spaces into lines of at most ``width`` characters; what does not fit ends in `…`.
    static func lines(of words: String, most: Int = lines) -> [String] {
        var lines: [String] = []
        // A value stands there by its name: `{{ decidesOn | date }}` as `[decidesOn]`.
        let plain = words.replacing(/\{\{\s*([^|}]*?)\s*(\|[^}]*)?\}\}/) { "[\($0.output.1)]" }
        for word in plain.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else if lines.count < most {
                lines.append(word.count > width ? word.prefix(width - 1) + "…" : String(word))
            } else {
                lines[lines.count - 1] = String(lines[lines.count - 1].prefix(width - 1)) + "…"
                break
            }
        }
        return lines
    }
}
