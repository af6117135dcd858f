import CProcess
import Foundation
import WebServer

/// A process that answers, as the supervisor sees it: this very program, started once more.
final class WorkerProcess {
    let pid: pid_t
    /// The supervisor's end of the leash.
    private let leash: Int32

    /// Starts it. What it inherits stands on the ticket; the leash is made here, one for each process.
    init(_ ticket: WorkerTicket) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw PlainFailure("no pipe: \(String(cString: strerror(errno)))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        leash = ends[1]
        var ticket = ticket
        ticket.leash = ends[0]
        do {
            pid = try Self.spawn(ticket)
        } catch {
            close(ends[1])
            throw error
        }
    }

    deinit {
        close(leash)
    }

    /// Asks it to finish what is under way and to end.
    func stop() {
        write(leash, "s", 1)
    }

    private static func spawn(_ ticket: WorkerTicket) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // Onto itself: the copy is not closed when the program begins.
        for descriptor in ticket.descriptors { posix_spawn_file_actions_adddup2(&actions, descriptor, descriptor) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var pid = pid_t()
        let code = withTexts(CommandLine.arguments) { words in
            withTexts(ticket.environment.map { "\($0.key)=\($0.value)" }) { environment in
                posix_spawn(&pid, "/proc/self/exe", &actions, &attributes, words, environment)
            }
        }
        guard code == 0 else { throw PlainFailure("cannot start the worker: \(String(cString: strerror(code)))") }
        return pid
    }

    /// As C wants lists of texts: pointers, and a null pointer at the end.
    private static func withTexts<Value>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        var pointers = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { buffer in
            // Never empty: the last element is there in any case.
            body(buffer.baseAddress ?? UnsafeMutablePointer.allocate(capacity: 1))
        }
    }

    /// In the worker: ends with the supervisor, and tells when it says to stop.
    static func follow(_ ticket: WorkerTicket, stop: @escaping @Sendable () -> Void) {
        _ = kap_end_with_parent()
        for number in [SIGTERM, SIGINT] { signal(number, SIG_IGN) }  // to be heard from the supervisor alone
        let thread = Thread {
            var byte: UInt8 = 0
            while true {
                let count = read(ticket.leash, &byte, 1)
                if count == 1 { stop() }
                if count == 0 { kill(getpid(), SIGKILL) }  // the supervisor is gone
                if count < 0, errno != EINTR { return }
            }
        }
        thread.name = "leash"
        thread.start()
    }
}
