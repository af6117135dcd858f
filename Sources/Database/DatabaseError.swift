import Foundation
import GRDB

/// What can go wrong with the database, in words that an operator understands.
public enum DatabaseError: Error, Sendable, CustomStringConvertible {
    /// The folder or file cannot be opened or made.
    case cannotOpen(path: String, reason: String)
    /// The file is there and must not be touched: empty, foreign, damaged, cut off or read-only.
    case unusable(path: String, reason: String)
    /// A read or a write lasted longer than it may.
    case tooLong
    /// Another process holds the data folder.
    case inUse(path: String)
    /// The file was written by a newer version of the program.
    case newerSchema(path: String, unknown: String)
    /// A UNIQUE, CHECK, NOT NULL or FOREIGN KEY rule refused the write.
    case constraint(String)
    /// The file system is full.
    case diskFull
    /// The file is not a database, or is damaged.
    case corrupt(String)
    /// The server is away, does not answer or is too busy: the same may work in a moment.
    case unavailable(String)
    /// Others' writes came between too often. The same may work in a moment.
    case conflict(String)
    /// Anything else that the engine said, with its code: SQLite's number or PostgreSQL's five characters.
    case engine(code: String, message: String)

    init(_ error: GRDB.DatabaseError) {
        let message = error.message ?? "no message"
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self = .constraint(message)
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_INTERRUPT: self = .tooLong
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .unavailable("another process writes to it")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(message)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: self = .cannotOpen(path: "", reason: message)
        default: self = .engine(code: "\(error.extendedResultCode.rawValue)", message: message)
        }
    }

    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "cannot open the database \(path): \(reason)"
        case .unusable(let path, let reason):
            "\(path) is left as it is: \(reason); `crm-web restore BACKUP --into FOLDER` brings a backup back"
        case .tooLong: "it took too long and was ended"
        case .inUse(let path): "the data folder \(path) is in use by another crm-web process"
        case .newerSchema(let path, let unknown):
            "the database in \(path) was written by a newer version of crm-web (it knows “\(unknown)”); use that version"
        case .constraint(let message): "a rule of the database refused the write: \(message)"
        case .diskFull: "the disk is full"
        case .corrupt(let message): "the database file is damaged or not a database: \(message)"
        case .unavailable(let reason): "the database is not available: \(reason)"
        case .conflict(let message): "other writes came between too often: \(message)"
        case .engine(let code, let message): "the database answered with error \(code): \(message)"
        }
    }
}
