import Auth
import Database
import Views

/// The audit log, newest first. Reading it takes the capability; customers' fields in it are not shown here,
/// only the areas that the administration is about.
struct HistoryStore {
    let scope: Scope

    struct Entry: Sendable {
        let id: Int64
        let at: Instant
        let userName: String?
        let module: String
        let record: Int64?
        let kind: ChangeKind?
        /// As the viewer may read them.
        var fields: [FieldDiff]
        let address: String?
    }

    struct Filter: Sendable {
        var user: ID<User>?
        var module: String?
        var from: Instant?
        var to: Instant?
    }

    /// - Parameter before: the id of the oldest entry of the page above.
    func page(_ filter: Filter, before: Int64?, limit: Int) throws -> [Entry] {
        var condition: SQL = "1 = 1"
        if let before { condition += " AND h.id < \(before)" }
        if let user = filter.user { condition += " AND h.user_id = \(user)" }
        if let module = filter.module { condition += " AND h.module = \(module)" }
        if let from = filter.from { condition += " AND h.at >= \(from)" }
        if let to = filter.to { condition += " AND h.at < \(to)" }
        let found = try scope.rows(
            """
            SELECT h.id, h.at, u.name, h.module, h.record_id, h.kind, h.fields, h.undo, h.address
            FROM history h LEFT JOIN users u ON u.id = h.user_id
            WHERE \(condition) ORDER BY h.id DESC LIMIT \(limit)
            """
        ) { row in
            (
                entry: Entry(
                    id: row.int64(0), at: row.instant(1) ?? scope.now, userName: row.optionalText(2),
                    module: row.text(3), record: row.optionalInt64(4), kind: ChangeKind(rawValue: row.text(5)),
                    fields: FieldDiff.decoded(row.optionalText(6)), address: row.optionalText(8)),
                undo: row.optionalText(7)
            )
        }
        let fields = try ReadableFields(scope: scope).read(
            found.map { .init(module: ModuleName(rawValue: $0.entry.module), fields: $0.entry.fields, undo: $0.undo) })
        return zip(found, fields).map { found, fields in
            var entry = found.entry
            entry.fields = fields
            return entry
        }
    }

    /// Whether a user wrote anything since an entry.
    func hasEntries(by user: ID<User>, after entry: Int64) throws -> Bool {
        try scope.count(
            "SELECT count(*) FROM (SELECT 1 FROM history WHERE user_id = \(user) AND id > \(entry) LIMIT 1) h") > 0
    }
}
