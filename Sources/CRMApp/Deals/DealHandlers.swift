import Auth
import Database
import HTTPTypes
import Views
import WebServer

/// The list, the board, one deal.
enum DealHandlers {
    static func list(_ context: Context) throws -> Response {
        let query = DealListQuery(context)
        let page = try context.readDeals { store in
            DealListPage(
                list: try store.page(query), choices: try DealChoices(store), context: context,
                customer: try store.customerName(query.filter.customer), pipelines: store.pipelines,
                saved: try SavedViews.deals.all(store.scope))
        }
        return context.page(page.page)
    }

    static func board(_ context: Context) throws -> Response {
        let filter = DealFilter(
            context.query, for: context.reader, base: context.organisation.currency,
            money: context.viewer.has(.readCommercial))
        let page = try context.readDeals { store in
            let active = store.pipelines.active
            guard let pipeline = active.first(where: { $0.id == filter.pipeline }) ?? active.first else {
                return nil as DealBoardPage?
            }
            return DealBoardPage(
                pipeline: pipeline, pipelines: active, columns: try store.board(pipeline, filter), filter: filter,
                choices: try DealChoices(store), customer: try store.customerName(filter.customer), context: context)
        }
        return page.map { context.page($0.page) } ?? context.redirect(DealPath.list)
    }

    static func show(_ context: Context) throws -> Response {
        let id: ID<Deal> = try context.id()
        let page = try context.readDeals { store in
            let record = try DealRecord(store, id)
            let timeline = try Timeline.load(.deal(id), context, store.scope)
            let composer =
                record.deal.archivedAt == nil
                ? ActivityComposer.html(.deal(id), return: DealPath.show(id), context) : .empty
            return DealShowPage(record: record, context: context, timeline: composer + timeline.html)
        }
        return context.page(page.page)
    }

    static func archive(_ context: Context) throws -> Response {
        try setArchived(context, true)
    }

    static func restore(_ context: Context) throws -> Response {
        try setArchived(context, false)
    }

    private static func setArchived(_ context: Context, _ isArchived: Bool) throws -> Response {
        let id: ID<Deal> = try context.id()
        try context.writeDeals { store in
            try store.scope.require(.delete, id)
            try store.setArchived(try store.find(id), isArchived)
        }
        return context.redirect(DealPath.show(id), isArchived ? .archived : .restored)
    }
}
