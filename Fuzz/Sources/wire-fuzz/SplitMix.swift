/// A small generator whose numbers are the same on every run.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ limit: Int) -> Int {
        Int(next() % UInt64(max(1, limit)))
    }

    /// Changes, adds, removes, repeats or moves some bytes.
    mutating func damage(_ bytes: inout [UInt8]) {
        let interesting: [UInt8] = [0, 9, 10, 11, 13, 32, 34, 37, 44, 45, 48, 58, 59, 61, 127, 128, 255]
        guard bytes.count > 2 else { return }
        let index = below(bytes.count)
        switch below(7) {
        case 0: bytes[index] = interesting[below(interesting.count)]
        case 1: bytes.insert(interesting[below(interesting.count)], at: index)
        case 2: bytes.remove(at: index)
        case 3: bytes[index] ^= 1 << UInt8(below(8))
        case 4: bytes.removeSubrange(index..<min(bytes.count, index + below(8)))
        case 5: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + below(20))], at: below(bytes.count))
        default: bytes.swapAt(index, below(bytes.count))
        }
    }
}
