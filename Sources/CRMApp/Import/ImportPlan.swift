import Views

/// What the command line asks for: which records from which file, which column is which field.
public struct ImportPlan: Sendable {
    public var kind: ImportKind
    public var file: String
    /// Pairs of field and column, in the order given. A field that names no column takes the column of its name.
    public var map: [(field: String, column: String)] = []
    /// Values for all rows, by field: `kind=organisation`, `currency=USD`.
    public var constants: [String: String] = [:]
    /// Factors for numbers, by field: revenue in millions is `revenue` → 1,000,000.
    public var scales: [String: Double] = [:]
    /// Answers the question that an ambiguous column of dates raises.
    public var dates: DateOrder?
    /// Answers the question that a number like `1,000` raises where nothing in the file does.
    public var decimal: DecimalMark?
    /// The system that the file comes from: an external id is unique within it.
    public var source = "import"
    /// The stages of a pipeline that does not exist yet, in order; otherwise those that the file names.
    public var stages: [String] = []
    /// Of the stages of a pipeline that does not exist yet, those that end a deal as won.
    public var won: [String] = []
    /// Of the stages of a pipeline that does not exist yet, those that end a deal as lost.
    public var lost: [String] = []
    /// What becomes of a row that describes somebody who is there already, without an id that tells so.
    public var match = ImportMatch.skip
    /// Whether an empty cell empties its field; otherwise it changes nothing.
    public var clearsEmpty = false
    public var isDryRun = false
    /// Where rows with problems go; nothing is written while there are none.
    public var problemFile: String

    public init(kind: ImportKind, file: String) {
        self.kind = kind
        self.file = file
        problemFile = file + ".problems.csv"
    }

    /// Takes "comma" or "point"; false for anything else.
    public mutating func setDecimal(_ name: String) -> Bool {
        decimal = DecimalMark(rawValue: name)
        return decimal != nil
    }
}

/// What can be imported.
public enum ImportKind: String, Sendable, CaseIterable {
    case customers, deals, products, users
}

/// What becomes of a row that describes a record which is there already.
public enum ImportMatch: String, Sendable, CaseIterable {
    /// It goes to the file of problems.
    case skip
    /// It changes that record.
    case update
    /// It becomes another record all the same.
    case create
}

/// What came of an import.
public struct ImportSummary: Sendable, Equatable {
    public var created = 0
    public var updated = 0
    /// Rows that said nothing new.
    public var unchanged = 0
    public var problems = 0

    public init(created: Int = 0, updated: Int = 0, unchanged: Int = 0, problems: Int = 0) {
        self.created = created
        self.updated = updated
        self.unchanged = unchanged
        self.problems = problems
    }

    public var rows: Int { taken + problems }

    /// The rows whose say was done.
    public var taken: Int { created + updated + unchanged }
}

/// What became of a row.
enum ImportOutcome: Sendable { case created, updated, unchanged }

/// A failure of the import as a whole, in one sentence; nothing was loaded unless it says otherwise.
public struct ImportFailure: Error, Sendable, CustomStringConvertible {
    public let description: String
}

/// What is wrong with one row; the row is left out and goes to the file of problems.
struct RowProblem: Error {
    let text: String

    init(_ text: String) { self.text = text }
}
