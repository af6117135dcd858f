/// A 128-bit fingerprint of bytes for entity tags and file names: fast, well mixed, not cryptographic.
///
/// Four lanes of multiply and rotate over stripes of 32 bytes, in the manner of xxHash; about 3 µs for 20 KB.
struct ContentHash: Equatable {
    let high: UInt64
    let low: UInt64

    private static let p1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let p2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let p3: UInt64 = 0x1656_67B1_9E37_79F9

    init(_ bytes: UnsafeRawBufferPointer) {
        var a = Self.p1 &+ Self.p2
        var b = Self.p2
        var c: UInt64 = 0
        var d = 0 &- Self.p1
        var offset = 0
        while bytes.count - offset >= 32 {
            a = Self.round(a, Self.word(bytes, offset))
            b = Self.round(b, Self.word(bytes, offset + 8))
            c = Self.round(c, Self.word(bytes, offset + 16))
            d = Self.round(d, Self.word(bytes, offset + 24))
            offset += 32
        }
        while offset < bytes.count {
            a = Self.round(a, UInt64(bytes[offset]) &+ Self.p3)
            c = Self.round(c, a)
            offset += 1
        }
        let length = UInt64(bytes.count)
        high = Self.avalanche(Self.round(Self.round(a, c), b &+ length) ^ d)
        low = Self.avalanche(Self.round(Self.round(d, b), c ^ length) &+ a)
    }

    init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { ContentHash($0) }
    }

    /// The first `digits` hexadecimal digits, at most 32.
    func hex(_ digits: Int) -> String {
        let all = (0..<16).map { index in
            ASCII.hexDigit(UInt8(truncatingIfNeeded: high >> (60 - 4 * index)) & 15)
        }
        let more = (0..<16).map { index in
            ASCII.hexDigit(UInt8(truncatingIfNeeded: low >> (60 - 4 * index)) & 15)
        }
        return String(decoding: (all + more).prefix(digits), as: UTF8.self)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = lane &+ word &* p2
        return (mixed << 31 | mixed >> 33) &* p1
    }

    @inline(__always)
    private static func avalanche(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ mixed >> 33) &* p2
        mixed = (mixed ^ mixed >> 29) &* p3
        return mixed ^ mixed >> 32
    }
}
