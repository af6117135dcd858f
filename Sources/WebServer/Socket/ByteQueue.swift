/// Bytes that have arrived and wait to be parsed. Taking some off the front moves nothing.
struct ByteQueue {
    private var bytes: [UInt8] = []
    private var start = 0

    var count: Int {
        bytes.count - start
    }

    var isEmpty: Bool {
        start == bytes.count
    }

    mutating func append(_ more: some Collection<UInt8>) {
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes.append(contentsOf: more)
    }

    /// Takes the first bytes off; an empty queue holds no memory.
    mutating func removeFirst(_ count: Int) {
        start += count
        if start >= bytes.count { removeAll() }
    }

    mutating func removeAll() {
        bytes = []
        start = 0
    }

    func withUnsafeBytes<Value>(_ use: (UnsafeRawBufferPointer) -> Value) -> Value {
        bytes.withUnsafeBytes { use(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    }
}
