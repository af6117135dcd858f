import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Reads a CSV file record by record (RFC 4180), in the memory of one record: UTF-8 with or without BOM, fields
/// separated by comma, semicolon or tab, lines ended by LF or CRLF.
public final class CSVReader {
    /// The names in the first line.
    public let header: [String]
    /// The byte between fields.
    public let delimiter: UInt8
    /// A field longer than this is a quote that nobody closed.
    static let longestField = 1 << 20

    private var state: ReaderState

    /// Opens a file and reads its header. Throws ``CSVProblem``.
    public init(path: String) throws {
        guard let file = fopen(path, "rb") else {
            throw CSVProblem(line: 0, reason: "cannot read \(path): \(String(cString: strerror(errno)))")
        }
        var state = ReaderState(file: file)
        do {
            try state.skipMark()
            delimiter = state.sniffDelimiter()
            guard let first = try state.next(delimiter) else { throw CSVProblem(line: 0, reason: "the file is empty") }
            header = first.fields
        } catch {
            fclose(file)
            throw error
        }
        self.state = state
    }

    deinit {
        fclose(state.file)
    }

    /// The next record that is not blank, or `nil` at the end. Throws ``CSVProblem``.
    public func next() throws -> CSVRow? {
        while let row = try state.next(delimiter) {
            if row.count == 1, row.isBlank { continue }
            guard row.count == header.count else {
                throw CSVProblem(line: row.line, reason: "\(row.count) fields where the header has \(header.count)")
            }
            return row
        }
        return nil
    }
}

/// The reading itself, apart from who owns the file.
struct ReaderState {
    private static let chunk = 256 * 1024
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    let file: UnsafeMutablePointer<FILE>
    var buffer: [UInt8] = []
    var position = 0
    var line = 1
    var isAtEnd = false

    /// Makes sure that the buffer holds a byte at `position`; false at the end of the file.
    private mutating func fill() -> Bool {
        guard !isAtEnd else { return false }
        buffer = [UInt8](unsafeUninitializedCapacity: Self.chunk) { pointer, count in
            count = fread(pointer.baseAddress, 1, Self.chunk, file)
        }
        position = 0
        isAtEnd = buffer.isEmpty
        return !isAtEnd
    }

    /// Skips a UTF-8 mark and refuses what is another kind of file.
    mutating func skipMark() throws {
        _ = fill()
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
            throw CSVProblem(line: 0, reason: "the file is UTF-16; save it as CSV UTF-8")
        }
        if buffer.starts(with: Array("PK".utf8)) {
            throw CSVProblem(line: 0, reason: "the file is a spreadsheet or an archive; save it as CSV UTF-8")
        }
    }

    /// The separator that the first line uses most, outside quotes.
    func sniffDelimiter() -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in buffer[position...] {
            if byte == Self.quote { isQuoted.toggle() }
            if byte == Self.lineFeed, !isQuoted { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
    }

    /// The next record, blank ones included.
    mutating func next(_ delimiter: UInt8) throws -> CSVRow? {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        let start = line
        var quoteLine = 0
        var place = Place.fieldStart
        var isEmpty = true
        while position < buffer.count || fill() {
            let byte = buffer[position]
            position += 1
            isEmpty = false
            if byte == Self.lineFeed { line += 1 }
            switch place {
            case .quoted where byte == Self.quote: place = .afterQuote
            case .quoted: bytes.append(byte)
            case .fieldStart where byte == Self.quote:
                place = .quoted
                quoteLine = line
            case .afterQuote where byte == Self.quote:
                bytes.append(byte)
                place = .quoted
            case _ where byte == delimiter:
                ends.append(bytes.count)
                place = .fieldStart
            case _ where byte == Self.lineFeed:
                return try finish(&bytes, &ends, start)
            case _ where byte == Self.carriageReturn: continue
            case .afterQuote:
                throw CSVProblem(line: line, reason: "text after a closing quote")
            default:
                bytes.append(byte)
                place = .plain
            }
            if bytes.count - (ends.last ?? 0) > CSVReader.longestField {
                throw CSVProblem(line: start, reason: "a field is longer than a megabyte")
            }
        }
        if place == .quoted { throw CSVProblem(line: quoteLine, reason: "a quote is opened and never closed") }
        return isEmpty ? nil : try finish(&bytes, &ends, start)
    }

    private enum Place {
        case fieldStart, plain, quoted, afterQuote
    }

    private func finish(_ bytes: inout [UInt8], _ ends: inout [Int], _ start: Int) throws -> CSVRow {
        ends.append(bytes.count)
        if bytes.contains(0) { throw CSVProblem(line: start, reason: "the line holds binary data") }
        let isASCII = bytes.allSatisfy { $0 < 128 }
        if !isASCII, String(validating: bytes, as: UTF8.self) == nil {
            throw CSVProblem(line: start, reason: "the line is not UTF-8; save the file as CSV UTF-8")
        }
        return CSVRow(line: start, bytes: bytes, ends: ends)
    }
}
