import Auth
import Database
import Views

/// A list's address that a user keeps under a name; shared ones are everybody's.
struct SavedListView: Sendable {
    /// As the history names what happens to shared ones.
    static let module: ModuleName = "saved-views"

    let id: ID<SavedListView>
    let name: String
    let query: String
    let isMine: Bool
    let isShared: Bool
}

/// The views of a module's list that the viewer or everybody keeps.
struct SavedViewStore {
    let scope: Scope
    let module: ModuleName

    func all() throws -> [SavedListView] {
        try scope.rows(
            """
            SELECT id, name, query, user_id, shared_at FROM saved_views
            WHERE module = \(module) AND (user_id = \(scope.viewer.id) OR shared_at IS NOT NULL)
            ORDER BY shared_at IS NULL, name, id LIMIT 50
            """
        ) { row in
            let owner: ID<User> = row.id(3)
            return SavedListView(
                id: row.id(0), name: row.text(1), query: row.text(2), isMine: owner == scope.viewer.id,
                isShared: !row.isNull(4))
        }
    }

    static let longestName = 80
    /// Characters of the list's address.
    static let longestQuery = 2_000
    /// The most views of a list that one user keeps.
    static let most = 50

    /// Keeps a view; false when the user has as many of this list as one may.
    func insert(name: String, query: String, isShared: Bool) throws -> Bool {
        let kept = try scope.count(
            "SELECT count(*) FROM saved_views WHERE module = \(module) AND user_id = \(scope.viewer.id)")
        guard kept < Self.most else { return false }
        try scope.also(
            """
            INSERT INTO saved_views (user_id, module, name, query, shared_at)
            VALUES (\(scope.viewer.id), \(module), \(name), \(query), \(isShared ? scope.now : nil))
            """)
        if isShared { try note(.created, name) }
        return true
    }

    /// Removes a view of one's own, or a shared one with the right to share.
    func delete(_ id: ID<SavedListView>) throws -> Bool {
        let shared: SQL = scope.viewer.has(.shareViews) ? " OR shared_at IS NOT NULL" : ""
        let found: SQL =
            "saved_views WHERE id = \(id) AND module = \(module) AND (user_id = \(scope.viewer.id)\(shared))"
        guard let view = try scope.first("SELECT name, shared_at FROM \(found)", { ($0.text(0), !$0.isNull(1)) }) else {
            return false
        }
        if view.1 { try note(.deleted, view.0) }
        return try scope.alsoCounting("DELETE FROM \(found)") > 0
    }

    private func note(_ kind: ChangeKind, _ name: String) throws {
        try scope.note(
            Change(
                kind, SavedListView.module,
                fields: [FieldDiff("name", from: nil, to: name), FieldDiff("list", from: nil, to: module.rawValue)]))
    }
}
