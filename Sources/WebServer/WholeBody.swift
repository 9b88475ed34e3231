import Hummingbird
import NIOCore

/// The body of a request, read piece by piece; a connection on which nothing comes at all is closed by the server.
enum WholeBody {
    case whole([UInt8])
    case tooLong
    case tooSlow
    case broken

    /// How long a whole body may take to come.
    static let time = Duration.seconds(15)

    /// - Parameter limit: the most bytes that are read.
    static func of(_ request: Request, limit: Int) async -> WholeBody {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { return .tooLong }
        var bytes: [UInt8] = []
        let start = ContinuousClock.now
        do {
            for try await piece in request.body {
                guard bytes.count + piece.readableBytes <= limit else { return .tooLong }
                guard ContinuousClock.now - start < time else { return .tooSlow }
                bytes += piece.readableBytesView
            }
        } catch {
            return .broken
        }
        return .whole(bytes)
    }
}
