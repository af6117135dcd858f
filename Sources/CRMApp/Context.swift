import Auth
import Database
import Dispatch
import HTTPTypes
import Views
import WebServer

/// One request on its way to a handler: who asks, in which language, for what.
struct Context {
    let app: App
    let request: Request
    let viewer: Viewer
    let organisation: Organisation
    let reader: Reader
    let parameters: PathParameters
    /// The fields of the body; empty for GET.
    let form: FormFields
    /// The session's token, or that of the cookie that precedes sign-in.
    let session: Token
    /// The key of the tokens in the session's forms.
    let formKey: [UInt8]
    /// The reference that error pages and the log share.
    let reference: String
    /// What this request wrote to the history.
    let written = WrittenEntries()

    var now: Instant { reader.now }
    var today: Day { reader.today }
    var query: FormFields { request.query }

    /// The id in the path. A path without one is a 404, like an id that nobody has.
    func id<Record>(_ name: String = "id", of: Record.Type = Record.self) throws -> ID<Record> {
        guard let id = ID<Record>(parameters[name]) else { throw AppError.notFound }
        return id
    }

    func read<Value>(_ body: (Scope) throws -> Value) throws -> Value {
        try timed { try app.database.read { try body(scope($0, kept: app.kept)) } }
    }

    /// The same for what a form needs to be read and judged, where the write that follows asks whether it still holds.
    func readOnce<Value>(_ body: (Scope) throws -> Value) throws -> Value {
        try timed { try app.database.readOnce { try body(scope($0)) } }
    }

    func write<Value>(isolation: WriteIsolation = .serial, _ body: (Scope) throws -> Value) throws -> Value {
        try timed {
            try app.database.write(isolation) { transaction in
                try written.hear(transaction) { try body(scope(transaction, written: written)) }
            }
        }
    }

    /// A scope of somebody who is not signed in here, such as the user of a password link.
    func scope(_ transaction: Transaction, of viewer: Viewer) -> Scope {
        var scope = Scope(transaction: transaction, viewer: viewer, now: now, today: today)
        scope.address = request.peer
        return scope
    }

    /// Counts a transaction and how long it took, waiting included.
    private func timed<Value>(_ body: () throws -> Value) throws -> Value {
        let started = DispatchTime.now().uptimeNanoseconds
        defer {
            let seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1_000_000_000
            app.metrics.add(1, to: "database_transactions_total")
            app.metrics.add(seconds, to: "database_seconds_total")
        }
        return try body()
    }

    private func scope(
        _ transaction: Transaction, kept: KeptRows? = nil, written: WrittenEntries? = nil
    ) -> Scope {
        var scope = Scope(
            transaction: transaction, viewer: viewer, now: now, today: today, zone: reader.zone, kept: kept,
            written: written)
        scope.address = request.peer
        return scope
    }
}
