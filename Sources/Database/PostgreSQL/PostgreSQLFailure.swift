import CPostgres

/// What the server, or the way to it, said was wrong.
struct PostgreSQLFailure: Error {
    /// Five characters, PostgreSQL's appendix A; empty when the words are the library's own.
    let state: String
    let message: String

    init(state: String, message: String) {
        self.state = state
        self.message = message
    }

    init(_ result: PostgreSQLResult) {
        state = Self.field(result, 67)  // PG_DIAG_SQLSTATE, 'C'
        // The message names tables and rules. The detail beside it holds the values of the row, which are people's: not for
        // the log.
        message = Self.field(result, 77)  // PG_DIAG_MESSAGE_PRIMARY, 'M'
    }

    /// Why a connection could not be made: the library has only words, its own or the server's, in whatever language the
    /// server speaks.
    /// - Parameter ask: connects once more for the state alone; only called when the server said words that are not known.
    init(connection handle: OpaquePointer?, ask: () -> String?) {
        let words = String(cString: PQerrorMessage(handle))
        message = Self.firstLine(of: words)
        if let known = Self.state(ofRefusal: words) {
            state = known
        } else {
            let asked = PostgreSQLRefusal.isServers(words) ? ask() : nil
            state = asked.flatMap { Self.refusals.contains($0) ? $0 : nil } ?? Self.noLink
        }
    }

    /// Those that say why nobody is let in; all others may pass.
    private static let refusals: Set = ["28P01", "28000", "3D000", "42501", "53300"]

    private static func field(_ result: PostgreSQLResult, _ code: CInt) -> String {
        PQresultErrorField(result.pointer, code).map { String(cString: $0) } ?? ""
    }

    private static func firstLine(of text: String) -> String {
        text.split(separator: "\n").map(String.init).first ?? "no answer"
    }

    private static let noLink = "08006"

    /// libpq keeps the state of a refused connection to itself; this is what is known of English words.
    private static func state(ofRefusal words: String) -> String? {
        let known = [
            ("password authentication failed", "28P01"), ("no password supplied", "28P01"),
            ("no pg_hba.conf entry", "28000"), ("too many clients", "53300"), ("too many connections", "53300"),
            ("remaining connection slots", "53300"), ("permission denied for database", "42501"),
            ("the database system is ", "57P03"), ("role \"", "28000"),
        ]
        let message = firstLine(of: words)
        if message.contains("database \""), message.contains("does not exist") { return "3D000" }
        if let state = known.first(where: { message.contains($0.0) })?.1 { return state }
        // Of these only the library speaks: what the server says of them it says in its language, with a state.
        let isTLS = message.contains("certificate") || message.contains("SSL")
        return isTLS && !PostgreSQLRefusal.isServers(words) ? "08P01" : nil
    }

    /// The same in the words of ``DatabaseError``.
    func error(at address: PostgreSQLAddress) -> DatabaseError {
        switch state {
        case "28P01": refusal(address, "the server refuses the password of “\(address.user)”")
        case "28000": refusal(address, "the server lets “\(address.user)” not in: \(message)")
        case "3D000":
            refusal(address, "there is no database “\(address.database)”; make it with createdb \(address.database)")
        case "42501": refusal(address, "the role “\(address.user)” lacks a right: \(message)")
        case "53300": .unavailable("\(Self.full): \(message)")
        case "25006": .unavailable("the PostgreSQL server takes no writes now: \(message)")
        case "53100": .diskFull
        case "XX001", "XX002": .corrupt(message)
        case "40001", "40P01": .conflict(message)
        case "55P03": .unavailable("something else holds a lock for too long")
        case "57014": .unavailable("a statement took too long")
        default: state.isEmpty ? .unavailable(message) : byClass()
        }
    }

    /// How ``DatabaseError/unavailable(_:)`` begins when the server has no connection left for us.
    static let full = "the PostgreSQL server has no connection left"

    private func refusal(_ address: PostgreSQLAddress, _ reason: String) -> DatabaseError {
        .cannotOpen(path: address.description, reason: reason)
    }

    private func byClass() -> DatabaseError {
        switch state.prefix(2) {
        case "23", "22": .constraint(message)
        case "08", "53", "57": .unavailable(message)
        default: .engine(code: state, message: message)
        }
    }
}
