// swift-tools-version: 6.2
import PackageDescription

// What Meerstem is measured against, and no part of it: a bare web server, the HTTP client of the same family, and the rows of turns alone.
let package = Package(
    name: "peers",
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    ],
    targets: [
        .executableTarget(name: "bare", dependencies: [.product(name: "Hummingbird", package: "hummingbird")]),
        .executableTarget(name: "rows", linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(name: "outbound", dependencies: [.product(name: "AsyncHTTPClient", package: "async-http-client")]),
    ]
)
