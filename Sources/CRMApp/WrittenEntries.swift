import Auth
import Database
import Views

/// The entries that a request wrote to the history, so that the message after it can offer the way back.
///
/// A class because scopes come and go within a request; the lock costs nothing, as one thread answers a request.
final class WrittenEntries: Sendable {
    /// A change of a few entries is one action to whoever made it; more than that is not offered in a message.
    static let most = 4

    private struct Seen {
        var ids: [Int64] = []
        var hasOthers = false
    }

    private let seen = Locked(Seen())
    /// Brings the answers to what was sent and not heard of yet.
    // Safe: only the thread that answers the request writes for it.
    nonisolated(unsafe) private var settle: (() throws -> Void)?

    /// Hears a transaction from its beginning; forgets what an attempt wrote that is being repeated.
    func hear<Value>(_ transaction: Transaction, _ body: () throws -> Value) rethrows -> Value {
        seen.withLock { $0 = Seen() }
        settle = transaction.settle
        defer { settle = nil }
        return try body()
    }

    func add(_ id: Int64, _ change: Change) {
        if change.kind == .updated && change.fields.isEmpty { return }
        let isUndoable = Reversal.isOffered(
            change.module, change.kind, change.fields, hasUndo: change.undo != nil)
        seen.withLock { seen in
            if isUndoable { seen.ids.append(id) } else { seen.hasOthers = true }
        }
    }

    /// The entries to take back together, the oldest first; nothing when part of the action has no way back.
    var undoable: [Int64] {
        try? settle?()  // what fails here fails the transaction
        return seen.withLock { $0.hasOthers || $0.ids.count > Self.most ? [] : $0.ids }
    }
}
