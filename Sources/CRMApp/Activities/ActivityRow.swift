import Auth
import Database
import Views

/// An activity as a line of a list and as an entry of a timeline, with what the viewer may do about it.
enum ActivityRow {
    /// A line: what and when, for whom, with "Done" and the menu.
    static func html(_ activity: Activity, _ context: Context, showsRecord: Bool = true) -> HTML {
        let detail: [HTML] = [kindLine(activity), showsRecord ? record(activity) : .empty, owner(activity, context)]
        return relatedRow(
            title(activity, context), detail: detail.filter { !$0.isEmpty }.joined(separator: " · "),
            end: "<div class=\"row\">\(dueBadge(activity, context))\(actions(activity, context))</div>")
    }

    /// An entry of a timeline.
    static func entry(_ activity: Activity, _ context: Context) -> TimelineEntry {
        let onCustomer = context.request.path.hasPrefix("/customers/")
        let about: HTML =
            if onCustomer, let deal = activity.dealID, let title = activity.dealTitle {
                " · <a href=\"\(ActivityPath.deal(deal))\">\(user: title)</a>"
            } else {
                .empty
            }
        let who: HTML = activity.ownerName.map { " · \(user: $0)" } ?? .empty
        let subject: HTML = activity.subject.isEmpty ? .empty : "<p><strong>\(user: activity.subject)</strong></p>"
        let body: HTML = activity.body.isEmpty ? .empty : "\(freeText: activity.body)"
        return TimelineEntry(
            activity.kind.icon, tone: activity.kind.tone, kindLine(activity, isStrong: true) + about + who,
            at: activity.happensAt, body: subject + body, actions: menu(activity, context),
            id: "activity-\(activity.id)")
    }

    /// "Call · Outgoing · Phone"
    static func kindLine(_ activity: Activity, isStrong: Bool = false) -> HTML {
        let name = ActivityText.name(activity.kind)
        var parts: [HTML] = [isStrong ? "<strong>\(name)</strong>" : "\(name)"]
        if let direction = activity.direction { parts.append("\(ActivityText.name(direction, of: activity.kind))") }
        if let channel = activity.channel, channel != activity.kind.rawValue {
            parts.append(ActivityText.channel(channel).html)
        }
        return parts.joined(separator: " · ")
    }

    private static func title(_ activity: Activity, _ context: Context) -> HTML {
        let words: HTML =
            activity.title.isEmpty
            ? "\(ActivityText.name(activity.kind))" : "\(user: activity.title)"
        return "<a href=\"\(ActivityPath.show(activity.id))\">\(words)</a>"
    }

    static func record(_ activity: Activity) -> HTML {
        var parts: [HTML] = []
        if let id = activity.customerID, let name = activity.customerName {
            parts.append("<a href=\"\(ActivityPath.customer(id))\">\(user: name)</a>")
        }
        if let id = activity.dealID, let title = activity.dealTitle {
            parts.append("<a href=\"\(ActivityPath.deal(id))\">\(user: title)</a>")
        }
        return parts.joined(separator: " · ")
    }

    private static func owner(_ activity: Activity, _ context: Context) -> HTML {
        guard let name = activity.ownerName, activity.ownerID != context.viewer.id else { return .empty }
        return "\(user: name)"
    }

    static func dueBadge(_ activity: Activity, _ context: Context) -> HTML {
        guard activity.isPlanned else { return "<span class=\"detail\">\(relative: activity.happensAt)</span>" }
        guard let due = activity.dueOn else { return .empty }
        let tone: Tone = due < context.today ? .bad : due == context.today ? .accent : .neutral
        let text: HTML =
            due == context.today && hasTime(activity, context)
            ? "\(activity.happensAt, style: .time)" : "\(relative: due)"
        let symbol: HTML = activity.remindAt == nil ? .empty : icon(.clock)
        return "<span class=\"badge tone-\(tone.rawValue)\">\(symbol)\(text)</span>"
    }

    private static func hasTime(_ activity: Activity, _ context: Context) -> Bool {
        activity.happensAt.clock(in: context.reader.zone).day == activity.dueOn
    }

    private static func actions(_ activity: Activity, _ context: Context) -> HTML {
        let canEdit = context.viewer.can(.edit, Activity.module, owner: activity.ownerID, team: activity.teamID)
        guard canEdit, activity.isPlanned else { return menu(activity, context) }
        return postButton(
            ActivityText.markDone, to: ActivityPath.completion(activity.id), icon: .check,
            fields: [("return", context.here.string)], isCompact: true) + menu(activity, context)
    }

    /// The way to the form alone, for long lists: a menu in each of fifty rows would outweigh the rows.
    static func editLink(_ activity: Activity, _ context: Context) -> HTML {
        guard context.viewer.can(.edit, Activity.module, owner: activity.ownerID, team: activity.teamID) else {
            return .empty
        }
        return iconLink(
            KitText.edit, icon: .edit, to: ActivityPath.edit(activity.id).with(("return", context.here.string)))
    }

    /// Edit, move, undo and delete, as far as the viewer's rights go.
    static func menu(_ activity: Activity, _ context: Context) -> HTML {
        let viewer = context.viewer
        var items: [MenuItem] = []
        let back = ("return", context.here.string)
        if viewer.can(.edit, Activity.module, owner: activity.ownerID, team: activity.teamID) {
            items.append(.link(KitText.edit, to: ActivityPath.edit(activity.id).with(back), icon: .edit))
            items += activity.isPlanned ? moves(activity, back) : reopening(activity, back)
        }
        if viewer.can(.delete, Activity.module, owner: activity.ownerID, team: activity.teamID) {
            items.append(
                .post(
                    KitText.delete, to: ActivityPath.deletion(activity.id), icon: .trash, isDangerous: true,
                    fields: [back]))
        }
        guard !items.isEmpty else { return .empty }
        return moreMenu(items)
    }

    private static func moves(_ activity: Activity, _ back: (String, String)) -> [MenuItem] {
        let link = ActivityPath.postponement(activity.id)
        return [
            .post(ActivityText.tomorrow, to: link, icon: .arrowEnd, fields: [("days", "1"), back]),
            .post(ActivityText.inAWeek, to: link, icon: .arrowEnd, fields: [("days", "7"), back]),
        ]
    }

    private static func reopening(_ activity: Activity, _ back: (String, String)) -> [MenuItem] {
        guard activity.dueOn != nil else { return [] }
        return [
            .post(
                ActivityText.markOpen, to: ActivityPath.completion(activity.id), icon: .undo,
                fields: [("state", "open"), back])
        ]
    }
}
