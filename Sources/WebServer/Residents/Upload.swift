import NIOCore

/// A form with a file, read as it comes: never more of it in hand than may be kept.
enum Upload {
    case whole(MultipartForm)
    case tooLong
    /// It came too slowly, or not whole.
    case broken

    /// How many files are in hand at once, from their first byte until they are kept: with their copies on the way to the store, some 200 MB.
    static let most = 8
    /// The longest form that is read to its end, for the words beside a file that is too long.
    static let lengthLimit = 64 * 1_024 * 1_024
    /// How long a form may take to come, and how many bytes a second it must bring once ten seconds have passed.
    static let (time, pace) = (Duration.seconds(180), 4 * 1_024)

    /// - Parameters:
    ///   - contentType: the header of the form.
    ///   - fileLimit: the most bytes of a file that are kept; 0: none, and the words come all the same.
    ///   - elapsed: how long ago the reading began.
    static func of(
        _ contentType: String, _ body: some AsyncSequence<ByteBuffer, any Error>, fileLimit: Int, elapsed: () -> Duration
    ) async -> Upload {
        guard var reader = MultipartReader(contentType: contentType, fileLimit: fileLimit) else { return .broken }
        var length = 0
        do {
            for try await piece in body {
                length += piece.readableBytes
                if length > lengthLimit { return .tooLong }
                let seconds = Int(elapsed().components.seconds)
                if elapsed() > time || seconds > 10 && length / seconds < pace { return .broken }
                try reader.take(piece.readableBytesView)
            }
            return .whole(try reader.finish())
        } catch {
            return error as? MultipartFault == .tooLong ? .tooLong : .broken
        }
    }
}
