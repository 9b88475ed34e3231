import Foundation

/// The program `dot`, which lays a picture out; part of Graphviz.
enum Graphviz {
    /// The picture as SVG.
    ///
    /// - Throws: that the program is missing, with how to get it, or what it said.
    static func svg(_ picture: String) throws -> String {
        guard let program = found else { throw Failure.store(Messages.current.noGraphviz) }
        let process = Process()
        process.executableURL = program
        process.arguments = ["-Tsvg"]
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        try process.run()
        // It reads all of its input before it writes, so one side at a time is enough.
        try input.fileHandleForWriting.write(contentsOf: Data(picture.utf8))
        try input.fileHandleForWriting.close()
        let drawn = output.fileHandleForReading.readDataToEndOfFile()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure.store(Messages.current.graphvizFailed(String(decoding: said, as: UTF8.self)))
        }
        return String(decoding: drawn, as: UTF8.self)
    }

    private static var found: URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.map { URL(fileURLWithPath: "\($0)/dot") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
