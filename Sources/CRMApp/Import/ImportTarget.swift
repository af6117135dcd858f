import Views

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

    /// Reads what all rows need, once, before the first. Throws ``ImportFailure`` when something has to be asked first.
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
    /// Whether tying changed anything. Throws ``RowProblem`` where a row names what there is not.
    mutating func tie(_ row: ImportRow, _ scope: Scope) throws -> Bool

    /// What whoever runs the import should know of how the file is understood.
    var notes: [String] { get }
}

extension ImportTarget where Prepared == ImportRow {
    var preparation: @Sendable (ImportRow) throws -> ImportRow { { $0 } }
}

extension ImportTarget {
    static var grownTables: [String] { [] }
    var needsSecondPass: Bool { false }
    mutating func expect(_ rows: [Prepared], _ scope: Scope) throws {}
    mutating func settle(_ scope: Scope) throws {}
    mutating func tie(_ row: ImportRow, _ scope: Scope) throws -> Bool { false }
    var notes: [String] { [] }
}

/// A row of the file, read by field.
struct ImportRow: Sendable {
    let row: CSVRow
    let survey: ImportSurvey

    var line: Int { row.line }

    /// The trimmed text of a field; the value given for all rows where no column is mapped; else empty.
    subscript(field: String) -> String {
        guard let column = survey.columns.places[field] else { return survey.constants[field] ?? "" }
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

    /// A number of at least 0 in the smallest unit of so many decimals.
    func number(_ field: String, places: Int = 0) throws -> Int64? {
        let text = self[field]
        guard !text.isEmpty else { return nil }
        let number = try number(field, text, places: places, signs: ["%"]) {
            readNumber(text, places: places, style: $0, signs: ["%"])
        }
        guard 0..<1_000_000_000_000 ~= number else { throw RowProblem("\(field): “\(text)” is not a number") }
        return number
    }

    /// An amount of money in the given currency.
    func money(_ field: String, _ currency: Currency) throws -> Money? {
        let text = self[field]
        guard !text.isEmpty else { return nil }
        let minor = try number(field, text, places: currency.minorDigits, signs: currency.signs) {
            readAmount(text, currency: currency, style: $0)
        }
        let money = Money(minor: minor, currency: currency)
        guard !money.isTooLarge else { throw RowProblem("\(field): “\(text)” is too large") }
        return money
    }

    /// Reads a number as its column is written, and multiplies it where the command says so.
    private func number(
        _ field: String, _ text: String, places: Int, signs: [String], _ read: (NumberStyle) -> NumberReading
    ) throws -> Int64 {
        let style = survey.marks[field].map(NumberStyle.written) ?? .unknown
        guard let scale = survey.scales[field] else { return try checked(field, text, places, read(style)) }
        let finer = readNumber(text, places: Self.finePlaces, style: style, signs: signs)
        let number = Double(try checked(field, text, Self.finePlaces, finer)) * scale
        let scaled = (0..<places).reduce((0..<Self.finePlaces).reduce(number) { number, _ in number / 10 }) {
            number, _ in number * 10
        }.rounded()
        guard scaled.magnitude < 9e18 else { throw RowProblem("\(field): “\(text)” is too large") }
        return Int64(scaled)
    }

    /// What is multiplied may have more decimals than what comes of it: 2.515 million.
    private static let finePlaces = 6

    private func checked(_ field: String, _ text: String, _ places: Int, _ reading: NumberReading) throws -> Int64 {
        switch reading {
        case .number(let number): return number
        case .none: throw RowProblem("\(field): “\(text)” is not a number")
        case .tooFine where places == 0: throw RowProblem("\(field): “\(text)” is not a whole number")
        case .tooFine: throw RowProblem("\(field): “\(text)” has more than \(places) decimals")
        case .ambiguous(let grouped, let decimal):
            let unit = (0..<places).reduce(Int64(1)) { unit, _ in unit * 10 }
            let few = typedNumber(decimal, places: places, for: .en)
            throw RowProblem(
                "\(field): “\(text)” may be \(grouped / unit) or \(few): which? Say --decimal comma or --decimal point")
        }
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
