import Database
import Views

/// What was done, or is to be done.
enum ActivityKind: String, Sendable, CaseIterable, SQLBindable {
    case note, call, meeting, visit, email, message, task

    var icon: Icon {
        switch self {
        case .note: .note
        case .call: .phone
        case .meeting: .people
        case .visit: .company
        case .email: .mail
        case .message: .message
        case .task: .check
        }
    }

    var tone: Tone {
        switch self {
        case .note: .warn
        case .call: .ok
        case .meeting, .visit: .violet
        case .email, .message: .info
        case .task: .accent
        }
    }

    /// Whether it goes from one side to the other, so that it has a direction.
    var hasDirection: Bool { self == .call || self == .email || self == .message }

    /// The ways in which it can happen; empty when there is but one.
    var channels: [ActivityChannel] {
        switch self {
        case .call: [.phone, .video]
        case .meeting: [.inPerson, .video]
        case .message: [.whatsapp, .telegram, .viber, .instagram, .facebook, .sms, .webChat, .post]
        case .note, .visit, .email, .task: []
        }
    }
}

/// Who turned to whom.
enum ActivityDirection: String, Sendable, CaseIterable, SQLBindable {
    case outgoing = "out"
    case incoming = "in"
}

/// The way by which it happened.
enum ActivityChannel: String, Sendable, CaseIterable, SQLBindable {
    case phone, video, whatsapp, telegram, viber, instagram, facebook, sms, post
    case inPerson = "in-person"
    case webChat = "web-chat"
}
