import CQRCode

/// An address as a picture that phones read.
struct QRCode {
    struct CannotBeDrawn: Error {}

    /// How many small squares it has on each side.
    let size: Int
    private let dark: [Bool]

    /// - Throws: ``CannotBeDrawn`` for a text that no QR code holds.
    init(_ text: String) throws {
        // A quarter of it may be dirty or torn: posters hang outside.
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q) else { throw CannotBeDrawn() }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        dark = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// Whether the square in a column of a row, counted from 0 at the top left, is dark.
    subscript(column: Int, row: Int) -> Bool { dark[row * size + column] }

    /// The picture, as one path of rows of dark squares, with the four white squares around it that readers ask for.
    var svg: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, self[column, row] { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" } else { column += 1 }
            }
        }
        let side = size + 8
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\"><rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/><path d=\"\(path)\"/></svg>"
    }
}
