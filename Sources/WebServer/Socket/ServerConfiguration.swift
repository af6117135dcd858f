import Glibc

/// How the server listens and what it puts up with.
public struct ServerConfiguration: Sendable {
    /// Where to listen.
    public var listen: [ListenAddress] = [.tcp(host: "127.0.0.1", port: 8080)]
    /// Whether descriptors among ``listen`` are this server's alone: then nobody is let in any more once it stops.
    public var ownsDescriptors = false
    /// The token in the `Server` field; nil for no such field.
    public var name: String? = "Kap"
    /// The methods that are known at all; others are answered with 501 (RFC 9110 §9.1).
    public var methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
    /// Fields of the answers that the server gives by itself, to what it refuses or cannot do just now.
    public var headers: HTTPFields = [.xContentTypeOptions: "nosniff"]
    /// Threads that run the handlers of safe methods (RFC 9110 §9.2.1): somewhat more than there are cores, as too many
    /// stand in each other's way. With 0 all handlers run on the threads of the sockets: for those that never block.
    public var workers = 8
    /// Threads that run the handlers of all other methods, so that readers do not wait behind them. Writers wait on theirs
    /// for the disk, and those who wait share one sync: more of them write more on a slow disk, and slow the readers down.
    public var writers = 4
    /// Threads of ``Lane/costly``: half of the cores at most, so that the others go on.
    public var costly = max(1, min(2, sysconf(CInt(_SC_NPROCESSORS_ONLN)) / 2))
    /// Requests that may wait for such a thread; beyond that 503. Short, because the last of them waits for all.
    public var costlyDepth = 8
    /// Seconds for which a writer that has a request lets those of safe methods go first.
    public var courtesy = 0.02
    /// Threads that send streamed bodies; each serves one client at a time.
    public var streams = 8
    /// Threads that read and write sockets; nil for one, which feeds many workers, or for one per core when there are no
    /// workers and handlers run there.
    public var loops: Int?
    /// Requests that may wait for a worker, and as many for a writer; beyond that 503.
    public var queueDepth = 1_024
    /// Seconds named in `Retry-After` of such a 503.
    public var retryAfter = 2
    /// Open connections; nil for as many as the file descriptors allow, less a reserve for everything else.
    public var connections: Int?
    /// Open connections of one address; more get a 503. nil for no such limit, which is right behind a proxy.
    public var connectionsPerAddress: Int?
    /// What a request may measure.
    public var limits = Limits()
    /// How long a client may take.
    public var deadlines = Deadlines()
    /// Addresses or networks (`10.0.0.0/8`) of proxies whose `Forwarded` or `X-Forwarded-For`, `-Proto` and `-Host`
    /// are believed; `unix` for whoever connects through a socket in the file system.
    public var trustedProxies: [String] = []
    /// Folder for large bodies; nil for `TMPDIR` or `/tmp`.
    public var temporaryFolder: String?

    /// The usual configuration.
    public init() {}

    /// The usual configuration at another address.
    public init(host: String, port: Int) {
        listen = [.tcp(host: host, port: port)]
    }
}

/// What a request may measure, in bytes unless said otherwise.
public struct Limits: Sendable {
    /// The request line: 414.
    public var requestLine = 8 * 1024
    /// All header lines together: 431.
    public var headerBlock = 64 * 1024
    /// The number of header fields: 431.
    public var headerFields = 100
    /// The body, unless `bodyLimit` says otherwise: 413.
    public var body = 1 << 20
    /// The body's limit for a method and decoded path, or nil for `body`. Called on a socket thread: keep it short.
    public var bodyLimit: (@Sendable (HTTPRequest.Method, String) -> Int?)?
    /// The extensions of all chunks of a body together: 413.
    public var chunkExtensions = 16 * 1024
    /// Requests on one connection; the last is answered with `Connection: close`.
    public var requestsPerConnection = 100_000
    /// A body up to this stays in memory, a larger one goes to a temporary file.
    public var memory = 256 * 1024

    /// The usual limits.
    public init() {}
}

/// How long a client may take, in seconds.
public struct Deadlines: Sendable {
    /// From the first byte of a request (or the opening of the connection) to the end of its header: 408.
    public var header: Double = 15
    /// Between two pieces of a body, in either direction: 408, or the end of the connection.
    public var bodyIdle: Double = 20
    /// From the first byte of a request to its last: 408.
    public var request: Double = 300
    /// For a response to go out, from its first byte to its last: the connection is cut.
    public var response: Double = 1_800
    /// Between two requests: the connection is closed without a word.
    public var keepAlive: Double = 75
    /// How long a refused client may go on sending before the connection is cut, and how long a new connection may wait
    /// with its first request when the server stops.
    public var drain: Double = 1

    /// The usual deadlines.
    public init() {}
}
