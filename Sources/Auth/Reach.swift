/// How far a permission reaches, from nothing to everything. Several roles add up: the widest wins.
public enum Reach: Int, Sendable, CaseIterable, Comparable {
    case none = 0
    /// Records that the viewer owns.
    case own = 1
    /// Also records of the viewer's team.
    case team = 2
    /// Also records of the teams below the viewer's team.
    case teamAndBelow = 3
    /// Every record.
    case all = 4

    public static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
}

/// What may be done with the records of a module.
public enum Action: String, Sendable, CaseIterable {
    case view, create, edit, delete, assign
}

/// A right that does not depend on a record.
public enum Capability: String, Sendable, CaseIterable {
    case importRecords = "import"
    case exportRecords = "export"
    case manageUsers = "manage-users"
    case manageRoles = "manage-roles"
    case configure
    case readAudit = "read-audit"
    case viewDashboards = "view-dashboards"
    case shareViews = "share-views"
    /// Fields of the classes personal (birth date, phones, addresses …), commercial (values, revenue), sensitive (income …).
    case readPersonal = "read-personal"
    case readCommercial = "read-commercial"
    case readSensitive = "read-sensitive"
}

/// The name of a module as rights and history store it.
public struct ModuleName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, Comparable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static func < (left: ModuleName, right: ModuleName) -> Bool { left.rawValue < right.rawValue }
}
