import DialogueEngine
import Facilitation
import HTTPTypes
import Hummingbird
import Logging
import MessageChannels
import NIOCore
import Storage

/// Takes what platforms deliver: verified, kept with all it leads to, and only then acknowledged.
struct WebhookRoute: Sendable {
    /// The longest body that is read.
    static let bodyLimit = 256 * 1_024

    let facilitator: Facilitator
    let doors: [String: Doorway]
    let logger: Logger
    let now: @Sendable () -> Instant

    func answer(_ request: Request, channel id: String, path: String) async -> Response {
        guard let door = doors[id] else { return .init(.problem(404, "no such channel")) }
        let answer = await answer(request, door, path)
        door.load.count(answer.status)
        return .init(answer)
    }

    private func answer(_ request: Request, _ door: Doorway, _ path: String) async -> WebhookAnswer {
        // Nobody has a place before all of it is there: those who send slowly would keep the places of all others.
        switch await WholeBody.of(request, limit: Self.bodyLimit) {
        case .whole(let body):
            guard door.load.enter() else { return .busy }
            defer { door.load.leave() }
            return await take(request, body, door, path)
        case .tooLong: return .problem(413, "the body is too long")
        case .tooSlow: return .problem(408, "the body came too slowly")
        case .broken: return .problem(400, "the body did not come whole")
        }
    }

    private func take(_ request: Request, _ body: [UInt8], _ door: Doorway, _ path: String) async -> WebhookAnswer {
        let webhook = WebhookRequest(
            method: request.method.rawValue, path: path, query: request.uri.query,
            headers: HeaderFields(request.headers.map { .init($0.name.rawName, $0.value) }), body: body)
        let decoded = door.channel.receive(webhook, at: now())
        do {
            var (replies, sayings): ([Outbound], [Outbound]) = ([], [])
            let isInline = InlineReply.isWanted(by: webhook)
            for event in decoded.events {
                let outcome = try await facilitator.take(
                    event, on: door.channel, standard: door.consultation, isInline: isInline, at: now())
                replies += outcome.replies
                sayings += outcome.sayings
            }
            if !decoded.events.isEmpty { await door.postman.ring() }
            if isInline, !decoded.events.isEmpty { return InlineReply.answer(sayings + replies) }
            if !replies.isEmpty || !decoded.calls.isEmpty { afterwards(replies, decoded.calls, door) }
            return decoded.answer
        } catch let error as StoreError where error.waitingHelps {
            logger.warning("the store cannot promise anything now", metadata: ["channel": "\(door.channel.id)"])
            return .busy
        } catch {
            logger.error("a request could not be kept", metadata: ["channel": "\(door.channel.id)", "error": "\(type(of: error))"])
            return .busy
        }
    }

    /// Says what stands in no outbox, once the platform has its answer.
    private func afterwards(_ replies: [Outbound], _ calls: [HTTPCall], _ door: Doorway) {
        Task {
            await door.postman.make(calls)
            for reply in replies { await door.postman.say(reply, at: now()) }
        }
    }
}

extension WebhookAnswer {
    /// Nothing was kept; the platform is to come again.
    static var busy: WebhookAnswer {
        var answer = WebhookAnswer.problem(503, "nothing can be kept now", detail: "Send it again in a few seconds.")
        answer.headers["Retry-After"] = "5"
        return answer
    }
}

extension Response {
    init(_ answer: WebhookAnswer) {
        var headers = HTTPFields()
        for field in answer.headers.all { if let name = HTTPField.Name(field.name) { headers[name] = field.value } }
        headers[.xContentTypeOptions] = "nosniff"
        self.init(
            status: .init(code: answer.status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}
