import Foundation

extension PostgreSQLDatabase {
    /// Refuses a database that holds the tables of another program and none of ours. One without tables is ours to fill,
    /// and beside our own tables anybody may have theirs. Other schemas than the one in use, views and what extensions
    /// made are nobody's concern.
    /// - Parameter known: the steps of the schema that the program knows.
    public func check(knows known: [String]) throws {
        guard let stranger = try read({ try $0.stranger(known) }) else { return }
        throw DatabaseError.cannotOpen(
            path: description,
            reason: "it holds the tables of another program, such as “\(stranger)”; give Kap a database of its own")
    }

    /// Refuses a standby, which knows no serializable transactions.
    public func checkPrimary() throws {
        let isStandby = try read { try $0.count("SELECT pg_is_in_recovery()::int") } == 1
        if isStandby { throw DatabaseError.unavailable("the PostgreSQL server takes no writes now: it is a standby") }
    }

    /// Refuses to go on with a role that may not read and write all that the program reads and writes: pages would open,
    /// and fail later.
    public func checkRights(_ tables: [String]) throws {
        guard let lacks = try read({ try $0.missingRights(tables) }) else { return }
        throw DatabaseError.cannotOpen(path: description, reason: lacks)
    }

    /// The role's rights that are missing on these tables, in words; `nil` when it has all that the program needs.
    public func missingRights(_ tables: [String]) throws -> String? {
        try read { try $0.missingRights(tables) }
    }
}

extension Transaction {
    /// A table that says that the database is another program's. Steps of a schema in a table `migrations` are no proof:
    /// others call theirs so, too.
    fileprivate func stranger(_ known: [String]) throws -> String? {
        // All of it from the catalog as the snapshot has it: another node may be making the tables now.
        let tables = try rows(
            """
            SELECT c.relname, (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'name')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND (n.nspname = current_schema()
                OR (c.relname = 'migrations' AND n.nspname = ANY (current_schemas(false)) AND pg_table_is_visible(c.oid)))
                AND NOT EXISTS (SELECT 1 FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY c.relname
            """
        ) { (name: $0.text(0), hasName: $0.bool(1)) }
        guard let first = tables.first else { return nil }
        guard let steps = tables.first(where: { $0.name == "migrations" }) else { return first.name }
        guard steps.hasName else { return first.name }
        let names = try rows("SELECT name::text FROM migrations") { $0.text(0) }
        let isOurs = names.isEmpty ? tables.count == 1 : !Set(names).isDisjoint(with: known)
        return isOurs ? nil : first.name
    }

    fileprivate func missingRights(_ tables: [String]) throws -> String? {
        let all = "ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']"
        let missing = try rows(
            """
            SELECT c.relname, string_agg(r.name, ', ' ORDER BY r.place)
            FROM pg_class c CROSS JOIN unnest(\(raw: all)) WITH ORDINALITY AS r (name, place)
            WHERE c.relkind IN ('r', 'p') AND c.relname IN \(list: tables) AND pg_table_is_visible(c.oid)
                AND NOT has_table_privilege(c.oid, r.name)
                AND (r.name = 'SELECT' OR c.relname <> 'migrations')
                AND (r.name IN ('SELECT', 'INSERT') OR c.relname <> 'history')
            GROUP BY c.relname ORDER BY c.relname
            """
        ) { (table: $0.text(0), rights: $0.text(1)) }
        guard !missing.isEmpty else { return nil }
        let role = try first("SELECT current_user") { $0.text(0) } ?? ""
        let groups = Dictionary(grouping: missing, by: \.rights).sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        let words = groups.map { rights, rows in
            let others = rows.count > 3 ? " and \(rows.count - 2) more tables" : ""
            return "\(rights) on \(rows.prefix(others.isEmpty ? 3 : 2).map(\.table).joined(separator: ", "))\(others)"
        }
        return "the role “\(role)” lacks rights: \(words.joined(separator: "; ")); make it the owner, or grant them"
    }
}
