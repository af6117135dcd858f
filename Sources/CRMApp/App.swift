import Auth
import Database
import Dispatch
import Foundation
import Logging
import Synchronization
import Views
import WebServer

/// The whole program behind the socket: `respond(to:)` is a function from request to response.
public final class App: Sendable {
    public let configuration: AppConfiguration
    /// The parts that it is made of.
    let modules: [Module]
    let menu: ModuleMenu
    public let database: any DatabaseEngine
    let hasher: PasswordHasher
    let assets: StaticFiles
    let backupPlaces: BackupPlaces
    let router: Router<Route>
    let cache = Locked(SharedState())
    let kept = KeptRows(capacity: 200)
    let figures = FigureCache(capacity: 100)
    let views = AppViews()
    let refusals = Refusals()
    let sources = Locked(SourceThrottle())
    let unknownAccounts = Locked(UnknownAccounts())
    /// What happened so far, for `/metrics`.
    public let metrics = Metrics(prefix: "kap")
    let isStopping = Atomic<Bool>(false)
    /// Wakes the runner of jobs when one was queued on this node.
    let jobBell = DispatchSemaphore(value: 0)
    /// Small writes that no answer waits for: when a session was last seen.
    let background = DispatchQueue(label: "app.background", qos: .utility)

    /// What a page of ours loads. Whatever else lies in the folder is not for visitors.
    static let servedKinds: Set<String> = ["css", "js", "svg", "png", "ico", "webp", "woff2", "webmanifest"]

    var logger: Logger { configuration.logger }

    /// Opens the data folder, brings the schema up to date and installs the roles that come with the program.
    public convenience init(_ configuration: AppConfiguration) throws {
        try self.init(configuration, modules: CRMApp.modules)
    }

    /// Opens the program made of these modules, and brings the schema and the roles up to date for them.
    init(_ configuration: AppConfiguration, modules: [Module]) throws {
        self.configuration = configuration
        self.modules = modules
        menu = ModuleMenu(modules)
        database = try App.openDatabase(configuration, modules: modules)
        try (database as? PostgreSQLDatabase)?.checkRights(Migrator(App.schema(of: modules)).tables)
        hasher = try PasswordHasher(parameters: configuration.passwordCost)
        backupPlaces = try BackupPlaces(
            dataFolder: configuration.folder, named: configuration.backupFolders, open: configuration.assets)
        assets = try StaticFiles(folder: configuration.assets, kinds: Self.servedKinds)
        var router = Router<Route>()
        for route in modules.flatMap(\.routes) { router.add(route.method, route.pattern, route) }
        self.router = router
    }

    /// Opens the database and brings its schema up to date: what commands without a server need.
    public static func openDatabase(_ configuration: AppConfiguration) throws -> any DatabaseEngine {
        try openDatabase(configuration, modules: CRMApp.modules)
    }

    static func openDatabase(_ configuration: AppConfiguration, modules: [Module]) throws -> any DatabaseEngine {
        let schema = schema(of: modules)
        let database = try connect(configuration, schema)
        try (database as? PostgreSQLDatabase)?.checkPrimary()
        let folder = configuration.folder.isEmpty ? "data" : configuration.folder
        if let copy = try SchemaChange(database, schema).apply(keepingIn: folder) {
            configuration.logger.notice("the schema changed; the base as it was is in \(copy)")
        }
        // The fault scripts make bases of earlier versions, which know nothing of what follows.
        guard Migrator(schema).names.count == schema.count else { return database }
        let now = configuration.clock()
        try database.write { try GrantInstallation(transaction: $0, now: now).run(modules) }
        let renewed = try CustomerDerivation.bringUpToDate(database)
        if renewed > 0 {
            configuration.logger.notice("keys and search texts of \(renewed) customers were derived anew")
        }
        return database
    }

    /// Opens the database as it is.
    public static func connect(_ configuration: AppConfiguration) throws -> any DatabaseEngine {
        try connect(configuration, schema)
    }

    private static func connect(
        _ configuration: AppConfiguration, _ schema: [Migration]
    ) throws -> any DatabaseEngine {
        try configuration.address.map { try openServer($0, configuration, schema) } ?? openFile(configuration, schema)
    }

    private static func openServer(
        _ address: String, _ configuration: AppConfiguration, _ schema: [Migration]
    ) throws -> any DatabaseEngine {
        let database = try PostgreSQLDatabase(
            uri: address, connections: configuration.connections, patience: configuration.patience)
        try database.check(knows: schema.map(\.name))
        return database
    }

    private static func openFile(
        _ configuration: AppConfiguration, _ schema: [Migration]
    ) throws -> any DatabaseEngine {
        do {
            try FileManager.default.createDirectory(
                atPath: configuration.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw DatabaseError.cannotOpen(path: configuration.folder, reason: error.localizedDescription)
        }
        try SQLiteDatabase.check(
            configuration.databasePath, knows: schema.map(\.name), pages: configuration.checksPages)
        return try SQLiteDatabase(
            path: configuration.databasePath, readers: configuration.readers, cache: configuration.cache,
            longestRead: configuration.longestRead, longestWrite: configuration.longestWrite,
            checksPages: configuration.checksPages)
    }

    /// Every step of the program's schema.
    static var schema: [Migration] { schema(of: CRMApp.modules) }

    /// Every step of the schema, in the order in which they build on each other.
    static func schema(of modules: [Module]) -> [Migration] {
        AuthSchema.migrations + SettingsSchema.migrations + HistorySchema.migrations + SentFormsSchema.migrations
            + ordered(modules).flatMap(\.migrations)
    }

    /// The modules, each after those that it builds on.
    static func ordered(_ modules: [Module]) -> [Module] {
        var done: [Module] = []
        func add(_ module: Module) {
            guard !done.contains(where: { $0.name == module.name }) else { return }
            for base in module.buildsOn { modules.first { $0.name == base }.map(add) }
            done.append(module)
        }
        for module in modules { add(module) }
        return done
    }

    /// Every route with who may call it: what `crm-web routes` prints.
    public static var routes: [(method: String, pattern: String, access: String)] {
        CRMApp.modules.flatMap(\.routes).map { ($0.method.rawValue, $0.pattern, $0.access.description) }
    }

    /// Answers one request. Never throws: what goes wrong becomes a page with a reference.
    public func respond(to request: Request) -> Response {
        Pipeline.respond(to: request, in: self)
    }

    /// Which line a request waits in: what checks a password has one of its own.
    public func lane(of request: Request) -> Lane {
        guard request.method == .post, let inner = Pipeline.inner(request, self),
            case .found(let route, _) = router.match(.post, inner.path), route.isCostly
        else { return Lane.usual(request) }
        return .costly
    }

    /// Answers what needs neither a worker nor the database: files, and the question whether the program is alive.
    public func respondAtOnce(to request: Request) -> Response? {
        guard request.path == "/healthz" else { return Pipeline.file(for: request, in: self) }
        return SecurityHeaders.plain(Self.alive, isSecure: isSecure(request))
    }

    /// Whether people reach the program over TLS: what the address says under which it is known, else the proxy.
    func isSecure(_ request: Request) -> Bool { configuration.baseURL?.isSecure ?? request.isSecure }

    /// Notes what the server turned away before anyone here saw it.
    public func note(_ refusal: Refusal) {
        metrics.note(refusal)
        configuration.accessLog?.note(refusal)
    }

    /// All figures in Prometheus' text format.
    public func metricsText(_ figures: ServerFigures) -> String {
        let statements = StatementTally.total
        return metrics.text(
            figures,
            others: [
                "database_statements_total": Double(statements.statements),
                "database_statement_seconds_total": statements.seconds,
            ])
    }

    /// Reads the lists of common passwords, which takes a moment, and says so when there are none.
    public func readPasswordLists() {
        background.async { [logger] in
            for file in CommonPasswords.here.missing {
                logger.warning(
                    "no common passwords in \(file): new passwords are held to the rules and words of the program alone"
                )
            }
        }
    }

    /// Writes what is left and closes the database.
    public func close() throws {
        background.sync {}
        try? refusals.write(to: database)
        try? database.checkpoint()
        try database.close()
    }
}

/// What requests share until an administrator changes it: read again when the version in the database moves.
struct SharedState: Sendable {
    var version = -1
    var organisation = Organisation()
    var zones: [String: Zone] = [:]
    var viewers: [ID<User>: Viewer] = [:]
    /// Whether the base has no user yet, so that only the set-up page makes sense.
    var hasUsers = false
}
