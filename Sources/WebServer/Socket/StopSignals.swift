import Dispatch
import Glibc

/// SIGTERM and SIGINT: the first asks to stop, a second one ends the process at once.
public final class StopSignals {
    private let stopped = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

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
