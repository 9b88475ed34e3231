import Foundation
import Testing

@Suite struct `Completions of a shell` {
    @Test func `are a script that bash accepts, with the commands and where files or folders are wanted`() throws {
        let script = try Command(["--generate-completion-script", "bash"])
        #expect(script.status == 0 && script.output.contains("rehearse") && script.output.contains("'erfturbine'"))
        let scratch = try Scratch()
        try script.output.write(toFile: scratch.path("c.bash"), atomically: true, encoding: .utf8)
        let bash = try Process.run(URL(fileURLWithPath: "/bin/bash"), arguments: ["-n", scratch.path("c.bash")])
        bash.waitUntilExit()
        #expect(bash.terminationStatus == 0)
    }

    @Test(arguments: ["zsh", "fish"]) func `are there for other shells`(shell: String) throws {
        let script = try Command(["--generate-completion-script", shell])
        #expect(script.status == 0 && script.output.contains("graph"))
    }
}
