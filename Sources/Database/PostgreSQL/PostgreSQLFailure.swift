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
        let primary = Self.field(result, 77)  // PG_DIAG_MESSAGE_PRIMARY, 'M'
        let detail = Self.field(result, 68)  // PG_DIAG_MESSAGE_DETAIL, 'D'
        message = detail.isEmpty ? primary : "\(primary) (\(detail))"
    }

    /// Why a connection could not be made: the library has only its words, the server's with a state in them.
    init(connection handle: OpaquePointer?) {
        message = Self.lastLine(of: String(cString: PQerrorMessage(handle)))
        state = Self.state(ofRefusal: message)
    }

    private static func field(_ result: PostgreSQLResult, _ code: CInt) -> String {
        PQresultErrorField(result.pointer, code).map { String(cString: $0) } ?? ""
    }

    private static func lastLine(of text: String) -> String {
        text.split(separator: "\n").map(String.init).first ?? "no answer"
    }

    /// libpq keeps the state of a refused connection to itself; its words are the server's, in English here.
    private static func state(ofRefusal message: String) -> String {
        let known = [
            ("password authentication failed", "28P01"), ("no password supplied", "28P01"),
            ("no pg_hba.conf entry", "28000"), ("role \"", "28000"), ("too many clients", "53300"),
            ("remaining connection slots", "53300"), ("too many connections", "53300"),
            ("permission denied for database", "42501"), ("certificate", "08P01"), ("SSL", "08P01"),
        ]
        if message.contains("database \""), message.contains("does not exist") { return "3D000" }
        return known.first { message.contains($0.0) }?.1 ?? "08006"
    }

    /// The same in the words of ``DatabaseError``.
    func error(at address: PostgreSQLAddress) -> DatabaseError {
        switch state {
        case "28P01": refusal(address, "the server refuses the password of “\(address.user)”")
        case "28000": refusal(address, "the server lets “\(address.user)” not in: \(message)")
        case "3D000":
            refusal(address, "there is no database “\(address.database)”; make it with createdb \(address.database)")
        case "42501": refusal(address, "the role “\(address.user)” lacks a right: \(message)")
        case "25006": .unavailable("the PostgreSQL server takes no writes now: \(message)")
        case "53100": .diskFull
        case "XX001", "XX002": .corrupt(message)
        case "40001", "40P01": .conflict(message)
        case "55P03": .unavailable("something else holds a lock for too long")
        case "57014": .unavailable("a statement took too long")
        default: state.isEmpty ? .unavailable(message) : byClass()
        }
    }

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
