import Auth

extension [RolePreset: Grant] {
    /// Who does what with the records that selling consists of: own ones, the team's, or all.
    static let selling: [RolePreset: Grant] = [
        .representative: Grant(view: .team, write: .own),
        .salesManager: Grant(view: .teamAndBelow, write: .teamAndBelow, manage: .teamAndBelow),
        .manager: Grant(view: .all, write: .all, manage: .all),
    ]

    /// Who does what with the records that everybody who speaks with customers keeps: sellers as with ``selling``, marketing
    /// and service all of them.
    static let caring = selling.merging([
        .marketer: Grant(view: .all, write: .all), .serviceAgent: Grant(view: .all, write: .all),
    ]) { _, other in other }
}
