/// A database of one of the two engines, open for use by any thread.
public protocol DatabaseEngine: Sendable {
    /// Where it is, for messages: a path, or an address without its password.
    var description: String { get }

    var dialect: Dialect { get }

    /// Runs `body` on one consistent state, beside other readers and writers. Throws ``DatabaseError``.
    func read<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// The same for as long as it takes: for copies of the whole.
    func snapshot<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// Runs `body` as if alone among writers; commits when it returns, rolls back when it throws. When others' writes
    /// came between, all of it runs again: it must change nothing but the database. Throws ``DatabaseError``.
    func write<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// The same, run once, alone among writers and for as long as it takes: for loads and changes of the schema.
    func load<Value>(_ body: (Transaction) throws -> Value) throws -> Value

    /// Brings the planner's statistics up to date: after a load, and from time to time.
    func analyze() throws

    /// Makes a file that stands for itself where the engine keeps a log beside it.
    func checkpoint() throws

    /// Closes every connection. The database cannot be used afterwards.
    func close() throws
}
