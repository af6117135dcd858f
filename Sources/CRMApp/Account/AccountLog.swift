import Auth
import Database
import Views

/// Writes what happens to accounts to the history, with the client's address where there is one.
struct AccountLog {
    let transaction: Transaction
    let now: Instant
    /// `nil` for the command line.
    let address: String?

    /// - Parameters:
    ///   - user: whom it is about.
    ///   - actor: who did it; `nil` for strangers and for the command line.
    func note(
        _ kind: ChangeKind, _ user: ID<User>?, by actor: ID<User>?, fields: [FieldDiff] = []
    ) throws {
        try transaction.execute(
            """
            INSERT INTO history (at, user_id, module, record_id, kind, fields, address)
            VALUES (\(now), \(actor), 'users', \(user), \(kind), \(FieldDiff.encoded(fields)), \(address))
            """)
    }
}

extension Context {
    func log(_ transaction: Transaction) -> AccountLog {
        AccountLog(transaction: transaction, now: now, address: request.peer)
    }
}
