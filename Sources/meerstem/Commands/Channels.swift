import ArgumentParser
import DialogueEngine
import Foundation
import JSONText
import MessageChannels

/// What platforms say and are told.
struct ChannelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel", abstract: "Look into what platforms send.", subcommands: [ChannelDecode.self])
}

/// The pure translation, for captured webhooks.
struct ChannelDecode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Print what captured webhooks tell: JSON lines {method, path, headers, body} in, {status, events} out.")

    @Option(help: "The server's configuration.", completion: .file(extensions: ["yaml", "yml"])) var config: String
    @Option(help: "The channel's id in it.") var channel: String
    @Option(help: "Take this as the time, in seconds since 1970.") var now: Int64?

    func run() throws {
        let channels = try ConfiguredChannels(path: config)
        guard let channel = channels[channel] else {
            throw Failure.use("there is no channel '\(self.channel)' (\(channels.all.map(\.id).joined(separator: ", ")))")
        }
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
