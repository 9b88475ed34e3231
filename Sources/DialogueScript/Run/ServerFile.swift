public import DialogueEngine

/// What an operator says of a server: where it listens, and on which channels people reach it.
public struct ServerFile: Sendable, Equatable {
    /// Where a secret stands; never the secret itself.
    public enum SecretPlace: Sendable, Equatable {
        case environment(String)
        case file(String)
    }

    /// One channel. What its settings and secrets are called is up to its kind.
    public struct Channel: Sendable, Equatable {
        public let id: String
        public let kind: String
        /// The consultation of those who come without a code.
        public let consultation: String?
        public let settings: [String: String]
        /// Several places for one name where a secret is being replaced.
        public let secrets: [String: [SecretPlace]]
    }

    /// Residents' pages.
    public struct Pages: Sendable, Equatable {
        /// Where people find them: `https://praat.example.nl`.
        public let address: String
        /// Sites that may show them in a frame: `https://www.example.nl`.
        public let embed: [String]
        /// IP addresses that very many people share, from which any number may begin.
        public let shared: [String]
    }

    /// A language model outside the house.
    public struct Model: Sendable, Equatable {
        /// Up to and with `/v1`.
        public let url: String
        /// The model that writes.
        public let name: String
        /// The model that compares words; `nil`: they are not compared.
        public let embeddings: String?
        /// `nil`: the endpoint asks for none.
        public let key: SecretPlace?
        /// How many calls a day at most.
        public let budget: Int
        /// How many seconds an answer may take.
        public let timeout: Int
    }

    /// The service where the organisation's people sign in to the console, by OpenID Connect.
    public struct SignIn: Sendable, Equatable {
        /// As the service names itself: `https://login.example.nl`.
        public let issuer: String
        /// Our name there.
        public let client: String
        /// `nil`: the service gave us none.
        public let secret: SecretPlace?
        /// The claim that holds the name of an account; `email` where the file names none.
        public let name: String
    }

    /// `127.0.0.1:8080`.
    public let listen: String?
    /// Platforms inside our own network that may be called all the same: `127.0.0.1:13013`.
    public let allow: [String]
    public let proxy: String?
    /// When nobody is written to unasked; `nil`: never. Where the file says nothing, at night.
    public let quietHours: QuietHours?
    /// `nil`: there are no pages.
    public let pages: Pages?
    /// `nil`: no model is ever called.
    public let model: Model?
    /// `nil`: people sign in by name and password only.
    public let signIn: SignIn?
    public let channels: [Channel]

    /// Reads the file.
    ///
    /// - Throws: every fault at once, and never a secret.
    public static func read(_ file: ScriptFile) throws(ScriptFaults) -> ServerFile {
        let report = Report()
        let source = SourceText(file)
        let root = YAMLReader(file: report.open(source), source: source, text: file.text, report: report).read()
        let server = root.flatMap { ServerFileReader(reader: ShapeReader(report: report)).read($0) }
        guard let server, !report.hasErrors else {
            let hidden = HiddenValues(source)
            throw ScriptFaults(diagnostics: report.sorted.map { hidden.hide(in: $0) })
        }
        return server
    }
}

private struct ServerFileReader {
    let reader: ShapeReader

    func read(_ value: YAMLValue) -> ServerFile? {
        guard let map = ShapeMapping(value, .server, reader: reader) else { return nil }
        return ServerFile(
            listen: map.read("listen") { reader.text($0, "listen") },
            allow: allowed(map),
            proxy: map.read("proxy") { reader.text($0, "proxy") }, quietHours: map["quiet"].map { quietHours($0) } ?? .night,
            pages: map["pages"].flatMap { pages($0) },
            model: map["model"].flatMap { ModelReader(reader: reader, allowed: allowed(map)).read($0) },
            signIn: map["signIn"].flatMap { signIn($0, hasPages: map["pages"] != nil) },
            channels: reader.entries(map["channels"], "channels", each: "a channel").compactMap {
                channel($0, $1, $2, isWebTaken: map["pages"] != nil)
            })
    }

    private func allowed(_ map: ShapeMapping) -> [String] {
        (map.read("allow") { reader.list($0, "allow") } ?? []).compactMap { reader.text($0, "an address") }
    }

    private func pages(_ value: YAMLValue) -> ServerFile.Pages? {
        guard let map = ShapeMapping(value, .pages, reader: reader) else { return nil }
        func origin(_ value: YAMLValue, _ what: String) -> String? {
            guard let text = reader.text(value, what) else { return nil }
            if let scheme = ["https://", "http://"].first(where: text.hasPrefix), text.count > scheme.count,
                text.dropFirst(scheme.count).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".:-[]".contains($0)) })
            {
                return text
            }
            reader.report.add(.badValue, at: value, "\(what) is a scheme and a name and nothing more, such as https://praat.example.nl")
            return nil
        }
        let address = map.required("address", of: "'pages'", at: value).flatMap { origin($0, "'address'") }
        let embed = (map.read("embed") { reader.list($0, "embed") } ?? []).compactMap { origin($0, "a site in 'embed'") }
        let shared = (map.read("shared") { reader.list($0, "shared") } ?? []).compactMap { network($0) }
        return address.map { ServerFile.Pages(address: $0, embed: embed, shared: shared) }
    }

    private func network(_ value: YAMLValue) -> String? {
        guard let text = reader.text(value, "an address in 'shared'") else { return nil }
        let isAddress = text.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" } && text.contains { $0 == "." || $0 == ":" }
        if isAddress { return text }
        reader.report.add(.badValue, at: value, "an address in 'shared' is an IP address, such as 192.0.2.7 or 2001:db8::1")
        return nil
    }

    private func signIn(_ value: YAMLValue, hasPages: Bool) -> ServerFile.SignIn? {
        if !hasPages { reader.report.add(.badValue, at: value, "'signIn' needs 'pages': people are sent back to their address") }
        guard let map = ShapeMapping(value, .signIn, reader: reader) else { return nil }
        let issuer = map.required("issuer", of: "'signIn'", at: value).flatMap { serviceName($0) }
        let client = map.required("client", of: "'signIn'", at: value).flatMap { reader.text($0, "'client'") }
        let secret = map["secret"].flatMap { place($0) }
        let name = map["name"].flatMap { reader.text($0, "'name'") } ?? "email"
        guard let issuer, let client else { return nil }
        return ServerFile.SignIn(issuer: issuer, client: client, secret: secret, name: name)
    }

    /// Without https anybody on the way could say who somebody is; on this machine itself there is no way.
    private func serviceName(_ value: YAMLValue) -> String? {
        guard let text = reader.text(value, "'issuer'") else { return nil }
        let scheme = ["https://", "http://"].first(where: text.hasPrefix)
        let host = text.dropFirst(scheme?.count ?? 0).prefix { $0 != "/" }
        let isHere = ["127.0.0.1", "localhost"].contains(host.prefix { $0 != ":" })
        if scheme == "https://" || (scheme != nil && isHere), !host.isEmpty,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"?#@\\\"'<>".utf8.contains($0) })
        {
            return text
        }
        reader.report.add(.badValue, at: value, "'issuer' is the service as it names itself, with https: https://login.example.nl")
        return nil
    }

    private func quietHours(_ value: YAMLValue) -> QuietHours? {
        guard let text = reader.text(value, "quiet"), text != "none" else { return nil }
        if let hours = QuietHours(text) { return hours }
        reader.report.add(.badValue, at: value, "'quiet' is two times of the day, such as 22:00-08:00, or none")
        return nil
    }

    private func channel(_ id: String, _ key: YAMLValue, _ value: YAMLValue, isWebTaken: Bool) -> ServerFile.Channel? {
        if isWebTaken, id == "web" {
            reader.report.add(.badValue, at: key, "'web' is the channel of 'pages': call this one something else")
        }
        if id == "model" {
            reader.report.add(.badValue, at: key, "'model' is what waits for a language model: call this one something else")
        }
        guard let map = ShapeMapping(value, .channel, reader: reader) else { return nil }
        let kind = map.required("kind", of: "the channel '\(id)'", at: key).flatMap { reader.text($0, "the kind of a channel") }
        guard let kind else { return nil }
        return ServerFile.Channel(
            id: id, kind: kind, consultation: map.read("consultation") { reader.text($0, "consultation") },
            settings: named(map["settings"], "settings") { reader.text($0, "a setting") },
            secrets: named(map["secrets"], "secrets") { places($0) })
    }

    private func named<Value>(_ value: YAMLValue?, _ what: String, _ read: (YAMLValue) -> Value?) -> [String: Value] {
        reader.entries(value, what, each: what).reduce(into: [:]) { found, entry in found[entry.id] = read(entry.value) }
    }

    /// One place, or a list of places.
    private func places(_ value: YAMLValue) -> [ServerFile.SecretPlace]? {
        if case .sequence(let places) = value.content { return places.compactMap { place($0) } }
        return place(value).map { [$0] }
    }

    private func place(_ value: YAMLValue) -> ServerFile.SecretPlace? { reader.secret(value) }
}

extension ShapeReader {
    /// Where a secret stands.
    func secret(_ value: YAMLValue) -> ServerFile.SecretPlace? {
        guard let map = ShapeMapping(value, .secret, reader: self) else { return nil }
        if let name = map["env"] {
            guard let text = text(name, "env") else { return nil }
            if let variable = try? /[A-Za-z_][A-Za-z0-9_]*/.wholeMatch(in: text) { return .environment(String(variable.output)) }
            report.add(
                .badValue, at: name, "this is no name of a variable: letters, digits and _; the secret itself stands there, not here")
            return nil
        }
        if let path = map["file"] { return text(path, "file").map { .file($0) } }
        report.add(.badValue, at: value, "a secret stands in the environment or in a file: {env: NAME} or {file: PATH}")
        return nil
    }
}

extension MapShape {
    static let server = MapShape(
        "a server",
        [
            .may("listen", .words, "Where it listens: 127.0.0.1:8080."),
            .may("allow", .list(.words), "Platforms inside our own network that may be called: 127.0.0.1:13013."),
            .may("proxy", .words, "A proxy for all calls out."),
            .may("quiet", .words, "When nobody is written to unasked: 22:00-08:00, which holds where this is left out, or none."),
            .may("pages", .map(.pages), "Residents' pages; left out: there are none."),
            .may("model", .map(.model), "A language model that names themes when a moderator asks; left out: none is ever called."),
            .may("signIn", .map(.signIn), "The service where those who work here sign in; left out: by name and password only."),
            .may("channels", .entries(.map(.channel)), "How people reach it."),
        ])

    static let pages = MapShape(
        "residents' pages",
        [
            .needs("address", .words, "Where people find them: https://praat.example.nl."),
            .may("embed", .list(.words), "Sites that may show them in a frame: https://www.example.nl."),
            .may("shared", .list(.words), "IP addresses that very many people share, from which any number may begin: 192.0.2.7."),
        ])

    static let signIn = MapShape(
        "a service to sign in by",
        [
            .needs("issuer", .words, "The service as it names itself: https://login.example.nl."),
            .needs("client", .words, "Our name there."),
            .may("secret", .map(.secret), "Where our secret stands; left out: the service gave us none."),
            .may(
                "name", .words,
                "The claim that is the name of an account: email, which holds where this is left out, or preferred_username."),
        ])

    static let channel = MapShape(
        "a channel",
        [
            .needs("kind", .words, "The platform."), .may("consultation", .words, "The code of the consultation for those who give none."),
            .may("settings", .entries(.words), "Settings of its kind."),
            .may(
                "secrets", .entries(.either([.map(.secret), .list(.map(.secret))])),
                "Secrets of its kind; a list while one replaces another."),
        ])

    static let secret = MapShape(
        "a secret", oneOf: ["env", "file"],
        [.may("env", .words, "The variable it stands in."), .may("file", .words, "The file it stands in.")])
}
