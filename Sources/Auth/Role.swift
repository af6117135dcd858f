import Database

/// A named set of rights. Presets come with the program and may be edited, but for the administrator's.
public struct Role: Sendable, Identifiable {
    public let id: ID<Role>
    /// Stable and ASCII, such as `sales-manager`: what the command line takes.
    public let identifier: String
    /// The name that administrators gave; presets are named by the program in the reader's language while this is empty.
    public let name: String
    public let isPreset: Bool
    public let rights: Rights
    /// When its rights were last chosen by a person, as stored; `nil` for a preset that nobody edited.
    public let savedAt: String?

    public init(
        id: ID<Role>, identifier: String, name: String, isPreset: Bool, rights: Rights, savedAt: String? = nil
    ) {
        self.id = id
        self.savedAt = savedAt
        self.identifier = identifier
        self.name = name
        self.isPreset = isPreset
        self.rights = rights
    }

    /// The role that cannot be narrowed and whose last holder cannot be removed.
    public static let administrator = "administrator"
}

/// The roles that come with the program. What they reach is said by the modules, each for its own records.
public enum RolePreset: String, Sendable, CaseIterable {
    case representative
    case salesManager = "sales-manager"
    case marketer
    case serviceAgent = "service-agent"
    case manager
    case it
    case administrator

    /// The rights that depend on no record. The administrator's are all there are.
    public var capabilities: Set<Capability> {
        switch self {
        case .representative: [.readPersonal, .readCommercial]
        case .salesManager: [.viewDashboards, .exportRecords, .shareViews, .readPersonal, .readCommercial]
        case .marketer: [.exportRecords, .importRecords, .shareViews, .readPersonal]
        case .serviceAgent: [.readPersonal]
        case .manager:
            [
                .viewDashboards, .exportRecords, .importRecords, .shareViews, .readPersonal, .readCommercial,
                .readSensitive, .readAudit,
            ]
        case .it: [.manageUsers, .configure, .readAudit]
        case .administrator: Set(Capability.allCases)
        }
    }
}
