import Auth
import Database
import Views
import WebServer

/// A customer's page and what its header does.
enum CustomerHandlers {
    static func show(_ context: Context) throws -> Response {
        try show(context, flash: nil)
    }

    static func show(_ context: Context, flash: Flash?) throws -> Response {
        let id = try context.id(of: Customer.self)
        let page = try context.read { scope in
            let record = try CustomerForms.store(scope, context).load(id)
            return CustomerRecordPage(
                record: record, related: try RelatedStore(scope: scope).load(record),
                names: try CustomerName.find(
                    scope, [record.draft.buysThrough, record.draft.parent].compactMap(\.self)),
                neighbours: try neighbours(record, scope, context),
                owners: record.allows(.assign, context.viewer)
                    ? try OwnerChoice.assignable(Customer.module, scope) : [],
                deals: try RecordParts.deals(id, scope, context),
                activity: try RecordParts.activity(record, scope, context),
                context: context, flash: flash)
        }
        return context.page(page.page, status: flash == nil ? .ok : .conflict)
    }

    /// Before and after in the list that the reader came from.
    private static func neighbours(
        _ record: CustomerRecord, _ scope: Scope, _ context: Context
    ) throws -> (previous: ID<Customer>?, next: ID<Customer>?) {
        guard let list = context.query["list"] else { return (nil, nil) }
        let query = try? FormFields(urlEncoded: (list == "all" ? "" : ListRequest.kept(list)).utf8)
        let request = ListRequest(query ?? FormFields(), viewer: context.viewer, reader: context.reader)
        return try request.store(scope).neighbours(of: record.id)
    }

    static func move(_ context: Context) throws -> Response {
        let id = try context.id(of: Customer.self)
        guard let stage = context.form["stage"].flatMap(Lifecycle.init(rawValue:)),
            let version = context.form.version
        else { throw AppError.badRequest }
        let isMoved = try context.write { scope in
            let store = CustomerForms.store(scope, context)
            return try store.move(try store.load(id, .edit), to: stage, version: version)
        }
        guard isMoved else { return try show(context, flash: Flash(RecordText.movedMeanwhile, tone: .warn)) }
        return context.redirect(CustomerLink.show(id), .moved, about: stage.text[context.reader.language])
    }

    /// Hands the customer to another owner; the team follows the owner.
    static func assign(_ context: Context) throws -> Response {
        let id = try context.id(of: Customer.self)
        let isDone = try context.write { scope in
            let store = CustomerForms.store(scope, context)
            let record = try store.load(id, .assign)
            var draft = record.draft
            if let owner = ID<User>(context.form["owner"]) {
                guard let choice = try OwnerChoice.assignable(Customer.module, scope).first(where: { $0.id == owner })
                else {
                    throw AppError.badRequest
                }
                (draft.owner, draft.team) = (choice.id, choice.team)
            } else {
                guard context.viewer.reach(.assign, Customer.module) == .all else { throw AppError.badRequest }
                draft.owner = nil
            }
            let version = context.form.version ?? record.version
            return try version == record.version && store.update(record, to: draft, as: .assigned)
        }
        guard isDone else { return try show(context, flash: Flash(RecordText.movedMeanwhile, tone: .warn)) }
        let isVisible = try context.read { try $0.reaches(.view, id) }
        return context.redirect(isVisible ? CustomerLink.show(id) : CustomerLink.list, .assigned)
    }

    static func archive(_ context: Context) throws -> Response {
        try setArchived(true, context)
    }

    static func restore(_ context: Context) throws -> Response {
        try setArchived(false, context)
    }

    private static func setArchived(_ isArchived: Bool, _ context: Context) throws -> Response {
        let id = try context.id(of: Customer.self)
        try context.write { scope in
            try scope.require(.delete, id)
            try CustomerForms.store(scope, context).setArchived(id, isArchived)
        }
        return context.redirect(CustomerLink.show(id), isArchived ? .archived : .restored)
    }

    /// A fragment for fields that pick a customer.
    static func lookup(_ context: Context) throws -> Response {
        let kind = context.query["kind"].flatMap(CustomerKind.init(rawValue:))
        let matches = try context.read {
            try CustomerLookup($0).matches(context.query["q"] ?? "", kind: kind, limit: 10)
        }
        return context.fragment(lookupOptions(matches.map(suggestion)))
    }

    private static func suggestion(_ match: CustomerLookup.Match) -> Suggestion {
        let detail = [match.city, match.email.isEmpty ? match.phone : match.email].filter { !$0.isEmpty }
        return Suggestion(
            id: "\(match.id)", title: match.name, detail: detail.map { "\(user: $0)" as HTML }.joined(separator: " · "),
            link: CustomerLink.show(match.id), icon: match.kind == .organisation ? .company : .person)
    }
}

/// What other modules put on a customer's page.
enum RecordParts {
    static func deals(_ id: ID<Customer>, _ scope: Scope, _ context: Context) throws -> HTML {
        try RelatedDeals.card(scope, customer: id)
    }

    static func activity(_ record: CustomerRecord, _ scope: Scope, _ context: Context) throws -> HTML {
        let composer =
            record.isArchived
            ? HTML.empty : ActivityComposer.html(.customer(record.id), return: CustomerLink.show(record.id), context)
        return composer + (try Timeline.load(.customer(record.id), context, scope)).html
    }
}

extension Customer {
    /// How a field of a customer's history reads.
    static func historyField(_ name: String) -> HistoryField? {
        if let field = CustomerField(rawValue: name) {
            return HistoryField(field.label, needs: field.needs, shown: { field.shown($0) })
        }
        switch name {
        case "affiliation": return HistoryField(RecordText.role)
        case "fact": return HistoryField(RecordText.fact)
        default: return nil
        }
    }
}
