/// Makes records of bytes. A record that breaks the rules ends with its first line: what stands on the lines below it is
/// read on its own, so that one quote that nobody closed costs one record and not the rest of the file.
struct CSVParser {
    /// A cell longer than this is a quote that nobody closed.
    static let longestCell = 1 << 20

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let input: CSVBytes
    private let delimiter: UInt8
    private var line = 1
    /// Lines up to this one were read once as the inside of a broken record. They may be parts of it, so that they count as
    /// records only where nothing about them is odd.
    private var doubtfulThrough = 0

    init(_ input: CSVBytes, delimiter: UInt8) {
        self.input = input
        self.delimiter = delimiter
    }

    private enum Place {
        /// A cell whose text has not begun yet, blanks aside.
        case cellStart
        case plain, quoted, afterQuote
        /// Blanks between a closing quote and the end of its cell.
        case padding
    }

    private struct Start {
        let place: Int
        let line: Int
    }

    /// The next record, blank ones included; `nil` at the end.
    /// - Parameter width: the number of columns, once it is known.
    mutating func next(width: Int?) throws -> CSVRow? {
        guard try input.peek() != nil else { return nil }
        let start = Start(place: input.place, line: line)
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        var place = Place.cellStart
        var hasInnerQuote = false
        while let byte = try input.next() {
            if byte == Self.lineFeed || byte == Self.carriageReturn {
                let isPair = try endLine(byte)
                guard place == .quoted else { return finish(start, bytes, ends, width, hasInnerQuote) }
                if line <= doubtfulThrough { return try broken(start, Self.unclosed, through: 0) }
                bytes.append(byte)
                if isPair { bytes.append(Self.lineFeed) }
                continue
            }
            switch place {
            case .quoted where byte == Self.quote: place = .afterQuote
            case .quoted: bytes.append(byte)
            case .cellStart where byte == Self.quote:
                bytes.removeLast(bytes.count - (ends.last ?? 0))
                place = .quoted
            case .cellStart where byte == 32: bytes.append(byte)
            case .afterQuote where byte == Self.quote:
                bytes.append(byte)
                place = .quoted
            case _ where byte == delimiter:
                ends.append(bytes.count)
                place = .cellStart
            case .afterQuote where byte == 32, .padding where byte == 32: place = .padding
            case .afterQuote, .padding: return try broken(start, Self.textAfterQuote, through: line)
            default:
                hasInnerQuote = hasInnerQuote || byte == Self.quote
                bytes.append(byte)
                place = .plain
            }
            if bytes.count - (ends.last ?? 0) > Self.longestCell {
                return try broken(start, place == .quoted ? Self.unclosed : Self.tooLong, through: line)
            }
        }
        if place == .quoted { return try broken(start, Self.unclosed, through: line) }
        return finish(start, bytes, ends, width, hasInnerQuote)
    }

    private static let unclosed = "a quote is opened and never closed"
    private static let textAfterQuote = "text after a closing quote"
    private static let tooLong = "a cell is longer than a megabyte"
    private static let doubtful = "the line seems to belong to a broken line above; mend that one"

    /// Counts a line; true when it ended with both bytes.
    private mutating func endLine(_ byte: UInt8) throws -> Bool {
        line += 1
        guard byte == Self.carriageReturn, try input.peek() == Self.lineFeed else { return false }
        input.skip(1)
        return true
    }

    private func finish(
        _ start: Start, _ bytes: [UInt8], _ ends: [Int], _ width: Int?, _ hasInnerQuote: Bool
    ) -> CSVRow {
        var row = CSVRow(line: start.line, problem: nil, bytes: bytes, ends: ends + [bytes.count])
        row.problem = problem(row, width)
        if row.problem == nil, start.line <= doubtfulThrough, !row.isBlank, hasInnerQuote || row.count != width {
            row.problem = Self.doubtful
        }
        return row
    }

    private func problem(_ row: CSVRow, _ width: Int?) -> String? {
        if row.bytes.contains(0) { return "the line holds binary data" }
        let isASCII = row.bytes.allSatisfy { $0 < 128 }
        if !isASCII, String(validating: row.bytes, as: UTF8.self) == nil {
            return "the line is not UTF-8; save the file as CSV UTF-8"
        }
        if let width, row.count > width, row.filledCount > width {
            return "\(row.filledCount) cells where the header has \(width)"
        }
        return nil
    }

    /// Goes back to the beginning of a record and hands out its first line as it stands, with what is wrong.
    /// - Parameter through: the last line that the broken record seemed to reach.
    private mutating func broken(_ start: Start, _ reason: String, through: Int) throws -> CSVRow {
        doubtfulThrough = max(doubtfulThrough, through)
        try input.seek(start.place)
        line = start.line
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        while let byte = try input.next() {
            if byte == Self.lineFeed || byte == Self.carriageReturn {
                _ = try endLine(byte)
                break
            }
            if byte == delimiter {
                ends.append(bytes.count)
            } else if bytes.count <= Self.longestCell {
                bytes.append(byte)
            }
        }
        return CSVRow(line: start.line, problem: reason, bytes: bytes, ends: ends + [bytes.count])
    }
}
