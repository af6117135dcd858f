import CPostgres
import Foundation

/// The answer to one statement, freed with its last reference.
final class PostgreSQLResult {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }
    var rowCount: Int { Int(PQntuples(pointer)) }

    /// How many rows the statement changed.
    var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }
    /// Such as `COMMIT`, or `ROLLBACK` where a COMMIT came too late.
    var tag: String { String(cString: PQcmdStatus(pointer)) }

    func row(_ number: Int) -> PostgreSQLRow { PostgreSQLRow(result: pointer, number: CInt(number)) }

    /// The types of a described statement's parameters.
    var parameterTypes: [Oid] { (0..<PQnparams(pointer)).map { PQparamtype(pointer, $0) } }
}

/// One row of an answer, read by position: the texts that the server sent.
struct PostgreSQLRow {
    let result: OpaquePointer
    let number: CInt

    var count: Int { Int(PQnfields(result)) }

    func isNull(_ index: Int) -> Bool { PQgetisnull(result, number, CInt(index)) == 1 }

    func text(_ index: Int) -> String? {
        isNull(index) ? nil : String(decoding: value(index), as: UTF8.self)
    }

    /// Whole numbers, sums (which the server makes `numeric`) and truth values.
    func integer(_ index: Int) -> Int64? {
        guard !isNull(index) else { return nil }
        let bytes = value(index)
        switch bytes.first {
        case UInt8(ascii: "t"): return 1
        case UInt8(ascii: "f"): return 0
        default: return Self.integer(bytes)
        }
    }

    func real(_ index: Int) -> Double? {
        isNull(index) ? nil : strtod(PQgetvalue(result, number, CInt(index)), nil)
    }

    func bytes(_ index: Int) -> [UInt8]? {
        guard !isNull(index) else { return nil }
        let text = value(index)
        guard text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "x")]) else { return [UInt8](text) }
        return stride(from: 2, to: text.count - 1, by: 2).map { Self.digit(text[$0]) << 4 | Self.digit(text[$0 + 1]) }
    }

    private func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let length = Int(PQgetlength(result, number, CInt(index)))
        guard let start = PQgetvalue(result, number, CInt(index)) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: length)
    }

    /// The digits before a point; `nil` for what is no number or too big.
    private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = (isNegative ? bytes.dropFirst() : bytes[...]).prefix { $0 >= 48 && $0 <= 57 }
        guard !digits.isEmpty else { return nil }
        var number: Int64 = 0
        for digit in digits {
            let (tens, isBig) = number.multipliedReportingOverflow(by: 10)
            let (next, isBigger) = tens.subtractingReportingOverflow(Int64(digit - 48))
            guard !isBig, !isBigger else { return nil }
            number = next
        }
        if isNegative { return number }
        return number == .min ? nil : -number
    }

    private static func digit(_ byte: UInt8) -> UInt8 {
        byte <= 57 ? byte &- 48 : (byte | 32) &- 87
    }
}
