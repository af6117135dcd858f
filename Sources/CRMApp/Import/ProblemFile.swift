import Foundation

/// The rows that were left out, with their lines and what is wrong; made at the first of them. Mended, it can be loaded as
/// it is.
final class ProblemFile {
    static let lineColumn = "line"
    static let problemColumn = "problem"

    let path: String
    private var writer: CSVWriter?

    /// Throws ``ImportFailure`` when something else stands in the place.
    init(path: String, besides file: String) throws {
        self.path = path
        guard URL(fileURLWithPath: path).standardizedFileURL != URL(fileURLWithPath: file).standardizedFileURL else {
            throw ImportFailure(description: "--problems names the file itself")
        }
        if FileManager.default.fileExists(atPath: path), try !isOurs() {
            throw ImportFailure(
                description: "\(path) is no file of problems; move it away, or say another place with --problems")
        }
    }

    /// Whether a file with these columns was written here.
    static func isHeader(_ header: [String]) -> Bool {
        header.count > 2 && header[0] == lineColumn && header.contains(problemColumn)
    }

    private func isOurs() throws -> Bool {
        guard let header = try? CSVReader(path: path).header else { return false }
        return Self.isHeader(header)
    }

    /// Cells that the header has no column for come last, behind what is wrong.
    func add(_ row: CSVRow, header: [String], _ text: String) throws {
        if writer == nil {
            writer = try CSVWriter(path: path)
            try writer?.write([Self.lineColumn] + header + [Self.problemColumn])
        }
        let cells = row.fields
        let missing = [String](repeating: "", count: max(0, header.count - cells.count))
        try writer?.write(
            ["\(row.line)"] + cells.prefix(header.count) + missing + [text] + cells.dropFirst(header.count))
    }

    /// Without problems, the file of an earlier run goes.
    func close() throws {
        guard writer == nil else { return try writer?.close() ?? () }
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.removeItem(atPath: path)
    }
}
