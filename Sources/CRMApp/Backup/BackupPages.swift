import Auth
import Database
import Views
import WebServer

/// The age of the last backup, the backups there are, and their settings.
enum BackupPages {
    static let path = Link("/admin/backups")

    static func show(_ context: Context) throws -> Response {
        try page(context, BackupDraft(try load(context)), try load(context), FormProblems())
    }

    /// Queues a backup; the page of jobs shows how it goes.
    static func create(_ context: Context) throws -> Response {
        try context.writeOnce { scope in
            _ = try JobStore(transaction: scope.transaction, now: scope.now)
                .enqueue(BackupJob.name, user: context.viewer.id)
            return .done(JobPages.path, .queued)
        }
    }

    static func update(_ context: Context) throws -> Response {
        let before = try load(context)
        let draft = BackupDraft(context.form)
        let problems = draft.problems(context.reader, context.app.backupPlaces, before)
        guard problems.isEmpty else { return try page(context, draft, before, problems) }
        let after = draft.settings(context.reader)
        try context.write { scope in
            try BackupSettingsStore(transaction: scope.transaction).save(after)
            try scope.update(
                "UPDATE rights_version SET number = number + 1",
                as: Change(
                    .updated, "backups",
                    fields: FieldDiff.differing([
                        ("hour", before.hour.map(String.init), after.hour.map(String.init)),
                        ("daily", "\(before.daily)", "\(after.daily)"),
                        ("weekly", "\(before.weekly)", "\(after.weekly)"),
                        ("folder", before.folder.orNull, after.folder.orNull),
                    ])))
        }
        return context.redirect(path, .saved)
    }

    private static func load(_ context: Context) throws -> BackupSettings {
        try context.read { try BackupSettingsStore(transaction: $0.transaction).load() }
    }

    private static func page(
        _ context: Context, _ draft: BackupDraft, _ settings: BackupSettings, _ problems: FormProblems
    ) throws -> Response {
        let places = context.app.backupPlaces
        let folder = places.files(settings)
        let newest = try context.read { try BackupSettingsStore(transaction: $0.transaction).newest(folder) }
        var files = folder?.all ?? []
        if let newest, files.first?.path != newest.path { files.insert(newest, at: 0) }
        return context.page(
            Page(
                BackupText.title, actions: postButton(BackupText.now, to: path, icon: .download), width: .form,
                problems: problems.count,
                body: (folder == nil ? notice(BackupText.notAllowed(.string(settings.folder)), tone: .bad) : .empty)
                    + BackupAge(files.first, now: context.now).notice + list(files)
                    + postForm(to: Link("/admin/backups/settings"), problems: problems) {
                        fields(draft, places, problems) + submitBar(BaseText.save)
                    }))
    }

    private static func list(_ files: [BackupFiles.File]) -> HTML {
        guard !files.isEmpty else { return .empty }
        let table = plainTable(
            BackupText.title,
            heads: [.text(BackupText.made), .text(BackupText.folder), .text(BackupText.size)],
            rows: files.prefix(20).map {
                ["\($0.madeAt)", "\(ltr: $0.folder)", $0.size == 0 ? "" : "\(megabytes($0.size))"]
            },
            numeric: [2])
        return card(BackupText.title, count: files.count, table)
    }

    private static func megabytes(_ bytes: Int) -> Phrase {
        BackupText.megabytes(.number((bytes + 999_999) / 1_000_000))
    }

    private static func fields(_ draft: BackupDraft, _ places: BackupPlaces, _ problems: FormProblems) -> HTML {
        let hours = (0..<24).map { Choice("\($0)", Text(verbatim: "{0}")(.number($0))) }
        return fieldGroup(
            BackupText.schedule, hint: BackupText.scheduleHint,
            selectField("hour", BackupText.hour, value: draft.hour, choices: hours, blank: BackupText.off)
                + numberField("daily", BackupText.daily, value: draft.daily, problems: problems)
                + numberField("weekly", BackupText.weekly, value: draft.weekly, problems: problems)
                + selectField(
                    "folder", BackupText.folder, value: draft.folder, choices: draft.folders(places),
                    problems: problems, hint: BackupText.folderHint))
    }
}

/// How old the newest backup is, in words and with a warning when it is too old.
struct BackupAge {
    let newest: BackupFiles.File?
    let now: Instant

    init(_ newest: BackupFiles.File?, now: Instant) {
        self.newest = newest
        self.now = now
    }

    var isTooOld: Bool {
        guard let newest else { return true }
        return now.secondsSinceEpoch - newest.madeAt.secondsSinceEpoch > BackupSettings.longestAge
    }

    /// - Parameter action: what the reader can do about it.
    func notice(action: HTML = .empty) -> HTML {
        guard let newest else { return Views.notice(BackupText.none, tone: .warn, action: action) }
        return """
            <div class="notice tone-\(isTooOld ? "warn" : "info")">\(icon(isTooOld ? .warning : .info))\
            <p>\(isTooOld ? BackupText.tooOld : BackupText.last) \(relative: newest.madeAt)</p>\(action)</div>
            """
    }

    var notice: HTML { notice() }

    /// What the home page of those who run the program says while the newest backup is too old; nothing on a base
    /// without customers, or with the demo company's.
    static func warning(_ context: Context, _ scope: Scope) throws -> HTML {
        guard !context.organisation.isDemo else { return .empty }
        guard try scope.count("SELECT EXISTS (SELECT 1 FROM \(("customers" as SQL).trusted))") > 0 else {
            return .empty
        }
        let settings = try BackupSettingsStore(transaction: scope.transaction).load()
        let newest = try BackupSettingsStore(transaction: scope.transaction)
            .newest(context.app.backupPlaces.files(settings))
        let age = BackupAge(newest, now: context.now)
        guard age.isTooOld else { return .empty }
        return age.notice(action: linkButton(BackupText.title, to: BackupPages.path))
    }
}

/// What was typed into the settings of backups.
struct BackupDraft {
    var hour = ""
    var daily = ""
    var weekly = ""
    var folder = ""

    init(_ settings: BackupSettings) {
        hour = settings.hour.map(String.init) ?? ""
        daily = "\(settings.daily)"
        weekly = "\(settings.weekly)"
        folder = settings.folder
    }

    init(_ form: FormFields) {
        hour = form["hour"] ?? ""
        daily = form["daily"]?.trimmed ?? ""
        weekly = form["weekly"]?.trimmed ?? ""
        folder = form["folder"]?.trimmed ?? ""
    }

    /// - Parameter before: what is stored: a folder that is allowed without being one of the choices may stay.
    func problems(_ reader: Reader, _ places: BackupPlaces, _ before: BackupSettings) -> FormProblems {
        var problems = FormProblems()
        for (name, value) in [("daily", daily), ("weekly", weekly)] {
            _ = problems.number(name, value, in: 1...366, reader, otherwise: BackupText.enterCount)
        }
        let isKept = folder == before.folder && places.folder(before) != nil
        if !folder.isEmpty, !isKept, !places.allowed.contains(folder) {
            problems.add("folder", BackupText.chooseFolder)
        }
        return problems
    }

    /// The folders that are allowed; an empty setting means the first of them.
    func folders(_ places: BackupPlaces) -> [Choice] {
        let first = places.allowed.first ?? ""
        let own = folder.isEmpty || places.allowed.contains(folder) ? [] : [folder]
        return [Choice(folder == first ? folder : "", Wording.user(first))]
            + (places.allowed.dropFirst() + own).map { Choice($0, Wording.user($0)) }
    }

    func settings(_ reader: Reader) -> BackupSettings {
        var settings = BackupSettings()
        settings.hour = Int(hour, in: BackupSettings.hours)
        settings.daily = wholeNumber(daily, reader) ?? settings.daily
        settings.weekly = wholeNumber(weekly, reader) ?? settings.weekly
        settings.folder = folder
        return settings
    }
}
