import Database
import Views
import WebServer

/// What the dashboard's address asks for.
struct DashboardQuery {
    /// Nothing when days of one's own were chosen.
    let period: Period?
    let filter: FigureFilter
    let board: Board

    /// What orders the leaderboard.
    enum Board: String, CaseIterable {
        case value, rate, activity
    }

    /// - Parameter fallback: the period when the address names none.
    init(_ query: FormFields, _ context: Context, fallback: Period) {
        let reader = context.reader
        let from = query["from"].flatMap { parseDay($0, for: reader) }
        let to = query["to"].flatMap { parseDay($0, for: reader) }
        let hasDays = from != nil || to != nil
        period = hasDays ? nil : query["period"].flatMap(Period.init(rawValue:)) ?? fallback
        let days = period.map(context.days) ?? (from, to)
        filter = FigureFilter(
            from: days.0, to: days.1, pipeline: ID(query["pipeline"]), team: ID(query["team"]))
        board = query["board"].flatMap(Board.init(rawValue:)) ?? .value
    }
}

extension Period {
    var name: Text {
        switch self {
        case .month: DashboardText.thisMonth
        case .quarter: DashboardText.thisQuarter
        case .year: DashboardText.thisYear
        case .last12: DashboardText.lastYear
        case .all: DashboardText.allTime
        }
    }
}
