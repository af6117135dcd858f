// swift-tools-version: 6.2
import PackageDescription

// Other people's servers, for comparison: in a package of their own, so that they are in nobody's build.
let package = Package(
    name: "peers",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    ],
    targets: [
        .executableTarget(
            name: "hummingbird-echo",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
            ]),
        .systemLibrary(name: "CEpoll", path: "Ours/CEpoll"),
        .systemLibrary(name: "CZlib", path: "Ours/CZlib", pkgConfig: "zlib"),
        .target(
            name: "WebServer",
            dependencies: [
                "CEpoll", "CZlib", .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Ours/WebServer"
        ),
        .target(name: "WireCases", dependencies: ["WebServer"], path: "Ours/WireCases"),
        .executableTarget(
            name: "wire-differential",
            dependencies: [
                "WebServer", "WireCases", .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]
        ),
    ]
)
