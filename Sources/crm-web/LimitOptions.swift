import ArgumentParser
import WebServer

/// What a request may measure and how long it may take.
struct LimitOptions: ParsableArguments {
    @Option(help: "Bytes of a request line.")
    var requestLine = Limits().requestLine

    @Option(help: "Bytes of all header lines of a request.")
    var headerBytes = Limits().headerBlock

    @Option(help: "Header lines of a request.")
    var headerFields = Limits().headerFields

    @Option(help: "Bytes of a body; pages that take files allow more.")
    var bodyBytes = Limits().body

    @Option(help: "Requests on one connection.")
    var requestsPerConnection = Limits().requestsPerConnection

    @Option(help: "Open connections of clients; as many as there can be descriptors unless given.")
    var clients: Int?

    @Option(help: "Open connections of one address; unlimited unless given.")
    var clientsPerAddress: Int?

    @Option(help: "Threads that make pages; as many as may read from the database at once, and two, unless given.")
    var workers: Int?

    @Option(help: "Threads that take forms.")
    var writers = ServerConfiguration().writers

    @Option(help: "Requests that may wait for such a thread; the next get a 503.")
    var queue = ServerConfiguration().queueDepth

    @Option(help: "Seconds for the header of a request.")
    var headerSeconds = Deadlines().header

    @Option(help: "Seconds between two pieces of a body.")
    var bodyIdleSeconds = Deadlines().bodyIdle

    @Option(help: "Seconds for a whole request.")
    var requestSeconds = Deadlines().request

    @Option(help: "Seconds for a whole answer.")
    var responseSeconds = Deadlines().response

    @Option(help: "Seconds between two requests on a connection.")
    var keepAliveSeconds = Deadlines().keepAlive

    func validate() throws {
        let counts = [
            requestLine, headerBytes, headerFields, requestsPerConnection, clients ?? 1, workers ?? 1, writers,
        ]
        let times = [headerSeconds, bodyIdleSeconds, requestSeconds, responseSeconds, keepAliveSeconds]
        guard counts.allSatisfy({ $0 > 0 }), bodyBytes >= 0, queue >= 0, times.allSatisfy({ $0 > 0 }),
            clientsPerAddress ?? 1 > 0
        else { throw ValidationError("a limit has to be more than nothing") }
    }

    /// - Parameter readers: how many may read from the database at once.
    func apply(to configuration: inout ServerConfiguration, readers: Int) {
        configuration.limits.requestLine = requestLine
        configuration.limits.headerBlock = headerBytes
        configuration.limits.headerFields = headerFields
        configuration.limits.body = bodyBytes
        configuration.limits.requestsPerConnection = requestsPerConnection
        configuration.connections = clients
        configuration.connectionsPerAddress = clientsPerAddress
        configuration.workers = workers ?? readers + 2
        configuration.writers = writers
        configuration.queueDepth = queue
        configuration.deadlines.header = headerSeconds
        configuration.deadlines.bodyIdle = bodyIdleSeconds
        configuration.deadlines.request = requestSeconds
        configuration.deadlines.response = responseSeconds
        configuration.deadlines.keepAlive = keepAliveSeconds
    }
}
