import Foundation
import FoundationXML
import Testing

@Suite struct `The command for pictures` {
    static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/dot") }

    @Test(
        .enabled(if: hasGraphviz, "graphviz is not installed"),
        arguments: ["belofte", "erfturbine", "samenleven-dag-een", "stellingenronde"])
    func `draws our dialogues as whole SVG`(id: String) throws {
        let drawn = try Command(["graph", id, "--format", "svg"])
        #expect(drawn.status == 0 && drawn.errors.isEmpty)
        #expect(XMLParser(data: Data(drawn.output.utf8)).parse())
        #expect(drawn.output.contains("<title>toestemming</title>") || drawn.output.contains("<title>_in.toestemming</title>"))
    }

    @Test func `says what to install where Graphviz is missing`() throws {
        let drawn = try Command(["graph", "stellingenronde", "--format", "svg"], environment: ["PATH": "/nergens"])
        #expect(drawn.status == 3 && drawn.errors.contains("apt install graphviz") && drawn.output.isEmpty)
    }

    @Test func `draws what it can of a script with faults, and says so`() throws {
        let scratch = try Scratch()
        let path = Command.root.appendingPathComponent("Dialogues/stellingenronde/dialogue.yaml")
        let yaml = try String(contentsOf: path, encoding: .utf8).replacing("next: wie}", with: "next: wi}").replacing(
            "to: wie}", with: "to: wi}")
        try yaml.write(toFile: scratch.path("dialogue.yaml"), atomically: true, encoding: .utf8)
        let drawn = try Command(["graph", scratch.path("dialogue.yaml"), "--format", "mermaid"])
        #expect(drawn.status == 0 && drawn.output.contains("bestaat niet") && drawn.errors.contains("meerstem check"))
    }
}
