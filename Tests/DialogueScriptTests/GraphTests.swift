import DialogueEngine
import DialogueScript
import Testing

@Suite struct `A picture of a dialogue` {
    static let yaml = #"""
        meerstem: 1
        id: klein
        title: {nl: "Klein", en: "Small"}
        languages: [nl, en]
        participant:
          start: wijk
          answers:
            wijk: {kind: choice, options: {noord: {nl: Noord, en: North}, zuid: {nl: Zuid, en: South}}}
            nee: {kind: text, contribute: dissent, share: ask, none: 0}
            herken: {kind: recognise, per: nee}
          nodes:
            wijk: {ask: wijk, prompt: {nl: "Waar \"woon\" je?", en: Where do you live?}, next: [{when: "answers.wijk == 'zuid'", to: zuid}, {to: nee}]}
            zuid: {say: {nl: Zuid is mooi., en: South is nice.}, next: nee}
            nee: {ask: nee, prompt: {nl: Wie ziet het anders?, en: Who sees it differently?}, next: wacht}
            wacht: {wait: "reached('delen')", deadline: {after: 7d, to: klaar}, next: ronde}
            ronde: {deal: nee, each: herken, next: klaar}
            herken: {ask: herken, prompt: {nl: "{{ statement }} Herken je dit?", en: "{{ statement }} Do you know this?"}, next: ronde}
            klaar: {end: {nl: Dank je wel., en: Thank you.}}
            los: {say: {nl: Niemand komt hier., en: Nobody comes here.}, next: klaar}
        consultation:
          phases:
            open: {title: {nl: Begin, en: Start}, advance: {any: [{moderator: true}, {quorum: {share: 0.6}}]}, next: delen}
            delen: {advance: {moderator: true}}
        """#

    static func picture(_ yaml: String = yaml, in language: Language = .english) throws -> FlowPicture {
        try #require(FlowPicture(ScriptSources(main: ScriptFile(path: "klein/dialogue.yaml", text: yaml)), in: language))
    }

    @Test func `is drawn for Graphviz with phases as areas, shapes for what nodes do, and conditions beside the ways`() throws {
        #expect(DotGraph(try Self.picture()).text == Self.dot)
    }

    @Test func `is drawn for Mermaid likewise`() throws {
        #expect(MermaidGraph(try Self.picture()).text == Self.mermaid)
    }

    @Test func `shows dead ends, circles and nodes that are not there, of a script that cannot run`() throws {
        let deadEnd = try Self.picture(Self.yaml.replacing("South is nice.}, next: nee}", with: "South is nice.}}"))
        #expect(deadEnd.faults > 0 && deadEnd.stages.isEmpty)
        #expect(deadEnd.boxes.first { $0.id == "zuid" }?.mark == .deadEnd)
        let missing = try Self.picture(Self.yaml.replacing("to: nee}]", with: "to: ne}]"))
        #expect(missing.boxes.last?.shape == .missing && missing.boxes.last?.id == "ne?")
        #expect(DotGraph(missing).text.contains("does not exist"))
        let circle = try Self.picture(
            Self.yaml.replacing("next: klaar}", with: "next: wijk}").replacing("{after: 7d, to: klaar}", with: "{after: 7d, to: wijk}"))
        #expect(circle.boxes.first { $0.id == "wijk" }?.mark == .noEnd)
        #expect(FlowPicture(ScriptSources(main: ScriptFile(path: "x", text: "{")), in: .dutch) == nil)
    }

    @Test(arguments: ["belofte", "erfturbine", "samenleven-dag-een", "stellingenronde"])
    func `has every node of a dialogue in the phase it belongs to`(id: String) throws {
        let sources = try Dialogues.sources(id)
        let dialogue = try ScriptLoader.load(sources).dialogue
        let picture = try #require(FlowPicture(sources, in: .dutch))
        let phases = Dictionary(uniqueKeysWithValues: picture.boxes.map { ($0.id, $0.phase) })
        for node in dialogue.nodes where !node.id.text.hasSuffix("_deel") { #expect(phases[node.id.text] == node.phase) }
        #expect(picture.stages.map(\.id) == dialogue.phases.map(\.id.text))
        #expect(Set(picture.arrows.flatMap { [$0.from, $0.to] }).isSubset(of: picture.boxes.map(\.id)))
        #expect(DotGraph(picture).text == DotGraph(try #require(FlowPicture(sources, in: .dutch))).text)
    }

    static let dot = #"""
        digraph "Small" {
          graph [rankdir=TB, newrank=true, nodesep=0.3, ranksep=0.35, fontname="Helvetica", fontsize=11, labelloc=t, labeljust=l,
            label="Small\l\lrounded box = question · rectangle = tells something · hexagon = waits\lmarks at the side = loop · slanted = fragment · round = end · bold = start\ldotted = where nothing else holds · dashed = too late · ‼ = amiss\lgrey area = a phase of the group, and when it moves on\l"]
          node [fontname="Helvetica", fontsize=11, margin="0.12,0.06", color="#333333", fillcolor=white, style=filled]
          edge [fontname="Helvetica", fontsize=9, color="#333333", arrowsize=0.7]
          subgraph "cluster open" {
            label="1 Start (open)"; style=filled; color="#e8ebef"; labeljust=l
            "phase open" [label="moves on: the moderator or 60 %", shape=plain, style="", fontsize=10, fontcolor="#1a4f8a"]
            "wijk" [label=<<b>wijk</b><br/><font point-size="9">Where do you live?</font>>, style="filled,rounded,bold", shape=box]
            "zuid" [label=<<b>zuid</b><br/><font point-size="9">South is nice.</font>>, style="filled", shape=box]
            "nee" [label=<<b>nee</b><br/><font point-size="9">Who sees it differently?</font>>, style="filled,rounded", shape=box]
            "wacht" [label=<<b>wacht</b><br/><font point-size="9">reached('delen')</font>>, style="filled", shape=hexagon, margin="0.05,0.03", fillcolor="#fff6d6"]
            "los" [label=<<b>los</b><br/><font point-size="9">‼ unreachable</font><br/><font point-size="9">Nobody comes here.</font>>, style="filled,dashed", shape=box, color="#b00020", fontcolor="#b00020", peripheries=2]
          }
          subgraph "cluster delen" {
            label="2 delen"; style=filled; color="#e8ebef"; labeljust=l
            "phase delen" [label="moves on: the moderator", shape=plain, style="", fontsize=10, fontcolor="#1a4f8a"]
            "ronde" [label=<<b>ronde</b><br/><font point-size="9">nee</font>>, style="filled", shape=component, fillcolor="#e6f2fb"]
            "herken" [label=<<b>herken</b><br/><font point-size="9">[statement] Do you know</font><br/><font point-size="9">this?</font>>, style="filled,rounded", shape=box]
            "klaar" [label=<<b>klaar</b><br/><font point-size="9">Thank you.</font>>, style="filled", shape=oval, fillcolor="#e3e3e3"]
          }
          "wijk" -> "zuid" [label="wijk == 'zuid'"]
          "wijk" -> "nee" [label="otherwise", style=dotted]
          "zuid" -> "nee"
          "nee" -> "wacht"
          "wacht" -> "ronde" [minlen=3, weight=40]
          "wacht" -> "klaar" [label="too late:\n7d", style=dashed, minlen=3, weight=40]
          "ronde" -> "herken" [label="each"]
          "ronde" -> "klaar" [label="after the last"]
          "herken" -> "ronde"
          "los" -> "klaar" [minlen=3, weight=40]
          "phase open" -> "phase delen" [color="#1a4f8a", fontcolor="#1a4f8a", penwidth=1.6, weight=0]
          "phase open" -> "wijk" [style=invis, weight=20]
          "phase delen" -> "ronde" [style=invis, weight=20]
          "phase delen" -> "klaar" [style=invis, weight=20]
        }

        """#

    static let mermaid = #"""
        flowchart TB
          accTitle: Small
          accDescr: rounded box = question · rectangle = tells something · hexagon = waits, marks at the side = loop · slanted = fragment · round = end · bold = start, dotted = where nothing else holds · dashed = too late · ‼ = amiss, grey area = a phase of the group, and when it moves on
          subgraph g_open["1 Start (open)"]
            p_open>"moves on: the moderator or 60 %"]:::phase
            n_wijk("wijk<br/>Where do you live?"):::start
            n_zuid["zuid<br/>South is nice."]
            n_nee("nee<br/>Who sees it differently?")
            n_wacht{{"wacht<br/>reached('delen')"}}:::wait
            n_los["los<br/>‼ unreachable<br/>Nobody comes here."]:::amiss
          end
          subgraph g_delen["2 delen"]
            p_delen>"moves on: the moderator"]:::phase
            n_ronde[["ronde<br/>nee"]]
            n_herken("herken<br/>[statement] Do you know<br/>this?")
            n_klaar(["klaar<br/>Thank you."])
          end
          n_wijk -->|"wijk == 'zuid'"| n_zuid
          n_wijk -.->|"otherwise"| n_nee
          n_zuid --> n_nee
          n_nee --> n_wacht
          n_wacht --> n_ronde
          n_wacht -.->|"too late:<br/>7d"| n_klaar
          n_ronde -->|"each"| n_herken
          n_ronde -->|"after the last"| n_klaar
          n_herken --> n_ronde
          n_los --> n_klaar
          p_open ==> p_delen
          p_open ~~~ n_wijk
          p_delen ~~~ n_ronde
          classDef phase fill:none,stroke:none,color:#1a4f8a
          classDef wait fill:#fff6d6
          classDef amiss stroke:#b00020,color:#b00020,stroke-width:3px
          classDef start stroke-width:3px

        """#
}
