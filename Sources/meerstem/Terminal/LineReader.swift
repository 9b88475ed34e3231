import CLibedit
import Dispatch
import Foundation

/// Reads lines a person types: with editing and history at a terminal, plainly elsewhere.
///
/// libedit blocks, so it reads on a thread of its own; nothing else waits for it.
final class LineReader: Sendable {
    private let queue = DispatchQueue(label: "meerstem.lines")
    private let isTerminal = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0

    /// The next line without its end, or `nil` at the end of the input.
    func next(prompt: String = "> ") async -> String? {
        await withCheckedContinuation { continuation in
            queue.async { [isTerminal] in
                continuation.resume(returning: isTerminal ? Self.edited(prompt) : readLine(strippingNewline: true))
            }
        }
    }

    private static func edited(_ prompt: String) -> String? {
        guard let bytes = CLibedit.readline(prompt) else { return nil }
        defer { free(bytes) }
        if bytes.pointee != 0 { add_history(bytes) }
        return String(cString: bytes)
    }
}

/// Calls a closure once when Ctrl-C is pressed, instead of dying in the middle of a sentence.
final class Interruption {
    private let source: any DispatchSourceSignal

    init(_ act: @escaping @Sendable () -> Void) {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler(handler: act)
        source.resume()
    }

    deinit { source.cancel() }
}
