/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014): the same numbers for the same
/// seed on every machine and with every version of Swift, which the standard library's generators do not promise.
struct SplitMix: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `limit - 1`; 0 when the limit is not positive.
    mutating func below(_ limit: Int) -> Int {
        guard limit > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// A number within the range, both ends included.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// True in so many of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of the values, each as likely. The array must not be empty.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[below(values.count)]
    }

    /// One of the values by weight.
    mutating func pick<Value>(_ weighted: Weighted<Value>) -> Value {
        weighted.values[weighted.index(at: below(weighted.total))]
    }
}

/// Values of which some come up more often than others. Must not be empty.
struct Weighted<Value: Sendable>: Sendable {
    let values: [Value]
    private let bounds: [Int]

    var total: Int { bounds.last ?? 0 }

    init(_ pairs: [(value: Value, weight: Int)]) {
        values = pairs.map(\.value)
        var sum = 0
        bounds = pairs.map { pair in
            sum += pair.weight
            return sum
        }
    }

    func index(at position: Int) -> Int {
        bounds.firstIndex { position < $0 } ?? bounds.count - 1
    }
}
