import CProcess
import Glibc
import Synchronization

/// What every thread answers just now, written in memory that two processes share: when the one that answers dies, the
/// other one can still read what it was at, and which of its threads died.
///
/// Unchecked: a place on the board belongs to one thread at a time, and the other process reads when this one is gone.
public final class RequestBoard: @unchecked Sendable {
    /// A request that was under way.
    public struct Entry: Sendable, Equatable {
        /// Its id in the log.
        public let id: String
        /// Method and pattern of its route; never the path itself, which may name somebody.
        public let route: String
        /// Whether the thread that died was answering it.
        public let isCause: Bool
    }

    // The first bytes hold three numbers: the thread that died, its signal, and whether the process was ready. Then come
    // the places: a thread's number (0 for a free place), the id and the route, each ended by a zero.
    private static let places = 256
    private static let head = 64
    private static let width = 256
    private static let idAt = 8
    private static let routeAt = 80
    private static let size = head + places * width

    /// To be inherited by the process that answers.
    public let descriptor: CInt
    private let memory: UnsafeMutableRawPointer
    private let free = Mutex(Array((0..<places).reversed()))

    /// A new board.
    public convenience init() throws(ServerError) {
        let descriptor = kap_shared_memory()
        guard descriptor >= 0, ftruncate(descriptor, off_t(Self.size)) == 0 else {
            throw .system(operation: "memfd_create", code: errno)
        }
        try self.init(descriptor: descriptor)
    }

    /// The board that another process made.
    public init(descriptor: CInt) throws(ServerError) {
        guard let memory = mmap(nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), memory != MAP_FAILED
        else { throw .system(operation: "mmap", code: errno) }
        self.descriptor = descriptor
        self.memory = memory
    }

    deinit {
        munmap(memory, Self.size)
        close(descriptor)
    }

    // MARK: The process that answers

    /// From here on, a signal that ends this process leaves on the board which thread it met.
    public func noteDeath() {
        kap_note_death(memory.assumingMemoryBound(to: Int32.self))
    }

    /// Takes a place for a request; `nil` when there is none, and then it is not noted.
    public func begin(_ id: String) -> Int? {
        guard let place = free.withLock({ $0.popLast() }) else { return nil }
        write("-", at: place, Self.routeAt, upTo: Self.width - Self.routeAt)
        write(id, at: place, Self.idAt, upTo: Self.routeAt - Self.idAt)
        start(of: place).storeBytes(of: kap_thread(), as: Int32.self)
        return place
    }

    /// What the request turned out to be for.
    public func name(_ place: Int?, _ route: String) {
        if let place { write(route, at: place, Self.routeAt, upTo: Self.width - Self.routeAt) }
    }

    /// The request is answered.
    public func end(_ place: Int?) {
        guard let place else { return }
        start(of: place).storeBytes(of: 0, as: Int32.self)
        free.withLock { $0.append(place) }
    }

    // MARK: Both

    /// Whether the process that answers has got so far as to answer.
    public var isReady: Bool {
        get { memory.load(fromByteOffset: 8, as: Int32.self) != 0 }
        set { memory.storeBytes(of: newValue ? 1 : 0, toByteOffset: 8, as: Int32.self) }
    }

    // MARK: The process that stays

    /// Wipes the board for the next process.
    public func clear() {
        memset(memory, 0, Self.size)
    }

    /// The requests that were under way: the one that the dead thread was at, or all when it was at none.
    public var underWay: [Entry] {
        let dead = memory.load(as: Int32.self)
        let entries = (0..<Self.places).compactMap { place -> Entry? in
            let thread = start(of: place).load(as: Int32.self)
            guard thread != 0 else { return nil }
            return Entry(
                id: text(at: place, Self.idAt, upTo: Self.routeAt - Self.idAt),
                route: text(at: place, Self.routeAt, upTo: Self.width - Self.routeAt), isCause: thread == dead)
        }
        let causes = entries.filter(\.isCause)
        return causes.isEmpty ? entries : causes
    }

    private func start(of place: Int) -> UnsafeMutableRawPointer {
        memory + Self.head + place * Self.width
    }

    private func write(_ text: String, at place: Int, _ offset: Int, upTo limit: Int) {
        let target = UnsafeMutableRawBufferPointer(start: start(of: place) + offset, count: limit)
        target.copyBytes(from: text.utf8.prefix(limit - 1))
        target[min(text.utf8.count, limit - 1)] = 0
    }

    private func text(at place: Int, _ offset: Int, upTo limit: Int) -> String {
        let source = UnsafeRawBufferPointer(start: start(of: place) + offset, count: limit)
        return String(decoding: source.prefix { $0 != 0 }, as: UTF8.self)
    }
}
