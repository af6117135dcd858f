import Database

/// What the doctor asks a server. It looks after its own files; these are what people can set otherwise than we need.
struct ServerQuestions {
    let database: PostgreSQLDatabase

    var all: [(String, () throws -> Doctor.Finding)] {
        [("encoding", encoding), ("rights", rights), ("indexes", indexes), ("references", references)]
    }

    private func encoding() throws -> Doctor.Finding {
        let found = try database.read { try $0.first("SHOW server_encoding") { $0.text(0) } } ?? ""
        guard found != "UTF8" else { return Doctor.Finding("encoding", .fine, "the database keeps its texts in UTF8") }
        return Doctor.Finding(
            "encoding", .failure,
            "the database keeps its texts in \(found), which does not know all languages; copy it into one of UTF8")
    }

    private func rights() throws -> Doctor.Finding {
        let missing = try database.missingRights(Migrator(App.schema).tables)
        return missing.map { Doctor.Finding("rights", .failure, $0) }
            ?? Doctor.Finding("rights", .fine, "the role may read and write every table")
    }

    /// An index that could not be made to its end is kept up and never used, and one of unique values lets others pass.
    private func indexes() throws -> Doctor.Finding {
        let found = try names(
            """
            SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND NOT (i.indisvalid AND i.indisready) ORDER BY 1
            """)
        guard !found.isEmpty else { return Doctor.Finding("indexes", .fine, "every index is valid") }
        return Doctor.Finding(
            "indexes", .failure, "not valid: \(found.joined(separator: ", ")); REINDEX makes them anew")
    }

    /// The server holds every reference, unless somebody told it not to look.
    private func references() throws -> Doctor.Finding {
        let found = try names(
            """
            SELECT DISTINCT k.conrelid::regclass::text || '.' || k.conname FROM pg_constraint k
            JOIN pg_namespace n ON n.oid = k.connamespace
            WHERE n.nspname = current_schema() AND k.contype = 'f' AND (NOT k.convalidated OR EXISTS (
                SELECT 1 FROM pg_trigger t WHERE t.tgconstraint = k.oid AND t.tgenabled IN ('D', 'R'))) ORDER BY 1
            """)
        guard !found.isEmpty else { return Doctor.Finding("references", .fine, "the server holds every reference") }
        return Doctor.Finding("references", .failure, "the server does not hold \(found.joined(separator: ", "))")
    }

    private func names(_ sql: SQL) throws -> [String] {
        try database.read { try $0.rows(sql) { $0.text(0) } }
    }
}
