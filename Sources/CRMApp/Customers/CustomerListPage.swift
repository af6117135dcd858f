import Auth
import Database
import Views
import WebServer

/// The list as a page: views, filters, table, pager.
struct CustomerListPage {
    let request: ListRequest
    let loaded: LoadedList
    let context: Context

    private var filter: CustomerFilter { request.filter }
    private var viewer: Viewer { context.viewer }

    var page: Page {
        Page(
            CustomerText.customers, actions: actions, tabs: viewChips(views), width: .full,
            position: loaded.page.total > 0 ? paging.position : nil, body: filters + table + pager(paging))
    }

    // MARK: Views

    private var views: [SavedView] {
        let current = ListRequest.kept(request.query)
        let plain = [
            (CustomerListText.all, ""), (CustomerListText.mine, "owner=me"),
            (CustomerListText.withoutStep, "step=without"),
            (CustomerListText.archive, "archived=1"),
        ].map { SavedView($0.0, to: SavedViews.customers.link($0.1), isCurrent: current == $0.1) }
        return plain + SavedViews.customers.chips(loaded.views, current: current)
    }

    // MARK: Actions

    private var actions: HTML {
        let add =
            viewer.can(.create, Customer.module)
            ? linkButton(CustomerText.add, to: CustomerLink.new, .primary, icon: .plus, shortcut: "KeyC") : .empty
        return context.app.views.customerColumns.html(of: CustomerColumnForm(request, viewer))
            + SavedViews.customers.menu(loaded.views, current: ListRequest.kept(request.query), context) + add
    }

    // MARK: Filters

    private var filters: HTML {
        let clear = request.base.with((CustomerFilter.names + ["q"]).map { ($0, "") })
        let kept = request.query.pairs.filter {
            ["sort", "cols", "size", "archived", "through", "parent"].contains($0.name)
        }
        return filterBar(
            action: CustomerLink.list, search: filter.q, kept: kept.map { ($0.name, $0.value) },
            panel: context.app.views.customerFilters.html(of: panel),
            active: active, clear: clear)
    }

    private var panel: CustomerFilterPanel {
        var chosen = filter
        chosen.q = ""  // has its own field, beside the panel
        return CustomerFilterPanel(
            filter: chosen, users: loaded.users, teams: loaded.teams, tags: loaded.tags,
            readsPersonal: viewer.has(.readPersonal))
    }

    private var active: [ActiveFilter] {
        var chips: [ActiveFilter] = []
        let add = { (name: String, label: Text, value: HTML?) in
            if let value { chips.append(ActiveFilter(label, value, remove: request.base.with((name, "")))) }
        }
        add("kind", CustomerText.kind, filter.kind.map { "\($0.text)" })
        add("lifecycle", CustomerText.lifecycle, filter.lifecycle.map { "\($0.text)" })
        add("owner", BaseText.owner, filter.owner.map(ownerName))
        add("team", BaseText.team, filter.team.map { id in "\(user: loaded.teams.first { $0.id == id }?.name ?? "—")" })
        add("source", CustomerText.source, filter.source.map { "\($0.text)" })
        add("channel", CustomerText.channelLevel, filter.channel.map { "\($0.text)" })
        add("tag", CustomerText.tag, filter.tag.map { id in "\(user: loaded.tags.first { $0.id == id }?.name ?? "—")" })
        add("country", CustomerText.country, filter.country.isEmpty ? nil : Countries.name(filter.country).html)
        add("city", CustomerText.city, filter.city.isEmpty ? nil : "\(user: filter.city)")
        add("step", CustomerListText.nextStep, filter.step.map { $0 ? "\(BaseText.yes)" : "\(BaseText.no)" })
        add("created_from", CustomerListText.createdFrom, filter.createdFrom.map { "\($0)" })
        add("created_to", CustomerListText.createdTo, filter.createdTo.map { "\($0)" })
        add("through", CustomerText.buysThrough, filter.buysThrough.map { "\(user: loaded.links[$0] ?? "—")" })
        add("parent", CustomerText.parent, filter.parent.map { "\(user: loaded.links[$0] ?? "—")" })
        return chips
    }

    private func ownerName(_ owner: CustomerFilter.Owner) -> HTML {
        switch owner {
        case .me: "\(CustomerListText.me)"
        case .nobody: "\(BaseText.nobody)"
        case .user(let id): "\(user: loaded.users.first { $0.id == id }?.name ?? "—")"
        }
    }

    // MARK: Table

    private var table: HTML {
        let (list, today) = (request.memory, context.today)
        let columns = CustomerTableRow.columns(request.columns, list: list, today: today)
        let views = context.app.views
        let rows = CustomerTableRows(
            rows: loaded.page.rows, columns: request.columns, list: list, today: today, known: views.customerRows)
        return dataTable(
            CustomerText.customers, columns, loaded.page.rows, sorting: request.sorting, empty: empty,
            rows: views.customerTables.html(of: rows))
    }

    private var empty: HTML {
        if !filter.isPlain { return emptyMatches(clear: CustomerLink.list) }
        if filter.isArchived {
            return emptyState(CustomerListText.archiveEmpty, why: CustomerListText.archiveWhy, icon: .box)
        }
        let add =
            viewer.can(.create, Customer.module)
            ? linkButton(CustomerText.add, to: CustomerLink.new, .primary, icon: .plus) : .empty
        return emptyState(CustomerListText.emptyTitle, why: CustomerListText.emptyWhy, icon: .people, action: add)
    }

    private var paging: Paging {
        let page = loaded.page
        let last = page.first + page.rows.count - 1
        let before = page.rows.first.map { request.base.with(("before", $0.cursor), ("at", String(page.first))) }
        let after = page.rows.last.map { request.base.with(("after", $0.cursor), ("at", String(last + 1))) }
        return Paging(
            first: page.first, last: last, total: page.total, isMore: page.isMore,
            previous: page.hasPrevious ? before : nil, next: page.hasNext ? after : nil)
    }
}
