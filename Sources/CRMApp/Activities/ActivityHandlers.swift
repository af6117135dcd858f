import Auth
import Database
import Views
import WebServer

/// What happens on the addresses of activities.
enum ActivityHandlers {
    static func list(_ context: Context) throws -> Response {
        context.query["view"] == "list" ? try ActivityListPage.show(context) : try MyDayPage.show(context)
    }

    static func show(_ context: Context) throws -> Response {
        let activity = try context.read { try ActivityStore($0).find(context.id(of: Activity.self)) }
        return context.page(ActivityPage.page(activity, context))
    }

    static func new(_ context: Context) throws -> Response {
        let page = try context.read { scope in
            try ActivityFormPage(context, form: ActivityForm(context.query), activity: nil).load(scope)
        }
        return context.page(page.page(FormProblems()))
    }

    static func create(_ context: Context) throws -> Response {
        let form = ActivityForm(context.form)
        var problems = FormProblems()
        var draft = form.draft(for: context, problems: &problems)
        // Looked for before anything is written: a search may take its time, and all other writers would wait for it.
        let (links, page) = try context.read { scope in
            let links = try ActivityLinks.resolve(form, nil, scope, context, problems: &problems)
            let page = ActivityFormPage(context, form: form, activity: nil, links: links)
            return (links, problems.isEmpty ? nil : try page.load(scope))
        }
        if let page { return try context.sentBefore() ?? context.page(page.page(problems)) }
        links.apply(to: &draft)
        return try context.writeOnce { scope in
            try links.check(nil, scope)
            _ = try ActivityStore(scope).insert(draft)
            let said = ActivityText.name(draft.kind)[context.reader.language]
            return .done(target(context), draft.doneAt == nil ? .created : .logged, about: said)
        }
    }

    static func edit(_ context: Context) throws -> Response {
        let page = try context.read { scope in
            let activity = try editable(context, scope)
            return try ActivityFormPage(context, form: nil, activity: activity).load(scope)
        }
        return context.page(page.page(FormProblems()))
    }

    static func update(_ context: Context) throws -> Response {
        let form = ActivityForm(context.form)
        var problems = FormProblems()
        let (links, page) = try context.read { scope in
            let activity = try editable(context, scope)
            _ = form.draft(for: context, before: activity, problems: &problems)
            let links = try ActivityLinks.resolve(form, activity, scope, context, problems: &problems)
            let page = ActivityFormPage(context, form: form, activity: activity, links: links)
            return (links, problems.isEmpty ? nil : try page.load(scope))
        }
        if let page { return context.page(page.page(problems)) }
        let outcome = try context.write { scope -> ActivityOutcome in
            let activity = try editable(context, scope)
            var draft = form.draft(for: context, before: activity, problems: &problems)
            try links.check(activity, scope)
            links.apply(to: &draft)
            draft.keepTheirs(activity, context.form)
            let version = context.form.version ?? 0
            if try ActivityStore(scope).update(activity, draft, version: version) { return .saved }
            let changes = try ChangesSince.load(
                Activity.module, activity.id.rawValue, since: version, now: activity.version, scope)
            return .conflict(
                ActivityConflict(theirs: activity, mine: draft, form: form, changes: changes, context: context))
        }
        switch outcome {
        case .saved: return back(context, .saved)
        case .conflict(let conflict): return context.page(conflict.page, status: .conflict)
        }
    }

    /// Marks as done, or with `state=open` as planned again.
    static func complete(_ context: Context) throws -> Response {
        let isDone = context.form["state"] != "open"
        try context.write { scope in
            let activity = try editable(context, scope)
            let due = activity.dueOn.map { context.reader.zone.instant($0, hour: 9) }
            try ActivityStore(scope).setDone(activity, isDone, dueAt: due)
        }
        return back(context, isDone ? .done : .reopened)
    }

    /// Moves to as many days from now on as asked for: from today when it is overdue, else from its own day.
    static func postpone(_ context: Context) throws -> Response {
        guard let days = context.form.number("days", in: 1...366) else { throw AppError.badRequest }
        return try context.writeOnce { scope in
            let activity = try editable(context, scope)
            let day = max(activity.dueOn ?? context.today, context.today).adding(days: days)
            let (shown, second) = activity.happensAt.clock(in: context.reader.zone)
            let shifted = shown.adding(days: day.daysSince(activity.dueOn ?? shown))
            let moment = context.reader.zone.instant(shifted, hour: second / 3600, minute: second / 60 % 60)
            try ActivityStore(scope).postpone(activity, to: day, at: moment)
            return .done(target(context), .moved)
        }
    }

    static func delete(_ context: Context) throws -> Response {
        try context.write { scope in
            let id = try context.id(of: Activity.self)
            try scope.require(.delete, id)
            try ActivityStore(scope).delete(ActivityStore(scope).find(id))
        }
        return back(
            context, .deleted, unlessAt: context.request.path.split(separator: "/").dropLast().joined(separator: "/"))
    }

    private static func editable(_ context: Context, _ scope: Scope) throws -> Activity {
        let id = try context.id(of: Activity.self)
        try scope.require(.edit, id)
        return try ActivityStore(scope).find(id)
    }

    private static func target(_ context: Context) -> String {
        SignIn.localTarget(context.form["return"] ?? "/activities")
    }

    /// To the page that sent the form, or to one's day; not to the page of what is gone.
    private static func back(_ context: Context, _ notice: Notice, unlessAt gone: String? = nil) -> Response {
        var target = target(context)
        if let gone, target.hasPrefix("/" + gone) { target = "/activities" }
        var response = Response.seeOther(target)
        context.announce(notice, in: &response)
        return response
    }
}

/// How saving an edited activity ended.
private enum ActivityOutcome {
    case saved
    case conflict(ActivityConflict)
}
