import Auth
import Database
import Foundation

/// What a write does, as the history tells it: to which record of which module, and the fields before and after.
struct Change: Sendable {
    let module: ModuleName
    let kind: ChangeKind
    var record: Int64?
    /// The customer in whose timeline the change shows.
    var customer: ID<Customer>?
    var fields: [FieldDiff] = []
    /// What ``Undo`` needs beyond the fields' words.
    var undo: String?

    init(
        _ kind: ChangeKind, _ module: ModuleName, record: Int64? = nil, customer: ID<Customer>? = nil,
        fields: [FieldDiff] = [], undo: String? = nil
    ) {
        self.kind = kind
        self.module = module
        self.record = record
        self.customer = customer
        self.fields = fields
        self.undo = undo
    }
}

extension Change {
    /// Whether the history keeps the client's address with it: for what the administration is about, not for the daily
    /// work with customers.
    var keepsAddress: Bool { Self.administration.contains(module) }

    private static let administration: Set<ModuleName> = [
        "users", "teams", "roles", "settings", "backups", SavedListView.module, Refusals.module,
    ]
}

/// The kinds of change; stored by name, shown in the reader's words.
enum ChangeKind: String, Sendable, SQLBindable, CaseIterable {
    case created, updated, archived, restored, deleted, assigned, moved, won, lost, reopened
    case imported, reversed, invited, disabled, enabled
    case signedIn = "signed-in"
    case signInFailed = "sign-in-failed"
    case passwordChanged = "password-changed"
    case passwordSetByLink = "password-set-by-link"
    case passwordSetByCommand = "password-set-by-command"
    case passwordWrong = "password-wrong"
    case signedOut = "signed-out"
    case sessionsEnded = "sessions-ended"
    case setUp = "set-up"
    case refused, forged
}

/// One field's value before and after, as text: codes for coded fields, so that readers see them in their language.
struct FieldDiff: Sendable, Codable, Equatable {
    let field: String
    let before: String?
    let after: String?

    init(_ field: String, from before: String?, to after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }

    /// The changes among pairs that differ.
    static func differing(_ pairs: [(field: String, before: String?, after: String?)]) -> [FieldDiff] {
        pairs.filter { $0.before != $0.after }.map { FieldDiff($0.field, from: $0.before, to: $0.after) }
    }

    static func encoded(_ changes: [FieldDiff]) -> String? {
        guard !changes.isEmpty, let json = try? JSONEncoder().encode(changes) else { return nil }
        return String(decoding: json, as: UTF8.self)
    }

    static func decoded(_ text: String?) -> [FieldDiff] {
        guard let text else { return [] }
        return (try? JSONDecoder().decode([FieldDiff].self, from: Data(text.utf8))) ?? []
    }
}
