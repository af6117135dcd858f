import Crypto

/// The digest of a table's rows in the order of its key: equal where every value of every row is.
struct TableDigest {
    private(set) var rows = 0
    private var hash = SHA256()
    private var buffer: [UInt8] = []

    /// Bytes that are hashed together.
    private static let chunk = 64 * 1024

    mutating func add(_ values: [SQLValue]) {
        rows += 1
        for value in values { append(value) }
        if buffer.count >= Self.chunk { flush() }
    }

    /// 64 hexadecimal digits of SHA-256.
    func text() -> String {
        var copy = self
        copy.flush()
        return copy.hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private mutating func flush() {
        hash.update(data: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// A letter for the kind, the length where it varies, the bytes: no two rows look the same.
    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: buffer.append(UInt8(ascii: "n"))
        case .integer(let number): append("i", number.bitPattern)
        case .real(let number): append("r", number.bitPattern)
        case .text(let text):
            append("t", UInt64(text.utf8.count))
            buffer.append(contentsOf: text.utf8)
        case .blob(let bytes):
            append("b", UInt64(bytes.count))
            buffer.append(contentsOf: bytes)
        }
    }

    private mutating func append(_ kind: Unicode.Scalar, _ number: UInt64) {
        buffer.append(UInt8(ascii: kind))
        withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    }
}

extension Int64 {
    fileprivate var bitPattern: UInt64 { UInt64(bitPattern: self) }
}
