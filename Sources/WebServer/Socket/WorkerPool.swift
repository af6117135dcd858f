import Dispatch
import Synchronization

/// Something that a worker does: one request, from the parsed head to the finished response.
protocol Work: AnyObject, Sendable {
    func run()
}

/// A pool whose work goes first, for so many seconds.
struct Courtesy {
    let pool: WorkerPool
    let seconds: Double

    init(to pool: WorkerPool, seconds: Double) {
        self.pool = pool
        self.seconds = seconds
    }
}

/// A fixed number of threads behind one bounded queue.
///
/// Each worker is a serial dispatch queue. One that runs out of work waits a moment on its own thread before it
/// gives it back to Dispatch, so that under load there is neither an allocation nor a new thread per request.
final class WorkerPool: Sendable {
    private struct State {
        var waiting = Ring()
        /// Workers without a thread.
        var asleep: [Int]
        /// Workers that wait on their thread.
        var parked: [Int] = []
        /// A worker has been called and has not come yet.
        var isWaking = false

        /// One at a time is called, and calls the next if there is more to do: short requests then do not
        /// wake everybody, and long ones do not make others wait.
        mutating func call() -> Call {
            if isWaking || waiting.count == 0 { return .nobody }
            let call: Call = parked.popLast().map { .parked($0) } ?? asleep.popLast().map { .asleep($0) } ?? .nobody
            if case .nobody = call { return call }
            isWaking = true
            return call
        }
    }

    private enum Call {
        case nobody
        case parked(Int)
        case asleep(Int)
    }

    private static let patience = DispatchTimeInterval.seconds(5)

    private let queues: [DispatchQueue]
    private let bells: [DispatchSemaphore]
    private let depth: Int
    private let state: Mutex<State>
    /// Holds work from when it was taken on until it is done.
    private let atHand = DispatchGroup()
    private let courtesy: Courtesy?

    /// - Parameters:
    ///   - depth: how much work may wait beyond what the workers do.
    ///   - courtesy: whom each worker lets go first before it begins.
    init(label: String, count: Int, depth: Int, courtesy: Courtesy? = nil) {
        let count = max(1, count)
        queues = (0..<count).map { DispatchQueue(label: "\(label).\($0)") }
        bells = (0..<count).map { _ in DispatchSemaphore(value: 0) }
        self.depth = max(0, depth)
        self.courtesy = courtesy
        state = Mutex(State(asleep: Array((0..<count).reversed())))
    }

    /// How much work waits for a worker.
    var waiting: Int {
        state.withLock { $0.waiting.count }
    }

    /// Takes the work on; false when all workers are busy and the queue is full.
    func submit(_ work: any Work) -> Bool {
        submit(CollectionOfOne(work)) == 1
    }

    /// Takes as much of the work on as there is room for, in order, and says how many that were.
    func submit<Batch: Collection>(_ batch: Batch) -> Int where Batch.Element == any Work {
        let (accepted, call) = state.withLock { state -> (Int, Call) in
            let room = depth + state.asleep.count + state.parked.count - state.waiting.count
            for work in batch.prefix(max(0, room)) {
                atHand.enter()
                state.waiting.append(work)
            }
            return (min(max(0, room), batch.count), state.call())
        }
        answer(call)
        return accepted
    }

    private func answer(_ call: Call) {
        switch call {
        case .nobody: break
        case .parked(let worker): bells[worker].signal()
        case .asleep(let worker): queues[worker].async { self.work(worker) }
        }
    }

    /// The life of a worker on its thread.
    private func work(_ worker: Int) {
        repeat {
            state.withLock { $0.isWaking = false }
            while let work = next(worker) {
                if let courtesy { courtesy.pool.letPass(for: courtesy.seconds) }
                work.run()
                atHand.leave()
            }
        } while park(worker)
    }

    /// Waits until nothing is at hand, but only for a moment: where there is always something, others have their share.
    private func letPass(for seconds: Double) {
        _ = atHand.wait(timeout: .now() + seconds)
    }

    private func next(_ worker: Int) -> (any Work)? {
        let (work, call) = state.withLock { state -> ((any Work)?, Call) in
            if let work = state.waiting.popFirst() { return (work, state.call()) }
            state.parked.append(worker)
            return (nil, .nobody)
        }
        answer(call)
        return work
    }

    /// Waits to be called; false when nobody has called for a while and the thread can go.
    private func park(_ worker: Int) -> Bool {
        if bells[worker].wait(timeout: .now() + Self.patience) == .success { return true }
        let isForgotten = state.withLock { state in
            guard let index = state.parked.firstIndex(of: worker) else { return false }
            state.parked.remove(at: index)
            state.asleep.append(worker)
            return true
        }
        // Called in the very moment in which patience ended.
        if !isForgotten { bells[worker].wait() }
        return !isForgotten
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
