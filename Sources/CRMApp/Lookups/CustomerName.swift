import Auth
import Database
import Views

/// Customers by name, for other modules and for fields that pick one: never more than the viewer reaches.
enum CustomerName {
    /// What a lookup field's text came to.
    enum Resolution {
        case none
        case found(ID<Customer>)
        /// More than one customer fits; the form asks which.
        case several([Choice])
        case unknown
    }

    /// The names of those customers that the viewer reaches.
    static func find(_ scope: Scope, _ ids: some Sequence<ID<Customer>>) throws -> [ID<Customer>: String] {
        let ids = Set(ids).sorted()
        guard !ids.isEmpty else { return [:] }
        let pairs: [(ID<Customer>, String)] = try scope.rows(
            "SELECT c.id, c.display_name FROM \(scope.visible(Customer.self)) c WHERE c.id IN \(list: ids)"
        ) { ($0.id(0), $0.text(1)) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// A link with the customer's name, or nothing when the viewer does not reach it.
    static func link(_ id: ID<Customer>?, _ names: [ID<Customer>: String]) -> HTML? {
        guard let id, let name = names[id] else { return nil }
        return "<a href=\"\(CustomerLink.show(id))\">\(user: name)</a>"
    }

    /// A name as ``ReadableFields`` tells it.
    static func shown(_ name: String) -> HTML {
        name == FieldDiff.outOfReach ? "<span class=\"quiet\">\(CustomerText.outOfReach)</span>" : "\(user: name)"
    }

    /// Reads a lookup field: the id that the script picked, the match that was ticked, or the typed name.
    static func resolve(
        _ scope: Scope, id: String?, text: String?, match: String? = nil, kind: CustomerKind? = nil
    ) throws -> Resolution {
        if let picked = ID<Customer>(match) { return try exists(scope, picked) ? .found(picked) : .unknown }
        let text = text?.trimmed ?? ""
        let known = ID<Customer>(id)
        if text.isEmpty { return .none }
        if let known, let name = try find(scope, [known])[known], name == text { return .found(known) }
        let found = try CustomerLookup(scope).meant(by: text, kind: kind)
        if found.count == 1 { return .found(found[0].id) }
        return found.isEmpty ? .unknown : .several(found.choices)
    }

    /// Resolves the field `name` of a form, noting a problem beside it.
    static func resolve(
        _ scope: Scope, _ form: (String) -> String?, _ name: String, kind: CustomerKind? = nil,
        problems: inout FormProblems
    ) throws -> (id: ID<Customer>?, matches: [Choice]) {
        switch try resolve(
            scope, id: form(name), text: form("\(name)_text"), match: form("\(name)_match"), kind: kind)
        {
        case .none: return (nil, [])
        case .found(let id): return (id, [])
        case .several(let choices):
            problems.add(name, CustomerText.chooseCustomer)
            return (nil, choices)
        case .unknown:
            problems.add(name, CustomerText.noSuchCustomer)
            return (nil, [])
        }
    }

    private static func exists(_ scope: Scope, _ id: ID<Customer>) throws -> Bool {
        try scope.reaches(.view, id)
    }
}
