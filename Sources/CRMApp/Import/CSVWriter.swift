import Foundation

/// Writes CSV records to a file as they come: UTF-8 with BOM, CRLF, quotes where needed (RFC 4180).
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, unless it is a number.
final class CSVWriter {
    private let handle: FileHandle
    private var isFirst = true

    init(path: String) throws {
        try Data([0xEF, 0xBB, 0xBF]).write(to: URL(fileURLWithPath: path))
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
    }

    func write(_ fields: [String]) throws {
        let line = fields.map(Self.quoted).joined(separator: ",") + "\r\n"
        try handle.write(contentsOf: Data(line.utf8))
    }

    func close() throws {
        try handle.close()
    }

    static func quoted(_ field: String) -> String {
        let safe = defused(field)
        guard safe.contains(where: { ",;\"\n\r\t".contains($0) }) || safe.first == " " || safe.last == " " else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private static func defused(_ field: String) -> String {
        let first = field.unicodeScalars.first { !$0.properties.isWhitespace && $0.value > 0x1F && $0.value != 0xFEFF }
        guard let first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return field }
        let isNumber =
            field.dropFirst().allSatisfy { "0123456789 .,()-".contains($0) } && field.count > 1
            && (first == "+" || first == "-")
        return isNumber ? field : "'" + field
    }
}
