import Database

/// A person who signs in.
public enum User {}

/// A group of users; teams form a tree.
public enum Team {}

/// Who asks: the user of a session with everything that decides what they see.
public struct Viewer: Sendable {
    public let id: ID<User>
    public let name: String
    public let email: String
    /// The user's own settings; `nil` follows the browser (language, theme) or the organisation (time zone).
    public let language: String?
    public let calendar: String?
    public let timeZone: String?
    public let theme: String?
    public let teamID: ID<Team>?
    /// The viewer's team and all teams below it.
    public let teamsBelow: [ID<Team>]
    public let roles: [String]
    public let roleNames: [String]
    public let rights: Rights
    /// A number that stands for all that they may do and reach: another one means other rights.
    public let rightsMark: Int64

    public init(
        id: ID<User>, name: String, email: String, language: String? = nil, calendar: String? = nil,
        timeZone: String? = nil, theme: String? = nil, teamID: ID<Team>? = nil, teamsBelow: [ID<Team>] = [],
        roles: [String] = [], roleNames: [String] = [], rights: Rights = Rights()
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.language = language
        self.calendar = calendar
        self.timeZone = timeZone
        self.theme = theme
        self.teamID = teamID
        self.teamsBelow = teamsBelow
        self.roles = roles
        self.roleNames = roleNames
        self.rights = rights
        rightsMark = Self.mark(rights, teamID, teamsBelow)
    }

    private static func mark(_ rights: Rights, _ team: ID<Team>?, _ below: [ID<Team>]) -> Int64 {
        let words =
            rights.grants.map { "\($0.module.rawValue).\($0.action.rawValue)=\($0.reach.rawValue)" }
            + rights.capabilities.map(\.rawValue).sorted() + [team.map { "\($0)" } ?? "-"]
            + below.map(\.rawValue).sorted().map { "\($0)" }
        return Int64(bitPattern: WordHash.of(words.joined(separator: " ")))
    }

    /// Nobody: what public pages are rendered for.
    public static let anonymous = Viewer(id: ID(0), name: "", email: "")

    public var isAnonymous: Bool { id.rawValue == 0 }

    public func reach(_ action: Action, _ module: ModuleName) -> Reach { rights.reach(action, module) }
    public func can(_ action: Action, _ module: ModuleName) -> Bool { reach(action, module) > .none }
    public func has(_ capability: Capability) -> Bool { rights.has(capability) }

    /// Whether a record with this owner and team lies within the viewer's reach for the action.
    public func can(_ action: Action, _ module: ModuleName, owner: ID<User>?, team: ID<Team>?) -> Bool {
        switch reach(action, module) {
        case .none: false
        case .own: owner == id
        case .team: owner == id || (team != nil && team == teamID)
        case .teamAndBelow: owner == id || team.map(teamsBelow.contains) ?? false
        case .all: true
        }
    }

    /// The same as a condition on the columns `owner_id` and `team_id` of the table aliased `alias`.
    ///
    /// The unary plus keeps the planner on the list's own order when a whole team is visible: the alternative,
    /// a union of two indexes and a sort, reads every visible record to show fifty.
    public func condition(_ action: Action, _ module: ModuleName, alias: String) -> SQL {
        let plus: SQL = "\(word: .noIndex)"
        return switch reach(action, module) {
        case .none: "1 = 0"
        case .own: "\(raw: alias).owner_id = \(id)"
        case .team:
            "(\(plus)\(raw: alias).owner_id = \(id) OR \(plus)\(raw: alias).team_id IN \(list: [teamID].compactMap(\.self)))"
        case .teamAndBelow:
            "(\(plus)\(raw: alias).owner_id = \(id) OR \(plus)\(raw: alias).team_id IN \(list: teamsBelow))"
        case .all: "1 = 1"
        }
    }
}
