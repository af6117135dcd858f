import CPostgres

/// Values on their way to the server: whole numbers and text as text, bytes as they are.
struct PostgreSQLParameters {
    /// The server's numbers for the types that we send (`pg_type.dat`).
    enum TypeID {
        static let any: Oid = 0
        static let bytes: Oid = 17
        static let integer: Oid = 20
        static let text: Oid = 25
        static let real: Oid = 701
    }

    /// The type of each value; ``TypeID/any`` for NULL, whose type the server infers.
    private(set) var types: [Oid] = []
    private var bytes: [CChar] = []
    /// Where each value begins in ``bytes``, -1 for NULL.
    private var starts: [Int] = []
    private var lengths: [CInt] = []
    private var formats: [CInt] = []

    init(_ values: [SQLValue]) {
        types.reserveCapacity(values.count)
        starts.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        formats.reserveCapacity(values.count)
        bytes.reserveCapacity(values.count * 24)
        for value in values { append(value) }
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: append(TypeID.any, start: -1, isBinary: false)
        case .integer(let number): append(TypeID.integer, text: String(number))
        case .real(let number): append(TypeID.real, text: String(number))
        case .text(let text): append(TypeID.text, text: text)
        case .blob(let blob):
            append(TypeID.bytes, start: bytes.count, isBinary: true)
            bytes.append(contentsOf: blob.lazy.map { CChar(bitPattern: $0) })
            lengths[lengths.count - 1] = CInt(blob.count)
            bytes.append(0)
        }
    }

    /// The server's text knows no NUL, which no page shows either.
    private mutating func append(_ type: Oid, text: String) {
        append(type, start: bytes.count, isBinary: false)
        var text = text
        text.withUTF8 { text in
            if text.contains(0) {
                for byte in text where byte != 0 { bytes.append(CChar(bitPattern: byte)) }
            } else {
                text.withMemoryRebound(to: CChar.self) { bytes.append(contentsOf: $0) }
            }
        }
        bytes.append(0)
    }

    private mutating func append(_ type: Oid, start: Int, isBinary: Bool) {
        types.append(type)
        starts.append(start)
        lengths.append(0)
        formats.append(isBinary ? 1 : 0)
    }

    var count: CInt { CInt(types.count) }

    typealias Pointers = (
        values: UnsafePointer<UnsafePointer<CChar>?>?, lengths: UnsafePointer<CInt>?, formats: UnsafePointer<CInt>?
    )

    /// Lends the arrays that libpq asks for.
    func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            let values = starts.map { start in
                start < 0 ? nil : bytes.baseAddress.map { UnsafePointer($0 + start) }
            }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body((values.baseAddress, lengths.baseAddress, formats.baseAddress))
                    }
                }
            }
        }
    }
}
