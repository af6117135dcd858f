// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Fuzzers of the request parser: in a package of their own, so that they are in nobody's build. Run them by bin/fuzz.
let sanitizers: [SwiftSetting] =
    ProcessInfo.processInfo.environment["KAP_LIBFUZZER"] == nil
    ? [] : [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])]

let package = Package(
    name: "kap-fuzz",
    products: [.library(name: "wire-libfuzzer", type: .static, targets: ["wire-libfuzzer"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
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
            path: "Ours/WebServer",
            swiftSettings: sanitizers
        ),
        .target(name: "WireCases", dependencies: ["WebServer"], path: "Ours/WireCases"),
        .executableTarget(name: "wire-fuzz", dependencies: ["WebServer", "WireCases"]),
        // A library, for libFuzzer brings the entry point: bin/fuzz links them.
        .target(name: "wire-libfuzzer", dependencies: ["WebServer"], swiftSettings: sanitizers),
    ]
)
