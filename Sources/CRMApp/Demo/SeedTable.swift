import Foundation

/// What can go wrong with the demo company, in one line.
public enum DemoError: Error, CustomStringConvertible, Sendable {
    case missingSeeds(path: String)
    case brokenSeeds(file: String, reason: String)
    case notEmpty

    public var description: String {
        switch self {
        case .missingSeeds(let path): "the demo company cannot be read: no file \(path)"
        case .brokenSeeds(let file, let reason): "the demo company cannot be read: \(file).csv \(reason)"
        case .notEmpty: "the data folder already has customers; the demo company is loaded only into an empty one"
        }
    }
}

/// One CSV file of the demo company: our own files, so the plainest form is read (RFC 4180, UTF-8, a header row).
struct SeedTable {
    let name: String
    let rows: [SeedRow]

    init(folder: String, name: String) throws {
        let path = "\(folder)/\(name).csv"
        guard let data = FileManager.default.contents(atPath: path) else { throw DemoError.missingSeeds(path: path) }
        self.name = name
        var records = SeedTable.records(in: Array(data))
        guard !records.isEmpty else { throw DemoError.brokenSeeds(file: name, reason: "is empty") }
        let header = records.removeFirst()
        if let bad = records.firstIndex(where: { $0.count != header.count }) {
            throw DemoError.brokenSeeds(file: name, reason: "has a record \(bad + 2) of another length than the header")
        }
        guard !records.isEmpty else { throw DemoError.brokenSeeds(file: name, reason: "has no records") }
        let columns = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
        rows = records.map { SeedRow(columns: columns, fields: $0) }
    }

    private static func records(in bytes: [UInt8]) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var previous: UInt8 = 0
        for byte in bytes {
            defer { previous = byte }
            switch byte {
            case UInt8(ascii: "\""):
                // A doubled quote closes and opens again: the second one is the quote that is meant.
                if !isQuoted, previous == byte { field.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                record.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            case UInt8(ascii: "\n") where !isQuoted:
                record.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
                records.append(record)
                record.removeAll(keepingCapacity: true)
            default: field.append(byte)
            }
        }
        return records
    }
}

/// One record of a seed file, read by column name; a column that is not there reads as empty.
struct SeedRow {
    fileprivate let columns: [String: Int]
    fileprivate let fields: [String]

    subscript(_ column: String) -> String {
        columns[column].map { fields[$0] } ?? ""
    }

    /// The field, or `nil` when it is empty.
    func optional(_ column: String) -> String? {
        let value = self[column]
        return value.isEmpty ? nil : value
    }

    func number(_ column: String) -> Int {
        Int(self[column]) ?? 0
    }
}
