import Auth
import Database
import Foundation
import Views

/// What taking back needs beside the words of the history: those name owners, customers and stages as people read them;
/// this names them exactly. Stored as JSON with the entry, only where the words do not suffice.
enum Undo {
    static func encoded<State: Encodable & Equatable>(_ before: State, _ after: State) -> String? {
        guard before != after, let json = try? JSONEncoder().encode([before, after]) else { return nil }
        return String(decoding: json, as: UTF8.self)
    }

    /// Where the words tell everything.
    static let words = "[]"

    static func decoded<State: Decodable>(_ text: String?, as: State.Type = State.self) -> (
        before: State, after: State
    )? {
        guard let text, let pair = try? JSONDecoder().decode([State].self, from: Data(text.utf8)), pair.count == 2
        else {
            return nil
        }
        return (pair[0], pair[1])
    }
}

/// An entry of the history as whoever takes it back needs it.
struct UndoableEntry: Sendable {
    let id: Int64
    let module: ModuleName
    let record: Int64
    let kind: ChangeKind
    let fields: [FieldDiff]
    let undo: String?
}

/// What came of taking an entry back.
enum UndoOutcome: Sendable {
    case done
    /// Nothing was changed: these fields are no longer what the entry made them.
    case conflict([Text])
    /// There is no way back from such an entry.
    case impossible
}

/// Takes entries of the history back, within the rights of the viewer, and writes that to the history like any change.
struct Reversal {
    let scope: Scope
    let organisation: Organisation

    /// Throws ``AppError/notFound`` when the record, or the right to change it, is out of reach.
    func run(_ entry: UndoableEntry) throws -> UndoOutcome {
        switch entry.module {
        case Customer.module: try CustomerReversal(scope: scope, organisation: organisation).run(entry)
        case Deal.module: try DealReversal(scope: scope, organisation: organisation).run(entry)
        case Activity.module: try ActivityReversal(scope: scope).run(entry)
        case Product.module: try ProductReversal(scope: scope).run(entry)
        default: throw AppError.notFound
        }
    }

    /// Whether a page should offer it: by kind and fields, without asking what happened since.
    static func isOffered(_ entry: HistoryEntryRow) -> Bool {
        isOffered(entry.module, entry.kind, entry.fields, hasUndo: entry.hasUndo)
    }

    static func isOffered(_ module: ModuleName, _ kind: ChangeKind, _ fields: [FieldDiff], hasUndo: Bool) -> Bool {
        switch (module, kind) {
        case (Customer.module, .updated), (Customer.module, .assigned), (Customer.module, .moved),
            (Customer.module, .reversed), (Customer.module, .imported):
            !fields.isEmpty && fields.allSatisfy { CustomerField(rawValue: $0.field) != nil }
        case (Product.module, .updated), (Product.module, .reversed), (Product.module, .imported):
            !fields.isEmpty && fields.allSatisfy { ProductReversal.isKnown($0.field) }
        case (Customer.module, .archived), (Customer.module, .restored), (Deal.module, .archived),
            (Deal.module, .restored), (Product.module, .archived), (Product.module, .restored):
            true
        case (Deal.module, .updated), (Deal.module, .assigned), (Deal.module, .moved), (Deal.module, .won),
            (Deal.module, .lost), (Deal.module, .reopened), (Deal.module, .reversed), (Deal.module, .imported):
            hasUndo
        case (Activity.module, .deleted), (Activity.module, .updated), (Activity.module, .reversed): hasUndo
        default: false
        }
    }
}
