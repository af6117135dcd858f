import Glibc
import Synchronization

/// Counts answers by route and status, and how long they took, for Prometheus to read.
public final class Metrics: Sendable {
    private struct Key: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    private struct Duration {
        var counts = [Int](repeating: 0, count: Metrics.bounds.count)
        var count = 0
        var sum = 0.0
    }

    private struct State {
        var answers: [Key: Int] = [:]
        var durations: [String: Duration] = [:]
        var totals: [String: Double] = [:]
    }

    /// Upper ends of the buckets, in seconds.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    private let prefix: String
    private let state = Mutex(State())

    /// - Parameter prefix: what all names begin with, such as `kap`.
    public init(prefix: String) {
        self.prefix = prefix
    }

    /// Counts an answer.
    public func note(_ exchange: Exchange) {
        state.withLock { state in
            let key = Key(method: exchange.method, route: exchange.route, status: exchange.status)
            // Methods come from outside; the server lets known ones through only, so there are few keys.
            state.answers[key, default: 0] += 1
            var duration = state.durations[exchange.route] ?? Duration()
            duration.count += 1
            duration.sum += exchange.seconds
            for (index, bound) in Self.bounds.enumerated() where exchange.seconds <= bound {
                duration.counts[index] += 1
            }
            state.durations[exchange.route] = duration
        }
    }

    /// Counts what the server turned away: by method and status, with "-" for its route.
    public func note(_ refusal: Refusal) {
        let key = Key(method: refusal.method, route: "-", status: refusal.status)
        state.withLock { $0.answers[key, default: 0] += 1 }
    }

    /// Adds to a total of your own, for example `database_seconds_total`.
    public func add(_ value: Double, to name: String) {
        state.withLock { $0.totals[name, default: 0] += value }
    }

    /// All of it in Prometheus' text format, with what the server counts itself.
    ///
    /// - Parameter others: totals that are kept elsewhere, by name.
    public func text(_ figures: ServerFigures?, others: [String: Double] = [:]) -> String {
        let state = state.withLock { $0 }
        var lines = ["# TYPE \(prefix)_requests_total counter"]
        for (key, count) in state.answers.sorted(by: { "\($0.key)" < "\($1.key)" }) {
            let labels = "method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\""
            lines.append("\(prefix)_requests_total{\(labels)} \(count)")
        }
        lines.append("# TYPE \(prefix)_request_seconds histogram")
        for (route, duration) in state.durations.sorted(by: { $0.key < $1.key }) {
            lines += histogram(route, duration)
        }
        let totals = state.totals.merging(others) { _, other in other }
        for (name, value) in totals.sorted(by: { $0.key < $1.key }) {
            lines += ["# TYPE \(prefix)_\(name) counter", "\(prefix)_\(name) \(value)"]
        }
        lines += figures.map(own) ?? []
        return lines.joined(separator: "\n") + "\n"
    }

    private func histogram(_ route: String, _ duration: Duration) -> [String] {
        let name = "\(prefix)_request_seconds"
        var lines = zip(Self.bounds, duration.counts).map { bound, count in
            "\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)"
        }
        lines.append("\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(duration.count)")
        lines.append("\(name)_sum{route=\"\(route)\"} \(duration.sum)")
        lines.append("\(name)_count{route=\"\(route)\"} \(duration.count)")
        return lines
    }

    private func own(_ figures: ServerFigures) -> [String] {
        let gauges = [
            ("connections_open", figures.openConnections), ("requests_waiting", figures.waitingRequests),
            ("resident_memory_bytes", Self.residentMemory()),
        ]
        let counters = [
            ("connections_total", figures.acceptedConnections), ("refusals_total", figures.refusals),
            ("busy_total", figures.busyAnswers),
        ]
        return gauges.flatMap { ["# TYPE \(prefix)_\($0) gauge", "\(prefix)_\($0) \($1)"] }
            + counters.flatMap { ["# TYPE \(prefix)_\($0) counter", "\(prefix)_\($0) \($1)"] }
    }

    /// From /proc/self/statm; 0 where there is none.
    private static func residentMemory() -> Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = fread(&bytes, 1, bytes.count, file)
        let words = bytes[..<count].split(separator: ASCII.space)
        guard words.count > 1, let pages = Int(String(decoding: words[1], as: UTF8.self)) else { return 0 }
        return pages * sysconf(CInt(_SC_PAGESIZE))
    }
}

/// What a server counts itself.
public struct ServerFigures: Sendable {
    /// Connections that are open now.
    public var openConnections = 0
    /// Connections since the start.
    public var acceptedConnections = 0
    /// Requests that wait for a worker now.
    public var waitingRequests = 0
    /// Requests refused before anyone saw them: malformed, too large or too slow.
    public var refusals = 0
    /// Requests answered with 503 because too many waited.
    public var busyAnswers = 0

    /// Nothing so far.
    public init() {}
}
