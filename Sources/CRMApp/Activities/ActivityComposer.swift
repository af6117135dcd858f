import Auth
import Views

/// The box above a timeline in which a note, a call or a task is written down.
enum ActivityComposer {
    /// Empty for a viewer who may not create activities.
    /// - Parameter link: where to go afterwards: the record's own page.
    static func html(_ subject: ActivitySubject, return link: Link, _ context: Context) -> HTML {
        guard context.viewer.can(.create, Activity.module) else { return .empty }
        return composer(
            ActivityKind.allCases.map { kind in
                ComposerTab(
                    kind.rawValue, ActivityText.name(kind), icon: kind.icon,
                    form: form(kind, subject, return: link))
            })
    }

    private static func form(_ kind: ActivityKind, _ subject: ActivitySubject, return link: Link) -> HTML {
        postForm(to: ActivityPath.list) {
            hiddenField("kind", kind.rawValue) + hiddenField("prefix", kind.rawValue)
                + hiddenField(subject.field.name, subject.field.value) + hiddenField("return", link.string)
                + (controls[kind] ?? .empty)
        }
    }

    /// What a kind's form has on every record.
    private static let controls = Dictionary(
        uniqueKeysWithValues: ActivityKind.allCases.map { ($0, fields($0) + buttons($0)) })

    private static func fields(_ kind: ActivityKind) -> HTML {
        let prefix = kind.rawValue + "-"
        switch kind {
        case .note:
            return textArea(prefix + "body", ActivityFormText.noteBody, rows: 3)
        case .task:
            return textField(prefix + "subject", ActivityFormText.whatToDo, maxLength: ActivityForm.longestSubject)
                + fieldRow(
                    dateField(prefix + "day", ActivityFormText.dueOn, value: "", hint: ActivityFormText.dueHint),
                    ActivityFields.reminder(prefix, value: ""))
        default:
            return textField(prefix + "subject", ActivityFormText.subject, maxLength: ActivityForm.longestSubject)
                + textArea(prefix + "body", ActivityFormText.body, rows: 3, isOptional: true)
                + ActivityFields.way(kind, prefix, direction: nil, channel: nil)
                + fieldRow(
                    dateField(prefix + "day", ActivityFormText.day, value: "", hint: ActivityFormText.now),
                    timeField(prefix + "time", ActivityFormText.time, isOptional: true))
        }
    }

    private static func buttons(_ kind: ActivityKind) -> HTML {
        switch kind {
        case .note: buttonRow(button(ActivityFormText.saveNote, .primary))
        case .task: buttonRow(button(ActivityFormText.addTaskButton, .primary))
        default:
            buttonRow(
                button(ActivityFormText.log, .primary), button(ActivityFormText.plan, name: "plan", value: "1"))
        }
    }
}

/// Fields that the composer and the full form share.
enum ActivityFields {
    /// Direction and channel, as far as the kind has them.
    static func way(_ kind: ActivityKind, _ prefix: String, direction: String?, channel: String?) -> HTML {
        var fields: [HTML] = []
        if kind.hasDirection {
            fields.append(
                selectField(
                    prefix + "direction", ActivityFormText.direction, value: direction,
                    choices: ActivityDirection.allCases.map { Choice($0.rawValue, ActivityText.name($0, of: kind)) }))
        }
        if !kind.channels.isEmpty {
            fields.append(
                selectField(
                    prefix + "channel", ActivityFormText.channel, value: channel,
                    choices: channels(kind, channel)))
        }
        return fields.isEmpty ? .empty : "<div class=\"field-row\">\(fields)</div>"
    }

    /// The kind's channels, and one of another system when it is set.
    private static func channels(_ kind: ActivityKind, _ current: String?) -> [Choice] {
        let known = kind.channels.map { Choice($0.rawValue, ActivityText.name($0)) }
        guard let current, !current.isEmpty, !kind.channels.contains(where: { $0.rawValue == current }) else {
            return known
        }
        return known + [Choice(current, ActivityText.channel(current))]
    }

    static func reminder(_ prefix: String, value: String, isSet: Bool = false) -> HTML {
        let choices = Reminder.allCases.filter { $0 != .kept || isSet }
        return selectField(
            prefix + "reminder", ActivityFormText.reminder, value: value,
            choices: choices.map { Choice($0.rawValue, ActivityFormText.name($0)) })
    }
}
