import Dispatch
import Foundation
import Synchronization

/// Where one person types and reads: lines come in with ``next()``, and ``show(_:)`` may be called at any time, also while a line is half typed.
///
/// At a terminal the line steps aside for what is shown; when the input is piped, what is shown is printed between lines.
final class Terminal: Sendable {
    enum Typed: Equatable, Sendable {
        case line(String)
        /// Ctrl-C.
        case interrupted
        case end
    }

    private struct State {
        /// Whether a line is being typed at a terminal, so that only the thread that reads may write.
        var isTyping = false
        var isInterrupted = false
        /// Whether the terminal was in other hands since the last letter.
        var wasAway = false
        /// Shown at the next bell.
        var waiting = ""
    }

    private let isTerminal = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0
    private let keyboard = Keyboard()
    private let state = Mutex(State())
    private let reader = Reader()

    /// The editor, made on the thread that reads and used nowhere else.
    private final class Reader: @unchecked Sendable {
        let queue = DispatchQueue(label: "meerstem.lines")
        var editor: LineEditor?
        var plain: [UInt8] = []
    }

    /// The next thing the person does. It waits on a thread of its own.
    func next() async -> Typed {
        await withCheckedContinuation { continuation in
            reader.queue.async { [self] in continuation.resume(returning: read()) }
        }
    }

    /// Shows a text that ends in a line break.
    func show(_ text: String) {
        state.withLock { state in
            guard state.isTyping else { return Output.raw(text) }
            state.waiting += text
            keyboard.ring()
        }
    }

    /// Ends the line being typed, or the next one, as Ctrl-C does.
    func interrupt() {
        state.withLock { $0.isInterrupted = true }
        keyboard.ring()
    }

    /// Sets the terminal up again after the process was stopped and went on, or the window changed its size.
    func takeUp() {
        state.withLock { $0.wasAway = true }
        keyboard.ring()
    }

    private func read() -> Typed {
        state.withLock { ($0.isTyping, $0.wasAway) = (isTerminal, false) }
        let line = isTerminal ? edited() : plain()
        return state.withLock { state in
            state.isTyping = false
            Output.raw(state.waiting)
            state.waiting = ""
            if state.isInterrupted {
                state.isInterrupted = false
                return .interrupted
            }
            return line.map { .line($0) } ?? .end
        }
    }

    private func edited() -> String? {
        let editor = reader.editor ?? LineEditor(keyboard) { [unowned self] in aside() }
        reader.editor = editor
        return editor.line()
    }

    private func aside() -> LineEditor.Aside {
        state.withLock { state in
            if state.isInterrupted { return .giveUp }
            if state.wasAway {
                state.wasAway = false
                // What is to be shown besides has its turn with a bell of its own.
                keyboard.ring()
                return .takeUp
            }
            defer { state.waiting = "" }
            return state.waiting.isEmpty ? .nothing : .show(state.waiting)
        }
    }

    private func plain() -> String? {
        while true {
            switch keyboard.next() {
            case .byte(UInt8(ascii: "\n")):
                defer { reader.plain = [] }
                return String(decoding: reader.plain, as: UTF8.self)
            case .byte(let byte): reader.plain.append(byte)
            case .bell: if state.withLock({ $0.isInterrupted }) { return nil }
            case .end:
                defer { reader.plain = [] }
                return reader.plain.isEmpty ? nil : String(decoding: reader.plain, as: UTF8.self)
            }
        }
    }
}

/// Ctrl-C ends the line instead of the program, and a program that was stopped or whose window changed takes the terminal up again, as long as somebody holds this.
final class TerminalSignals {
    private let listeners: [SignalListener]

    init(_ terminal: Terminal) {
        listeners =
            [SignalListener(SIGINT) { terminal.interrupt() }] + [SIGCONT, SIGWINCH].map { SignalListener($0) { terminal.takeUp() } }
    }
}

/// Hears signals on a thread of its own instead of dying of them.
final class SignalListener {
    private let source: any DispatchSourceSignal

    init(_ number: Int32, _ act: @escaping @Sendable () -> Void) {
        signal(number, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler(handler: act)
        source.resume()
    }

    deinit { source.cancel() }
}
