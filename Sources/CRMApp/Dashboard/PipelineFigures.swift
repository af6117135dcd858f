import Auth
import Database
import Views

/// Every figure about deals that the dashboard and the report show, within the reach of one viewer.
///
/// Loaded by a handful of grouped statements; the rest is adding up here. "Closed" means won or lost within the
/// filter's days.
struct PipelineFigures: Sendable {
    let filter: FigureFilter
    let pipelines: Pipelines
    /// In the order of the pipelines and their stages, won and lost last.
    var stages: [StageFigure] = []
    var outcome = Outcome()
    /// The same over the span before; nothing when the filter has an open end.
    var previous: Outcome?
    var open = Tally()
    var rotting = Tally()
    /// Closed deals by the day they were closed on.
    var byDay: [(day: Day, outcome: Outcome)] = []
    /// Open deals by the day they are expected on; nothing for those without one.
    var expected: [(day: Day?, tally: Tally)] = []
    var byAgent: [NamedOutcome] = []
    var byTeam: [NamedOutcome] = []
    var byOffice: [NamedOutcome] = []
    var byProduct: [NamedOutcome] = []
    var bySector: [NamedOutcome] = []
    var byCustomer: [NamedOutcome] = []
    /// Open deals by their age in days: under 31, 61, 91, 181, and older or without a first day.
    var ages: [Tally] = []

    /// The first day of age (exclusive) of each class in ``ages``.
    static let ageLimits = [30, 60, 90, 180]

    /// Deals open now, and closed within the days.
    var deals: Int { open.count + outcome.closed }

    /// Closed deals by calendar quarter, in order: "2017-Q1".
    var byQuarter: [NamedOutcome] {
        var quarters: [String: Outcome] = [:]
        for (day, outcome) in byDay { quarters["\(day.year)-Q\(day.quarter)", default: Outcome()] += outcome }
        return quarters.sorted { $0.key < $1.key }.map { NamedOutcome(id: nil, name: $0.key, outcome: $0.value) }
    }

    init(filter: FigureFilter, pipelines: Pipelines) {
        self.filter = filter
        self.pipelines = pipelines
    }

    /// Reads the figures.
    /// - Parameter customers: how many customers to name, the best first; `nil` for all of them.
    static func load(_ filter: FigureFilter, in scope: Scope, customers: Int? = nil) throws -> PipelineFigures {
        let store = try FigureStore(filter, scope)
        var figures = PipelineFigures(filter: filter, pipelines: store.pipelines)
        try store.readClosed(into: &figures)
        try store.readOpen(into: &figures)
        try store.readOwners(into: &figures)
        try store.readMoves(into: &figures)
        try store.readProducts(into: &figures)
        try store.readCustomers(into: &figures, limit: customers)
        try store.readPrevious(into: &figures)
        return figures
    }

    /// The totals alone, for a home page.
    static func summary(_ filter: FigureFilter, in scope: Scope) throws -> PipelineFigures {
        let store = try FigureStore(filter, scope)
        var figures = PipelineFigures(filter: filter, pipelines: store.pipelines)
        try store.readClosed(into: &figures)
        try store.readOpen(into: &figures)
        try store.readPrevious(into: &figures)
        return figures
    }
}
