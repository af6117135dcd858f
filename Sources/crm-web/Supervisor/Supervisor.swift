import ArgumentParser
import Database
import Dispatch
import Foundation
import Logging
import WebServer

/// Keeps the doors open: it listens and holds the data folder, and lets a process of its own answer. When that one dies,
/// the next takes its place at once; who comes meanwhile waits in the kernel's line and notices nothing.
///
/// It has one thread, opens no database and reads no request, so there is nothing in it that a request could break.
final class Supervisor {
    private let command: ServeCommand
    private let logger = Installation.logger()
    private let lock: FolderLock?
    private let doors: [ListenAddress.Door]
    private let metrics: ListenAddress.Door?
    private let board: RequestBoard
    private let signals = WaitedSignals([SIGTERM, SIGINT, SIGHUP, SIGCHLD])
    private var deaths: [Double] = []
    private var isStopping = false

    /// Takes the folder and opens the doors; what is wrong with either is thrown.
    init(_ command: ServeCommand) throws {
        self.command = command
        lock = try command.folder.place.lock()
        doors = try command.options.addresses().map { try $0.open() }
        metrics = try command.options.metricsAddress().map { try $0.open() }
        board = try RequestBoard()
        signal(SIGPIPE, SIG_IGN)  // a leash whose other end is gone
        // What is blocked is waited for all the same; the worker, which inherits this, is not ended before it listens.
        for number in [SIGTERM, SIGINT, SIGHUP] { signal(number, SIG_IGN) }
    }

    /// Returns when the program has been told to stop and has. Throws its exit code, or that it dies too often.
    func run() throws {
        defer { for door in doors + [metrics].compactMap(\.self) { door.remove() } }
        var hasBeenReady = false
        while true {
            board.clear()
            let worker = try WorkerProcess(ticket(isFirst: !hasBeenReady))
            let end = wait(for: worker)
            hasBeenReady = hasBeenReady || board.isReady
            // A wrong option or an unusable base: the worker has said what it is, and would say it again.
            if let code = end.code, isStopping || !hasBeenReady || code == 0 { return try finish(code) }
            try mourn(end, wasReady: board.isReady)
        }
    }

    private func ticket(isFirst: Bool) -> WorkerTicket {
        WorkerTicket(
            doors: doors.map(\.descriptor), metrics: metrics?.descriptor, board: board.descriptor, leash: -1,
            lock: lock?.descriptor, ownsDoors: !doors.contains(where: \.isInherited), isFirst: isFirst)
    }

    private func finish(_ code: Int32) throws {
        if code != 0 { throw ExitCode(code) }
    }

    /// Passes on what the program is told until the worker has ended.
    private func wait(for worker: WorkerProcess) -> WorkerEnd {
        if isStopping { worker.stop() }
        while true {
            switch signals.next() {
            case SIGCHLD:
                if let end = WorkerEnd(of: worker.pid) { return end }
            case SIGHUP where command.hasLog: kill(worker.pid, SIGHUP)
            case let number where isStopping: endAtOnce(worker, by: number)
            default:
                isStopping = true
                worker.stop()
            }
        }
    }

    /// The second signal: no more waiting.
    private func endAtOnce(_ worker: WorkerProcess, by number: Int32) {
        kill(worker.pid, SIGKILL)
        for door in doors + [metrics].compactMap(\.self) { door.remove() }
        signals.leave()
        signal(number, SIG_DFL)
        kill(getpid(), number)
    }

    /// Says what the worker was at. Throws when it has died too often, or while stopping.
    private func mourn(_ end: WorkerEnd, wasReady: Bool) throws {
        let requests = board.underWay
        var metadata: Logger.Metadata = [:]
        if !requests.isEmpty {
            metadata["request"] = "\(requests.map(\.id).joined(separator: ","))"
            metadata["route"] = "\(requests.map(\.route).joined(separator: ", "))"
        }
        logger.error("the server died (\(end)) while it answered \(requests.count) requests", metadata: metadata)
        if isStopping { throw PlainFailure("the server died while it was stopping") }
        let now = Double(DispatchTime.now().uptimeNanoseconds) / 1e9
        deaths = deaths.filter { now - $0 < 60 } + [now]
        guard deaths.count < command.mostDeaths else {
            throw PlainFailure("the server died \(deaths.count) times within a minute and is not started again")
        }
        logger.notice("the server is started again; the doors stayed open")
        if !wasReady { sleep(1) }  // something that it needs may be away for a moment
    }
}

/// How a process ended.
struct WorkerEnd: CustomStringConvertible {
    private let status: Int32

    /// `nil` while it goes on.
    init?(of pid: pid_t) {
        var status: Int32 = 0
        guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
        self.status = status
    }

    /// The exit code; `nil` when a signal ended it.
    var code: Int32? { status & 0x7F == 0 ? (status >> 8) & 0xFF : nil }

    var description: String {
        code.map { "exit code \($0)" } ?? "signal \(status & 0x7F), \(String(cString: strsignal(status & 0x7F)))"
    }
}

/// Signals that are waited for instead of interrupting.
struct WaitedSignals {
    private var set = sigset_t()

    init(_ numbers: [Int32]) {
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    func next() -> Int32 {
        var set = set
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
        return number
    }

    /// Lets them interrupt again.
    func leave() {
        var set = set
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
}
