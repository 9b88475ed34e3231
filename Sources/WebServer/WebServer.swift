public import DialogueEngine
public import DialogueScript
public import Facilitation
import Foundation
import Hummingbird
public import Logging
import MessageChannels
import NIOCore
public import OpenIDConnect
public import ServiceLifecycle
import Storage

/// Why a server takes no requests.
public struct CannotListen: Error, Equatable, Sendable {
    public let address: String
    /// Whether somebody else listens there.
    public let isTaken: Bool
}

/// The server: takes webhooks and sends what waits, until it is told to stop; then it finishes what it has in hand.
public struct WebServer: Service {
    private let facilitator: Facilitator
    private let doors: [Doorway]
    private let pages: PagesSettings?
    private let provider: Provider?
    private let scripts: @Sendable () -> [String: ScriptSources]
    private let model: ModelDesk?
    private let host: String
    private let port: Int
    private let logger: Logger
    private let now: @Sendable () -> Instant
    private let onListening: @Sendable (Int) -> Void

    /// - Parameters:
    ///   - pages: where residents' pages stand; `nil`: there are none.
    ///   - provider: the service where those who work here sign in; `nil`: by name and password only.
    ///   - model: who asks a language model what moderators want to know of it; `nil`: nobody.
    ///   - scripts: the dialogues from which an operator may open one, by name.
    ///   - onListening: hears the port once requests are taken; with port 0 the system chooses it.
    public init(
        _ facilitator: Facilitator, doors: [Doorway], pages: PagesSettings? = nil, provider: Provider? = nil, model: ModelDesk? = nil,
        scripts: @escaping @Sendable () -> [String: ScriptSources] = { [:] }, host: String, port: Int, logger: Logger,
        now: @escaping @Sendable () -> Instant, onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        (self.facilitator, self.doors, self.pages, self.host, self.port) = (facilitator, doors, pages, host, port)
        (self.provider, self.model) = (provider, model)
        (self.scripts, self.logger, self.now, self.onListening) = (scripts, logger, now, onListening)
    }

    /// - Throws: ``CannotListen`` where requests cannot be taken; what the store throws.
    public func run() async throws {
        // This process owns the store, so whoever claimed a message before is gone.
        try await facilitator.store.write { try $0.releaseLeases() }
        let hub = LiveHub(store: facilitator.store)
        let application = application(hub)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [host, port] in
                do { try await application.runService(gracefulShutdownSignals: []) } catch let error as IOError {
                    throw CannotListen(address: "\(host):\(port)", isTaken: error.errnoCode == EADDRINUSE)
                }
            }
            // Who listens is let go first: a server that stops waits for what it has in hand.
            group.addTask {
                await withGracefulShutdownHandler {
                    await hub.run()
                } onGracefulShutdown: {
                    hub.close()
                }
            }
            for door in doors where door.channel.abilities.isCalled { group.addTask { await deliver(through: door) } }
            for door in doors where !door.channel.abilities.media.isEmpty { group.addTask { await collect(through: door) } }
            for door in doors {
                guard let channel = door.channel as? any PollingChannel, channel.isPolled else { continue }
                let listener = Listener(facilitator: facilitator, door: door, channel: channel, logger: logger, now: now)
                group.addTask { await listener.run() }
            }
            if let model { group.addTask { await ask(model) } }
            // The first to end is the application, when it is told to; what waits is sent after the next start.
            try await group.next()
            group.cancelAll()
        }
    }

    private func application(_ hub: LiveHub) -> some ApplicationProtocol {
        let routes = WebhookRoute(
            facilitator: facilitator, doors: Dictionary(doors.map { ($0.channel.id, $0) }) { $1 }, logger: logger, now: now)
        // Monitors and browsers ask for no more than the head.
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        for method in [HTTPRequest.Method.get, .post, .put] {
            router.on("/channels/:id/webhook", method: method) { request, context in
                await routes.answer(request, channel: context.parameters.get("id") ?? "", path: "")
            }
            router.on("/channels/:id/webhook/**", method: method) { request, context in
                let path = context.parameters.getCatchAll().map { "/\($0)" }.joined()
                return await routes.answer(request, channel: context.parameters.get("id") ?? "", path: path)
            }
        }
        let health = Health(facilitator: facilitator, doors: doors, now: now)
        router.get("/livez") { _, _ in Response(.text(200, "ok\n")) }
        router.get("/readyz") { _, _ in await health.ready() }
        router.get("/metrics") { _, _ in await health.metrics() }
        if let pages {
            ResidentPages(
                facilitator: facilitator, settings: pages, channels: doors.map { type(of: $0.channel).kind.rawValue }, logger: logger,
                now: now, live: LiveRoute(hub: hub)
            ).add(to: router)
            ConsolePages(
                facilitator: facilitator, settings: pages, live: LiveRoute(hub: hub), logger: logger, now: now, provider: provider,
                channels: doors.filter(\.channel.abilities.isCalled).map(\.channel.id).sorted(), scripts: scripts
            ).add(to: router)
        }
        let listening = onListening
        return Application(
            router: router,
            server: .http1(configuration: .init(idleTimeout: .seconds(10))),
            configuration: .init(address: .hostname(host, port: port), serverName: "meerstem"),
            onServerRunning: { channel in listening(channel.localAddress?.port ?? 0) }, logger: logger)
    }

    /// Asks a language model what waits for it.
    private func ask(_ model: ModelDesk) async {
        await model.run(now) { [logger] error in
            logger.warning("no model can be asked now", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// Gets what people sent along on one channel.
    private func collect(through door: Doorway) async {
        await door.collector.run(now) { [logger] error in
            logger.warning("no files can be kept now", metadata: ["channel": "\(door.channel.id)", "error": "\(type(of: error))"])
        }
    }

    /// Sends what waits on one channel.
    private func deliver(through door: Doorway) async {
        await door.postman.run(now) { [logger] error in
            logger.warning("nothing can be sent now", metadata: ["channel": "\(door.channel.id)", "error": "\(type(of: error))"])
        }
    }
}
