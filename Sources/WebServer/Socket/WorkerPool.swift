import Dispatch
import Synchronization

/// Something that a worker does: one request, from the parsed head to the finished response.
protocol Work: AnyObject, Sendable {
    func run()
}

/// A fixed number of threads behind one bounded queue.
///
/// Each worker is a serial dispatch queue. A worker that is awake takes the next piece of work without going
/// through Dispatch again, so that under load there is neither a wake-up nor an allocation per request.
final class WorkerPool: Sendable {
    private struct State {
        var waiting = Ring()
        var idle: [Int]
    }

    private let queues: [DispatchQueue]
    private let depth: Int
    private let state: Mutex<State>

    init(label: String, count: Int, depth: Int) {
        let count = max(1, count)
        queues = (0..<count).map { DispatchQueue(label: "\(label).\($0)") }
        self.depth = max(0, depth)
        state = Mutex(State(idle: Array((0..<count).reversed())))
    }

    /// Takes the work on; false when all workers are busy and the queue is full.
    func submit(_ work: any Work) -> Bool {
        enum Decision { case wake(Int), queued, refused }
        let decision: Decision = state.withLock { state in
            if let worker = state.idle.popLast() { return .wake(worker) }
            guard state.waiting.count < depth else { return .refused }
            state.waiting.append(work)
            return .queued
        }
        switch decision {
        case .queued: return true
        case .refused: return false
        case .wake(let worker):
            queues[worker].async { self.drain(worker, first: work) }
            return true
        }
    }

    private func drain(_ worker: Int, first: any Work) {
        var work = first
        while true {
            work.run()
            let next = state.withLock { state -> (any Work)? in
                if let next = state.waiting.popFirst() { return next }
                state.idle.append(worker)
                return nil
            }
            guard let next else { return }
            work = next
        }
    }
}

/// A queue in an array that is used round and round.
private struct Ring {
    private var slots: [(any Work)?] = Array(repeating: nil, count: 64)
    private var head = 0
    private(set) var count = 0

    mutating func append(_ work: any Work) {
        if count == slots.count { grow() }
        slots[(head + count) & (slots.count - 1)] = work
        count += 1
    }

    mutating func popFirst() -> (any Work)? {
        guard count > 0 else { return nil }
        let work = slots[head]
        slots[head] = nil
        head = (head + 1) & (slots.count - 1)
        count -= 1
        return work
    }

    private mutating func grow() {
        let ordered = (0..<count).map { slots[(head + $0) & (slots.count - 1)] }
        slots = ordered + Array(repeating: nil, count: ordered.count)
        head = 0
    }
}
