import CPostgres
import Foundation

extension PostgreSQLConnection {
    /// Runs a `COPY … FROM STDIN` of what `produce` sends, and tells how many rows the server took.
    /// Throws ``DatabaseError``.
    func copyIn(_ statement: String, _ produce: (PostgreSQLCopyTarget) throws -> Void) throws -> Int {
        try outsidePipeline {
            try start(statement, PGRES_COPY_IN)
            let target = PostgreSQLCopyTarget(self)
            do {
                try produce(target)
                try target.flush()
            } catch {
                PQputCopyEnd(handle, "the load was given up")
                _ = try? rest()
                throw error
            }
            try retrying { PQputCopyEnd(handle, nil) }
            return try rest()
        }
    }

    /// Gives every line of a `COPY … TO STDOUT` to `consume`, without its line break. Throws ``DatabaseError``.
    func copyOut(_ statement: String, _ consume: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        try outsidePipeline {
            try start(statement, PGRES_COPY_OUT)
            while let line = try nextLine() {
                defer { PQfreemem(line.baseAddress.map { UnsafeMutableRawPointer(mutating: $0) }) }
                do {
                    try consume(UnsafeBufferPointer(rebasing: line.dropLast()))
                } catch {
                    _ = broken(.unavailable("the copy was given up"))
                    throw error
                }
            }
            _ = try rest()
        }
    }

    private func start(_ statement: String, _ wanted: ExecStatusType) throws {
        guard PQsendQuery(handle, statement) == 1 else { throw lost() }
        let result = try answer()
        guard let result, result.status == wanted else {
            throw result.map { broken(PostgreSQLFailure($0).error(at: address)) } ?? lost()
        }
    }

    fileprivate func put(_ lines: [UInt8]) throws {
        try lines.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            try retrying { PQputCopyData(handle, start, CInt(bytes.count)) }
        }
    }

    /// Repeats what libpq has no room for yet.
    private func retrying(_ step: () -> CInt) throws {
        while true {
            switch step() {
            case 1: return
            case 0: try wait(for: Int16(POLLIN | POLLOUT), nil)
            default: throw lost()
            }
        }
    }

    private func nextLine() throws -> UnsafeBufferPointer<UInt8>? {
        while true {
            var line: UnsafeMutablePointer<CChar>?
            let length = PQgetCopyData(handle, &line, 1)
            if length > 0, let line {
                let start = UnsafeRawPointer(line).assumingMemoryBound(to: UInt8.self)
                return UnsafeBufferPointer(start: start, count: Int(length))
            }
            guard length == 0 else { return nil }
            try wait(for: Int16(POLLIN), nil)
        }
    }

    private func answer() throws -> PostgreSQLResult? {
        while PQflush(handle) == 1 { try wait(for: Int16(POLLIN | POLLOUT), nil) }
        while PQisBusy(handle) == 1 { try wait(for: Int16(POLLIN), nil) }
        return PQgetResult(handle).map(PostgreSQLResult.init)
    }

    /// The last answer of a COPY, and the empty one after it.
    private func rest() throws -> Int {
        var rows = 0
        var failed: DatabaseError?
        while let result = try answer() {
            if result.status == PGRES_FATAL_ERROR { failed = PostgreSQLFailure(result).error(at: address) }
            rows = max(rows, result.changes)
            if PQstatus(handle) == CONNECTION_BAD { throw lost() }
        }
        if let failed { throw fail(failed) }
        return rows
    }
}

/// Takes rows for a COPY and sends them in chunks.
final class PostgreSQLCopyTarget {
    /// Bytes that are sent together.
    private static let chunk = 128 * 1024

    private let connection: PostgreSQLConnection
    private var lines = PostgreSQLCopyLines()

    init(_ connection: PostgreSQLConnection) {
        self.connection = connection
    }

    /// Sends a row: the values in the order of the columns.
    func row(_ values: [SQLValue]) throws {
        lines.append(values)
        if lines.bytes.count >= Self.chunk { try flush() }
    }

    func flush() throws {
        guard !lines.bytes.isEmpty else { return }
        try connection.put(lines.bytes)
        lines.removeAll()
    }
}

/// Rows in the text format of COPY: a line a row, a tab between fields, `\N` for NULL.
struct PostgreSQLCopyLines {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ values: [SQLValue]) {
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(9) }
            append(value)
        }
        bytes.append(10)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: bytes += [92, 78]
        case .integer(let number): bytes += Array(String(number).utf8)
        case .real(let number): bytes += Array(String(number).utf8)
        case .text(let text): for byte in text.utf8 { append(byte) }
        case .blob(let blob):
            bytes += [92, 92, 120]
            for byte in blob { bytes += [Self.hexadecimal[Int(byte >> 4)], Self.hexadecimal[Int(byte & 15)]] }
        }
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case 0: break
        case 9: bytes += [92, 116]
        case 10: bytes += [92, 110]
        case 13: bytes += [92, 114]
        case 92: bytes += [92, 92]
        default: bytes.append(byte)
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
