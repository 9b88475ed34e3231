/// Why a form that carries a file cannot be read.
enum MultipartFault: Error, Equatable {
    /// It does not say where its parts begin, or not where it ends.
    case malformed
    /// Its fields are longer than may be.
    case tooLong
}

/// What stood in such a form.
struct MultipartForm: Equatable {
    struct Field: Equatable {
        let name: String
        var value: [UInt8]
    }

    /// In the order they came.
    var fields: [Field] = []
    /// The first file; `nil` where none was chosen, empty where it was longer than may be kept.
    var file: [UInt8]?
    var isFileTooLong = false
    /// How many files were chosen; only the first is kept.
    var files = 0
}

/// Takes a form with a file apart, piece by piece as it comes: `multipart/form-data`, RFC 7578 over RFC 2046.
///
/// It keeps what it may keep and no more, however long the form is; a file that is too long is read to its end and thrown away, so that the words
/// beside it come back to who wrote them. Names of files and what a browser says of their kind are not looked at.
/// - Complexity: O(bytes).
struct MultipartReader {
    /// The most bytes of all fields together, of what stands above one part, and the most parts.
    static let (fieldsLimit, headLimit, mostParts) = (128 * 1_024, 4 * 1_024, 64)

    private enum Place { case preamble, afterBoundary, head, body, epilogue }
    private enum Part { case none, field, file }

    /// CR LF - - and the boundary.
    private let delimiter: [UInt8]
    private let fileLimit: Int
    private var place = Place.preamble
    private var part = Part.none
    /// What came and belongs nowhere yet: a delimiter that may have begun, or the head of a part. It is read as if the form began with CR LF.
    private var waiting: [UInt8] = [0x0D, 0x0A]
    private var form = MultipartForm()
    private var (parts, kept) = (0, 0)
    /// Whether anything of the part at hand has come.
    private var hasBegun = false

    /// - Parameters:
    ///   - contentType: the header of the form.
    ///   - fileLimit: the most bytes of a file that are kept.
    /// - Returns: `nil` where the header is of something else, or has no boundary of 1 to 70 signs.
    init?(contentType: String, fileLimit: Int) {
        let pieces = contentType.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { $0 != " " && $0 != "\t" } }
        guard pieces[0].lowercased() == "multipart/form-data" else { return nil }
        let named = pieces.dropFirst().filter { $0.lowercased().hasPrefix("boundary=") }
        guard named.count == 1 else { return nil }
        var boundary = named[0].dropFirst("boundary=".count)
        if boundary.hasPrefix("\""), boundary.hasSuffix("\""), boundary.count > 1 { boundary = boundary.dropFirst().dropLast() }
        let allowed = boundary.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        guard (1...70).contains(boundary.utf8.count), allowed else { return nil }
        (delimiter, self.fileLimit) = (Array("\r\n--\(boundary)".utf8), fileLimit)
    }

    /// Takes the next piece.
    mutating func take(_ piece: some Sequence<UInt8>) throws(MultipartFault) {
        if place == .epilogue { return }
        waiting += piece
        while try advance() {}
    }

    /// What stood in the form, once it has come whole.
    func finish() throws(MultipartFault) -> MultipartForm {
        guard place == .epilogue else { throw .malformed }
        return form
    }

    /// Goes on as far as what came allows; returns whether there may be more to do with it.
    private mutating func advance() throws(MultipartFault) -> Bool {
        switch place {
        case .preamble, .body:
            let (end, isWhole) = firstDelimiter
            try keep(end)
            guard isWhole else {
                waiting.removeFirst(end)
                return false
            }
            waiting.removeFirst(end + delimiter.count)
            place = .afterBoundary
        case .afterBoundary:
            guard waiting.count >= 2 else { return false }
            if waiting.starts(with: [0x2D, 0x2D]) {
                (place, waiting) = (.epilogue, [])
                return false
            }
            guard waiting.starts(with: [0x0D, 0x0A]) else { throw .malformed }
            parts += 1
            if parts > Self.mostParts { throw .malformed }
            // The line break stays: a head may be empty, and then its end is all there is of it.
            place = .head
        case .head:
            guard let end = endOfHead else {
                if waiting.count > Self.headLimit { throw .malformed }
                return false
            }
            try begin(waiting[..<end])
            waiting.removeFirst(end + 4)
            place = .body
        case .epilogue: return false
        }
        return true
    }

    /// Where the next delimiter begins, and whether it has come whole; where none has, all before is of the part.
    private var firstDelimiter: (place: Int, isWhole: Bool) {
        waiting.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                guard bytes[start] == 0x0D else {
                    start += 1
                    continue
                }
                var length = 1
                while length < delimiter.count, start + length < bytes.count, bytes[start + length] == delimiter[length] { length += 1 }
                if length == delimiter.count { return (start, true) }
                if start + length == bytes.count { return (start, false) }
                start += 1
            }
            return (start, false)
        }
    }

    /// Where the two line breaks begin that end the head of a part.
    private var endOfHead: Int? {
        let last = min(waiting.count, Self.headLimit + 4) - 4
        guard last >= 0 else { return nil }
        return (0...last).first { waiting[$0...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) }
    }

    // MARK: - Parts

    private mutating func begin(_ head: ArraySlice<UInt8>) throws(MultipartFault) {
        guard !head.contains(0), let disposition = Disposition(head) else { throw .malformed }
        part = disposition.isFile ? .file : .field
        if part == .field {
            kept += disposition.name.utf8.count
            form.fields.append(.init(name: disposition.name, value: []))
        }
        hasBegun = false
    }

    /// Keeps the next `count` bytes, where they are of something that is kept.
    private mutating func keep(_ count: Int) throws(MultipartFault) {
        guard place == .body, count > 0 else { return }
        switch part {
        case .none: break
        case .field:
            kept += count
            if kept > Self.fieldsLimit { throw .tooLong }
            form.fields[form.fields.count - 1].value += waiting[..<count]
        case .file:
            // A field for a file in which none was chosen is empty.
            if !hasBegun { form.files += 1 }
            if form.files > 1 { break }
            if form.file == nil { form.file = [] }
            if (form.file?.count ?? 0) + count > fileLimit {
                form.isFileTooLong = true
                form.file = []
            }
            if !form.isFileTooLong { form.file?.append(contentsOf: waiting[..<count]) }
        }
        hasBegun = true
    }
}
