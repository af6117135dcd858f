/// A statement, or a piece of one. Interpolated values are bound; nothing is pasted unless it says `raw:`.
///
///     "SELECT id FROM users WHERE email = \(email)"      // … WHERE email = ?   [email]
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Part: Sendable {
        /// Text as its author wrote it in the source.
        case source(String)
        /// Text that a mechanism rendered (a viewer's sub-select): exempt from the check for bare owned tables.
        case trusted(String)
        case value(SQLValue)
        /// Values one after the other, with commas between them.
        case values([SQLValue])
        case word(DialectWord)
        /// A part that only one engine reads.
        indirect case only(Dialect, Part)
    }

    var parts: [Part]

    public init(stringLiteral value: String) {
        parts = value.isEmpty ? [] : [.source(value)]
    }

    public init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
    }

    private init(parts: [Part]) {
        self.parts = parts
    }

    public static let empty: SQL = ""

    public var isEmpty: Bool { parts.isEmpty }

    public static func + (left: SQL, right: SQL) -> SQL {
        SQL(parts: left.parts + right.parts)
    }

    public static func += (left: inout SQL, right: SQL) {
        left.parts += right.parts
    }

    /// The same statement, its text no longer searched for the bare names of owned tables.
    /// Only for what renders a viewer's rights, and for work that the system does for itself.
    public var trusted: SQL {
        SQL(
            parts: parts.map { part in
                if case .source(let text) = part { .trusted(text) } else { part }
            }
        )
    }

    /// Whether an engine has nothing to do for it.
    func isEmpty(on dialect: Dialect) -> Bool {
        parts.allSatisfy { part in
            switch part {
            case .only(let engine, _): engine != dialect
            case .word(let word): word.spelled(in: dialect).isEmpty
            default: false
            }
        }
    }

    /// The same for one engine; the other reads nothing.
    public func only(on dialect: Dialect) -> SQL {
        SQL(parts: parts.map { .only(dialect, $0) })
    }

    /// What its author wrote, without values and without trusted text: what the check for owned tables reads.
    public var sourceText: String {
        var text = ""
        for part in parts {
            if case .source(let piece) = part { text += piece } else { text += " ⸱ " }
        }
        return text
    }

    /// The statement's text, with a placeholder for each value.
    func text(for dialect: Dialect) -> String {
        var text = ""
        text.reserveCapacity(parts.count * 24)
        var number = 0
        for part in parts { part.write(in: dialect, to: &text, &number) }
        return text
    }

    /// The values to bind, in order.
    func values(for dialect: Dialect) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(parts.count)
        for part in parts { part.eachValue(for: dialect) { values.append($0) } }
        return values
    }

    /// The text and the values to bind, in order.
    public func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
        (text(for: dialect), values(for: dialect))
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.source(literal)) }
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some SQLBindable) {
            parts.append(.value(value.sqlValue))
        }

        /// Binds a value, or NULL.
        public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            parts.append(.value(value?.sqlValue ?? .null))
        }

        /// Binds the values of a row, commas between them: for statements with dozens of columns.
        public mutating func appendInterpolation(values: [SQLValue]) {
            parts.append(.values(values))
        }

        /// Nests a piece of SQL with its values.
        public mutating func appendInterpolation(_ sql: SQL) {
            parts += sql.parts
        }

        /// A parenthesised list of bound values for `IN`; an empty list renders `(NULL)`, which nothing equals.
        public mutating func appendInterpolation<Value: SQLBindable>(list values: some Sequence<Value>) {
            let pieces = values.map { SQL.Part.value($0.sqlValue) }
            parts.append(.trusted("("))
            for (index, piece) in pieces.enumerated() {
                if index > 0 { parts.append(.trusted(", ")) }
                parts.append(piece)
            }
            if pieces.isEmpty { parts.append(.trusted("NULL")) }
            parts.append(.trusted(")"))
        }

        /// Numbers for `IN`, bound as one value: the statement's text is the same for any number of them.
        public mutating func appendInterpolation(set numbers: [Int64]) {
            let json = "[" + numbers.map(String.init).joined(separator: ",") + "]"
            parts.append(
                .word(
                    .either(
                        sqlite: "(SELECT value FROM json_each(",
                        postgresql: "(SELECT value::bigint FROM json_array_elements_text((")))
            parts.append(.value(.text(json)))
            parts.append(.word(.either(sqlite: "))", postgresql: ")::json))")))
        }

        /// A word that the engines spell differently.
        public mutating func appendInterpolation(word: DialectWord) {
            parts.append(.word(word))
        }

        /// The sum of whole numbers, without an end: SQLite's own `sum` fails when 64 bits do not hold it. Adds up the upper and
        /// the lower half of each number; where the whole fits, it is exact, else a REAL. ``Row/sum(_:)`` reads both.
        public mutating func appendInterpolation(sum numbers: SQL) {
            appendInterpolation(
                ("(sum((\(numbers)) >> 32) * 4294967296 + sum((\(numbers)) & 4294967295))" as SQL).only(on: .sqlite))
            appendInterpolation(("sum(\(numbers))" as SQL).only(on: .postgresql))
        }

        /// A number rounded to a whole one. What 64 bits do not hold is the nearest that they do on SQLite, and stays what it
        /// is on PostgreSQL, whose cast would fail.
        public mutating func appendInterpolation(whole number: SQL) {
            appendInterpolation(("CAST(round(\(number)) AS INTEGER)" as SQL).only(on: .sqlite))
            appendInterpolation(("round(\(number))" as SQL).only(on: .postgresql))
        }

        /// A constraint that a column holds one of the texts, or NULL. Not with `IN`: SQLite would fill a table with more
        /// than two of them in every statement that writes the column, which costs as much as the row.
        public mutating func appendInterpolation(check column: String, isOneOf values: [String]) {
            let cases = values.map { "\(column) = '\($0)'" }
            appendInterpolation(raw: "CHECK (\(cases.joined(separator: " OR ")))")
        }

        /// The loud hole: text that becomes part of the statement. Never anything that a request carried.
        public mutating func appendInterpolation(raw text: String) {
            if !text.isEmpty { parts.append(.source(text)) }
        }
    }
}

extension SQL.Part {
    @inline(__always)
    func write(in dialect: Dialect, to text: inout String, _ number: inout Int) {
        switch self {
        case .source(let piece), .trusted(let piece): text += piece
        case .word(let word): text += word.spelled(in: dialect)
        case .value:
            number += 1
            text += dialect.placeholder(number)
        case .values(let values):
            text += dialect.placeholders(values.count, after: number)
            number += values.count
        case .only(let engine, let part): if engine == dialect { part.writeNested(in: dialect, to: &text, &number) }
        }
    }

    @inline(never)
    private func writeNested(in dialect: Dialect, to text: inout String, _ number: inout Int) {
        write(in: dialect, to: &text, &number)
    }

    /// Visits the values to bind.
    @inline(__always)
    func eachValue(for dialect: Dialect, _ visit: (SQLValue) throws -> Void) rethrows {
        switch self {
        case .value(let value): try visit(value)
        case .values(let values): for value in values { try visit(value) }
        case .only(let engine, .value(let value)): if engine == dialect { try visit(value) }
        case .only(let engine, .values(let values)): if engine == dialect { for value in values { try visit(value) } }
        default: break
        }
    }
}

extension Sequence<SQL> {
    /// The pieces in one, with a separator between them.
    public func joined(separator: SQL) -> SQL {
        var result = SQL.empty
        var isFirst = true
        for piece in self {
            if !isFirst { result += separator }
            result += piece
            isFirst = false
        }
        return result
    }
}
