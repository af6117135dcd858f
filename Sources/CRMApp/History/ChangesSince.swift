import Auth
import Database
import Views

/// What others did to a record since the version on which an edit was based: for the page that compares the two.
struct ChangesSince: Sendable {
    /// What each changed field held before, as the history tells it.
    let originals: [String: String?]
    /// Who changed the record last; `nil` for the program itself.
    let user: String?
    let at: Instant?

    /// - Parameters:
    ///   - version: the version on which the edit was based.
    ///   - now: the record's version; each since then wrote one entry.
    static func load(
        _ module: ModuleName, _ record: Int64, since version: Int, now: Int, _ scope: Scope
    ) throws -> ChangesSince {
        let count = min(max(now.subtracting(clamped: version), 1), 200)
        let entries = try RecordHistoryStore(scope: scope).page(
            module, record, field: nil, before: nil, limit: count)
        var originals: [String: String?] = [:]
        for entry in entries {  // from the newest to the oldest, whose word stays
            for diff in entry.fields { originals.updateValue(diff.before, forKey: diff.field) }
        }
        return ChangesSince(originals: originals, user: entries.first?.userName, at: entries.first?.at)
    }

    /// What the field was: the history's word, or what it is now where nobody changed it.
    func original(_ field: HistoryField?, _ name: String, now: HTML) -> HTML {
        guard let before = originals[name] else { return now }
        return before.map { field?.shown($0) ?? "\(user: $0)" } ?? .empty
    }
}
