import CPostgres

/// A statement that the server has prepared for one connection.
struct PreparedStatement {
    let name: String
    /// The types of its parameters; what was NULL at first has the type that the server inferred.
    var types: [Oid]

    /// Whether values of these types fit; NULL fits everywhere.
    func accepts(_ given: [Oid]) -> Bool {
        zip(types, given).allSatisfy { $0 == $1 || $1 == PostgreSQLParameters.TypeID.any }
    }
}

/// The statements that a connection has prepared, by their text; the ones longest unused make room.
struct PostgreSQLStatements {
    /// A page has some dozens of texts, all pages together a few hundreds.
    static let capacity = 400

    private struct Entry {
        var statements: [PreparedStatement]
        var usedAt: Int
    }

    private var entries: [String: Entry] = [:]
    private var clock = 0
    private var names = 0

    mutating func find(_ text: String, _ types: [Oid]) -> PreparedStatement? {
        clock += 1
        guard let index = entries.index(forKey: text) else { return nil }
        entries.values[index].usedAt = clock
        return entries.values[index].statements.first { $0.accepts(types) }
    }

    mutating func makeName() -> String {
        names += 1
        return "s\(names)"
    }

    mutating func insert(_ statement: PreparedStatement, for text: String) {
        entries[text, default: Entry(statements: [], usedAt: clock)].statements.append(statement)
    }

    /// Notes the types that the server inferred for a statement.
    mutating func learn(_ types: [Oid], of name: String, _ text: String) {
        guard let index = entries[text]?.statements.firstIndex(where: { $0.name == name }) else { return }
        entries[text]?.statements[index].types = types
    }

    /// Forgets a statement that the server may not have.
    mutating func forget(_ name: String, _ text: String) {
        entries[text]?.statements.removeAll { $0.name == name }
    }

    /// The names of the older half, which the caller tells the server to forget; empty while there is room.
    mutating func makeRoom() -> [String] {
        guard entries.count >= Self.capacity else { return [] }
        let middle = entries.values.map(\.usedAt).sorted()[entries.count / 2]
        let old = entries.filter { $0.value.usedAt < middle }
        for text in old.keys { entries[text] = nil }
        return old.values.flatMap { $0.statements.map(\.name) }
    }
}
