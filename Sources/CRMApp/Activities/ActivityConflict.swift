import Auth
import Database
import Views
import WebServer

/// The page that shows an edited activity beside what somebody else saved meanwhile, field by field.
struct ActivityConflict {
    let theirs: Activity
    let mine: ActivityDraft
    let form: ActivityForm
    let changes: ChangesSince
    let context: Context

    var page: Page {
        let kept = form.fields.pairs.filter { !["version", "csrf"].contains($0.name) && !$0.name.hasPrefix("keep_") }
        let hidden =
            kept.map { hiddenField($0.name, $0.value) } + [hiddenField("version", "\(theirs.version)")]
        return Page(
            ActivityFormText.edit, trail: [Crumb(ActivityText.activities, to: ActivityPath.list)], width: .wide,
            body: conflictForm(
                to: ActivityPath.show(theirs.id), changedBy: changes.user ?? BaseText.system[context.reader.language],
                at: changes.at ?? context.now, fields: fields, hidden: HTML.join(hidden),
                cancel: ActivityPath.show(theirs.id)))
    }

    /// The fields that differ; those that the form did not send are nobody's wish.
    private var fields: [ConflictingField] {
        var fields: [ConflictingField] = []
        func add(_ name: String, _ stored: String, _ label: Text, _ mine: HTML, _ theirs: HTML, _ differs: Bool) {
            guard differs else { return }
            let original = changes.original(AuditFields.activity(stored), stored, now: theirs)
            fields.append(ConflictingField(name, label, original: original, mine: mine, theirs: theirs))
        }
        add(
            "kind", "kind", ActivityFormText.kind, "\(ActivityText.name(mine.kind))",
            "\(ActivityText.name(theirs.kind))", mine.kind != theirs.kind)
        add(
            "subject", "subject", ActivityFormText.subject, "\(user: mine.subject)", "\(user: theirs.subject)",
            mine.subject != theirs.subject)
        add(
            "body", "body", ActivityFormText.body, "\(freeText: mine.body)", "\(freeText: theirs.body)",
            mine.body != theirs.body)
        add(
            "when", "happens", ActivityFormText.day, "\(mine.happensAt)", "\(theirs.happensAt)",
            form.fields["day"] != nil && mine.happensAt != theirs.happensAt)
        add(
            "state", "done", ActivityFormText.state, state(isDone: mine.doneAt != nil),
            state(isDone: !theirs.isPlanned), (mine.doneAt == nil) != theirs.isPlanned)
        add(
            "direction", "direction", ActivityFormText.direction, direction(mine.direction),
            direction(theirs.direction), mine.direction != theirs.direction)
        add(
            "channel", "channel", ActivityFormText.channel, channel(mine.channel), channel(theirs.channel),
            mine.channel != theirs.channel)
        return fields
    }

    private func state(isDone: Bool) -> HTML { isDone ? "\(ActivityText.done)" : "\(ActivityText.planned)" }

    private func direction(_ direction: ActivityDirection?) -> HTML {
        direction.map { "\(ActivityText.name($0))" } ?? .empty
    }

    private func channel(_ channel: String?) -> HTML { channel.map { ActivityText.channel($0).html } ?? .empty }
}

extension ActivityDraft {
    /// After a conflict: the fields for which the reader kept what is saved now.
    mutating func keepTheirs(_ activity: Activity, _ form: FormFields) {
        func theirs(_ name: String) -> Bool { form["keep_" + name] == "theirs" }
        if theirs("kind") { kind = activity.kind }
        if theirs("subject") { subject = activity.subject }
        if theirs("body") { body = activity.body }
        if theirs("direction") { direction = activity.direction }
        if theirs("channel") { channel = activity.channel }
        if theirs("when") || theirs("state") {
            (happensAt, dueOn) = (activity.happensAt, activity.dueOn)
            (remindAt, doneAt) = (activity.remindAt, activity.doneAt)
        }
    }
}
