import Auth
import Database
import Views

/// A table whose rows have an owner and a team, and are seen only through a viewer.
protocol OwnedRecord {
    static var table: String { get }
    static var module: ModuleName { get }
    /// Whether its records go to the archive, where they are read and not changed.
    static var isArchivable: Bool { get }
    /// The condition that limits the table, aliased `alias`, to what the viewer reaches for the action.
    static func condition(_ action: Action, _ viewer: Viewer, alias: String) -> SQL
}

extension OwnedRecord {
    static var isArchivable: Bool { true }

    static func condition(_ action: Action, _ viewer: Viewer, alias: String) -> SQL {
        viewer.condition(action, module, alias: alias)
    }
}

/// One transaction on behalf of one viewer. All SQL of the modules runs here: reads name owned tables through
/// ``visible(_:_:)``, writes say what they change so that the history is written with them.
struct Scope {
    let transaction: Transaction
    let viewer: Viewer
    let now: Instant
    let today: Day
    /// Where days begin and end: the reader's place, or the company's for what the program does by itself.
    let zone: Zone
    /// Rows kept from earlier scopes; a scope without them reads each time.
    var kept: KeptRows?
    /// Hears which entries of the history are written.
    var written: WrittenEntries?
    /// Where the request came from, for entries that keep it.
    var address: String?
    private let seen = SeenState()

    init(
        transaction: Transaction, viewer: Viewer, now: Instant, today: Day? = nil, zone: Zone = .utc,
        kept: KeptRows? = nil, written: WrittenEntries? = nil
    ) {
        self.transaction = transaction
        self.viewer = viewer
        self.now = now
        self.today = today ?? now.day(in: zone)
        self.zone = zone
        self.kept = kept
        self.written = written
    }

    /// Whom the history names: nobody for what the program does by itself.
    var actor: ID<User>? { viewer.isAnonymous ? nil : viewer.id }

    /// The rows of an owned table that the viewer reaches, as a sub-select to be aliased by the caller.
    ///
    ///     SELECT d.title FROM \(scope.visible(Deal.self)) d WHERE d.closed_on IS NULL
    func visible<Record: OwnedRecord>(_ record: Record.Type, _ action: Action = .view) -> SQL {
        let table: SQL = "\(raw: record.table)"
        if viewer.reach(action, record.module) == .all { return table.trusted }
        let condition = record.condition(action, viewer, alias: "o")
        return ("(SELECT * FROM \(table) o WHERE \(condition))" as SQL).trusted
    }

    /// Throws ``AppError/notFound`` unless the viewer reaches the record for the action, and ``AppError/archived`` when it is
    /// to be changed and lies in the archive.
    func require<Record: OwnedRecord>(_ action: Action, _ id: ID<Record>) throws {
        guard Record.isArchivable else {
            guard try reaches(action, id) else { throw AppError.notFound }
            return
        }
        let isArchived = try first(
            "SELECT r.archived_at FROM \(visible(Record.self, action)) r WHERE r.id = \(id)"
        ) { !$0.isNull(0) }
        guard let isArchived else { throw AppError.notFound }
        if isArchived && (action == .edit || action == .assign) { throw AppError.archived }
    }

    /// Throws unless the viewer sees the record and it is not in the archive: what something new is added to.
    func requireInUse<Record: OwnedRecord>(_ id: ID<Record>) throws {
        try require(.view, id)
        let count = try count(
            "SELECT count(*) FROM \(visible(Record.self)) r WHERE r.id = \(id) AND r.archived_at IS NOT NULL")
        if count > 0 { throw AppError.archived }
    }

    func reaches<Record: OwnedRecord>(_ action: Action, _ id: ID<Record>) throws -> Bool {
        try count("SELECT count(*) FROM \(visible(Record.self, action)) r WHERE r.id = \(id)") > 0
    }

    func rows<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> [Value] {
        BareTables.check(sql)
        return try transaction.rows(sql, map)
    }

    func each(_ sql: SQL, _ visit: (Row) throws -> Void) throws {
        BareTables.check(sql)
        try transaction.each(sql, visit)
    }

    /// The same for rows that are wanted only with what the next statement answers: on PostgreSQL it spares a journey.
    func eachLater(_ sql: SQL, _ visit: @escaping (Row) -> Void) throws {
        BareTables.check(sql)
        try transaction.eachLater(sql, visit)
    }

    func first<Value>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> Value? {
        BareTables.check(sql)
        return try transaction.first(sql, map)
    }

    func count(_ sql: SQL) throws -> Int {
        BareTables.check(sql)
        return try transaction.count(sql)
    }

    /// The same as ``rows(_:_:)``, remembered until anything is written: for what a page shows beside its own records,
    /// and only in scopes that read.
    func keptRows<Value: Sendable>(_ sql: SQL, _ map: (Row) throws -> Value) throws -> [Value] {
        try keptAnswer(to: sql) { try rows(sql, map) }
    }

    /// What is made of a statement's rows, remembered until anything is written.
    func keptAnswer<Answer: Sendable>(to sql: SQL, _ find: () throws -> Answer) throws -> Answer {
        guard let kept else { return try find() }
        let question = RowsQuestion(sql, as: Answer.self)
        guard let answer = try kept.answer(question, in: try dataState(), find: find) as? Answer else {
            return try find()  // never: the type is part of the question
        }
        return answer
    }

    /// The same as ``count(_:)``, remembered until anything is written.
    func keptCount(_ sql: SQL) throws -> Int {
        try keptRows(sql) { $0.int(0) }.first ?? 0
    }

    /// Which state of the data this transaction sees.
    ///
    /// Every write of the application appends to the history in its own transaction, and every change of users, teams
    /// or roles moves the number of the rights; so both together name a state, and what was added up in it stays right.
    func dataState() throws -> DataState {
        try seen.state {
            try transaction.first(
                """
                SELECT (SELECT max(id) FROM history), (SELECT number FROM rights_version),
                    \(word: .either(sqlite: "''", postgresql: "pg_current_snapshot()::text"))
                """
            ) { DataState(history: $0.int64(0), rights: $0.int64(1), seen: $0.text(2)) }
                ?? DataState(history: 0, rights: 0)
        }
    }

    /// Inserts a record and writes its creation to the history.
    func insert<Record>(_ sql: SQL, as change: Change) throws -> ID<Record> {
        let id: ID<Record> = try transaction.insert(sql)
        try record(change, id: id.rawValue)
        return id
    }

    /// Changes or removes a record and, when a row was touched, writes that to the history.
    @discardableResult
    func update(_ sql: SQL, as change: Change) throws -> Int {
        BareTables.check(sql)
        let count = try transaction.execute(sql)
        if count > 0 { try record(change, id: change.record) }
        return count
    }

    /// The same for the last write of a transaction, on PostgreSQL as one statement that travels with the COMMIT; whether a
    /// row was touched is known after that.
    func updateLast(_ sql: SQL, as change: Change) throws -> LastWrite {
        guard transaction.dialect == .postgresql else { return LastWrite(isMade: try update(sql, as: change) > 0) }
        BareTables.check(sql)
        let write = LastWrite(isMade: false)
        let statement: SQL = """
            WITH changed AS (\(sql) RETURNING 1)
            INSERT INTO history (\(raw: Self.historyColumns))
            SELECT \(values(change, "\(change.record)", "\(change.customer)")) FROM changed
            """
        try transaction.insert(statement, as: UndoableEntry.self) { id in
            write.isMade = true
            written?.add(id.rawValue, change)
        }
        return write
    }

    /// Writes that belong to a change which is recorded already: rows of detail tables, indexes, derived columns. A
    /// failure may come with the next statement only.
    func also(_ sql: SQL) throws {
        BareTables.check(sql)
        try transaction.send(sql)
    }

    /// The same, telling how many rows it touched.
    func alsoCounting(_ sql: SQL) throws -> Int {
        BareTables.check(sql)
        return try transaction.execute(sql)
    }

    /// Writes a change to the history whose statement could not carry it.
    func note(_ change: Change) throws {
        try record(change, id: change.record)
    }

    /// The same for a customer that is being added, by what stands for its id.
    func note(_ change: Change, ofNew customer: SQL) throws {
        try record(change, "\(customer)", "\(customer)")
    }

    private func record(_ change: Change, id: Int64?) throws {
        try record(change, "\(id)", "\(change.customer)")
    }

    private func record(_ change: Change, _ id: SQL, _ customer: SQL) throws {
        let entry: SQL = """
            INSERT INTO history (\(raw: Self.historyColumns)) VALUES (\(values(change, id, customer)))
            """
        guard let written else { return try transaction.send(entry) }
        try transaction.insert(entry, as: UndoableEntry.self) { written.add($0.rawValue, change) }
    }

    private static let historyColumns = "at, user_id, module, record_id, customer_id, kind, fields, undo, address"

    private func values(_ change: Change, _ id: SQL, _ customer: SQL) -> SQL {
        """
        \(now), \(actor), \(change.module), \(id), \(customer), \(change.kind), \(FieldDiff.encoded(change.fields)), \
        \(change.undo), \(change.keepsAddress ? address : nil)
        """
    }
}

/// The id of a record that was the last that a transaction added; known when that has ended.
final class LastInsert<Record> {
    var id: ID<Record>?
    /// What stands for the id in the statements of the transaction.
    var reference: SQL = "NULL"

    /// The id after the transaction; throws if there was none.
    var known: ID<Record> {
        get throws {
            guard let id else { throw DatabaseError.engine(code: "0", message: "the record has no id") }
            return id
        }
    }
}

/// What became of the last write of a transaction; known when that has ended.
final class LastWrite {
    fileprivate(set) var isMade: Bool

    init(isMade: Bool) { self.isMade = isMade }
}
