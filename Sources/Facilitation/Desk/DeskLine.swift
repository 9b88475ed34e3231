import JSONText

/// A request or an answer as one line of the socket: `{"v":3,"id":7,"ask":{…}}` and `{"v":3,"id":7,"answer":{…}}`.
///
/// The answer has the id of its request. A line of another version is told apart from one that makes no sense, since processes of two versions
/// may share a store while a program is being replaced.
enum DeskLine {
    static let version: Int64 = 4
    /// The longest line in bytes, without its end. A script with its fragments is the largest thing that crosses.
    static let limit = 1_048_576

    static func bytes(asking request: DeskRequest, id: Int64) throws(DeskError) -> [UInt8] {
        try line(["v": .int(version), "id": .int(id), "ask": request.json])
    }

    /// An answer that does not fit is answered by saying so.
    static func bytes(answering answer: DeskAnswer, id: Int64) -> [UInt8] {
        func json(_ answer: DeskAnswer) -> JSON { ["v": .int(version), "id": .int(id), "answer": answer.json] }
        if let line = try? line(json(answer)) { return line }
        return json(.failed(DeskError.tooLong(limit: limit))).bytes() + [UInt8(ascii: "\n")]
    }

    /// The request on a line, or why there is none; the id is 0 where it could not be read.
    static func request(on line: some Sequence<UInt8>) -> (id: Int64, request: Result<DeskRequest, DeskError>) {
        do throws(DeskError) {
            let (id, json) = try open(line)
            guard let request = json["ask"].flatMap(DeskRequest.init(json:)) else { return (id, .failure(.malformed)) }
            return (id, .success(request))
        } catch {
            return (0, .failure(error))
        }
    }

    static func answer(on line: some Sequence<UInt8>) throws(DeskError) -> (id: Int64, answer: DeskAnswer) {
        let (id, json) = try open(line)
        guard let answer = json["answer"].flatMap(DeskAnswer.init(json:)) else { throw .malformed }
        return (id, answer)
    }

    private static func open(_ line: some Sequence<UInt8>) throws(DeskError) -> (id: Int64, json: JSON) {
        guard let json = try? JSON(line), let found = json["v"]?.int else { throw .malformed }
        guard found == version else { throw .otherVersion(found: Int(found)) }
        guard let id = json["id"]?.int else { throw .malformed }
        return (id, json)
    }

    private static func line(_ json: JSON) throws(DeskError) -> [UInt8] {
        let bytes = json.bytes()
        guard bytes.count <= limit else { throw .tooLong(limit: limit) }
        return bytes + [UInt8(ascii: "\n")]
    }
}

/// Bytes as they come, cut into lines.
struct LineBuffer {
    private var bytes: [UInt8] = []
    /// How far was looked for an end of line already, so that a line in many pieces is looked through once.
    private var searched = 0

    mutating func add(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// The next whole line without its end, or `nil` where there is none yet.
    ///
    /// - Throws: ``DeskError/tooLong(limit:)`` where more than a line may hold came without an end.
    mutating func next() throws(DeskError) -> [UInt8]? {
        guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
            searched = bytes.count
            if bytes.count > DeskLine.limit { throw .tooLong(limit: DeskLine.limit) }
            return nil
        }
        let line = Array(bytes[..<end])
        bytes.removeSubrange(...end)
        searched = 0
        if line.count > DeskLine.limit { throw .tooLong(limit: DeskLine.limit) }
        return line
    }
}
