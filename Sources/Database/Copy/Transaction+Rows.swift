extension Transaction {
    /// Visits every row of a table in the order of its key, without holding them: for tables of any size.
    /// Throws ``DatabaseError``.
    func scan(_ table: TableShape, _ visit: ([SQLValue]) throws -> Void) throws {
        let columns = table.columns.map(\.name).joined(separator: ", ")
        let order = table.key.isEmpty ? "" : " ORDER BY " + table.key.joined(separator: ", ")
        let selection = "SELECT \(columns) FROM \(table.name)\(order)"
        switch connection {
        case .sqlite:
            try each("\(raw: selection)") { row in
                try visit(table.columns.indices.map { row.value($0, table.columns[$0].kind) })
            }
        case .postgresql(let connection):
            try connection.copyOut("COPY (\(selection)) TO STDOUT") { line in
                try visit(PostgreSQLCopyReader.values(of: line, table.columns))
            }
        }
    }
}

extension Row {
    /// The value as its column's kind.
    fileprivate func value(_ index: Int, _ kind: TableShape.Kind) -> SQLValue {
        guard !isNull(index) else { return .null }
        return switch kind {
        case .integer: .integer(int64(index))
        case .real: .real(double(index))
        case .text: .text(text(index))
        case .bytes: .blob(bytes(index))
        }
    }
}

/// Reads lines of COPY's text format: the counterpart of ``PostgreSQLCopyLines``.
enum PostgreSQLCopyReader {
    static func values(of line: UnsafeBufferPointer<UInt8>, _ columns: [TableShape.Column]) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        var rest = line[...]
        for column in columns {
            let end = rest.firstIndex(of: 9) ?? rest.endIndex
            values.append(value(rest[..<end], column.kind))
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return values
    }

    private static func value(_ field: Slice<UnsafeBufferPointer<UInt8>>, _ kind: TableShape.Kind) -> SQLValue {
        if field.elementsEqual([92, 78]) { return .null }
        let text = String(decoding: unescaped(field), as: UTF8.self)
        return switch kind {
        case .integer: Int64(text).map(SQLValue.integer) ?? .null
        case .real: Double(text).map(SQLValue.real) ?? .null
        case .text: .text(text)
        case .bytes: .blob(bytes(hexadecimal: text.utf8.dropFirst(2)))
        }
    }

    private static func unescaped(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        guard field.contains(92) else { return [UInt8](field) }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in field {
            if isEscaped {
                bytes.append(meaning(of: byte))
                isEscaped = false
            } else if byte == 92 {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// PostgreSQL 15's manual, COPY, "Text Format".
    private static func meaning(of byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "b"): 8
        case UInt8(ascii: "t"): 9
        case UInt8(ascii: "n"): 10
        case UInt8(ascii: "v"): 11
        case UInt8(ascii: "f"): 12
        case UInt8(ascii: "r"): 13
        default: byte
        }
    }

    private static func bytes(hexadecimal text: Substring.UTF8View) -> [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in text {
            let digit = byte <= 57 ? byte &- 48 : byte &- 87
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return bytes
    }
}
