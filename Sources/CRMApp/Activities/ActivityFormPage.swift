import Auth
import Database
import Views
import WebServer

/// The page on which an activity is logged, planned or edited.
struct ActivityFormPage {
    let context: Context
    /// What was typed, after a failure or from a link that fills fields in.
    let form: ActivityForm?
    let activity: Activity?
    var links: ActivityLinks?
    private var customer: LookupValue?
    private var deal: (id: ID<Deal>, title: String)?
    private var assignees: [OwnerChoice] = []

    init(_ context: Context, form: ActivityForm?, activity: Activity?, links: ActivityLinks? = nil) {
        self.context = context
        self.form = form
        self.activity = activity
        self.links = links
    }

    /// Reads the names of the customer and the deal, and the people to choose from.
    func load(_ scope: Scope) throws -> ActivityFormPage {
        var page = self
        let customerID =
            links?.customer ?? activity?.customerID ?? ID(form?["customer_id"] ?? context.query["customer"])
            ?? ID(context.query["customer"])
        let dealID = links?.deal ?? activity?.dealID ?? ID(form?["deal_id"]) ?? ID(context.query["deal"])
        if let customerID {
            page.customer = try scope.first(
                "SELECT c.display_name FROM \(scope.visible(Customer.self)) c WHERE c.id = \(customerID)"
            ) { LookupValue(id: customerID.description, text: $0.text(0)) }
        }
        if let dealID {
            page.deal = try scope.first(
                "SELECT d.title FROM \(scope.visible(Deal.self)) d WHERE d.id = \(dealID)"
            ) { (dealID, $0.text(0)) }
        }
        page.assignees = try OwnerChoice.assignable(Activity.module, scope)
        return page
    }

    func page(_ problems: FormProblems) -> Page {
        let title = activity == nil ? ActivityFormText.new : ActivityFormText.edit
        return Page(
            title, trail: [Crumb(ActivityText.activities, to: ActivityPath.list)], width: .form,
            problems: problems.count, body: body(problems))
    }

    private var kind: ActivityKind { form?.kind ?? activity?.kind ?? .note }

    private func body(_ problems: FormProblems) -> HTML {
        let target = activity.map { ActivityPath.show($0.id) } ?? ActivityPath.list
        return postForm(to: target, problems: problems) {
            hiddenField("return", back.string)
                + (activity.map { hiddenField("version", "\($0.version)") } ?? .empty)
                + selectField(
                    "kind", ActivityFormText.kind, value: kind.rawValue,
                    choices: ActivityKind.allCases.map { Choice($0.rawValue, ActivityText.name($0)) })
                + textField(
                    "subject", ActivityFormText.subject, value: typed("subject", activity?.subject), problems: problems,
                    isOptional: kind == .note, maxLength: ActivityForm.longestSubject)
                + textArea(
                    "body", ActivityFormText.body, value: typed("body", activity?.body), problems: problems,
                    isOptional: kind != .note)
                + ActivityFields.way(
                    kind, "", direction: typed("direction", activity?.direction?.rawValue),
                    channel: typed("channel", activity?.channel))
                + whenFields(problems) + whom(problems)
                + submitBar(KitText.save, cancel: back)
        }
    }

    private func whenFields(_ problems: FormProblems) -> HTML {
        let isPlanned = form?.isPlanned ?? activity?.isPlanned ?? (kind == .task)
        let day: HTML =
            if let form, !form["day"].isEmpty || activity == nil {
                dateField(
                    "day", ActivityFormText.day, value: form["day"], problems: problems, hint: ActivityFormText.dueHint)
            } else {
                dateField("day", ActivityFormText.day, day: shown?.day, problems: problems)
            }
        return radios(
            "state", ActivityFormText.state, value: isPlanned ? "planned" : "done",
            choices: [
                Choice("done", ActivityFormText.alreadyDone), Choice("planned", ActivityFormText.stillPlanned),
            ])
            + fieldRow(
                day,
                timeField(
                    "time", ActivityFormText.time, value: typed("time", shown?.time), problems: problems,
                    isOptional: true
                ))
            + ActivityFields.reminder(
                "", value: typed("reminder", activity?.remindAt == nil ? "" : Reminder.kept.rawValue),
                isSet: activity?.remindAt != nil)
    }

    private func whom(_ problems: FormProblems) -> HTML {
        let customerField = lookupField(
            "customer_id", ActivityFormText.customer,
            value: customer ?? LookupValue(text: links?.customerText ?? ""), search: Link("/customers/lookup"),
            matches: links?.matches ?? [], problems: problems, isOptional: true)
        let dealLine: HTML =
            deal.map { deal in
                hiddenField("deal_id", deal.id.description)
                    + fieldList([
                        FieldValue(
                            ActivityFormText.deal, "<a href=\"\(ActivityPath.deal(deal.id))\">\(user: deal.title)</a>")
                    ])
            } ?? .empty
        return customerField + dealLine + ownerField(problems)
    }

    private func ownerField(_ problems: FormProblems) -> HTML {
        guard assignees.count > 1 else { return .empty }
        let current = form.flatMap { $0.fields["owner_id"] } ?? (activity?.ownerID ?? context.viewer.id).description
        return selectField(
            "owner_id", BaseText.owner, value: current,
            choices: assignees.choices, problems: problems)
    }

    private func typed(_ name: String, _ stored: String?) -> String {
        guard let form else { return stored ?? "" }
        return form[name]
    }

    private var shown: ActivityMoment? { activity.map { ActivityMoment($0, in: context.reader.zone) } }

    /// Where the form goes when it is done or given up: the page that opened it.
    private var back: Link {
        let asked = context.form["return"] ?? context.query["return"]
        let target = asked.map { SignIn.localTarget($0) } ?? "/activities"
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        guard parts.count == 2, let query = try? FormFields(urlEncoded: parts[1].utf8) else { return Link(target) }
        return Link(parts[0], query: query.pairs.map { ($0.name, $0.value) })
    }
}
