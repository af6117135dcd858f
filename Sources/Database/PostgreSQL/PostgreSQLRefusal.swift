import CPostgres
import Foundation

/// Why a server lets nobody in, whatever language it speaks: its words are in that of its `lc_messages`, and libpq tells
/// the state beside them only when it is asked to before the answer comes.
enum PostgreSQLRefusal {
    /// Seconds that connecting once more may take.
    private static let patience = 3.0

    /// Whether the server spoke, not the library: it puts two blanks after the severity, as in `FATAL:  …`.
    static func isServers(_ words: String) -> Bool { words.contains(":  ") }

    /// Connects once more, only to be refused again, and tells the state; `nil` when none came in time.
    /// - Parameter start: begins to connect, as `PQconnectStartParams` does.
    static func state(_ start: () -> OpaquePointer?) -> String? {
        let deadline = Date(timeIntervalSinceNow: patience)
        guard let handle = start() else { return nil }
        defer { PQfinish(handle) }
        PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
        guard isRefused(handle, until: deadline) else { return nil }
        return state(in: String(cString: PQerrorMessage(handle)))
    }

    /// The first state in words of this verbosity: `connection to server … failed: FATAL:  28P01`.
    static func state(in words: String) -> String? {
        words.split(separator: "\n").lazy.compactMap { $0.firstMatch(of: /:  ([0-9A-Z]{5})$/).map { String($0.1) } }
            .first
    }

    private static func isRefused(_ handle: OpaquePointer, until deadline: Date) -> Bool {
        var events = Int16(POLLOUT)
        while PQstatus(handle) != CONNECTION_BAD {
            // The socket may be another one each time: the next host's, or a new one without TLS.
            var entry = pollfd(fd: PQsocket(handle), events: events, revents: 0)
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else { return false }
            let ready = poll(&entry, 1, Int32(left * 1000) + 1)
            guard ready > 0 else {
                if ready < 0, errno == EINTR { continue }
                return false
            }
            switch PQconnectPoll(handle) {
            case PGRES_POLLING_READING: events = Int16(POLLIN)
            case PGRES_POLLING_WRITING: events = Int16(POLLOUT)
            case PGRES_POLLING_FAILED: return true
            default: return false
            }
        }
        return true
    }
}
