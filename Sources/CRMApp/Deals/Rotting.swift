import Database
import Views

/// When a deal lies still too long: no touch and no move for the stage's number of days, and nothing planned
/// within as many days from now. A planned step keeps a deal fresh; an overdue one does not.
enum Rotting {
    /// The rule as a condition on the table aliased `d`; false where no stage has a limit.
    static func condition(_ pipelines: Pipelines, today: Day, zone: Zone) -> SQL {
        let pieces = pipelines.stages(.open).compactMap { condition($0, today: today, zone: zone) }
        guard !pieces.isEmpty else { return "1 = 0" }
        return
            "(d.closed_on IS NULL AND \(word: .noIndex)d.stage_id IN \(list: limited(pipelines)) AND (\(pieces.joined(separator: " OR "))))"
    }

    private static func limited(_ pipelines: Pipelines) -> [ID<Stage>] {
        pipelines.stages(.open).filter { $0.rottingDays != nil }.map(\.id)
    }

    private static func condition(_ stage: Stage, today: Day, zone: Zone) -> SQL? {
        guard let days = stage.rottingDays else { return nil }
        let since = today.adding(days: -days)
        return """
            (d.stage_id = \(stage.id) AND d.stage_since_on < \(since)
             AND (d.last_touch_at IS NULL OR d.last_touch_at < \(zone.instant(since)))
             AND (d.next_activity_on IS NULL OR d.next_activity_on < \(today)
                  OR d.next_activity_on > \(today.adding(days: days))))
            """
    }
}

extension Deal {
    /// The same rule for one deal in its stage.
    func isRotting(in stage: Stage?, today: Day, zone: Zone) -> Bool {
        guard isOpen, let days = stage?.rottingDays else { return false }
        let since = today.adding(days: -days)
        guard stageSinceOn < since else { return false }
        if let touched = lastTouchAt, touched >= zone.instant(since) { return false }
        guard let next = nextActivityOn else { return true }
        return next < today || next > today.adding(days: days)
    }
}
