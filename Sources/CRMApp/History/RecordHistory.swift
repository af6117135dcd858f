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
        let names = [
            "title", "value", "customer", "contact", "stage", "opened", "expected", "closed", "owner", "team",
            "products",
        ]
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
                body: filterBar(action: here, panel: panel, clear: here)
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
            Column(HistoryText.details) { changes($0, field, viewer) },
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
            return "\(known.label): \(shown(diff.before)) \(changeArrow) \(shown(diff.after))"
        }
        return HTML.join(lines, separator: "<br>")
    }

    /// The way back from entries that were written together; `nil` when there are none.
    /// - Parameter place: the page to be on afterwards.
    static func reversal(of entries: [Int64], from place: Link) -> Link? {
        guard !entries.isEmpty else { return nil }
        let ids = entries.map { "\($0)" }.joined(separator: ".")
        return Link("/history/\(ids)/reversal", query: [("return", place.string)])
    }

    /// Why entries were not taken back; thrown so that none of them is.
    private struct Refusal: Error {
        let words: Text
        let fields: [Text]
        let entry: UndoableEntry
    }

    /// Takes an entry back, or several of one action, all or none.
    static func reverse(_ context: Context) throws -> Response {
        let ids = (context.parameters["id"] ?? "").split(separator: ".").map { Int64($0) ?? 0 }
        guard (1...WrittenEntries.most).contains(ids.count) else { throw AppError.notFound }
        do {
            let entry = try context.write { try reverse(ids, $0, context) }
            guard let place = context.query["return"] else { return context.redirect(home(of: entry), .reversed) }
            var response = Response.seeOther(SignIn.localTarget(place))
            context.announce(.reversed, in: &response)
            return response
        } catch let refusal as Refusal {
            return refused(context, refusal.words, refusal.fields, home(of: refusal.entry))
        }
    }

    /// The newest first, as each stands on what those before it left. Returns the oldest.
    private static func reverse(_ ids: [Int64], _ scope: Scope, _ context: Context) throws -> UndoableEntry {
        let entries = try ids.sorted(by: >).map { id in
            guard let entry = try RecordHistoryStore(scope: scope).entry(id) else { throw AppError.notFound }
            return entry
        }
        for entry in entries {
            switch try Reversal(scope: scope, organisation: context.organisation).run(entry) {
            case .done: continue
            case .conflict(let fields): throw Refusal(words: UndoText.changedSince, fields: fields, entry: entry)
            case .impossible: throw Refusal(words: UndoText.impossible, fields: [], entry: entry)
            }
        }
        return entries[entries.count - 1]
    }

    /// Where one sees what came of it; activities and products have no page of their history.
    private static func home(of entry: UndoableEntry) -> Link {
        switch entry.module {
        case Activity.module: Link("/activities/\(entry.record)")
        case Product.module: ProductPath.list
        default: link(entry.module, entry.record)
        }
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
