import Auth
import Database
import Views

extension Timeline {
    /// The pinned steps, the chips, the entries and the way to older ones.
    var html: HTML {
        let here = context.here.with(("older", ""))
        let entries = entries.compactMap(entry)
        return (planned.isEmpty ? .empty : nextSteps)
            + timelineFilter(chips(here))
            + Views.timeline(
                entries, in: context.reader.zone, older: next.map { here.with(("older", $0.text)) }, empty: nothing)
    }

    private var nextSteps: HTML {
        let rows = planned.map { ActivityRow.html($0, context, showsRecord: false) }
        return card(
            ActivityText.nextSteps, id: "next-steps",
            "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>")
    }

    private var nothing: HTML {
        guard filter == .everything, context.query["older"] == nil else {
            return "<p class=\"quiet\" id=\"timeline\">\(ActivityText.nothingOfKind)</p>"
        }
        return emptyState(ActivityText.nothingYet, why: ActivityText.nothingYetWhy, icon: .activity)
    }

    private func chips(_ here: Link) -> [SavedView] {
        let filters: [(TimelineFilter, Text)] =
            [(.everything, BaseText.all)] + ActivityKind.allCases.map { (.kind($0), ActivityText.plural($0)) }
            + [(.changes, ActivityText.changes)]
        return filters.map { SavedView($1, to: here.with(("kind", $0.key)), isCurrent: $0 == filter) }
    }

    /// The entry as it is drawn; nothing when the viewer may read none of what it says.
    private func entry(_ item: TimelineItem) -> TimelineEntry? {
        switch item.content {
        case .activity(let activity):
            return ActivityRow.entry(activity, context)
        case .stageMove(let deal, let from, let to, let kind):
            return TimelineEntry(
                .pipeline, tone: kind == "won" ? .ok : kind == "lost" ? .bad : .accent,
                headline(ActivityText.movedStage, item.who, deal), at: item.cursor.at,
                changes: [FieldChange(ActivityText.stage, from: from.map { "\(user: $0)" }, to: "\(user: to)")])
        case .lifecycleMove(let from, let to):
            let field = TimelineFields.field("lifecycle", of: Customer.module.rawValue)
            let shown: (String) -> HTML = { code in field.map { $0.shown(code) } ?? "\(user: code)" }
            return TimelineEntry(
                .people, tone: .violet, headline(ActivityText.movedLifecycle, item.who, nil), at: item.cursor.at,
                changes: [FieldChange(ActivityText.lifecycle, from: from.map(shown), to: shown(to))])
        case .change(let entry):
            return change(entry, item)
        }
    }

    private func change(_ entry: HistoryEntry, _ item: TimelineItem) -> TimelineEntry? {
        let changes = entry.fields.filter { $0.field != "stage" && $0.field != "lifecycle" }.compactMap { diff in
            TimelineFields.field(diff.field, of: entry.module).flatMap { $0.allows(context.viewer) ? ($0, diff) : nil }
        }
        if changes.isEmpty && entry.kind == .updated && !entry.fields.isEmpty { return nil }
        let isCreation = entry.kind == .created || entry.kind == .imported
        return TimelineEntry(
            isCreation ? .plus : .edit, headline(ActivityText.name(entry.kind), item.who, entry.deal),
            at: item.cursor.at,
            changes: isCreation
                ? []
                : changes.map { field, diff in
                    FieldChange(field.label, from: diff.before.map(field.shown), to: diff.after.map(field.shown))
                })
    }

    private func headline(_ what: Text, _ who: String?, _ deal: (id: ID<Deal>, title: String)?) -> HTML {
        let about: HTML =
            if let deal, !isOnDeal {
                " · <a href=\"\(ActivityPath.deal(deal.id))\">\(user: deal.title)</a>"
            } else {
                .empty
            }
        let by: HTML = who.map { "\(user: $0)" } ?? "\(BaseText.system)"
        return "<strong>\(what)</strong>\(about) · \(by)"
    }

    /// On a deal's own page its title goes without saying.
    private var isOnDeal: Bool { context.request.path.hasPrefix("/deals/") }
}
