import Foundation

/// Where output goes: data on stdout, messages and progress on stderr.
enum Output {
    static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
    static func raw(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
    static func error(_ text: String) { FileHandle.standardError.write(Data(("meerstem: " + text + "\n").utf8)) }
    /// A message for who sits at a terminal, broken at its width; elsewhere as it is.
    static func note(_ text: String) { progress(isatty(STDERR_FILENO) != 0 ? Screen.shown(text, at: Screen().width) : text) }
    static func progress(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
