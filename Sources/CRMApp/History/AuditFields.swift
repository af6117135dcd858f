import Auth
import Views

/// How the fields of every module's entries read in the audit log.
struct AuditFields: Sendable {
    /// Teams and people by their number: entries about users and teams name them so.
    let teams: [String: String]
    let people: [String: String]

    /// The field's name and how its values are shown; `nil` for a field that no module names.
    func field(_ name: String, of module: String) -> HistoryField? {
        switch module {
        case Activity.module.rawValue where name == "owner":
            person("lead").map { HistoryField(BaseText.owner, shown: $0.shown) }
        case Activity.module.rawValue: Self.activity(name)
        case "users": name == "name" ? HistoryField(BaseText.personName) : person(name)
        case "teams": person(name)
        case "roles": Self.right(name)
        case "settings": Self.setting(name)
        case "backups": Self.backup(name)
        case SavedListView.module.rawValue: Self.savedView(name)
        case Refusals.module.rawValue: Self.refusal(name)
        case "pipelines", "stages", "close-reasons": Self.pipeline(name)
        default: TimelineFields.field(name, of: module)
        }
    }

    static func activity(_ name: String) -> HistoryField? {
        switch name {
        case "kind":
            HistoryField(ActivityFormText.kind) { code in
                ActivityKind(rawValue: code).map { "\(ActivityText.name($0))" } ?? "\(user: code)"
            }
        case "subject": HistoryField(ActivityFormText.subject)
        case "body": HistoryField(ActivityFormText.body)
        case "happens": HistoryField(ActivityFormText.day, shown: moment)
        case "due": HistoryField(ActivityFormText.dueOn) { text in Day(iso: text).map { "\($0)" } ?? "\(user: text)" }
        case "done": HistoryField(ActivityText.done, shown: moment)
        case "owner": HistoryField(BaseText.owner)
        case "direction":
            HistoryField(ActivityFormText.direction) { code in
                ActivityDirection(rawValue: code).map { "\(ActivityText.name($0))" } ?? "\(user: code)"
            }
        case "channel": HistoryField(ActivityFormText.channel) { ActivityText.channel($0).html }
        default: nil
        }
    }

    private static func moment(_ text: String) -> HTML { Instant(iso: text).map { "\($0)" } ?? "\(user: text)" }

    private func person(_ name: String) -> HistoryField? {
        let (teams, people) = (teams, people)
        return switch name {
        case "name": HistoryField(BaseText.name)
        case "email": HistoryField(AccountText.email) { "\(ltr: $0)" }
        case "team": HistoryField(BaseText.team) { "\(user: teams[$0] ?? "#" + $0)" }
        case "parent": HistoryField(UserText.parentTeam) { "\(user: teams[$0] ?? "#" + $0)" }
        case "lead": HistoryField(UserText.lead) { "\(user: people[$0] ?? "#" + $0)" }
        case "roles": HistoryField(UserText.roles)
        case "language": HistoryField(AccountText.language)
        case "tries": HistoryField(AccountText.tries)
        case "link-maker": HistoryField(HistoryText.linkMaker) { "\(user: people[$0] ?? "#" + $0)" }
        default: nil
        }
    }

    /// `customers.view` with a reach, or a capability with 0 or 1.
    private static func right(_ name: String) -> HistoryField? {
        if name == "name" { return HistoryField(BaseText.name) }
        if let capability = Capability(rawValue: name) {
            return HistoryField(UserText.capability(capability)) { "\($0 == "1" ? BaseText.yes : BaseText.no)" }
        }
        let parts = name.split(separator: ".").map(String.init)
        guard parts.count == 2, let action = Action(rawValue: parts[1]) else { return nil }
        let label = Text.joined(HistoryText.area(parts[0]), UserText.action(action))
        return HistoryField(label) { text in
            Int(text).flatMap(Reach.init(rawValue:)).map { "\(UserText.reach($0))" } ?? "\(user: text)"
        }
    }

    private static func setting(_ name: String) -> HistoryField? {
        switch name {
        case "name": HistoryField(BaseText.name)
        case "language": HistoryField(SettingsText.language)
        case "currency": HistoryField(SettingsText.currency)
        case "time-zone": HistoryField(SettingsText.timeZone)
        case "fiscal-year-month": HistoryField(SettingsText.fiscalYear, shown: number)
        case "idle-minutes": HistoryField(SettingsText.idle, shown: number)
        case "session-hours": HistoryField(SettingsText.hours, shown: number)
        default: nil
        }
    }

    private static func backup(_ name: String) -> HistoryField? {
        switch name {
        case "hour": HistoryField(BackupText.hour, shown: number)
        case "daily": HistoryField(BackupText.daily, shown: number)
        case "weekly": HistoryField(BackupText.weekly, shown: number)
        case "folder": HistoryField(BackupText.folder) { "\(ltr: $0)" }
        default: nil
        }
    }

    private static func savedView(_ name: String) -> HistoryField? {
        switch name {
        case "name": HistoryField(BaseText.name)
        case "list": HistoryField(HistoryText.module) { "\(HistoryText.area($0))" }
        default: nil
        }
    }

    private static func refusal(_ name: String) -> HistoryField? {
        switch name {
        case "route": HistoryField(HistoryText.route) { "\(ltr: $0)" }
        case "count": HistoryField(HistoryText.count, shown: number)
        default: nil
        }
    }

    private static func pipeline(_ name: String) -> HistoryField? {
        switch name {
        case "name": HistoryField(BaseText.name)
        case "kind": HistoryField(PipelineText.stageKind, shown: DealText.shownState)
        case "probability": HistoryField(PipelineText.probability, shown: number)
        case "rotting": HistoryField(PipelineText.rotting, shown: number)
        default: nil
        }
    }

    private static func number(_ text: String) -> HTML { Int(text).map { "\($0)" } ?? "\(user: text)" }
}

extension Text {
    /// Two names as one label, in every language: "Customers · View".
    static func joined(_ first: Text, _ second: Text) -> Text {
        func both(_ language: Language) -> String { "\(first[language]) · \(second[language])" }
        return Text(en: both(.en), hy: both(.hy), fa: both(.fa), hu: both(.hu), ru: both(.ru))
    }
}
