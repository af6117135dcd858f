import Foundation
import GRDB

/// One row of a result, read by position. Valid only inside the closure that receives it.
///
/// A column that is NULL, or of another type, reads as `nil` in the optional readers and as the type's zero
/// in the others: the schema's NOT NULL is what promises a value.
public struct Row {
    let row: GRDB.Row

    public func int64(_ index: Int) -> Int64 { row[index] as Int64? ?? 0 }
    public func int(_ index: Int) -> Int { Int(row[index] as Int64? ?? 0) }
    public func double(_ index: Int) -> Double { row[index] as Double? ?? 0 }
    public func text(_ index: Int) -> String { row[index] as String? ?? "" }
    public func bool(_ index: Int) -> Bool { (row[index] as Int64? ?? 0) != 0 }
    public func id<Record>(_ index: Int) -> ID<Record> { ID(row[index] as Int64? ?? 0) }

    public func optionalInt64(_ index: Int) -> Int64? { row[index] as Int64? }
    public func optionalInt(_ index: Int) -> Int? { (row[index] as Int64?).map(Int.init) }
    public func optionalDouble(_ index: Int) -> Double? { row[index] as Double? }
    public func optionalText(_ index: Int) -> String? { row[index] as String? }
    public func optionalID<Record>(_ index: Int) -> ID<Record>? { (row[index] as Int64?).map(ID.init) }

    public func bytes(_ index: Int) -> [UInt8] {
        (row[index] as Data?).map { [UInt8]($0) } ?? []
    }

    public func isNull(_ index: Int) -> Bool { row.hasNull(atIndex: index) }
    public var count: Int { row.count }
}
