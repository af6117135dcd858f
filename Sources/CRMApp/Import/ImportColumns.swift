import Views

/// Which column of a file is which field.
struct ImportColumns: Sendable {
    /// Field → column.
    private(set) var places: [String: Int] = [:]
    /// The columns that nothing reads, by name; what has no name is called by its number.
    private(set) var unused: [(name: String, column: Int)] = []
    private let header: [String]

    /// What a file of problems has beside the original's columns.
    private static let ours: Set<String> = [ProblemFile.lineColumn, ProblemFile.problemColumn]

    /// Throws ``ImportFailure`` for names that there are not, or that could be either of two columns.
    init(_ plan: ImportPlan, _ fields: [ImportField], _ header: [String]) throws {
        self.header = header
        try checkNames(plan, fields)
        for (field, column) in plan.map {
            guard places[field] == nil else {
                throw ImportFailure(description: "--map names the field “\(field)” twice")
            }
            places[field] = try place(of: column)
        }
        let mapped = Set(places.values)
        let names = Set(fields.map(\.name))
        for field in fields where places[field.name] == nil {
            let matches = matches(field, among: names).filter { !mapped.contains($0) }
            guard matches.count < 2 else { throw doubled(field.name, matches) }
            places[field.name] = matches.first
        }
        separateNames()
        let used = Set(places.values)
        unused = header.indices.filter { !used.contains($0) && !isOurs($0) }.map { index in
            (header[index].isEmpty ? "column \(index + 1)" : header[index], index)
        }
    }

    /// Some languages have one word for a given and for a whole name: beside a family name it is the given one.
    private mutating func separateNames() {
        guard let shared = places["name"], shared == places["given_name"] else { return }
        places[places["family_name"] == nil ? "given_name" : "name"] = nil
    }

    /// Columns without a name are told only if they hold anything.
    func isUnnamed(_ column: Int) -> Bool { header.indices.contains(column) && header[column].isEmpty }

    /// The columns that were read, and as which field where that is not their name.
    func described() -> String {
        places.sorted { $0.value < $1.value }
            .map { header[$0.value] == $0.key ? $0.key : "\(header[$0.value]) → \($0.key)" }.joined(separator: ", ")
    }

    /// The columns whose name is one of the field's; the exact name counts more than what it is called elsewhere.
    private func matches(_ field: ImportField, among names: Set<String>) -> [Int] {
        let exact = header.indices.filter { header[$0].lowercased() == field.name }
        guard exact.isEmpty else { return exact }
        let keys = field.keys
        return header.indices.filter { index in
            !header[index].isEmpty && !names.contains(header[index].lowercased())
                && keys.contains(ImportField.key(header[index]))
        }
    }

    private func place(of column: String) throws -> Int {
        let wanted = CSVDialect.name(column).lowercased()
        let matches = header.indices.filter { !header[$0].isEmpty && header[$0].lowercased() == wanted }
        guard let first = matches.first else {
            let known = header.filter { !$0.isEmpty }.joined(separator: ", ")
            throw ImportFailure(description: "the file has no column “\(column)”; its columns are \(known)")
        }
        guard matches.count == 1 else {
            throw ImportFailure(description: "the file has two columns “\(column)”; rename one of them")
        }
        return first
    }

    private func doubled(_ field: String, _ matches: [Int]) -> ImportFailure {
        let names = matches.map { "“\(header[$0])” (column \($0 + 1))" }.joined(separator: " and ")
        return ImportFailure(
            description: "\(names) could both be the field “\(field)”; rename one of them, or say --map \(field)=COLUMN"
        )
    }

    private func checkNames(_ plan: ImportPlan, _ fields: [ImportField]) throws {
        let known = Set(fields.map(\.name))
        let list = fields.map(\.name).joined(separator: ", ")
        for field in plan.map.map(\.field) + plan.constants.keys.sorted() where !known.contains(field) {
            throw ImportFailure(description: "there is no field “\(field)”; fields are \(list)")
        }
        let numbers = fields.filter(\.isNumber).map(\.name)
        for field in plan.scales.keys.sorted() where !numbers.contains(field) {
            let list = numbers.isEmpty ? "here none" : numbers.joined(separator: ", ")
            throw ImportFailure(description: "--scale takes numbers, and “\(field)” is none; numbers are \(list)")
        }
    }

    /// Whether the file is one of problems that was mended, and the column one of those that it adds.
    private func isOurs(_ index: Int) -> Bool {
        ProblemFile.isHeader(header) && Self.ours.contains(header[index])
    }
}
