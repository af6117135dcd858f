import Auth
import Database
import Views

/// One activity by itself: what search and lists link to.
enum ActivityPage {
    static func page(_ activity: Activity, _ context: Context) -> Page {
        let name = ActivityText.name(activity.kind)
        let title: Wording = activity.title.isEmpty ? .text(name) : .user(activity.title)
        return Page(
            title, trail: [Crumb(ActivityText.activities, to: ActivityPath.list)],
            actions: actions(activity, context), width: .form,
            body: card(
                name,
                fieldList([
                    FieldValue(ActivityFormText.kind, ActivityRow.kindLine(activity)),
                    FieldValue(BaseText.status, state(activity, context)),
                    FieldValue(ActivityFormText.day, "\(activity.happensAt)"),
                    FieldValue(ActivityFormText.reminder, activity.remindAt.map { "\($0)" }),
                    FieldValue(ActivityFormText.customer, customer(activity)),
                    FieldValue(ActivityFormText.deal, deal(activity)),
                    FieldValue(BaseText.owner, activity.ownerName.map { "\(user: $0)" }),
                    FieldValue(ActivityFormText.body, activity.body.isEmpty ? nil : "\(freeText: activity.body)"),
                ])))
    }

    private static func state(_ activity: Activity, _ context: Context) -> HTML {
        if !activity.isPlanned { return badge(ActivityText.done, .ok) }
        return activity.isOverdue(on: context.today)
            ? badge(ActivityText.overdue, .bad) : badge(ActivityText.planned, .accent)
    }

    private static func customer(_ activity: Activity) -> HTML? {
        guard let id = activity.customerID, let name = activity.customerName else { return nil }
        return "<a href=\"\(ActivityPath.customer(id))\">\(user: name)</a>"
    }

    private static func deal(_ activity: Activity) -> HTML? {
        guard let id = activity.dealID, let title = activity.dealTitle else { return nil }
        return "<a href=\"\(ActivityPath.deal(id))\">\(user: title)</a>"
    }

    private static func actions(_ activity: Activity, _ context: Context) -> HTML {
        let canEdit = context.viewer.can(.edit, Activity.module, owner: activity.ownerID, team: activity.teamID)
        let done: HTML =
            canEdit && activity.isPlanned
            ? postButton(
                ActivityText.markDone, to: ActivityPath.completion(activity.id), .primary, icon: .check,
                fields: [("return", context.here.string)])
            : .empty
        return done + ActivityRow.menu(activity, context)
    }
}
