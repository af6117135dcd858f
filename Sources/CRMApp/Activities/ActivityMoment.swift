import Views

/// When an activity is or was, as the fields of a form show it to a reader: what is planned on the day for which it was
/// planned, wherever that was.
struct ActivityMoment {
    let day: Day
    /// "9:05"; nothing where the reader's clock shows another day at that moment.
    let time: String?

    init(_ activity: Activity, in zone: Zone) {
        let clock = activity.happensAt.clock(in: zone)
        day = activity.isPlanned ? activity.dueOn ?? clock.day : clock.day
        let minutes = clock.second / 60 % 60
        time = day == clock.day ? "\(clock.second / 3600):\(minutes < 10 ? "0" : "")\(minutes)" : nil
    }

    /// Whether a form still holds what was shown.
    func isShown(as day: Day, time typed: String) -> Bool {
        guard day == self.day else { return false }
        guard let time else { return typed.isEmpty }
        guard let one = ActivityForm.clock(typed), let other = ActivityForm.clock(time) else { return false }
        return one == other
    }
}
