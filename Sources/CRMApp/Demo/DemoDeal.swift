import Views

/// A deal before it becomes a row. Days are counted from today.
struct DemoDeal: Sendable {
    let id: Int64
    let pipeline: DemoPipeline
    /// The position of the customer, and of the person spoken with, in their group.
    let customer: Int
    let contact: Int?
    let owner: Int
    let openedOn: Int
    let expectedOn: Int?
    let closedOn: Int?
    let isWon: Bool
    /// The stages in order, each with the day on which the deal came there.
    let moves: [(stage: DemoStage, on: Int)]
    var lastTouch: String?
    var nextOn: Int?

    var isOpen: Bool { closedOn == nil }
}

/// Decides how a deal goes: when it opens, through which stages it passes, and how it ends.
struct DemoDealCourse {
    let pipeline: DemoPipeline
    let openedOn: Int
    let expectedOn: Int?
    let closedOn: Int?
    let isWon: Bool
    let moves: [(stage: DemoStage, on: Int)]

    /// - Parameters:
    ///   - earliest: the day on which the customer became known.
    ///   - skill: percent points that the owner adds to the win rate.
    init(
        _ pipeline: DemoPipeline, earliest: Int, skill: Int, calendar: DemoCalendar, random: inout SplitMix
    ) {
        self.pipeline = pipeline
        let first = max(earliest, -730)
        let opened = calendar.workday(DemoDealCourse.opening(from: first, calendar, &random))
        openedOn = max(opened, first)
        let isStalled = random.chance(4)
        let days = max(3, pipeline.meanDays * random.within(35...215) / 100)
        let end = calendar.workday(openedOn + days)
        let isClosed = !isStalled && end <= -1 && end >= openedOn
        closedOn = isClosed ? end : nil
        let season = [11, 12].contains(calendar.month(openedOn)) ? 5 : 0
        isWon = isClosed && random.chance(pipeline.winRate + skill + season)
        let last = isClosed ? end : -1
        let share = isClosed ? 100 : isStalled ? random.within(10...90) : -openedOn * 100 / days
        let stages = DemoDealCourse.stages(pipeline, isClosed: isClosed, isWon: isWon, share: share, &random)
        moves = DemoDealCourse.dated(stages, from: openedOn, to: last, isClosed: isClosed, calendar, &random)
        expectedOn = DemoDealCourse.expected(opened: openedOn, days: days, closedOn: closedOn, &random)
    }

    /// More deals open before New Year and before Nowruz than in summer; some more are of the last two months.
    private static func opening(from first: Int, _ calendar: DemoCalendar, _ random: inout SplitMix) -> Int {
        if random.chance(13) { return random.within(max(first, -60)...(-1)) }
        var day = -1
        for _ in 0..<6 {
            day = random.within(first...(-1))
            if random.below(150) < season[calendar.month(day) - 1] { break }
        }
        return day
    }

    private static let season = [60, 85, 115, 95, 90, 85, 70, 80, 105, 125, 150, 135]

    /// The stages that the deal has seen; some are skipped.
    private static func stages(
        _ pipeline: DemoPipeline, isClosed: Bool, isWon: Bool, share: Int, _ random: inout SplitMix
    ) -> [DemoStage] {
        let count = pipeline.open.count
        let reached: Int
        if isWon {
            reached = count
        } else if isClosed {
            reached = 1 + max(random.below(count), random.below(count))
        } else {
            reached = 1 + min(count - 1, share * count / 100)
        }
        var stages = [pipeline.open[0]]
        for index in 1..<max(1, reached) where index == reached - 1 || !random.chance(12) {
            stages.append(pipeline.open[index])
        }
        if isClosed { stages.append(isWon ? pipeline.won : pipeline.lost) }
        return stages
    }

    /// Spreads the moves between the first and the last day: about evenly, the closing on the last.
    private static func dated(
        _ stages: [DemoStage], from first: Int, to last: Int, isClosed: Bool, _ calendar: DemoCalendar,
        _ random: inout SplitMix
    ) -> [(stage: DemoStage, on: Int)] {
        let steps = isClosed ? stages.count - 1 : stages.count
        return stages.enumerated().map { index, stage in
            if index == 0 { return (stage, first) }
            if isClosed, index == stages.count - 1 { return (stage, last) }
            let share = index * 100 + random.within(-25...25)
            return (stage, max(first, calendar.workday(first + (last - first) * share / (steps * 100))))
        }
    }

    private static func expected(opened: Int, days: Int, closedOn: Int?, _ random: inout SplitMix) -> Int? {
        if let closedOn { return max(opened, closedOn + random.within(-14...20)) }
        if random.chance(7) { return nil }
        let end = opened + days
        return end < -30 ? end + random.within(0...20) : end + random.within(-8...24)
    }
}
