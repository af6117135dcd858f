import Views

/// What the first reading of the whole file found: nothing is loaded before it has seen the last line.
struct ImportSurvey: Sendable {
    /// Field → column.
    var columns: [String: Int] = [:]
    var constants: [String: String] = [:]
    var scales: [String: Double] = [:]
    /// Field → the order of its dates.
    var orders: [String: DateOrder] = [:]
    /// The fields whose dates are of the Jalali calendar.
    var jalali: Set<String> = []
    /// Field → the sign before its fractions, where the file tells it.
    var marks: [String: DecimalMark] = [:]
    /// The names of stages in the order of their first appearance.
    var stages: [String] = []
    var rows = 0

    /// Reads the file to its end. Throws ``CSVProblem`` or ``ImportFailure``.
    init<Target: ImportTarget>(_ plan: ImportPlan, _ target: Target.Type, _ reader: CSVReader) throws {
        constants = plan.constants
        scales = plan.scales
        columns = try Self.columns(plan, target, reader.header)
        try checkRequired(target)
        var dates: [(field: String, column: Int, found: DateColumn)] = Target.fields.filter(\.isDate).compactMap {
            field in columns[field.name].map { (field.name, $0, DateColumn(isOfBirthdays: field.isBirthday)) }
        }
        var numbers = Dictionary(
            uniqueKeysWithValues: Target.fields.filter(\.isNumber).map { ($0.name, NumberColumn()) })
        let numbered = columns.filter { numbers[$0.key] != nil }
        let stage = columns["stage"]
        var known: Set<String> = []
        while let row = try reader.next() {
            rows += 1
            for index in dates.indices { dates[index].found.add(row[dates[index].column]) }
            for (field, column) in numbered where plan.decimal == nil { numbers[field]?.add(row[column]) }
            if let stage, known.count < 200, known.insert(row[stage]).inserted, !row[stage].isEmpty {
                stages.append(row[stage])
            }
        }
        marks = plan.decimal.map { mark in numbers.mapValues { _ in mark } } ?? NumberColumn.marks(numbers)
        for date in dates {
            if date.found.isJalali { jalali.insert(date.field) }
            orders[date.field] =
                try plan.dates ?? Self.order(date.found, field: date.field, header: reader.header[date.column])
        }
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

    private static func columns<Target: ImportTarget>(
        _ plan: ImportPlan, _ target: Target.Type, _ header: [String]
    ) throws -> [String: Int] {
        let names = Set(Target.fields.map(\.name))
        var columns: [String: Int] = [:]
        for (index, name) in header.enumerated() where names.contains(name.lowercased()) {
            columns[name.lowercased()] = index
        }
        for (field, column) in plan.map {
            guard names.contains(field) else {
                let known = Target.fields.map(\.name).joined(separator: ", ")
                throw ImportFailure(description: "there is no field “\(field)”; fields are \(known)")
            }
            let matches = header.indices.filter { header[$0].lowercased() == column.lowercased() }
            guard let index = matches.first else {
                throw ImportFailure(
                    description: "the file has no column “\(column)”; its columns are \(header.joined(separator: ", "))"
                )
            }
            guard matches.count == 1 else { throw ImportFailure(description: "the file has two columns “\(column)”") }
            columns[field] = index
        }
        for field in plan.constants.keys.sorted() where !names.contains(field) {
            throw ImportFailure(description: "there is no field “\(field)”")
        }
        return columns
    }

    private func checkRequired<Target: ImportTarget>(_ target: Target.Type) throws {
        for group in Target.required where !group.contains(where: { columns[$0] != nil || constants[$0] != nil }) {
            throw ImportFailure(
                description: "no column is mapped to \(group.joined(separator: " or ")); say --map \(group[0])=COLUMN")
        }
    }
}
