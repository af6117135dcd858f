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

    public init(id: ID<Role>, identifier: String, name: String, isPreset: Bool, rights: Rights) {
        self.id = id
        self.identifier = identifier
        self.name = name
        self.isPreset = isPreset
        self.rights = rights
    }

    /// The role that cannot be narrowed and whose last holder cannot be removed.
    public static let administrator = "administrator"
}

/// The rights of the roles that come with the program.
public enum RolePreset: String, Sendable, CaseIterable {
    case representative
    case salesManager = "sales-manager"
    case marketer
    case serviceAgent = "service-agent"
    case manager
    case it
    case administrator

    static let salesModules: [ModuleName] = ["customers", "activities", "deals"]

    public var rights: Rights {
        var rights = Rights()
        switch self {
        case .representative:
            rights.grant(modules: Self.salesModules, view: .team, write: .own, delete: .none, assign: .none)
            rights.grant(.view, "products", .all)
            rights.grant([.readPersonal, .readCommercial])
        case .salesManager:
            rights.grant(
                modules: Self.salesModules, view: .teamAndBelow, write: .teamAndBelow, delete: .teamAndBelow,
                assign: .teamAndBelow)
            rights.grant(.view, "products", .all)
            rights.grant([.viewDashboards, .exportRecords, .shareViews, .readPersonal, .readCommercial])
        case .marketer:
            rights.grant(modules: ["customers", "activities"], view: .all, write: .all, delete: .none, assign: .none)
            rights.grant(.view, "products", .all)
            rights.grant([.exportRecords, .importRecords, .shareViews, .readPersonal])
        case .serviceAgent:
            rights.grant(modules: ["customers", "activities"], view: .all, write: .all, delete: .none, assign: .none)
            rights.grant(.view, "deals", .all)
            rights.grant(.view, "products", .all)
            rights.grant(.readPersonal)
        case .manager:
            rights.grant(modules: Self.salesModules, view: .all, write: .all, delete: .all, assign: .all)
            for action in Action.allCases { rights.grant(action, "products", .all) }
            rights.grant([
                .viewDashboards, .exportRecords, .importRecords, .shareViews, .readPersonal, .readCommercial,
                .readSensitive, .readAudit,
            ])
        case .it:
            rights.grant(.view, "products", .all)
            rights.grant([.manageUsers, .configure, .readAudit])
        case .administrator:
            for module in Self.salesModules + ["products"] {
                for action in Action.allCases { rights.grant(action, module, .all) }
            }
            for capability in Capability.allCases { rights.grant(capability) }
        }
        return rights
    }
}

extension Rights {
    /// What the program may do by itself.
    public static let everything = RolePreset.administrator.rights

    mutating func grant(modules: [ModuleName], view: Reach, write: Reach, delete: Reach, assign: Reach) {
        for module in modules {
            grant(.view, module, view)
            grant(.create, module, write)
            grant(.edit, module, write)
            grant(.delete, module, delete)
            grant(.assign, module, assign)
        }
    }

    mutating func grant(_ capabilities: [Capability]) {
        for capability in capabilities { grant(capability) }
    }
}
