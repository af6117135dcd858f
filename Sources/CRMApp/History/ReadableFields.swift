import Auth
import Database
import Foundation

/// The fields of history entries as a viewer may read them.
///
/// Entries keep the customers that they name as they were called, for people, and by their ids, for the way back. The name
/// is given only to those who reach the customer now; where an entry does not tell which customer it names, only to those
/// who reach all. Whatever shows entries reads them through here.
struct ReadableFields {
    let scope: Scope

    /// An entry as it is stored.
    struct Stored {
        let module: ModuleName
        let fields: [FieldDiff]
        var undo: String?
    }

    private typealias Reference = (before: Int64?, after: Int64?)

    /// What entries say, in their order: one question for all names.
    func read(_ entries: [Stored]) throws -> [[FieldDiff]] {
        let references = entries.map(Self.references)
        let ids = references.flatMap(\.values).flatMap { [$0.before, $0.after].compactMap(\.self) }
        let names = try CustomerName.find(scope, ids.map { ID<Customer>($0) })
        return zip(entries, references).map { entry, references in
            entry.fields.map { diff in
                guard Self.named[entry.module]?.contains(diff.field) ?? false else { return diff }
                let reference = references[diff.field]
                return FieldDiff(
                    diff.field, from: shown(diff.before, reference?.before, names),
                    to: shown(diff.after, reference?.after, names))
            }
        }
    }

    /// The fields that name customers.
    private static let named: [ModuleName: Set<String>] = [
        Deal.module: ["customer", "contact"],
        Customer.module: [CustomerField.buysThrough.rawValue, CustomerField.parent.rawValue],
    ]

    private func shown(_ stored: String?, _ id: Int64?, _ names: [ID<Customer>: String]) -> String? {
        if let id {
            guard let name = names[ID(id)] else { return FieldDiff.outOfReach }
            return stored.flatMap { $0.hasPrefix("#") ? nil : $0 } ?? name
        }
        guard stored != nil, scope.viewer.reach(.view, Customer.module) < .all else { return stored }
        return FieldDiff.outOfReach
    }

    private static func references(_ entry: Stored) -> [String: Reference] {
        switch entry.module {
        case Deal.module:
            guard entry.fields.contains(where: { named[Deal.module]?.contains($0.field) ?? false }) else { return [:] }
            if let (before, after) = Undo.decoded(entry.undo, as: ImportedDealState.self) {
                return ["customer": (before.customer?.rawValue, after.customer?.rawValue)]
            }
            guard let (before, after) = Undo.decoded(entry.undo, as: DealUndoState.self) else { return [:] }
            return ["customer": (before.customer, after.customer), "contact": (before.contact, after.contact)]
        case Customer.module:
            let number = { (text: String?) in text.flatMap { $0.hasPrefix("#") ? Int64($0.dropFirst()) : nil } }
            return Dictionary(
                entry.fields.filter { named[Customer.module]?.contains($0.field) ?? false }
                    .map { ($0.field, (number($0.before), number($0.after))) }, uniquingKeysWith: { $1 })
        default: return [:]
        }
    }
}

extension FieldDiff {
    /// Stands for the name of a customer that the viewer does not reach.
    static let outOfReach = "\u{1A}"
}
