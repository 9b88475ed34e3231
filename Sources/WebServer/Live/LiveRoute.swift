import HTTPTypes
import Hummingbird
import NIOCore

/// Changes of a consultation as they happen, for a page that stays open: Server-Sent Events.
///
///     event: changed
///     data: 7
struct LiveRoute: Sendable {
    let hub: LiveHub

    /// A stream that says `changed` at once or within half a second, and then at each change until either side ends it; a comment every 15 s.
    ///
    /// Whoever asks must already be allowed to know that something changed; nothing else is said. 503 where too many listen.
    func response(for code: String, _ request: Request, _ context: PageContext) -> Response {
        // Who asks for the head alone does not listen.
        if request.method == .head { return Response(status: .ok, headers: Self.headers) }
        guard let listener = hub.listen(to: code, from: context.source(of: request)) else {
            return Response(status: .serviceUnavailable, headers: [.retryAfter: "10", .cacheControl: "no-store"])
        }
        let connection = context.connection
        listener.onDrop { connection.close(mode: .all, promise: nil) }
        connection.closeFuture.whenComplete { _ in listener.end() }
        return Response(status: .ok, headers: Self.headers, body: ResponseBody { try await Self.tell(listener, &$0) })
    }

    private static var headers: HTTPFields {
        var headers = HTTPFields()
        headers[.contentType] = "text/event-stream; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.accelBuffering] = "no"
        return headers
    }

    private static func tell(_ listener: LiveListener, _ writer: inout any ResponseBodyWriter) async throws {
        defer { listener.end() }
        // A browser whose line broke comes back after two seconds.
        var (said, text) = (-1, "retry: 2000\n\n")
        func write() async throws { try await listener.whileWriting { try await writer.write(ByteBuffer(string: text)) } }
        try await write()
        for await changes in listener.changes {
            text = changes == said ? ": still here\n\n" : "event: changed\ndata: \(changes)\n\n"
            said = changes
            try await write()
        }
        try await writer.finish(nil)
    }
}

extension HTTPField.Name {
    /// Asks a proxy to hand on each event as it comes.
    fileprivate static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
