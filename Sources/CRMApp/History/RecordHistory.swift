import Auth
import Database
import Views
import WebServer

/// The history of one record, field by field, with the way back from each entry.
enum RecordHistory {
    private static let size = 50

    /// A field that the page can be narrowed to.
    private struct NamedField {
        let name: String
        let label: Text
    }

    static func customer(_ context: Context) throws -> Response {
        let id = try context.id(of: Customer.self)
        let fields = CustomerField.allCases.filter { $0.isOpen(to: context.viewer) }.map {
            NamedField(name: $0.rawValue, label: $0.label)
        }
        return try context.read { scope in
            let record = try CustomerForms.store(scope, context).load(id)
            let trail = [
                Crumb(CustomerText.customers, to: CustomerLink.list),
                Crumb(Wording.user(record.displayName), to: CustomerLink.show(id)),
            ]
            return try page(context, scope, Customer.module, id.rawValue, fields, trail)
        }
    }

    static func deal(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        let names = ["title", "value", "customer", "contact", "stage", "expected", "owner", "products"]
        let fields = names.compactMap { name in
            Deal.historyField(name).flatMap {
                $0.allows(context.viewer) ? NamedField(name: name, label: $0.label) : nil
            }
        }
        return try context.readDeals { store in
            let deal = try store.find(id)
            let trail = [
                Crumb(DealText.title, to: DealPath.list), Crumb(Wording.user(deal.title), to: DealPath.show(id)),
            ]
            return try page(context, store.scope, Deal.module, id.rawValue, fields, trail)
        }
    }

    /// Where an entry's record has its history.
    static func link(_ module: ModuleName, _ record: Int64) -> Link {
        Link("/\(module.rawValue)/\(record)/history")
    }

    private static func page(
        _ context: Context, _ scope: Scope, _ module: ModuleName, _ record: Int64, _ fields: [NamedField],
        _ trail: [Crumb]
    ) throws -> Response {
        let here = link(module, record)
        let field = context.query["field"].flatMap { name in fields.contains { $0.name == name } ? name : nil }
        let before = context.query["before"].flatMap { Int64($0) }
        let found = try RecordHistoryStore(scope: scope)
            .page(module, record, field: field, before: before, limit: size + 1)
        let shown = Array(found.prefix(size))
        let older =
            found.count > size ? shown.last.map { here.with(("before", "\($0.id)"), ("field", field ?? "")) } : nil
        let panel = selectField(
            "field", UndoText.field, value: field ?? "", choices: fields.map { Choice($0.name, $0.label) },
            blank: BaseText.all)
        return context.page(
            Page(
                UndoText.history, trail: trail, width: .full,
                body: filterBar(action: here, search: "", panel: panel, clear: here)
                    + dataTable(UndoText.history, columns(context, field), shown, empty: emptyMatches(clear: here))
                    + (older.map { linkButton(KitText.next, to: $0, icon: .arrowEnd, isCompact: true) } ?? .empty)))
    }

    private static func columns(_ context: Context, _ field: String?) -> [Column<HistoryEntryRow>] {
        let viewer = context.viewer
        return [
            Column(HistoryText.when, .title) { "\($0.at)" },
            Column(HistoryText.who) { $0.userName.map { "\(user: $0)" } ?? "\(BaseText.system)" },
            Column(HistoryText.what) { entry in
                entry.module == Activity.module
                    ? "\(HistoryText.kind(entry.kind)) · \(ActivityText.activity)" : "\(HistoryText.kind(entry.kind))"
            },
            Column(HistoryText.details, .wide) { changes($0, field, viewer) },
            Column(UndoText.undo, .actions) { entry in
                Reversal.isOffered(entry)
                    ? postButton(UndoText.undo, to: Link("/history/\(entry.id)/reversal"), icon: .undo, isCompact: true)
                    : .empty
            },
        ]
    }

    /// Each field that the viewer may read: before → after.
    private static func changes(_ entry: HistoryEntryRow, _ field: String?, _ viewer: Viewer) -> HTML {
        let lines = entry.fields.compactMap { diff -> HTML? in
            guard field == nil || diff.field == field else { return nil }
            if entry.module == Activity.module { return diff.before.map { "\(user: $0)" } }
            guard let known = TimelineFields.field(diff.field, of: entry.module.rawValue), known.allows(viewer) else {
                return nil
            }
            let shown = { (value: String?) -> HTML in value.map(known.shown) ?? "–" }
            return "\(known.label): \(shown(diff.before)) → \(shown(diff.after))"
        }
        return HTML.join(lines, separator: "<br>")
    }

    /// Takes an entry back.
    static func reverse(_ context: Context) throws -> Response {
        guard let id = context.parameters["id"].flatMap({ Int64($0) }) else { throw AppError.notFound }
        let (entry, outcome) = try context.write { scope -> (UndoableEntry, UndoOutcome) in
            guard let entry = try RecordHistoryStore(scope: scope).entry(id) else { throw AppError.notFound }
            return (entry, try Reversal(scope: scope, organisation: context.organisation).run(entry))
        }
        let back = try home(of: entry, context)
        switch outcome {
        case .done: return context.redirect(back, .reversed)
        case .conflict(let fields): return refused(context, UndoText.changedSince, fields, back)
        case .impossible: return refused(context, UndoText.impossible, [], back)
        }
    }

    /// An activity's entries are on its customer's page.
    private static func home(of entry: UndoableEntry, _ context: Context) throws -> Link {
        guard entry.module == Activity.module else { return link(entry.module, entry.record) }
        return Link("/activities/\(entry.record)")
    }

    private static func refused(_ context: Context, _ words: Text, _ fields: [Text], _ back: Link) -> Response {
        let list: HTML = fields.isEmpty ? .empty : "<ul>\(fields.map { "<li>\($0)</li>" as HTML })</ul>"
        return context.page(
            Page(
                UndoText.notUndone, width: .prose,
                body: "<p>\(words)</p>\(list)<p>\(linkButton(UndoText.history, to: back))</p>"),
            status: .conflict)
    }
}
