import Foundation

/// Reads a CSV file record by record (RFC 4180 and what programs really write), in the memory of one record: UTF-8 with or
/// without BOM; cells separated by comma, semicolon, tab or bar; lines ended by LF, CRLF or CR.
///
/// A record that is written wrongly is handed out with its ``CSVRow/problem``, and reading goes on behind it.
public final class CSVReader {
    /// The names in the first line, without blanks around them.
    public let header: [String]
    /// The byte between cells.
    public let delimiter: UInt8

    private var parser: CSVParser

    /// Opens a file and reads its header. Throws ``CSVProblem``.
    public init(path: String) throws {
        let bytes = try CSVBytes(path: path)
        delimiter = try CSVDialect.delimiter(bytes)
        parser = CSVParser(bytes, delimiter: delimiter)
        var first = try parser.next(width: nil)
        while let row = first, row.isBlank, row.problem == nil { first = try parser.next(width: nil) }
        guard let first else { throw CSVProblem(line: 0, reason: "the file is empty") }
        if let problem = first.problem { throw CSVProblem(line: first.line, reason: problem) }
        header = first.fields.map(CSVDialect.name)
    }

    /// The next record that is not blank, or `nil` at the end. Throws ``CSVProblem`` when the file cannot be read on.
    public func next() throws -> CSVRow? {
        while let row = try parser.next(width: header.count) {
            if row.isBlank, row.problem == nil { continue }
            return row
        }
        return nil
    }
}

/// What the beginning of a file tells of how it is written.
enum CSVDialect {
    private static let quote = UInt8(ascii: "\"")
    /// What may separate cells; of two that would do, the first.
    private static let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")]
    private static let sampled = 50

    /// The byte between cells: the one that a first line `sep=;` names (it is skipped then), or the one that most of the
    /// first records hold as often as the header does. Throws ``CSVProblem`` for what is another kind of file.
    static func delimiter(_ bytes: CSVBytes) throws -> UInt8 {
        let start = bytes.beginning
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.skip(3) }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            throw CSVProblem(line: 0, reason: "the file is UTF-16; save it as CSV UTF-8")
        }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            throw CSVProblem(line: 0, reason: "the file is a spreadsheet or an archive; save it as CSV UTF-8")
        }
        return named(bytes) ?? guessed(bytes.beginning)
    }

    /// Reads `sep=;`, with or without quotes around it.
    private static func named(_ bytes: CSVBytes) -> UInt8? {
        let line = bytes.beginning.prefix(16).prefix { $0 != 10 && $0 != 13 }
        let letters = line.filter { $0 != quote }
        guard letters.count == 5, String(decoding: letters.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let delimiter = letters.last
        else { return nil }
        bytes.skip(line.count)
        return delimiter
    }

    private static func guessed(_ beginning: ArraySlice<UInt8>) -> UInt8 {
        let records = counts(beginning)
        guard let header = records.first else { return UInt8(ascii: ",") }
        func agreeing(_ index: Int) -> Int {
            header[index] == 0 ? 0 : records.count { $0[index] == header[index] }
        }
        let best = candidates.indices.max { left, right in
            // Of those that agree equally often the first wins: `max` takes the last of equals.
            (agreeing(left), candidates.count - left) < (agreeing(right), candidates.count - right)
        }
        return best.flatMap { agreeing($0) > 0 ? candidates[$0] : nil } ?? UInt8(ascii: ",")
    }

    /// How often each candidate stands outside quotes in each of the first records.
    private static func counts(_ beginning: ArraySlice<UInt8>) -> [[Int]] {
        var records: [[Int]] = []
        var record = candidates.map { _ in 0 }
        var isQuoted = false
        var isEmpty = true
        for byte in beginning {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted, byte == 10 || byte == 13 {
                if !isEmpty { records.append(record) }
                record = candidates.map { _ in 0 }
                isEmpty = true
                if records.count == sampled { return records }
                continue
            }
            isEmpty = false
            if !isQuoted, let index = candidates.firstIndex(of: byte) { record[index] += 1 }
        }
        if !isEmpty { records.append(record) }
        return records
    }

    /// A column's name as it is read: without blanks, hard blanks and invisible marks around it.
    static func name(_ text: String) -> String {
        text.trimmingCharacters(in: blanks)
    }

    private static let blanks = CharacterSet.whitespacesAndNewlines
        .union(CharacterSet(charactersIn: "\u{FEFF}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}"))
}
