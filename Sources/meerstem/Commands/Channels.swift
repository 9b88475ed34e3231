import ArgumentParser
import CurlTransport
import DialogueEngine
import Foundation
import JSONText
import MessageChannels

/// What platforms say and are told.
struct ChannelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel", abstract: "Look into what platforms send, and send as they do.",
        subcommands: [ChannelDecode.self, ChannelSend.self])
}

/// The pure translation, for captured webhooks.
struct ChannelDecode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Print what captured webhooks tell: JSON lines {method, path, headers, body} in, {status, events, answer} out.")

    @Option(help: "The server's configuration.", completion: .file(extensions: ["yaml", "yml"])) var config: String
    @Option(help: "The channel's id in it.") var channel: String
    @Option(help: "Take this as the time, in seconds since 1970.") var now: Int64?

    func run() throws {
        let channels = try ConfiguredChannels(path: config)
        let channel = channels.all[try channels.place(of: channel)]
        let time = now.map { Instant(milliseconds: $0 * 1_000) } ?? Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            Output.line(Self.answer(to: line, channel, time).text())
        }
    }

    private static func answer(to line: String, _ channel: any Channel, _ time: Instant) -> JSON {
        guard let json = try? JSON(text: line), let request = WebhookRequest(captured: json, channel: channel.id) else {
            return ["error": "no JSON object with method, path, headers and body", "events": [], "status": .null]
        }
        let decoded = channel.receive(request, at: time)
        return [
            "status": .count(decoded.answer.status), "events": .array(decoded.events.map(\.json)),
            "answer": .string(String(decoding: decoded.answer.body, as: UTF8.self)),
        ]
    }
}

extension WebhookRequest {
    /// A request as it was captured. A body that is no text stands as `body_base64`.
    init?(captured json: JSON, channel: String) {
        guard json.object != nil, let method = json["method"]?.string else { return nil }
        let whole = json["path"]?.string ?? ""
        let parts = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let prefix = "/channels/\(channel)/webhook"
        let path = parts.first ?? ""
        let fields = (json["headers"]?.object ?? [:]).sorted { $0.key < $1.key }.compactMap { name, value in
            value.string.map { HeaderFields.Field(name, $0) }
        }
        let body = json["body_base64"]?.string.flatMap { Data(base64Encoded: $0) }.map { Array($0) }
        self.init(
            method: method.uppercased(), path: path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path,
            query: json["query"]?.string ?? (parts.count > 1 ? parts[1] : nil), headers: HeaderFields(fields),
            body: body ?? Array((json["body"]?.string ?? "").utf8))
    }
}

/// A message into a running server, as a platform would bring it.
struct ChannelSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Send a typed message to a generic channel of a running server, or captured webhooks to any channel."
    )

    @Argument(help: "The server: http://127.0.0.1:8080.") var server: String
    @Option(help: "The server's configuration, for the secret to sign with.", completion: .file(extensions: ["yaml", "yml"])) var config:
        String
    @Option(help: "The channel's id in it.") var channel: String
    @Option(help: "Who it is from.") var from = "iemand"
    @Option(help: "What is said; the reply is printed.") var text: String?
    @Flag(help: "Read webhooks as JSON lines {method, path, headers, body} and send them as they are.") var captured = false

    func run() async throws {
        let channels = try ConfiguredChannels(path: config)
        let configuration = channels.configurations[try channels.place(of: channel)]
        let place = server.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init) ?? ""
        let transport = CurlTransport(.init(allowed: [place]))
        defer { transport.shutdown() }
        if captured {
            while let line = readLine() {
                guard let json = try? JSON(text: line), let request = WebhookRequest(captured: json, channel: channel) else { continue }
                try await send(request, by: transport)
            }
            return
        }
        guard let text else { throw ValidationError("--text TEXT, or --captured") }
        guard configuration.kind == .generic else {
            throw Failure.use(Messages.current.onlyCaptured(channel, kind: configuration.kind.rawValue))
        }
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        let message = TypedMessage(id: UUID().uuidString, from: from, text: text)
        let request: WebhookRequest
        do throws(ChannelFault) { request = try message.request(to: configuration, at: now) } catch { throw Failure.use(error.description) }
        try await send(request, query: "?reply=inline", by: transport)
    }

    private func send(_ request: WebhookRequest, query: String = "", by transport: CurlTransport) async throws {
        let asked = request.query.map { "?\($0)" } ?? query
        let reply = await transport.send(
            HTTPCall(
                method: request.method, url: "\(server)/channels/\(channel)/webhook\(request.path)\(asked)", headers: request.headers,
                body: request.body))
        guard case .answered(let status, _, let body) = reply else { throw Failure.store(Messages.current.noAnswer(server)) }
        let said = (try? JSON(body))?["messages"]?.array?.compactMap { $0["text"]?.string }
        Output.line(said?.joined(separator: "\n\n") ?? "\(status) \(String(decoding: body, as: UTF8.self))")
        if !(200..<300).contains(status) { throw ExitCode(1) }
    }
}
