import Views
import WebServer

/// How long what is sent may be. The door holds every field of every form and address to it before a handler sees one,
/// so that nothing longer is searched for, hashed, stored or compared, in a form of tomorrow neither. The limits that
/// the forms themselves have are shorter, and are said beside their fields.
enum FieldLimits {
    /// Characters of a field of one line that nothing else is said of.
    static let line = 1_000
    /// Of one that holds several lines.
    static let text = 50_000
    /// Of an address that stands in a field, or of the place where a list goes on.
    static let address = 8_192
    /// Of what is looked for.
    static let words = 100
    /// Of the name of a person, a team, a record.
    static let name = 200

    /// The most characters of the field, by its name in a form; the composer puts a prefix before it (`call-body`).
    static func limit(of field: String) -> Int {
        switch field.split(separator: "-").last.map(String.init) ?? field {
        case "body": text
        case "note", "tags": 5_000
        case "next", "return", "query", "after", "before", "cols": address
        case "q": words
        case let name where name.hasSuffix("_text"): lookup
        default: line
        }
    }

    /// A customer by name, as a lookup sends it.
    private static let lookup = 300

    /// The fields that are longer than they may be.
    static func excess(in fields: FormFields) -> [String] {
        fields.pairs.filter { $0.value.isLonger(than: limit(of: $0.name)) }.map(\.name).uniqued()
    }
}

extension FieldLimits {
    /// The most characters that a file may have in a field.
    static func cell(_ field: String) -> Int {
        switch field {
        case "tax_number": 40
        case "prefix", "suffix": 50
        case "code": 60
        case "given_name", "additional_name", "family_name", "sector", "occupation", "category": 100
        // Several may stand in one cell.
        case "email", "phone", "mobile", "website", "tags": 2_000
        default: name
        }
    }

    /// Throws ``RowProblem`` for a cell that is longer than it may be; columns that mean nothing may hold anything.
    static func check(_ row: CSVRow, _ survey: ImportSurvey) throws {
        for (field, column) in survey.columns.places where row.isLonger(column, than: cell(field)) {
            throw RowProblem("\(field): more than \(cell(field)) characters")
        }
    }
}

extension String {
    /// Whether there are more than so many characters. Unicode's scalars count, because one letter may carry a million
    /// marks; and bytes first, because counting anything else of a long text takes long.
    func isLonger(than limit: Int) -> Bool {
        utf8.count > limit && (utf8.count > 4 * limit || unicodeScalars.count > limit)
    }
}

extension FormProblems {
    /// Notes that the field's text is longer than it may be.
    mutating func check(_ field: String, _ text: String, atMost limit: Int) {
        if text.isLonger(than: limit) { add(field, CustomerText.tooLong(.number(limit))) }
    }
}
