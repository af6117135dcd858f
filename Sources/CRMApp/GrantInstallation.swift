import Auth
import Database
import Views

extension RolePreset {
    /// What the role may do as it comes with the program, in a base that nobody changed.
    func rights(in modules: [Module]) -> Rights {
        guard self != .administrator else { return .everything }
        var rights = modules.compactMap { module in module.grants[self]?.rights(on: module.name) }.reduce(Rights(), +)
        for capability in capabilities { rights.grant(capability) }
        return rights
    }
}

/// Brings the roles that come with the program, and what modules grant them, to a base: once for each module, so that a
/// new module is in reach of those whom it is for also where the base is older than the module.
struct GrantInstallation {
    let transaction: Transaction
    let now: Instant

    func run(_ modules: [Module]) throws {
        let store = RoleStore(transaction)
        let isNew = try store.installPresets()
        let installed = try store.installedGrants()
        for module in modules where !module.actions.isEmpty && installed[module.name] == nil {
            try install(module, isNew, store)
        }
    }

    private func install(_ module: Module, _ isNew: Bool, _ store: RoleStore) throws {
        for (preset, grant) in module.grants.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let role = try store.find(identifier: preset.rawValue) else { continue }
            try store.add(grant, on: module.name, to: role.id)
            if !isNew { try note(grant, of: module, to: role) }
        }
        try store.noteInstalled(module.name, at: isNew ? nil : now.iso)
        try ViewerStore(transaction).rightsChanged()
    }

    private func note(_ grant: Grant, of module: Module, to role: Role) throws {
        let gained = grant.rights(on: module.name)
        let fields = module.actions.map { action in
            (
                field: "\(module.name.rawValue).\(action.rawValue)",
                before: "\(role.rights.reach(action, module.name).rawValue)" as String?,
                after: "\(max(role.rights.reach(action, module.name), gained.reach(action, module.name)).rawValue)"
                    as String?
            )
        }
        try Scope.system(transaction, now: now).note(
            Change(.updated, "roles", record: role.id.rawValue, fields: FieldDiff.differing(fields)))
    }
}
