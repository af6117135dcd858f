import Views

/// One column's worth of meaning: a field that a kind of record takes from a file.
struct ImportField: Sendable {
    let name: String
    var isDate = false
}

/// A kind of record that rows become.
protocol ImportTarget {
    /// A row after the work that needs no database.
    associatedtype Prepared: Sendable

    /// The fields that can be mapped.
    static var fields: [ImportField] { get }
    /// The tables that grow so much that statements planned before are no good after.
    static var grownTables: [String] { get }
    /// At least one field of each group has to be mapped or given for all rows.
    static var required: [[String]] { get }

    /// Reads what all rows need, once, before the first.
    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws

    /// The work on a row that needs no database: done ahead, on another thread. Throws ``RowProblem``.
    var preparation: @Sendable (ImportRow) throws -> Prepared { get }

    /// Hears which rows come next, so that what has to be asked for each of them is asked for all at once.
    mutating func expect(_ rows: [Prepared], _ scope: Scope) throws

    /// Writes one row, now or with those after it. Throws ``RowProblem`` before anything is written, when the row cannot
    /// become a record.
    mutating func apply(_ row: Prepared, _ scope: Scope) throws -> ImportOutcome

    /// Ends the writing of some rows, still in their transaction.
    mutating func settle(_ scope: Scope) throws

    /// Whether rows name other rows that may come later, so that a second reading ties them together.
    var needsSecondPass: Bool { get }
    mutating func tie(_ row: ImportRow, _ scope: Scope) throws
}

extension ImportTarget where Prepared == ImportRow {
    var preparation: @Sendable (ImportRow) throws -> ImportRow { { $0 } }
}

extension ImportTarget {
    static var grownTables: [String] { [] }
    var needsSecondPass: Bool { false }
    mutating func expect(_ rows: [Prepared], _ scope: Scope) throws {}
    mutating func settle(_ scope: Scope) throws {}
    mutating func tie(_ row: ImportRow, _ scope: Scope) throws {}
}

/// A row of the file, read by field.
struct ImportRow: Sendable {
    let row: CSVRow
    let survey: ImportSurvey

    /// The trimmed text of a field; the value given for all rows where no column is mapped; else empty.
    subscript(field: String) -> String {
        guard let column = survey.columns[field] else { return survey.constants[field] ?? "" }
        let text = row[column]
        return text.isEmpty ? survey.constants[field] ?? "" : text
    }

    /// A date in the order that the whole column is written in.
    func day(_ field: String) throws -> Day? {
        let text = self[field]
        guard !text.isEmpty else { return nil }
        guard let day = DateParts(text)?.day(survey.orders[field] ?? .ymd) else {
            throw RowProblem("\(field): “\(text)” is not a date")
        }
        return day
    }

    /// A whole number of at least 0.
    func number(_ field: String) throws -> Int? {
        let text = self[field]
        guard !text.isEmpty else { return nil }
        let digits = asciiDigits(text).filter { !$0.isWhitespace && $0 != "," && $0 != "\u{A0}" }
        guard let number = Double(digits), number >= 0, number < 1e12 else {
            throw RowProblem("\(field): “\(text)” is not a number")
        }
        return Int(number * (survey.scales[field] ?? 1))
    }

    /// An amount of money in the given currency.
    func money(_ field: String, _ currency: Currency) throws -> Money? {
        let text = self[field]
        guard !text.isEmpty else { return nil }
        guard let minor = parseAmount(text, currency: currency) else {
            throw RowProblem("\(field): “\(text)” is not an amount")
        }
        guard let scale = survey.scales[field] else { return Money(minor: minor, currency: currency) }
        let scaled = (Double(minor) * scale).rounded()
        guard scaled.magnitude < 9e18 else { throw RowProblem("\(field): “\(text)” is too large") }
        return Money(minor: Int64(scaled), currency: currency)
    }

    /// A code among those that the field knows.
    func code<Value: RawRepresentable<String> & CaseIterable>(_ field: String, _ type: Value.Type) throws -> Value? {
        let text = self[field]
        guard !text.isEmpty else { return nil }
        if let value = Value(rawValue: text) { return value }
        if let value = Value(rawValue: text.lowercased().replacing(" ", with: "-")) { return value }
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw RowProblem("\(field): “\(text)” is none of \(known)")
    }
}
