// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "kap",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "crm-web", targets: ["crm-web"]),
        .executable(name: "webserver-echo", targets: ["webserver-echo"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CEpoll"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CProcess"),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "WebServer",
            dependencies: [
                "CEpoll",
                "CProcess",
                "CZlib",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Database",
            dependencies: [
                "CPostgres", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(name: "Views", swiftSettings: strict),
        .target(
            name: "Auth",
            dependencies: ["CArgon2", "Database", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        .target(
            name: "CRMApp",
            dependencies: ["WebServer", "Database", "Views", "Auth"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "crm-web",
            dependencies: [
                "CMalloc", "CProcess", "CRMApp",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(name: "webserver-echo", dependencies: ["WebServer"], swiftSettings: strict),
        .target(name: "WireCases", dependencies: ["WebServer"], path: "Tests/WireCases", swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["Database"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "WebServerTests",
            dependencies: ["WebServer", "WireCases", "webserver-echo"],
            swiftSettings: strict
        ),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ViewsTests", dependencies: ["Views"], swiftSettings: strict),
        .testTarget(name: "AuthTests", dependencies: ["Auth", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CRMAppTests",
            dependencies: ["CRMApp", "TestSupport", "WireCases"],
            swiftSettings: strict
        ),
    ]
)
