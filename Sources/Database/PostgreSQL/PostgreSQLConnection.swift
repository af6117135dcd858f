import CPostgres
import Foundation

/// One connection, in libpq's pipeline mode: what belongs together travels together, so that a transaction's first
/// statement costs one journey and its end often none.
///
/// Nothing waits for longer than ``patience``. A connection on which something went wrong between question and answer
/// is ``isBroken`` and never used again: nobody can say whose answer would come next.
final class PostgreSQLConnection: @unchecked Sendable {
    // Safe: the pool lends a connection to one thread at a time, with a lock between two of them.
    let handle: OpaquePointer
    let address: PostgreSQLAddress
    private(set) var isBroken = false
    /// The server ended the connection, or never had it: whatever was in flight is undone.
    private var isGone = false
    /// The first thing that went wrong in the transaction.
    private(set) var failure: DatabaseError?
    /// Seconds to wait for an answer; `nil` waits as long as it takes.
    var patience: Double?
    /// Seconds that whoever has it now waited before, for it and for whatever came first.
    var waited = 0.0
    private var statements = PostgreSQLStatements()
    /// Sent with the first statement: what begins a transaction.
    private var opening: [Waiting] = []
    /// Sent with the next statement: those whose answers nobody waits for.
    private var waiting: [Waiting] = []
    /// Whether the server has been told of the transaction.
    private(set) var hasBegun = false
    /// Whether a COMMIT was sent whose answer never came.
    private var isCommitting = false
    /// Answers that are on their way and that nobody waits for.
    private var isOwedAnswer = false

    /// Connects. Throws ``DatabaseError``.
    init(_ address: PostgreSQLAddress, patience: Double?) throws {
        self.address = address
        self.patience = patience
        let handle = try Self.connected(address)
        self.handle = handle
        try prepare()
    }

    deinit { PQfinish(handle) }

    private static func connected(_ address: PostgreSQLAddress) throws -> OpaquePointer {
        let handle = withParameters(of: address) { PQconnectdbParams($0, $1, 1) }
        guard let handle, PQstatus(handle) == CONNECTION_OK else {
            let failure = PostgreSQLFailure(connection: handle) { PostgreSQLRefusal.state { start(address) } }
            PQfinish(handle)
            throw failure.error(at: address)
        }
        return handle
    }

    /// Begins to connect, and waits for nobody.
    static func start(_ address: PostgreSQLAddress) -> OpaquePointer? {
        withParameters(of: address) { PQconnectStartParams($0, $1, 1) }
    }

    private typealias Texts = UnsafePointer<UnsafePointer<CChar>?>?

    private static func withParameters(
        of address: PostgreSQLAddress, _ connect: (Texts, Texts) -> OpaquePointer?
    ) -> OpaquePointer? {
        let settings = [
            ("dbname", address.uri), ("fallback_application_name", "crm-web"), ("client_encoding", "UTF8"),
        ]
        let defaults = address.uri.contains("connect_timeout=") ? [] : [("connect_timeout", "3")]
        // A link that was cut without a word counts as cut after five seconds.
        let link = [("keepalives_idle", "10"), ("tcp_user_timeout", "5000")]
        let all = settings + defaults + link.filter { !address.uri.contains($0.0 + "=") }
        return withCStrings(all.map(\.0)) { keys in
            withCStrings(all.map(\.1)) { values in connect(keys, values) }
        }
    }

    private func prepare() throws {
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        var settings = "SET TimeZone = 'UTC'; SET client_min_messages = error"
        // Statements that travel together without a BEGIN see one state, too.
        settings += "; SET default_transaction_isolation = 'repeatable read'"
        if let patience {
            let limit = Int(patience * 1000)
            settings += "; SET statement_timeout = \(limit); SET lock_timeout = \(limit * 4 / 5)"
            settings += "; SET idle_in_transaction_session_timeout = \(limit * 6)"
        }
        guard PQsetnonblocking(handle, 1) == 0, PQsendQuery(handle, settings) == 1 else { throw lost() }
        try readSettings(until: patience.map { Date(timeIntervalSinceNow: min($0, 2)) })
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
    }

    /// A server that stood still since it let us in holds nobody up for longer.
    private func readSettings(until deadline: Date?) throws {
        try flush(deadline)
        while true {
            while PQisBusy(handle) == 1 { try wait(for: Int16(POLLIN), deadline) }
            guard let result = PQgetResult(handle).map(PostgreSQLResult.init) else { break }
            guard result.status == PGRES_COMMAND_OK else { throw PostgreSQLFailure(result).error(at: address) }
        }
        guard PQstatus(handle) == CONNECTION_OK else { throw lost() }
    }

    // MARK: - Transactions

    /// Begins a transaction with its first statement; without an opening each statement is one.
    func begin(_ opening: [String]) {
        self.opening = opening.map { Waiting(text: $0) }
        waiting = []
        failure = nil
        hasBegun = false
    }

    /// Seconds that are left when others went by in waiting for the connection; whole ones, as statements are prepared by
    /// their text.
    private var rest: Int? {
        guard let patience, waited >= 1 else { return nil }
        return max(1, Int(patience - waited))
    }

    /// What keeps a transaction within its time on the server.
    var hurry: [String] {
        guard let rest = rest.map({ $0 * 1000 }) else { return [] }
        return ["SET LOCAL statement_timeout = \(rest)", "SET LOCAL lock_timeout = \(rest * 4 / 5)"]
    }

    /// Makes what was written last. Throws when the server did not say that it did.
    func commit() throws {
        guard hasBegun || !waiting.isEmpty else { return opening = [] }
        if !hasBegun { try makeSureOfLink() }
        isCommitting = true
        defer { isCommitting = isBroken }
        let result = try exchange(ending: "COMMIT")
        guard result.last?.tag == "COMMIT" else {
            throw note(.engine(code: "25P02", message: "the transaction had failed"))
        }
        hasBegun = false
    }

    /// Throws when the server has ended the connection while nothing was under way: what is sent all at once, with its
    /// COMMIT, could otherwise be lost without a word on whether it was made.
    private func makeSureOfLink() throws {
        try readOwed()
        var entry = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, 0) > 0 else { return }
        // A server has nothing to say unasked but notices, and that it goes.
        guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else { throw lost() }
    }

    /// Why the link is gone, if the transaction cannot have been committed on it.
    var lostBeforeCommit: DatabaseError? { isGone && !isCommitting ? failure : nil }

    /// Ends a transaction that only read; its answer is read when the connection is used again.
    func finish() {
        (opening, waiting) = ([], [])
        guard hasBegun, !isBroken else { return }
        hasBegun = false
        guard (try? send(Waiting(text: "COMMIT"))) != nil, PQpipelineSync(handle) == 1, PQflush(handle) >= 0 else {
            isBroken = true
            return
        }
        isOwedAnswer = true
    }

    func rollBack() {
        (opening, waiting) = ([], [])
        guard hasBegun, !isBroken else { return }
        hasBegun = false
        _ = try? exchange(ending: "ROLLBACK")
    }

    // MARK: - Statements

    /// Runs a statement, prepared once for the connection. Throws ``DatabaseError``.
    func run(_ text: String, _ values: [SQLValue]) throws -> PostgreSQLResult {
        waiting.append(Waiting(text: text, values: values))
        return try last(try exchange())
    }

    /// Runs a statement with the next one, or with the commit: that is where it fails, if it does.
    func send(_ text: String, _ values: [SQLValue], then: ((PostgreSQLResult) -> Void)? = nil) throws {
        waiting.append(Waiting(text: text, values: values, then: then))
        if waiting.count == Self.mostWaiting { _ = try exchange() }
    }

    /// Sends what waits and reads its answers.
    func settle() throws {
        if !waiting.isEmpty { _ = try exchange() }
    }

    /// So many statements may wait: more gain nothing.
    private static let mostWaiting = 100

    /// A statement that is not sent yet.
    private struct Waiting {
        let text: String
        var values: [SQLValue] = []
        /// Hears the answer.
        var then: ((PostgreSQLResult) -> Void)?
    }

    /// A statement on its way.
    private struct Sent {
        let statement: Waiting
        /// The name under which it is being prepared, if it was not before.
        var name: String?
        /// How many answers belong to it; its own is the last.
        var answers = 1
    }

    private func send(_ statement: Waiting) throws -> Sent {
        let parameters = PostgreSQLParameters(statement.values)
        if let known = statements.find(statement.text, parameters.types) {
            guard execute(known.name, parameters) else { throw lost() }
            return Sent(statement: statement)
        }
        let forgotten = statements.makeRoom()
        let name = statements.makeName()
        guard
            forgotten.allSatisfy({ send("DEALLOCATE \($0)") }), prepare(name, statement.text, parameters),
            PQsendDescribePrepared(handle, name) == 1, execute(name, parameters)
        else { throw lost() }
        statements.insert(PreparedStatement(name: name, types: parameters.types), for: statement.text)
        return Sent(statement: statement, name: name, answers: forgotten.count + 3)
    }

    /// Gives every statement its answer.
    private func deliver(_ results: [PostgreSQLResult], to sent: [Sent]) {
        var next = 0
        for sent in sent {
            next += sent.answers
            guard next <= results.count else { return }
            if let name = sent.name {
                statements.learn(results[next - 2].parameterTypes, of: name, sent.statement.text)
            }
            sent.statement.then?(results[next - 1])
        }
    }

    private func last(_ results: [PostgreSQLResult]) throws -> PostgreSQLResult {
        guard let result = results.last else { throw lost() }
        return result
    }

    private func send(_ text: String) -> Bool {
        PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) == 1
    }

    private func prepare(_ name: String, _ text: String, _ parameters: PostgreSQLParameters) -> Bool {
        PQsendPrepare(handle, name, text, parameters.count, parameters.types) == 1
    }

    private func execute(_ name: String, _ parameters: PostgreSQLParameters) -> Bool {
        parameters.withPointers {
            PQsendQueryPrepared(handle, name, parameters.count, $0.values, $0.lengths, $0.formats, 0) == 1
        }
    }

    // MARK: - Questions and answers

    /// Sends what waits, after what begins the transaction; reads all answers.
    private func exchange(ending: String? = nil) throws -> [PostgreSQLResult] {
        guard !isBroken else { throw failure ?? lost() }
        try readOwed()
        if !opening.isEmpty { hasBegun = true }
        let statements = opening + waiting + (ending.map { [Waiting(text: $0)] } ?? [])
        (opening, waiting) = ([], [])
        let sent = try statements.map(send)
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        do {
            let results = try answers()
            deliver(results, to: sent)
            return results
        } catch {
            // The server skipped what came after the failure: nobody knows which of these it has prepared.
            for sent in sent { if let name = sent.name { self.statements.forget(name, sent.statement.text) } }
            throw error
        }
    }

    private func readOwed() throws {
        guard isOwedAnswer else { return }
        isOwedAnswer = false
        _ = try answers()
    }

    /// The answers up to the sync point; throws the first failure among them.
    private func answers() throws -> [PostgreSQLResult] {
        let deadline = patience.map { Date(timeIntervalSinceNow: (rest.map(Double.init) ?? $0) + 0.5) }
        try flush(deadline)
        var results: [PostgreSQLResult] = []
        var failed: PostgreSQLResult?
        while let result = try next(deadline) {
            switch result.status {
            case PGRES_PIPELINE_SYNC:
                if let failed { throw note(PostgreSQLFailure(failed).error(at: address)) }
                return results
            case PGRES_FATAL_ERROR: failed = failed ?? result
            case PGRES_PIPELINE_ABORTED: break
            default: results.append(result)
            }
        }
        isGone = true
        throw failed.map { broken(PostgreSQLFailure($0).error(at: address)) } ?? lost()
    }

    /// The next answer; `nil` when the connection has none any more.
    private func next(_ deadline: Date?) throws -> PostgreSQLResult? {
        while true {
            while PQisBusy(handle) == 1 { try wait(for: Int16(POLLIN), deadline) }
            if let result = PQgetResult(handle) { return PostgreSQLResult(result) }
            // An empty answer parts two statements, unless the link is gone.
            if PQstatus(handle) == CONNECTION_BAD { return nil }
        }
    }

    private func flush(_ deadline: Date?) throws {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1: try wait(for: Int16(POLLIN | POLLOUT), deadline)
            default: throw lost()
            }
        }
    }

    /// Waits until the socket can be read or written, and reads what is there.
    func wait(for events: Int16, _ deadline: Date?) throws {
        var entry = pollfd(fd: PQsocket(handle), events: events, revents: 0)
        let rest = deadline.map { max(0, Int32($0.timeIntervalSinceNow * 1000)) } ?? -1
        let count = poll(&entry, 1, rest)
        if count == 0 { throw broken(.unavailable("the PostgreSQL server does not answer")) }
        guard count > 0 || errno == EINTR, PQconsumeInput(handle) == 1 else { throw lost() }
    }

    // MARK: - Failing

    /// Remembers a failure after which the connection is still in step with the server.
    func fail(_ error: DatabaseError) -> DatabaseError { note(error) }

    /// Remembers what went wrong first.
    private func note(_ error: DatabaseError) -> DatabaseError {
        failure = failure ?? error
        if case .engine(let code, _) = error, ["0A000", "26000"].contains(code) { isBroken = true }
        return error
    }

    func broken(_ error: DatabaseError) -> DatabaseError {
        isBroken = true
        return note(error)
    }

    func lost() -> DatabaseError {
        isGone = true
        return broken(.unavailable("the connection to the PostgreSQL server was lost"))
    }

    /// Leaves pipeline mode, which knows no COPY, for as long as `body` runs. Throws ``DatabaseError``.
    func outsidePipeline<Value>(_ body: () throws -> Value) throws -> Value {
        if opening.isEmpty && waiting.isEmpty { try readOwed() } else { _ = try exchange() }
        guard PQexitPipelineMode(handle) == 1 else { throw lost() }
        defer { if PQenterPipelineMode(handle) != 1 { isBroken = true } }
        return try body()
    }
}

/// Lends an array of C strings with a NULL at its end.
private func withCStrings<Result>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result)
    -> Result
{
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
}
