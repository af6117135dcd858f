import Views

/// The views that every list of deals offers.
enum DealViews {
    static func all(_ context: Context) -> [(name: Text, query: DealFilter)] {
        var open = DealFilter()
        open.state = .open
        var mine = open
        mine.owner = .me
        var rotting = open
        rotting.isRotting = true
        var won = DealFilter()
        won.state = .won
        won.closed.from = quarterStart(context.today, firstMonth: context.organisation.fiscalYearMonth)
        return [
            (DealText.allOpen, open), (DealText.mine, mine), (DealText.rotting, rotting),
            (DealText.wonThisQuarter, won), (BaseText.all, DealFilter()),
        ]
    }

    /// The first day of the quarter of the fiscal year that begins with that month.
    static func quarterStart(_ today: Day, firstMonth: Int) -> Day {
        let start = Day(year: today.year, month: today.month, day: 1) ?? today
        return start.adding(months: -((today.month - firstMonth + 12) % 3))
    }
}
