import Foundation
import WebServer

/// What the supervisor hands to the process that answers: descriptors that are open already, and what it is to know. It
/// travels in the environment, so that both processes have the command line that was given.
struct WorkerTicket {
    /// The sockets that listen.
    var doors: [Int32]
    var metrics: Int32?
    /// The board of requests (``RequestBoard``).
    var board: Int32
    /// What the supervisor says comes through here; its end says that there is no supervisor any more.
    var leash: Int32
    /// Keeps the data folder taken until both processes are gone.
    var lock: Int32?
    /// Whether the sockets end with the program; those of systemd stay.
    var ownsDoors: Bool
    /// Whether nobody stood here before: what is said once is said then.
    var isFirst: Bool

    private static let name = "KAP_WORKER"

    /// The ticket that this process was started with, if a supervisor started it.
    static func carried() -> WorkerTicket? {
        guard let text = ProcessInfo.processInfo.environment[name] else { return nil }
        unsetenv(name)
        let fields = text.split(separator: ";", omittingEmptySubsequences: false)
        guard fields.count == 8, fields[0] == "\(getppid())", let board = Int32(fields[3]), let leash = Int32(fields[4])
        else { return nil }
        let ticket = WorkerTicket(
            doors: fields[1].split(separator: ",").compactMap { Int32($0) }, metrics: Int32(fields[2]), board: board,
            leash: leash, lock: Int32(fields[5]), ownsDoors: fields[6] == "1", isFirst: fields[7] == "1")
        for descriptor in ticket.descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return ticket
    }

    var descriptors: [Int32] { doors + [metrics, board, leash, lock].compactMap(\.self) }

    /// The environment of the process that is to carry it. Sockets of systemd are on the ticket, too.
    var environment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { environment[name] = nil }
        let fields = [
            "\(getpid())", doors.map(String.init).joined(separator: ","), metrics.map(String.init) ?? "", "\(board)",
            "\(leash)", lock.map(String.init) ?? "", ownsDoors ? "1" : "0", isFirst ? "1" : "0",
        ]
        environment[Self.name] = fields.joined(separator: ";")
        return environment
    }
}
