import Auth
import Logging
import Views
import WebServer

/// The program's name and version, as backups and `--version` say it.
public enum AppVersion {
    public static let text = "kap 0.1.0"
}

/// What a running program is made of: where its data are, and the clock and costs that tests replace.
public struct AppConfiguration: Sendable {
    /// The data folder; made when absent.
    public var folder: String
    /// `postgres://…` of a database on a server; `nil` keeps the data in an SQLite file in the folder.
    public var address: String?
    /// The folder of stylesheets, scripts and icons.
    public var assets: String
    /// Connections that read the database at once.
    public var readers = 4
    /// KiB of the database's pages that each connection keeps; loads of many rows want more.
    public var cache = 26_624
    /// The most connections to a database server.
    public var connections = 10
    /// Seconds that an answer of a database server may take; `nil` for commands that nobody waits for.
    public var patience: Double? = 5
    /// Seconds after which a read of the database is ended; `nil` for commands, which may take their time.
    public var longestRead: Double?
    /// Seconds of own work after which a write is ended, as nobody else writes meanwhile; loads and changes of the schema
    /// have no limit. Without one, none has.
    public var longestWrite: Double?
    public var passwordCost = PasswordHasher.Parameters.standard
    public var clock: @Sendable () -> Instant = { Instant.now() }
    public var logger: Logger
    /// Where people reach the program, when that is not where it listens.
    public var baseURL: BaseURL?
    /// Hears which requests are under way, for whoever asks when this process has died.
    public var board: RequestBoard?
    /// Whether every page of a small file is looked at before it is used; not after the death of a process that used it.
    public var checksPages = true
    /// Where backups may be made, by the command line; `backups` in the data folder when empty.
    public var backupFolders: [String] = []
    /// Gets a line for each request.
    public var accessLog: AccessLog?

    public init(folder: String, assets: String, logger: Logger) {
        self.folder = folder
        self.assets = assets
        self.logger = logger
    }

    /// How many may read the database at once.
    public var concurrentReads: Int { address == nil ? readers : connections }

    /// The database's file.
    public var databasePath: String { folder + "/kap.sqlite" }
}
