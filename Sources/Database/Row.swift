import GRDBSQLite

/// One row of a result, read by position, in place. Valid only inside the closure that receives it.
///
/// A column that is NULL, or of another type, reads as `nil` in the optional readers and as the type's zero
/// in the others: the schema's NOT NULL is what promises a value.
public struct Row {
    private enum Source {
        case sqlite(OpaquePointer)
        case postgresql(PostgreSQLRow)
    }

    private let source: Source

    init(statement: OpaquePointer) {
        source = .sqlite(statement)
    }

    init(_ row: PostgreSQLRow) {
        source = .postgresql(row)
    }

    public func int64(_ index: Int) -> Int64 { optionalInt64(index) ?? 0 }
    public func int(_ index: Int) -> Int { Int(int64(index)) }
    public func double(_ index: Int) -> Double { optionalDouble(index) ?? 0 }
    public func text(_ index: Int) -> String { optionalText(index) ?? "" }
    public func bool(_ index: Int) -> Bool { int64(index) != 0 }
    public func id<Record>(_ index: Int) -> ID<Record> { ID(int64(index)) }

    public func optionalInt64(_ index: Int) -> Int64? {
        switch source {
        case .sqlite(let statement):
            switch sqlite3_column_type(statement, Int32(index)) {
            case SQLITE_INTEGER: sqlite3_column_int64(statement, Int32(index))
            case SQLITE_FLOAT: Int64(exactly: sqlite3_column_double(statement, Int32(index)))
            default: nil
            }
        case .postgresql(let row): row.integer(index)
        }
    }

    /// A sum, which may be more than 64 bits hold: then the bound that lies nearest. 0 when it is NULL.
    public func sum(_ index: Int) -> Int64 {
        if let sum = optionalInt64(index) { return sum }
        guard let sum = optionalDouble(index) else { return 0 }
        return Int64(exactly: sum.rounded()) ?? (sum < 0 ? .min : .max)
    }

    public func optionalInt(_ index: Int) -> Int? { optionalInt64(index).map(Int.init) }

    public func optionalDouble(_ index: Int) -> Double? {
        switch source {
        case .sqlite(let statement):
            switch sqlite3_column_type(statement, Int32(index)) {
            case SQLITE_FLOAT, SQLITE_INTEGER: sqlite3_column_double(statement, Int32(index))
            default: nil
            }
        case .postgresql(let row): row.real(index)
        }
    }

    public func optionalText(_ index: Int) -> String? {
        switch source {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, Int32(index)) == SQLITE_TEXT,
                let bytes = sqlite3_column_text(statement, Int32(index))
            else { return nil }
            let count = Int(sqlite3_column_bytes(statement, Int32(index)))
            return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        case .postgresql(let row): return row.text(index)
        }
    }

    public func optionalID<Record>(_ index: Int) -> ID<Record>? { optionalInt64(index).map(ID.init) }

    public func bytes(_ index: Int) -> [UInt8] {
        switch source {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, Int32(index)) == SQLITE_BLOB,
                let bytes = sqlite3_column_blob(statement, Int32(index))
            else { return [] }
            let count = Int(sqlite3_column_bytes(statement, Int32(index)))
            return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
        case .postgresql(let row): return row.bytes(index) ?? []
        }
    }

    public func isNull(_ index: Int) -> Bool {
        switch source {
        case .sqlite(let statement): sqlite3_column_type(statement, Int32(index)) == SQLITE_NULL
        case .postgresql(let row): row.isNull(index)
        }
    }

    public var count: Int {
        switch source {
        case .sqlite(let statement): Int(sqlite3_column_count(statement))
        case .postgresql(let row): row.count
        }
    }
}
