// swift-tools-version: 6.2
import PackageDescription

// The fuzzer of the request parser: in a package of its own, so that it is in nobody's build. Run it by bin/fuzz.
let package = Package(
    name: "kap-fuzz",
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
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
        .executableTarget(name: "wire-fuzz", dependencies: ["WebServer", "WireCases"]),
    ]
)
