import Auth
import Database
import Views
import WebServer

/// A customer's page: header with the lifecycle, about, activity, related.
struct CustomerRecordPage {
    let record: CustomerRecord
    let related: RelatedCustomers
    /// Names of linked customers that the viewer reaches.
    let names: [ID<Customer>: String]
    let neighbours: (previous: ID<Customer>?, next: ID<Customer>?)
    let owners: [OwnerChoice]
    let deals: HTML
    let activity: HTML
    let context: Context
    var flash: Flash?

    private var draft: CustomerDraft { record.draft }
    private var viewer: Viewer { context.viewer }
    private var canEdit: Bool { record.allows(.edit, viewer) && !record.isArchived }

    var page: Page {
        let list = context.query["list"]
        let back = list.map { SavedViews.customers.link($0 == "all" ? "" : ListRequest.kept($0)) } ?? CustomerLink.list
        return Page(
            Wording.user(record.displayName), trail: [Crumb(CustomerText.customers, to: back)],
            actions: recordNeighbours(
                previous: neighbours.previous.map { CustomerLink.show($0, list: list) },
                next: neighbours.next.map { CustomerLink.show($0, list: list) }),
            header: header, flash: flash,
            body: archivedNotice
                + recordLayout(
                    about: CustomerAbout(record: record, names: names, context: context, canEdit: canEdit).html,
                    activity: activity,
                    related: deals
                        + CustomerRelated(record: record, related: related, viewer: viewer, canEdit: canEdit).html))
    }

    private var archivedNotice: HTML {
        guard record.isArchived else { return .empty }
        let restore =
            record.allows(.delete, viewer)
            ? postButton(BaseText.restore, to: CustomerLink.part(record.id, "restoration"), icon: .undo) : .empty
        return notice(RecordText.archivedNotice, tone: .warn, action: restore)
    }

    // MARK: Header

    private var header: HTML {
        recordHeader(
            RecordHeader(
                Wording.user(record.displayName), avatar: avatar, subtitle: subtitle, badges: badges, facts: facts,
                actions: actions, stepper: lifecycle))
    }

    private var avatar: HTML {
        draft.kind == .organisation
            ? companyAvatar(record.displayName, id: record.id.rawValue, isLarge: true)
            : Views.avatar(initials: record.displayName.initials, id: record.id.rawValue, isLarge: true)
    }

    /// The other forms of the name, what they do and where, with dots between.
    private var subtitle: HTML {
        let forms = [draft.nativeName, draft.latinName].filter { !$0.isEmpty && $0 != record.displayName }.uniqued()
        var parts = forms.map { "\(user: $0)" as HTML }
        if let organisation = related.affiliations.first(where: { $0.ended == nil }), draft.kind == .person {
            parts.append(
                "\(user: organisation.role) · <a href=\"\(CustomerLink.show(organisation.other.id))\">\(user: organisation.other.name)</a>"
            )
        } else if !draft.occupation.isEmpty {
            parts.append("\(user: draft.occupation)")
        }
        if !draft.sector.isEmpty { parts.append("\(user: draft.sector)") }
        if let city = draft.addresses.first?.city, !city.isEmpty, viewer.has(.readPersonal) {
            parts.append("\(user: city)")
        }
        return parts.joined(separator: " · ")
    }

    private var badges: HTML {
        let level = draft.channelLevel.map { badge($0.text, .info) } ?? .empty
        return badge(draft.kind.text) + level + (record.isArchived ? badge(RecordText.archived, .warn) : .empty)
    }

    private var facts: [FieldValue] {
        let owner = draft.owner.flatMap { id in
            record.ownerName.map { person($0, initials: $0.initials, id: id.rawValue) }
        }
        return [
            FieldValue(BaseText.owner, owner),
            FieldValue(CustomerListText.lastTouch, record.lastTouchAt.map { "\(relative: $0)" }),
            FieldValue(CustomerListText.nextStep, record.nextActivityOn.map { CustomerColumn.step($0, context.today) }),
        ]
    }

    private var actions: HTML {
        let edit =
            canEdit
            ? linkButton(BaseText.edit, to: CustomerLink.edit(record.id), icon: .edit, shortcut: "KeyE") : .empty
        var items: [MenuItem] = []
        if record.allows(.assign, viewer), !record.isArchived { items.append(.custom(assignForm)) }
        if record.allows(.delete, viewer) {
            items.append(
                record.isArchived
                    ? .post(BaseText.restore, to: CustomerLink.part(record.id, "restoration"), icon: .undo)
                    : .post(
                        BaseText.archive, to: CustomerLink.part(record.id, "archival"), icon: .box, isDangerous: true))
        }
        items.append(.link(UndoText.history, to: CustomerLink.part(record.id, "history"), icon: .clock))
        return edit + (items.isEmpty ? .empty : moreMenu(items))
    }

    private var assignForm: HTML {
        let choices = [Choice("", BaseText.nobody)] + owners.choices
        return """
            <form class="move-form" method="post" action="\(CustomerLink.part(record.id, "owner"))">\(csrf: ())\
            \(hiddenField("version", String(record.version)))\
            \(bareSelect("owner", BaseText.owner, value: draft.owner.map { "\($0)" } ?? "", choices: choices))\
            <button type="submit" class="btn is-compact">\(RecordText.assign)</button></form>
            """
    }

    // MARK: Lifecycle

    private var lifecycle: HTML {
        let days = LifecycleDays(record, related.moves, today: context.today, zone: context.reader.zone)
        let current = Lifecycle.allCases.firstIndex(of: draft.lifecycle) ?? 0
        let steps = Lifecycle.allCases.enumerated().map { index, stage in
            Step(
                stage.rawValue, stage.text, index == current ? .current : index < current ? .done : .ahead,
                days: days[stage])
        }
        return stepper(
            steps, to: CustomerLink.part(record.id, "lifecycle"), version: String(record.version), canMove: canEdit)
    }
}

/// How many days a customer spent in each stage, counted over all visits to it.
struct LifecycleDays {
    private var days: [Lifecycle: Int] = [:]

    init(_ record: CustomerRecord, _ moves: [MoveRow], today: Day, zone: Zone) {
        var stage = moves.first?.from ?? record.draft.lifecycle
        var since = record.createdAt?.day(in: zone) ?? today
        if moves.isEmpty, let entered = record.lifecycleOn { since = min(entered, today) }
        for move in moves {
            let day = move.at?.day(in: zone) ?? since
            days[stage, default: 0] += max(0, day.daysSince(since))
            stage = move.to ?? stage
            since = day
        }
        days[stage, default: 0] += max(0, today.daysSince(since))
    }

    subscript(_ stage: Lifecycle) -> Int? { days[stage] }
}
