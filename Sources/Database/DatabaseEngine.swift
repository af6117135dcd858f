/// What keeps writes apart that run at the same time; a file has one writer at a time in any case.
public enum WriteIsolation: Sendable {
    /// All writes leave behind what they would have left one after the other.
    case serial
    /// A write runs again when a row that it changes was changed meanwhile; rows that it only reads may have been. Enough,
    /// and quicker, where all that decides stands in the rows that are changed.
    case rows
}

/// A database of one of the two engines, open for use by any thread.
public protocol DatabaseEngine: Sendable {
    /// Where it is, for messages: a path, or an address without its password.
    var description: String { get }

    var dialect: Dialect { get }

    /// Runs `body` on one consistent state, beside other readers and writers. Throws ``DatabaseError``.
    func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// The same for a body of one statement, which needs no transaction around it, or of a few that need not agree: those
    /// that travel together see one state, later ones the newest.
    func readOnce<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// The same for as long as it takes: for copies of the whole.
    func snapshot<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// Runs `body` as if alone among writers; commits when it returns, rolls back when it throws. When others' writes
    /// came between, all of it runs again: it must change nothing but the database. Throws ``DatabaseError``.
    func write<Value>(_ isolation: WriteIsolation, _ body: (Transaction) throws -> Value) throws -> Value

    /// The same, run once, alone among writers and for as long as it takes: for loads and changes of the schema.
    func load<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// Brings the planner's statistics up to date: after a load, and from time to time.
    func analyze() throws

    /// Makes a file that stands for itself where the engine keeps a log beside it.
    func checkpoint() throws

    /// Closes every connection. The database cannot be used afterwards.
    func close() throws
}

/// How much of the time for which somebody may wait is gone.
public enum Patience {
    /// Seconds that went by before the database was asked at all, in line for a thread: so much less is there for it.
    @TaskLocal public static var spent = 0.0
}

extension DatabaseEngine {
    public func readOnce<Value>(_ body: (Transaction) throws -> Value) throws -> Value { try read(body) }

    /// Runs `body` as if alone among writers.
    public func write<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try write(.serial, body)
    }
}
