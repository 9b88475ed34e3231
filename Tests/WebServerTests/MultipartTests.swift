import Testing

@testable import WebServer

@Suite struct `A form with a file` {
    private static let type = "multipart/form-data; boundary=grens"

    /// Reads a form that comes in pieces of a size.
    private static func read(
        _ body: [UInt8], pieces: Int = .max, type: String = Self.type, fileLimit: Int = 1_000
    ) throws(MultipartFault) -> MultipartForm {
        guard var reader = MultipartReader(contentType: type, fileLimit: fileLimit) else { throw .malformed }
        var rest = body[...]
        while !rest.isEmpty {
            try reader.take(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
        }
        return try reader.finish()
    }

    private static func field(_ name: String, _ value: String) -> MultipartForm.Field { .init(name: name, value: Array(value.utf8)) }

    private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x0D, 0x0A, 0x2D, 0x2D, 0x67, 0x72, 0x65, 0x0D, 0x0A, 0x00, 0x0D]

    @Test(arguments: [1, 2, 3, 7, 16, 1_000]) func `is the same in whatever pieces it comes`(pieces: Int) throws {
        let body = [UInt8].multipart(
            [("k", "abc"), ("w", "één\r\ntwee")], files: [("f-photo", Self.photo), ("f-voice", [])], boundary: "grens")
        let form = try Self.read(body, pieces: pieces)
        #expect(form.fields == [Self.field("k", "abc"), Self.field("w", "één\r\ntwee")])
        #expect(form.file == Self.photo && form.files == 1 && !form.isFileTooLong)
    }

    /// A delimiter that begins and does not end, at every place of a file: nothing of it is lost.
    @Test func `keeps what only looks like its end`() throws {
        for bite in ["\r\n--gren", "\r\n--grenz", "\r\r\n--gren\r\n-", "--grens\r\n", "\r", "\r\n", "\n--grens"] {
            for lead in ["", "x", "\r", "\r\n"] {
                if (lead + bite).utf8.starts(with: "\r\n--grens".utf8) { continue }
                let bytes = Array((lead + bite + "woord").utf8)
                for pieces in [1, 5, 100] {
                    #expect(
                        try Self.read([UInt8].multipart([("w", "")], files: [("f", bytes)], boundary: "grens"), pieces: pieces).file
                            == bytes)
                }
            }
        }
    }

    @Test(arguments: [
        "", "--grens", "--grens\r\n", "--grens\r\n\r\n", "--grens\r\nContent-Disposition: form-data; name=\"w\"\r\n\r\nslot",
        "--grens\r\nContent-Disposition: form-data; name=\"w\"\r\n\r\nslot\r\n--grens",
        "--grens\r\nContent-Disposition: form-data; name=\"w\"\r\n\r\nslot\r\n--grens\r\n", "-- grens\r\n\r\n--grens --",
        "--grens\nContent-Disposition: form-data; name=\"w\"\n\nslot\n--grens--\n",
        "--grensje\r\nContent-Disposition: form-data; name=\"w\"\r\n\r\nslot\r\n--grensje--",
        "--grens\r\nContent-Disposition: form-data\r\n\r\nslot\r\n--grens--", "--grens\r\nContent-Type: a/b\r\n\r\nslot\r\n--grens--",
        "--grens\r\nContent-Disposition: attachment; name=\"w\"\r\n\r\nslot\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"w\r\n\r\nslot\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"w\"; name=\"k\"\r\n\r\nslot\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"w\"\r\nContent-Disposition: form-data; name=\"k\"\r\n\r\nslot\r\n--grens--",
        "--grens\r\nContent-Disposition: form-data; name=\"a\0b\"\r\n\r\nslot\r\n--grens--",
    ]) func `is refused where it does not say what it holds or where it ends`(body: String) {
        for pieces in [1, 1_000] {
            #expect(throws: MultipartFault.malformed) { try Self.read(Array(body.utf8), pieces: pieces) }
        }
    }

    @Test func `may begin and end with what is no part, and hold another form as a file`() throws {
        let inner = [UInt8].multipart([("w", "binnen")], files: [], boundary: "binnen")
        let body =
            Array("voorwoord\r\n".utf8) + [UInt8].multipart([], files: [("f", inner)], boundary: "grens") + Array("naschrift --grens".utf8)
        let form = try Self.read(body)
        #expect(form.file == inner && form.fields.isEmpty)
    }

    @Test(arguments: [
        ("form-data; name=w", "w", false), ("form-data;name=\"w\"", "w", false),
        ("form-data; name=\"a\\\"b;c\"; filename=\"\"", "a\"b;c", true),
        ("FORM-DATA; NAME=\"w\"; FILENAME=\"..\\..\\x\"", "w", true), ("form-data; name=\"w\"; filename*=UTF-8''x", "w", true),
    ]) func `names its fields between quotes or without`(disposition: String, name: String, isFile: Bool) {
        #expect(
            Disposition("Content-Disposition: \(disposition)".utf8)
                == Disposition(
                    "content-disposition: form-data; name=\"\(name.replacing("\"", with: "\\\""))\"\(isFile ? "; filename=\"\"" : "")".utf8)
        )
        #expect(Disposition("Content-Disposition: \(disposition)".utf8)?.name == name)
        #expect(Disposition("Content-Disposition: \(disposition)".utf8)?.isFile == isFile)
    }

    @Test(arguments: [
        "", "text/plain; boundary=grens", "multipart/mixed; boundary=grens", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=é",
        "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
    ]) func `is none where its header has no boundary`(header: String) {
        #expect(MultipartReader(contentType: header, fileLimit: 9) == nil)
    }

    @Test(arguments: [
        "multipart/form-data; boundary=\"grens\"", "Multipart/Form-Data; charset=utf-8; BOUNDARY=grens",
        "multipart/form-data;boundary=grens",
    ])
    func `may say its boundary in quotes, and in whatever letters it says the rest`(header: String) throws {
        #expect(try Self.read([UInt8].multipart([("w", "x")], files: [], boundary: "grens"), type: header).fields == [Self.field("w", "x")])
    }

    @Test func `keeps the words beside a file that is too long, and nothing of the file`() throws {
        let long = [UInt8](repeating: 7, count: 50_000)
        let form = try Self.read([UInt8].multipart([("w", "woorden")], files: [("f", long)], boundary: "grens"), pieces: 4_096)
        #expect(form.fields == [Self.field("w", "woorden")] && form.file == [] && form.isFileTooLong)
        let exact = try Self.read([UInt8].multipart([], files: [("f", Array(long.prefix(1_000)))], boundary: "grens"), pieces: 99)
        #expect(exact.file?.count == 1_000 && !exact.isFileTooLong)
    }

    @Test func `keeps the first of two files and says that there were more`() throws {
        let form = try Self.read([UInt8].multipart([("w", "x")], files: [("a", [1, 2]), ("b", [3])], boundary: "grens"))
        #expect(form.file == [1, 2] && form.files == 2)
    }

    @Test func `is refused with words, heads or parts without end`() {
        let words = [UInt8].multipart([("w", String(repeating: "a", count: 200_000))], files: [], boundary: "grens")
        #expect(throws: MultipartFault.tooLong) { try Self.read(words, pieces: 1_000) }
        let head = Array("--grens\r\nX: \(String(repeating: "a", count: 5_000))\r\n\r\n".utf8)
        #expect(throws: MultipartFault.malformed) { try Self.read(head, pieces: 100) }
        let parts = [UInt8].multipart((0..<65).map { ("f\($0)", "") }, files: [], boundary: "grens")
        #expect(throws: MultipartFault.malformed) { try Self.read(parts) }
    }

    /// Bytes changed, cut and doubled by chance: it reads or refuses, keeps no more than it may, and is the same in pieces.
    @Test func `is read or refused whatever becomes of it on the way`() {
        var chance = SplitMix(seed: 11)
        let sound = [UInt8].multipart([("k", "abc"), ("w", "een\r\ntwee")], files: [("f", Self.photo + Self.photo)], boundary: "grens")
        let bites = ["\r\n--grens", "--grens--", "\r\n", "\r\n\r\n", "\0", "\"", "; name=", "Content-Disposition:"].map { Array($0.utf8) }
        for _ in 0..<800 {
            var body = sound
            for _ in 0...chance.below(4) {
                let place = chance.below(body.count + 1)
                switch chance.below(4) {
                case 0: body.insert(contentsOf: bites[chance.below(bites.count)], at: place)
                case 1: body.removeSubrange(place..<min(body.count, place + chance.below(12)))
                case 2: if place < body.count { body[place] = UInt8(chance.below(256)) }
                default: body.insert(contentsOf: body.prefix(place), at: place)
                }
            }
            let whole = Result { () throws(MultipartFault) in try Self.read(body, fileLimit: 20) }
            let pieces = Result { () throws(MultipartFault) in try Self.read(body, pieces: 1 + chance.below(9), fileLimit: 20) }
            #expect(whole == pieces)
            if case .success(let form) = whole { #expect((form.file?.count ?? 0) <= 20) }
        }
    }
}

/// Chance that is the same each time.
private struct SplitMix {
    var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }
}
