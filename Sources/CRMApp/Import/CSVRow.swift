/// One record of a CSV file: its cells, the line on which it begins, and what is wrong with how it is written.
public struct CSVRow: Sendable {
    /// 1-based line of the record's first character.
    public let line: Int
    /// Why the record cannot be trusted, for a person: its cells are then the raw pieces of its line.
    public var problem: String?
    /// The cells' bytes, one after the other, without quotes.
    let bytes: [UInt8]
    /// Where each cell ends in `bytes`.
    let ends: [Int]

    public var count: Int { ends.count }

    /// The text of a cell, without blanks around it; empty when there is no such column.
    public subscript(_ column: Int) -> String {
        guard column >= 0, column < ends.count else { return "" }
        var start = column == 0 ? 0 : ends[column - 1]
        var end = ends[column]
        while start < end, Self.isBlank(bytes[start]) { start += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Whether a field has more than so many characters.
    func isLonger(_ column: Int, than limit: Int) -> Bool {
        guard column >= 0, column < ends.count else { return false }
        return ends[column] - (column == 0 ? 0 : ends[column - 1]) > limit && self[column].isLonger(than: limit)
    }

    /// All cells as text.
    public var fields: [String] { ends.indices.map { self[$0] } }

    /// Whether no cell holds anything.
    var isBlank: Bool { bytes.allSatisfy(Self.isBlank) }

    /// The number of cells up to the last one that holds anything.
    var filledCount: Int {
        var count = ends.count
        while count > 0, bytes[(count == 1 ? 0 : ends[count - 2])..<ends[count - 1]].allSatisfy(Self.isBlank) {
            count -= 1
        }
        return count
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }
}
