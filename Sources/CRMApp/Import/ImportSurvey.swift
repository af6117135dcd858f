import Views

/// What the first reading of the whole file found: nothing is loaded before it has seen the last line.
struct ImportSurvey: Sendable {
    /// Which column is which field.
    let columns: ImportColumns
    let constants: [String: String]
    let scales: [String: Double]
    /// Field → the order of its dates.
    private(set) var orders: [String: DateOrder] = [:]
    /// The fields whose dates are of the Jalali calendar.
    private(set) var jalali: Set<String> = []
    /// Field → the sign before its fractions, where the file tells it.
    private(set) var marks: [String: DecimalMark] = [:]
    /// The stages that the file names, with what it says of them.
    private(set) var stages = StageSurvey()
    private(set) var rows = 0
    /// Whether an empty cell empties its field.
    let clearsEmpty: Bool
    /// The columns that nothing reads.
    private(set) var unused: [String] = []

    /// Reads the file to its end. Throws ``CSVProblem`` or ``ImportFailure``.
    init<Target: ImportTarget>(_ plan: ImportPlan, _ target: Target.Type, _ reader: CSVReader) throws {
        constants = plan.constants
        scales = plan.scales
        clearsEmpty = plan.clearsEmpty
        columns = try ImportColumns(plan, Target.fields, reader.header)
        try checkRequired(target)
        var dates: [(field: String, column: Int, found: DateColumn)] = Target.fields
            .filter(\.isDate).compactMap { field in
                columns.places[field.name].map { (field.name, $0, DateColumn(isOfBirthdays: field.isBirthday)) }
            }
        var numbers = Dictionary(
            uniqueKeysWithValues: Target.fields.filter(\.isNumber).map { ($0.name, NumberColumn()) })
        let numbered = columns.places.filter { numbers[$0.key] != nil }
        var filled: Set<Int> = []
        let unnamed = columns.unused.map(\.column).filter(columns.isUnnamed)
        while let row = try reader.next() {
            rows += 1
            guard row.problem == nil else { continue }
            for index in dates.indices { dates[index].found.add(row[dates[index].column]) }
            for (field, column) in numbered where plan.decimal == nil { numbers[field]?.add(row[column]) }
            for column in unnamed where !row[column].isEmpty { filled.insert(column) }
            if kindHasStages(target) { stages.add(ImportRow(row: row, survey: self)) }
        }
        marks = plan.decimal.map { mark in numbers.mapValues { _ in mark } } ?? NumberColumn.marks(numbers)
        for date in dates {
            if date.found.isJalali { jalali.insert(date.field) }
            orders[date.field] =
                try plan.dates ?? Self.order(date.found, field: date.field, header: reader.header[date.column])
        }
        unused = columns.unused.filter { !columns.isUnnamed($0.column) || filled.contains($0.column) }.map(\.name)
    }

    /// Whether a column or a value for all rows is the field's.
    func speaks(of field: String) -> Bool { columns.places[field] != nil || constants[field] != nil }

    private func kindHasStages<Target: ImportTarget>(_ target: Target.Type) -> Bool {
        target == DealFileImport.self && (speaks(of: "stage") || speaks(of: "status"))
    }

    private static func order(_ column: DateColumn, field: String, header: String) throws -> DateOrder {
        switch column.verdict {
        case .order(let order): return order
        case .mixed:
            throw ImportFailure(
                description:
                    "the column “\(header)” (\(field)) mixes orders of dates; say which is meant with --dates ymd|dmy|mdy, "
                    + "and the rows that are none go to the file of problems")
        case .ambiguous(let orders):
            let names = orders.map(\.rawValue).joined(separator: " or ")
            throw ImportFailure(
                description:
                    "the column “\(header)” (\(field)) can be read as \(names): which is meant? Say --dates \(names.replacing(" or ", with: "|"))"
            )
        }
    }

    private func checkRequired<Target: ImportTarget>(_ target: Target.Type) throws {
        for group in Target.required where !group.contains(where: speaks) {
            throw ImportFailure(
                description: "no column is mapped to \(group.joined(separator: " or ")); say --map \(group[0])=COLUMN")
        }
    }
}
