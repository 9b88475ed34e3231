// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

let package = Package(
    name: "meerstem",
    products: [
        .executable(name: "meerstem", targets: ["meerstem"]), .executable(name: "meerstem-benchmark", targets: ["meerstem-benchmark"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
    ],
    targets: [
        .target(name: "JSONText", swiftSettings: strict),
        .target(name: "DialogueEngine", dependencies: ["JSONText"], swiftSettings: strict),
        .target(
            name: "DialogueScript",
            dependencies: ["DialogueEngine", "JSONText", crypto, .product(name: "Yams", package: "Yams")],
            swiftSettings: strict
        ),
        // Compiled for speed in debug builds too: its tests resample thousands of votes.
        .target(
            name: "OpinionGroups", dependencies: ["DialogueEngine"],
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        // Compiled for speed in debug builds too: its tests take hundreds of texts apart.
        .target(
            name: "TextThemes", dependencies: ["DialogueEngine", "CStemmer"],
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .target(name: "VoiceSummary", dependencies: ["DialogueEngine", "OpinionGroups", "TextThemes", "JSONText"], swiftSettings: strict),
        .target(name: "MessageChannels", dependencies: ["DialogueEngine", "JSONText", crypto], swiftSettings: strict),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CCurlShim", dependencies: ["CCurl"]),
        .target(name: "CurlTransport", dependencies: ["MessageChannels", "DialogueEngine", "CCurlShim"], swiftSettings: strict),
        .target(name: "Storage", swiftSettings: strict),
        .target(
            name: "SQLiteStorage", dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
        .target(
            name: "Facilitation",
            dependencies: [
                "DialogueEngine", "DialogueScript", "VoiceSummary", "OpinionGroups", "MessageChannels", "Storage", "JSONText", crypto,
                cryptoExtras,
            ],
            swiftSettings: strict),
        .target(
            name: "OpenIDConnect",
            dependencies: ["MessageChannels", "DialogueEngine", "JSONText", crypto, .product(name: "JWTKit", package: "jwt-kit")],
            swiftSettings: strict),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "WebServer",
            dependencies: [
                "CQRCode", "Facilitation", "OpenIDConnect", "VoiceSummary", "MessageChannels", "DialogueEngine", "DialogueScript",
                "Storage", "JSONText",
                crypto,
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ], resources: [.embedInCode("Templates")], swiftSettings: strict),
        .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .executableTarget(
            name: "meerstem",
            dependencies: [
                "DialogueEngine", "DialogueScript", "VoiceSummary", "MessageChannels", "CurlTransport", "Storage", "SQLiteStorage",
                "Facilitation", "OpenIDConnect", "WebServer", "JSONText", "CLibedit",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.embedInCode("Templates")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "meerstem-benchmark",
            dependencies: [
                "DialogueEngine", "DialogueScript", "OpinionGroups", "TextThemes", "VoiceSummary", "JSONText", "MessageChannels",
                "CurlTransport",
            ], swiftSettings: strict),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: strict),
        .testTarget(name: "DialogueEngineTests", dependencies: ["DialogueEngine", "DialogueScript", "JSONText"], swiftSettings: strict),
        .testTarget(name: "DialogueScriptTests", dependencies: ["DialogueEngine", "DialogueScript", "JSONText"], swiftSettings: strict),
        .testTarget(name: "OpinionGroupsTests", dependencies: ["OpinionGroups", "DialogueEngine"], swiftSettings: strict),
        .testTarget(name: "TextThemesTests", dependencies: ["TextThemes", "DialogueEngine"], swiftSettings: strict),
        .testTarget(
            name: "VoiceSummaryTests", dependencies: ["VoiceSummary", "OpinionGroups", "DialogueEngine", "DialogueScript", "JSONText"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MessageChannelsTests", dependencies: ["MessageChannels", "DialogueEngine", "JSONText"], swiftSettings: strict),
        .testTarget(
            name: "CurlTransportTests", dependencies: ["CurlTransport", "CCurlShim", "MessageChannels", "DialogueEngine"],
            exclude: ["platform.py"], swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "SQLiteStorage", "DialogueEngine"], swiftSettings: strict),
        .testTarget(
            name: "FacilitationTests",
            dependencies: [
                "Facilitation", "DialogueEngine", "DialogueScript", "VoiceSummary", "OpinionGroups", "MessageChannels", "Storage",
                "SQLiteStorage",
                "JSONText",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebServerTests",
            dependencies: [
                "WebServer", "Facilitation", "OpenIDConnect", "DialogueEngine", "DialogueScript", "MessageChannels", "Storage",
                "VoiceSummary",
                "JSONText", crypto, cryptoExtras,
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ], swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["DialogueEngine", "DialogueScript", "Facilitation", "JSONText", "meerstem"],
            exclude: ["Replies"],
            swiftSettings: strict),
        .testTarget(name: "HouseTests", swiftSettings: strict),
    ]
)

// Built only for `Scripts/fuzz`: it links against libFuzzer.
if Context.environment["MEERSTEM_FUZZ"] != nil {
    package.products.append(.executable(name: "meerstem-fuzz", targets: ["meerstem-fuzz"]))
    package.targets.append(
        .executableTarget(
            name: "meerstem-fuzz", dependencies: ["DialogueEngine", "DialogueScript"],
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
