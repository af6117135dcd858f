import Auth
import Database
import Views
import WebServer

extension Module {
    /// Who did what, when.
    static let history = Module(
        name: "history",
        title: HistoryText.title,
        menu: [
            NavigationItem(
                title: HistoryText.title, link: HistoryPages.path, icon: .lock, group: .system,
                access: .has(.readAudit))
        ],
        routes: [
            .get("/admin/audit", .has(.readAudit), HistoryPages.index),
            .post("/history/:id/reversal", .signedIn, RecordHistory.reverse),
        ])
}

enum HistoryPages {
    static let path = Link("/admin/audit")
    private static let size = 50

    static func index(_ context: Context) throws -> Response {
        let filter = filter(context)
        try context.app.refusals.write(to: context.app.database)
        let before = context.query["before"].flatMap { Int64($0) }
        let (entries, users, teams) = try context.read { scope in
            (
                try HistoryStore(scope: scope).page(filter, before: before, limit: size + 1),
                try UserDirectory(transaction: scope.transaction).names(includingDisabled: true),
                try TeamTree.load(scope).entries
            )
        }
        let fields = AuditFields(
            teams: Dictionary(teams.map { ("\($0.id)", $0.name) }, uniquingKeysWith: { $1 }),
            people: Dictionary(users.map { ("\($0.id)", $0.name) }, uniquingKeysWith: { $1 }))
        let next = entries.count > size ? context.here.with(("before", "\(entries[size - 1].id)")) : nil
        let shown = Array(entries.prefix(size))
        return context.page(
            Page(
                HistoryText.title, width: .full,
                body: filterBar(action: path, panel: panel(context, users), clear: path)
                    + dataTable(HistoryText.title, columns(context, fields), shown, empty: emptyMatches(clear: path))
                    + older(next)))
    }

    private static func filter(_ context: Context) -> HistoryStore.Filter {
        let day = { (name: String) in context.query[name].flatMap { parseDay($0, for: context.reader) } }
        return HistoryStore.Filter(
            user: ID(context.query["user"]), module: context.query["module"].flatMap { $0.isEmpty ? nil : $0 },
            from: day("from").map { context.reader.zone.instant($0) },
            to: day("to").map { context.reader.zone.instant($0.adding(days: 1)) })
    }

    private static func panel(_ context: Context, _ users: [(id: ID<User>, name: String)]) -> HTML {
        let areas = [
            "customers", "activities", "deals", "products", "pipelines", "users", "teams", "roles", "settings",
            "backups", SavedListView.module.rawValue, Refusals.module.rawValue,
        ]
        .map { Choice($0, HistoryText.area($0)) }
        return selectField(
            "user", HistoryText.who, value: context.query["user"] ?? "", choices: users.choices, blank: BaseText.all)
            + selectField(
                "module", HistoryText.module, value: context.query["module"] ?? "", choices: areas, blank: BaseText.all)
            + dateField("from", HistoryText.from, value: context.query["from"] ?? "")
            + dateField("to", HistoryText.to, value: context.query["to"] ?? "")
    }

    private static func columns(_ context: Context, _ fields: AuditFields) -> [Column<HistoryStore.Entry>] {
        [
            Column(HistoryText.what, .title) { entry in
                "\(entry.kind.map(HistoryText.kind)) · \(HistoryText.area(entry.module)) \(entry.record.map { plainNumber($0) } ?? .empty)"
            },
            Column(HistoryText.when) { "\($0.at)" },
            Column(HistoryText.who) { entry in entry.userName.map { "\(user: $0)" } ?? "\(BaseText.system)" },
            Column(HistoryText.address, .wide) { entry in entry.address.map { "\(ltr: $0)" } ?? .empty },
            Column(HistoryText.details) { details($0, context.viewer, fields) },
        ]
    }

    private static func plainNumber(_ number: Int64) -> HTML { "<span class=\"quiet\">#\(plain: Int(number))</span>" }

    /// Values of customers' records are not for the eyes of whoever keeps the system: only the fields' names.
    private static func details(_ entry: HistoryStore.Entry, _ viewer: Viewer, _ fields: AuditFields) -> HTML {
        let module = ModuleName(rawValue: entry.module)
        let isPrivate = Rights.recordModules.contains(module) && viewer.reach(.view, module) < .all
        let parts = entry.fields.prefix(6).map { diff -> HTML in
            guard let field = fields.field(diff.field, of: entry.module) else { return "<code>\(diff.field)</code>" }
            if isPrivate || !field.allows(viewer) { return "\(field.label)" }
            let shown = { (value: String?) -> HTML in value.map(field.shown) ?? "–" }
            return "\(field.label): \(shown(diff.before)) \(changeArrow) \(shown(diff.after))"
        }
        return HTML.join(parts, separator: "<br>")
    }

    private static func older(_ next: Link?) -> HTML {
        guard let next else { return .empty }
        return
            "<nav class=\"pager\" aria-label=\"\(HistoryText.title)\">\(linkButton(KitText.next, to: next, icon: .arrowEnd, isCompact: true))</nav>"
    }
}

extension Rights {
    /// Modules whose records are about customers.
    static let recordModules: Set<ModuleName> = ["customers", "activities", "deals"]
}
