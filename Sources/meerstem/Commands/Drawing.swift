import ArgumentParser
import DialogueEngine
import DialogueScript

/// Draws a dialogue.
struct Graph: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case dot, mermaid, svg }

    static let configuration = CommandConfiguration(
        abstract: "Draw a dialogue: the person's nodes, inside the phases of the group.",
        discussion: "A script with faults is drawn as far as it can be read. The format svg takes the program dot of Graphviz.")

    @Argument(help: "The dialogue's folder.", completion: .directory) var dialogue: String
    @Option(help: "dot, mermaid or svg.") var format: Format = .dot
    @Option(help: "Language of the words in the picture: nl, fy or en.", completion: .list(["nl", "fy", "en"])) var language = Messages
        .current.language.text

    func run() async throws {
        let sources = try ScriptFolder(dialogue).sources
        guard let picture = FlowPicture(sources, in: try Messages.language(language)) else {
            _ = try ScriptLoader.load(sources)
            return
        }
        if picture.faults > 0 { Output.note(Messages.current.drawnWithFaults(picture.faults, dialogue)) }
        switch format {
        case .dot: Output.raw(DotGraph(picture).text)
        case .mermaid: Output.raw(MermaidGraph(picture).text)
        case .svg: Output.raw(try Graphviz.svg(DotGraph(picture).text))
        }
    }
}
