// The least a server can do with a POST: read its body and answer. Usage: bare PORT
import Hummingbird

let router = Router()
router.post("**") { request, _ in
    _ = try await request.body.collect(upTo: 262_144)
    return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: .init(string: #"{"ok":true,"result":{"message_id":1}}"#)))
}
try await Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: Int(CommandLine.arguments[1])!)))
    .runService()
