import Dispatch
import Glibc
import Synchronization

/// A file that lines are added to, gathered for a moment and written by a thread of its own kind.
public final class LogFile: Sendable {
    private struct State {
        var descriptor: CInt
        var lines: [UInt8] = []
        var isWaiting = false
        var dropped = 0
    }

    /// Bytes beyond which lines are dropped while the disk does not keep up.
    private static let capacity = 4 << 20

    private let path: String?
    private let state: Mutex<State>
    private let queue = DispatchQueue(label: "web.log", qos: .utility)

    /// Opens the file for adding to it, or takes standard output for "-".
    ///
    /// - Throws: ``StaticFilesError`` with the system's reason.
    public init(_ path: String) throws(StaticFilesError) {
        self.path = path == "-" ? nil : path
        state = Mutex(State(descriptor: path == "-" ? STDOUT_FILENO : try Self.open(path)))
    }

    private static func open(_ path: String) throws(StaticFilesError) -> CInt {
        let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            throw StaticFilesError(description: "cannot write \(path): \(SystemText.error(errno))")
        }
        return descriptor
    }

    /// Adds a line, which ends in a line feed.
    public func append(_ line: String) {
        let mustCall = state.withLock { state in
            if state.lines.count > Self.capacity {
                state.dropped += 1
                return false
            }
            state.lines.append(contentsOf: line.utf8)
            defer { state.isWaiting = true }
            return !state.isWaiting
        }
        if mustCall { queue.asyncAfter(deadline: .now() + .milliseconds(50)) { self.write() } }
    }

    /// Writes what has been gathered; returns when it is in the kernel.
    public func flush() {
        queue.sync { write() }
    }

    /// Opens the file anew under its name, after somebody has moved the old one away.
    public func reopen() {
        guard let path else { return }
        queue.sync {
            write()
            guard let fresh = try? Self.open(path) else { return }
            let old = state.withLock { state in
                defer { state.descriptor = fresh }
                return state.descriptor
            }
            close(old)
        }
    }

    private func write() {
        let (lines, descriptor) = state.withLock { state in
            defer {
                state.lines = []
                state.isWaiting = false
                state.dropped = 0
            }
            if state.dropped > 0 { state.lines.append(contentsOf: "dropped=\(state.dropped)\n".utf8) }
            return (state.lines, state.descriptor)
        }
        var sent = 0
        while sent < lines.count {
            let count = lines[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return }
            sent += count
        }
    }
}
