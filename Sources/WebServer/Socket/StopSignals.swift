import Dispatch
import Glibc

/// SIGTERM and SIGINT: the first asks to stop, a second one ends the process at once.
public final class StopSignals {
    private let stopped = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    /// For a process that is told by somebody else: hears no signals.
    public init(toldBy tell: (@escaping @Sendable () -> Void) -> Void) {
        sources = []
        let stopped = stopped
        tell { stopped.signal() }
    }

    /// From here on the first signal is noted.
    public init() {
        let stopped = stopped
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                for number in [SIGTERM, SIGINT] { signal(number, SIG_DFL) }
                stopped.signal()
            }
            source.activate()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
    }

    /// Returns when the first signal has come.
    public func wait() {
        stopped.wait()
    }
}
