import Auth
import Database
import Views
import WebServer

/// The fields of an activity's form as they were typed. The composer's forms share a page, so their fields carry
/// the kind as a prefix ("call-subject"); `prefix` names it.
struct ActivityForm {
    let fields: FormFields
    let prefix: String

    static let names = [
        "subject", "body", "direction", "channel", "day", "time", "reminder", "state",
    ]
    static let longestSubject = 200
    static let longestBody = 20_000

    init(_ fields: FormFields) {
        self.fields = fields
        prefix = fields["prefix"].flatMap(ActivityKind.init(rawValue:)).map { $0.rawValue + "-" } ?? ""
    }

    subscript(_ name: String) -> String {
        (fields[Self.names.contains(name) ? prefix + name : name] ?? "").trimmed
    }

    var kind: ActivityKind { ActivityKind(rawValue: self["kind"]) ?? .note }

    /// Whether it is planned: a task, or anything sent by "Plan", unless it is said to have happened.
    var isPlanned: Bool {
        switch self["state"] {
        case "done": false
        case "planned": true
        default: kind == .task || fields["plan"] != nil
        }
    }

    /// Reads the fields into a draft of the viewer's own; notes what is wrong.
    /// - Parameter before: the activity that is edited, for what the form leaves as it is.
    func draft(for context: Context, before: Activity? = nil, problems: inout FormProblems) -> ActivityDraft {
        checkWords(&problems)
        let isPlanned = isPlanned && kind != .note
        let when = moment(context, isPlanned: isPlanned, before: before, problems: &problems)
        let reminder = Reminder(rawValue: self["reminder"]) ?? .none
        return ActivityDraft(
            kind: kind,
            direction: kind.hasDirection ? ActivityDirection(rawValue: self["direction"]) ?? .outgoing : nil,
            channel: channel(before), subject: self["subject"], body: self["body"], happensAt: when,
            dueOn: isPlanned ? dueDay(when, before, context.reader.zone) : before?.dueOn,
            remindAt: isPlanned ? reminder.moment(for: when, before: before?.remindAt) : nil,
            doneAt: isPlanned ? nil : before?.doneAt.map { max($0, when) } ?? when,
            owner: context.viewer.id, team: context.viewer.teamID)
    }

    /// The day that was chosen, in the place of whoever chose it: an edit elsewhere that leaves the moment leaves the day.
    private func dueDay(_ when: Instant, _ before: Activity?, _ zone: Zone) -> Day {
        if let before, before.happensAt == when, let day = before.dueOn { return day }
        return when.day(in: zone)
    }

    private func checkWords(_ problems: inout FormProblems) {
        if self["subject"].isEmpty && self["body"].isEmpty {
            problems.add(
                kind == .note ? "body" : "subject",
                kind == .task ? ActivityFormText.writeTask : ActivityFormText.writeSomething)
        }
        problems.check("subject", self["subject"], atMost: Self.longestSubject)
        problems.check("body", self["body"], atMost: Self.longestBody)
    }

    private func channel(_ before: Activity?) -> String? {
        let typed = self["channel"]
        if kind.channels.contains(where: { $0.rawValue == typed }) { return typed }
        return before?.kind == kind && typed == before?.channel ? typed : kind.channels.first?.rawValue
    }

    /// The moment that day and time name. Nothing typed is now, or for something planned today at nine.
    private func moment(
        _ context: Context, isPlanned: Bool, before: Activity?, problems: inout FormProblems
    ) -> Instant {
        let zone = context.reader.zone
        let day = self["day"].isEmpty ? context.today : typedDay(context, isPlanned: isPlanned)
        guard let day else {
            problems.add("day", ActivityFormText.enterDay(.day(context.today)))
            return context.now
        }
        if let before, ActivityMoment(before, in: zone).isShown(as: day, time: self["time"]) { return before.happensAt }
        if self["time"].isEmpty {
            if isPlanned { return zone.instant(day, hour: 9) }
            return day == context.today ? context.now : zone.instant(day, hour: 12)
        }
        guard let (hour, minute) = Self.clock(self["time"]) else {
            problems.add("time", ActivityFormText.enterTime)
            return context.now
        }
        let moment = zone.instant(day, hour: hour, minute: minute)
        if !isPlanned && moment > context.now.adding(seconds: 300) { problems.add("day", ActivityFormText.notInFuture) }
        return moment
    }

    private func typedDay(_ context: Context, isPlanned: Bool) -> Day? {
        parseDay(self["day"], for: context.reader, leaning: isPlanned ? .coming : .thisYear)
    }

    /// "9", "9:05", "09.05", "۱۴:۳۰" as hour and minute.
    static func clock(_ text: String) -> (hour: Int, minute: Int)? {
        let parts = asciiDigits(text).split { $0 == ":" || $0 == "." }.map { Int($0) }
        guard parts.count == 1 || parts.count == 2, let hour = parts[0], (0...23).contains(hour) else { return nil }
        guard parts.count == 2 else { return (hour, 0) }
        guard let minute = parts[1], (0...59).contains(minute) else { return nil }
        return (hour, minute)
    }
}
