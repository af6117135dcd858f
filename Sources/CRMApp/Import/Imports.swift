import Auth
import Database
import Views
import WebServer

extension Module {
    /// What was imported from files, and the way back.
    static let imports = Module(
        name: "imports",
        title: ImportRunText.title,
        menu: [
            NavigationItem(
                title: ImportRunText.title, link: ImportRunPages.path, icon: .upload, group: .system,
                access: .has(.importRecords))
        ],
        routes: [
            .get("/admin/imports", .has(.importRecords), ImportRunPages.index),
            .post("/admin/imports/:id/reversal", .has(.importRecords), ImportRunPages.reverse),
        ],
        migrations: ImportRunsSchema.migrations,
        jobs: [ImportReversal.kind])
}

/// The imports on a page.
enum ImportRunPages {
    static let path = Link("/admin/imports")
    private static let size = 50

    static func index(_ context: Context) throws -> Response {
        let found = try context.read {
            try ImportRunStore(transaction: $0.transaction).page(before: ID(context.query["before"]), limit: size + 1)
        }
        let shown = Array(found.prefix(size))
        let older = found.count > size ? shown.last.map { path.with(("before", "\($0.id)")) } : nil
        let nothing = emptyState(ImportRunText.none, why: ImportRunText.noneWhy, icon: .upload)
        return context.page(
            Page(
                ImportRunText.title, width: .full,
                body: dataTable(ImportRunText.title, columns(context), shown, empty: nothing)
                    + (older.map { linkButton(KitText.next, to: $0, icon: .arrowEnd, isCompact: true) } ?? .empty)))
    }

    /// Queues the way back; the page of imports shows how far it came.
    static func reverse(_ context: Context) throws -> Response {
        let id: ID<ImportRun> = try context.id()
        return try context.write { scope in
            guard let run = try ImportRunStore(transaction: scope.transaction).find(id), run.reversedAt == nil,
                ImportReversal.isAllowed(run.kind, to: context.viewer)
            else { throw AppError.notFound }
            guard !run.goesOn(at: scope.now) else { return stillRunning(context) }
            let isQueued = try JobStore(transaction: scope.transaction, now: scope.now)
                .enqueueAgain(
                    ImportReversal.kind.name, payload: ImportReversal.payload(id, context.viewer.id),
                    key: "import-reversal:\(id)", user: context.viewer.id)
            return context.redirect(path, isQueued ? .queued : .underway)
        }
    }

    private static func stillRunning(_ context: Context) -> Response {
        context.page(
            Page(
                ImportRunText.running, trail: [Crumb(ImportRunText.title, to: path)], width: .prose,
                body: "<p>\(ImportRunText.runningWhy)</p><p>\(linkButton(ImportRunText.title, to: path, .primary))</p>"),
            status: .conflict)
    }

    private static func columns(_ context: Context) -> [Column<ImportRunStore.Run>] {
        let now = context.now
        return [
            Column(ImportRunText.file, .title) { "\(user: $0.file)" },
            Column(HistoryText.module) { "\(HistoryText.area($0.kind))" },
            Column(HistoryText.when) { "\($0.beganAt)" },
            Column(ImportRunText.rows) { run in
                "\(ImportRunText.made): \(run.created) · \(ImportRunText.changed): \(run.updated)"
            },
            Column(BaseText.status) { status($0, now) },
            Column(UndoText.undo, .actions) { run in
                run.reversedAt == nil && !run.goesOn(at: now) && ImportReversal.isAllowed(run.kind, to: context.viewer)
                    ? postButton(
                        UndoText.undo, to: Link("/admin/imports/\(run.id)/reversal"), icon: .undo, isCompact: true)
                    : .empty
            },
        ]
    }

    private static func status(_ run: ImportRunStore.Run, _ now: Instant) -> HTML {
        if run.reversedAt != nil {
            return badge(ImportRunText.reversed, .warn)
                + " \(ImportRunText.undoneKept(.number(run.undone), .number(run.kept)))"
        }
        if run.goesOn(at: now) { return badge(JobText.running, .accent) }
        return run.isFinished ? badge(JobText.finished, .ok) : badge(ImportRunText.cut, .bad)
    }
}

/// The words of the page of imports.
enum ImportRunText {
    static let title = Text(en: "Imports", hy: "Ներմուծումներ", fa: "ورود داده‌ها", hu: "Importálások", ru: "Импорт")
    static let file = Text(en: "File", hy: "Ֆայլ", fa: "فایل", hu: "Fájl", ru: "Файл")
    static let rows = Text(en: "Rows", hy: "Տողեր", fa: "ردیف‌ها", hu: "Sorok", ru: "Строки")
    static let made = Text(en: "Added", hy: "Ավելացված", fa: "افزوده", hu: "Hozzáadva", ru: "Добавлено")
    static let changed = Text(en: "Changed", hy: "Փոփոխված", fa: "تغییریافته", hu: "Módosítva", ru: "Изменено")
    static let reversal = Text(
        en: "Undo an import", hy: "Ներմուծման հետարկում", fa: "برگرداندن ورود داده", hu: "Importálás visszavonása",
        ru: "Отмена импорта")
    static let reversed = Text(en: "Undone", hy: "Հետարկված է", fa: "برگردانده شد", hu: "Visszavonva", ru: "Отменён")
    static let undoneKept = Text(
        en: "{0} undone, {1} kept because they were changed since",
        hy: "{0} հետարկված, {1} պահված՝ հետո փոխված լինելու պատճառով",
        fa: "{0} برگردانده شد، {1} به‌سبب تغییر بعدی ماند", hu: "{0} visszavonva, {1} maradt, mert azóta módosult",
        ru: "отменено: {0}, оставлено (изменены позже): {1}")
    static let cut = Text(en: "Interrupted", hy: "Ընդհատված է", fa: "ناتمام ماند", hu: "Megszakadt", ru: "Прерван")
    static let running = Text(
        en: "This import is still running", hy: "Այս ներմուծումը դեռ ընթանում է", fa: "این ورود داده هنوز در جریان است",
        hu: "Ez az importálás még fut", ru: "Этот импорт ещё идёт")
    static let runningWhy = Text(
        en: "Undo it once it has ended. An import that was interrupted can be undone a minute later.",
        hy: "Հետարկեք այն, երբ ավարտվի։ Ընդհատված ներմուծումը կարելի է հետարկել մեկ րոպե անց։",
        fa: "پس از پایان، آن را برگردانید. ورود دادهٔ ناتمام‌مانده را یک دقیقه بعد می‌توان برگرداند.",
        hu: "Vonja vissza, ha véget ért. A megszakadt importálás egy perc múlva vonható vissza.",
        ru: "Отмените его, когда он завершится. Прерванный импорт можно отменить через минуту.")
    static let none = Text(
        en: "Nothing was imported yet", hy: "Դեռ ոչինչ չի ներմուծվել", fa: "هنوز چیزی وارد نشده است",
        hu: "Még nem volt importálás", ru: "Импорта ещё не было")
    static let noneWhy = Text(
        en: "“crm-web import” loads CSV files; each run appears here and can be undone.",
        hy: "«crm-web import»-ը բեռնում է CSV ֆայլեր․ ամեն գործարկում այստեղ է և կարող է հետարկվել։",
        fa: "«crm-web import» فایل‌های CSV را وارد می‌کند؛ هر بار اینجا می‌آید و برگشت‌پذیر است.",
        hu: "A „crm-web import” CSV-fájlokat tölt be; minden futás itt látszik, és visszavonható.",
        ru: "«crm-web import» загружает файлы CSV; каждый запуск виден здесь, и его можно отменить.")
}
