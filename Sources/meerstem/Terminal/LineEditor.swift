import CLibedit
import Foundation

/// A line being typed at a terminal, with editing and history, that steps aside for what arrives meanwhile.
///
/// libedit asks for one letter at a time; while it waits for the next, the bell may ring. Then the line is wiped from the screen, what arrived is
/// shown, and the line is drawn again below it with the cursor where it was. All of it happens on the thread that reads.
final class LineEditor {
    /// What a bell asks of the line being typed.
    enum Aside {
        /// Shows this above it.
        case show(String)
        /// Sets the terminal up again and draws the line where the cursor stands.
        case takeUp
        case giveUp
        case nothing
    }

    private let keyboard: Keyboard
    private let onBell: () -> Aside
    private let past: OpaquePointer?
    private var editor: OpaquePointer?

    /// - Parameter onBell: asked each time the keyboard's bell rings while a line is typed.
    init(_ keyboard: Keyboard, onBell: @escaping () -> Aside) {
        (self.keyboard, self.onBell) = (keyboard, onBell)
        past = history_init()
        let owner = Unmanaged.passUnretained(self).toOpaque()
        editor = lines_begin(
            { editor, letter in Unmanaged<LineEditor>.fromOpaque(lines_owner(editor)).takeUnretainedValue().read(letter!) },
            past, owner)
    }

    deinit {
        el_end(editor)
        history_end(past)
    }

    /// The next line without its end; `nil` at the end of the input and where it was given up.
    func line() -> String? {
        var count: Int32 = 0
        el_resize(editor)
        guard let bytes = el_gets(editor, &count), count > 0 else { return nil }
        let line = String(cString: bytes)
        if line.contains(where: { !$0.isWhitespace }) { lines_remember(past, bytes) }
        return line.hasSuffix("\n") ? String(line.dropLast()) : line
    }

    /// Gives libedit its next letter: 1 with one, 0 at the end.
    private func read(_ letter: UnsafeMutablePointer<wchar_t>) -> Int32 {
        var bytes: [UInt8] = []
        while true {
            switch keyboard.next() {
            case .end: return 0
            case .bell:
                switch onBell() {
                case .show(let text): stepAside(for: text)
                case .takeUp:
                    lines_prepare(editor)
                    Output.raw("\r")
                    lines_redraw(editor)
                case .giveUp: return 0
                case .nothing: break
                }
            case .byte(let byte):
                bytes.append(byte)
                guard let scalar = Self.scalar(&bytes) else { continue }
                letter.pointee = wchar_t(bitPattern: scalar.value)
                return 1
            }
        }
    }

    /// The letter these bytes are; `nil` while it is not whole. Bytes that are no UTF-8 are dropped.
    private static func scalar(_ bytes: inout [UInt8]) -> Unicode.Scalar? {
        let length = bytes[0] < 0x80 ? 1 : bytes[0] < 0xC0 ? 0 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4
        if bytes.count < length { return nil }
        defer { bytes = [] }
        return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    }

    private func stepAside(for text: String) {
        let columns = Screen.columns
        if ProcessInfo.processInfo.environment["TERM"] == "dumb" {
            Output.raw("\n" + text)
        } else {
            let rows = columns > 0 ? column() / columns : 0
            Output.raw("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J" + text)
        }
        lines_redraw(editor)
    }

    /// How many columns stand before the cursor, the prompt among them, as if the line were never broken.
    private func column() -> Int {
        guard let line = el_wline(editor)?.pointee, var at = line.buffer, let cursor = line.cursor else { return 2 }
        var columns = 2
        while at < cursor {
            columns += max(0, Int(wcwidth(at.pointee)))
            at += 1
        }
        return columns
    }
}
