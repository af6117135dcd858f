import Auth
import Database
import Views

/// One entry of a record's history.
struct HistoryEntryRow: Sendable {
    let id: Int64
    let at: Instant
    let userName: String?
    let module: ModuleName
    let record: Int64
    let kind: ChangeKind
    /// As the viewer may read them.
    var fields: [FieldDiff]
    let hasUndo: Bool
}

/// The history of single records. The caller has checked that the viewer may see the record.
struct RecordHistoryStore {
    let scope: Scope

    /// The newest first: what happened to a customer, or to a deal; with the activities of a customer that were deleted.
    /// - Parameters:
    ///   - field: only entries that changed it.
    ///   - before: the id of the oldest entry of the page above.
    func page(
        _ module: ModuleName, _ record: Int64, field: String?, before: Int64?, limit: Int
    ) throws -> [HistoryEntryRow] {
        var condition: SQL = "h.module = \(module) AND h.record_id = \(record)"
        if module == Customer.module, field == nil, scope.viewer.can(.view, Activity.module) {
            condition = """
                ((\(condition)) OR (h.customer_id = \(record) AND h.module = \(Activity.module) AND h.kind = 'deleted'))
                """
        }
        if let field {
            condition += " AND h.fields LIKE \("%" + TextIndex.escaped("\"field\":\"\(field)\"") + "%") ESCAPE '\\'"
        }
        if let before { condition += " AND h.id < \(before)" }
        let found = try scope.rows(
            """
            SELECT h.id, h.at, u.name, h.module, h.record_id, h.kind, h.fields, h.undo
            FROM history h LEFT JOIN users u ON u.id = h.user_id
            WHERE \(condition) ORDER BY h.id DESC LIMIT \(limit)
            """
        ) { row in
            (
                entry: HistoryEntryRow(
                    id: row.int64(0), at: row.instant(1) ?? scope.now, userName: row.optionalText(2),
                    module: ModuleName(rawValue: row.text(3)), record: row.int64(4),
                    kind: ChangeKind(rawValue: row.text(5)) ?? .updated, fields: FieldDiff.decoded(row.optionalText(6)),
                    hasUndo: !row.isNull(7)), undo: row.optionalText(7)
            )
        }
        let fields = try ReadableFields(scope: scope)
            .read(found.map { .init(module: $0.entry.module, fields: $0.entry.fields, undo: $0.undo) })
        return zip(found, fields).map { found, fields in
            var entry = found.entry
            entry.fields = fields
            return entry
        }
    }

    /// An entry to take back; `nil` when there is none.
    func entry(_ id: Int64) throws -> UndoableEntry? {
        let found = try scope.first(
            "SELECT id, module, record_id, kind, fields, undo FROM history WHERE id = \(id)"
        ) { row -> UndoableEntry? in
            guard let record = row.optionalInt64(2), let kind = ChangeKind(rawValue: row.text(3)) else { return nil }
            return UndoableEntry(
                id: row.int64(0), module: ModuleName(rawValue: row.text(1)), record: record, kind: kind,
                fields: FieldDiff.decoded(row.optionalText(4)), undo: row.optionalText(5))
        }
        return found.flatMap(\.self)
    }
}
