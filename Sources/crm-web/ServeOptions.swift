import ArgumentParser
import CRMApp
import Foundation
import WebServer

/// What `crm-web serve` can be told about its surroundings; every default is meant for the open internet.
struct ServeOptions: ParsableArguments {
    @Option(
        name: .customLong("listen"),
        help: "HOST:PORT, [IPV6]:PORT or unix:PATH; may be repeated. Also CRM_LISTEN. Default 127.0.0.1:8080.")
    var listen: [String] = []

    @Option(
        name: .customLong("base-url"),
        help: "Where people reach the program, such as https://example.org/crm, when a proxy stands in front.")
    var baseURL: String?

    @Option(
        name: .customLong("trusted-proxy"),
        help: "Address, network (10.0.0.0/8) or “unix” of a proxy whose Forwarded or X-Forwarded-… is believed.")
    var trustedProxies: [String] = []

    @Option(name: .customLong("metrics-listen"), help: "HOST:PORT or unix:PATH for /metrics; none unless given.")
    var metricsListen: String?

    @Option(name: .customLong("access-log"), help: "A file for a line per request, or - for standard output.")
    var accessLog: String?

    @Option(name: .customLong("access-log-format"), help: "logfmt or json.")
    var accessLogFormat = "logfmt"

    @OptionGroup var backups: BackupFoldersOption

    @Option(name: .customLong("linger"), help: "Seconds to go on serving after SIGTERM while /readyz says 503.")
    var linger = 0

    @OptionGroup(title: "Limits") var limits: LimitOptions

    /// - Parameter readers: how many may read from the database at once.
    func serverConfiguration(readers: Int) throws -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.listen = try addresses()
        configuration.trustedProxies = trustedProxies
        configuration.headers = SecurityHeaders.ofRefusals(isSecure: try base()?.isSecure ?? false)
        limits.apply(to: &configuration, readers: readers)
        return configuration
    }

    /// What systemd has opened, or else what was asked for.
    func addresses() throws -> [ListenAddress] {
        let inherited = ListenAddress.inherited()
        if listen.isEmpty && !inherited.isEmpty { return inherited }
        let given = ProcessInfo.processInfo.environment["CRM_LISTEN"].map { [$0] } ?? ["127.0.0.1:8080"]
        return try (listen.isEmpty ? given : listen).map(Self.address)
    }

    func metricsAddress() throws -> ListenAddress? {
        try metricsListen.map(Self.address)
    }

    static func address(_ text: String) throws -> ListenAddress {
        guard let address = ListenAddress(text) else { throw PlainFailure("“\(text)” is not HOST:PORT or unix:PATH") }
        return address
    }

    func base() throws -> BaseURL? {
        guard let baseURL else { return nil }
        guard let base = BaseURL(baseURL) else { throw PlainFailure("“\(baseURL)” is not an http or https address") }
        return base
    }

    func logFile() throws -> LogFile? {
        try accessLog.map { try LogFile($0) }
    }

    func format() throws -> AccessLog.Format {
        guard let format = AccessLog.Format(rawValue: accessLogFormat) else {
            throw PlainFailure("“\(accessLogFormat)” is not a format: use logfmt or json")
        }
        return format
    }
}

/// The folders in which backups may be made.
struct BackupFoldersOption: ParsableArguments {
    @Option(
        name: .customLong("backups"), parsing: .upToNextOption,
        help:
            "Folders in which backups may be made; the page of backups chooses among them. Default: backups in the data folder."
    )
    var folders: [String] = []

    /// The folders as absolute paths.
    var paths: [String] { folders.map { URL(fileURLWithPath: $0).standardizedFileURL.path } }
}
