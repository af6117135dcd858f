import Views

/// A field that a kind of record takes from a file, by all names that a column may have for it.
struct ImportField: Sendable {
    /// The name that `--map` and `--set` take, and the history where it has the field.
    let name: String
    /// What forms call it, in five languages; other programs' names for it.
    private let label: Text?
    private let synonyms: [String]
    var isDate = false
    /// Whether its dates may lack the year.
    var isBirthday = false
    /// Whether `--scale` may multiply it.
    var isNumber = false

    init(
        _ name: String, _ label: Text? = nil, _ synonyms: [String] = [], isDate: Bool = false, isBirthday: Bool = false,
        isNumber: Bool = false
    ) {
        self.name = name
        self.label = label
        self.synonyms = synonyms
        self.isDate = isDate
        self.isBirthday = isBirthday
        self.isNumber = isNumber
    }

    /// All of its names as ``key(_:)`` folds them.
    var keys: Set<String> {
        let labels = label.map { label in Language.allCases.map { label[$0] } } ?? []
        return Set(([name] + labels + synonyms).map(Self.key))
    }

    /// A column's name as it is compared: letters and digits, folded. “E-mail” is “email”, “Family name” is `family_name`.
    static func key(_ name: String) -> String {
        searchText(name).filter { $0.isLetter || $0.isNumber }
    }
}

/// What one field of a file does to a draft. Drafts are loaded from the stored record, so that what a file does not say
/// cannot change: there is no other way from a cell into a record.
struct ImportCell<Draft, Context>: Sendable {
    let field: ImportField
    /// Puts what the file says into the draft; is never called without a text. Throws ``RowProblem``.
    let set: @Sendable (String, ImportRow, Context, inout Draft) throws -> Void
    /// Empties the field; `nil` where a record cannot be without it.
    let clear: (@Sendable (inout Draft) -> Void)?

    init(
        _ field: ImportField, clear: (@Sendable (inout Draft) -> Void)? = nil,
        set: @escaping @Sendable (String, ImportRow, Context, inout Draft) throws -> Void
    ) {
        self.field = field
        self.set = set
        self.clear = clear
    }
}

/// The cells of a kind of record, those that a file or the command line speaks of.
struct ImportTable<Draft, Context>: Sendable {
    private let cells: [ImportCell<Draft, Context>]
    private let clearsEmpty: Bool

    init(_ all: [ImportCell<Draft, Context>], _ survey: ImportSurvey) {
        cells = all.filter { survey.speaks(of: $0.field.name) }
        clearsEmpty = survey.clearsEmpty
    }

    /// Puts all that a row says into a draft, in the table's order. An empty cell changes nothing, unless it was asked to.
    func apply(_ row: ImportRow, _ context: Context, to draft: inout Draft) throws {
        for cell in cells {
            let text = row[cell.field.name]
            if !text.isEmpty {
                try cell.set(text, row, context, &draft)
            } else if clearsEmpty {
                cell.clear?(&draft)
            }
        }
    }
}
