import Database

/// Roles and what they grant, as rows.
public struct RoleStore {
    let transaction: Transaction

    public init(_ transaction: Transaction) {
        self.transaction = transaction
    }

    /// Adds the presets that the database lacks, with their capabilities; those that there are stay as they are.
    /// - Returns: whether there was none before.
    public func installPresets() throws -> Bool {
        let known = Set(try transaction.rows("SELECT identifier FROM roles WHERE is_preset = 1") { $0.text(0) })
        for preset in RolePreset.allCases where !known.contains(preset.rawValue) {
            let id: ID<Role> = try transaction.insert(
                "INSERT INTO roles (identifier, is_preset) VALUES (\(preset.rawValue), 1)")
            for capability in preset.capabilities { try grant(capability, to: id) }
        }
        return known.isEmpty
    }

    /// The modules whose grants the presets were given, with the moment of those that came to a base that was there.
    public func installedGrants() throws -> [ModuleName: String?] {
        let rows = try transaction.rows("SELECT module, added_at FROM installed_grants") {
            (ModuleName(rawValue: $0.text(0)), $0.optionalText(1))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Gives a preset what a module grants it, on top of what it has.
    public func add(_ grant: Grant, on module: ModuleName, to id: ID<Role>) throws {
        for (action, reach) in grant.reaches.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where reach != .none {
            try transaction.execute(
                """
                INSERT INTO role_reaches (role_id, module, action, reach)
                VALUES (\(id), \(module), \(action), \(reach.rawValue)) ON CONFLICT DO NOTHING
                """)
        }
        for capability in grant.capabilities { try self.grant(capability, to: id) }
    }

    private func grant(_ capability: Capability, to id: ID<Role>) throws {
        try transaction.execute(
            """
            INSERT INTO role_capabilities (role_id, capability) VALUES (\(id), \(capability)) ON CONFLICT DO NOTHING
            """)
    }

    /// Notes that a module's grants were given.
    /// - Parameter moment: when it came to a base that was there already.
    public func noteInstalled(_ module: ModuleName, at moment: String?) throws {
        try transaction.execute("INSERT INTO installed_grants (module, added_at) VALUES (\(module), \(moment))")
    }

    public func all() throws -> [Role] {
        try load("")
    }

    public func find(identifier: String) throws -> Role? {
        try load("WHERE r.identifier = \(identifier)").first
    }

    public func find(_ id: ID<Role>) throws -> Role? {
        try load("WHERE r.id = \(id)").first
    }

    public func roles(of user: ID<User>) throws -> [Role] {
        try load("JOIN user_roles ur ON ur.role_id = r.id WHERE ur.user_id = \(user)")
    }

    public func insert(identifier: String, name: String, rights: Rights, now: String) throws -> ID<Role> {
        let id: ID<Role> = try transaction.insert(
            "INSERT INTO roles (identifier, name, saved_at) VALUES (\(identifier), \(name), \(now))")
        try write(rights, to: id)
        return id
    }

    /// Replaces the name and the rights of a role; viewers have them on their next request.
    public func update(_ id: ID<Role>, name: String, rights: Rights, now: String) throws {
        try transaction.execute(
            "UPDATE roles SET name = \(name), saved_at = \(now), version = version + 1 WHERE id = \(id)")
        try write(rights, to: id)
        try ViewerStore(transaction).rightsChanged()
    }

    public func delete(_ id: ID<Role>) throws {
        try transaction.execute("DELETE FROM roles WHERE id = \(id) AND is_preset = 0")
        try ViewerStore(transaction).rightsChanged()
    }

    /// Gives a user these roles and no others. Other roles than before end the user's links.
    public func assign(_ roles: [ID<Role>], to user: ID<User>) throws {
        let before: [ID<Role>] = try transaction.rows("SELECT role_id FROM user_roles WHERE user_id = \(user)") {
            $0.id(0)
        }
        if Set(before) != Set(roles) { try InvitationStore(transaction).deleteAll(of: user) }
        try transaction.execute("DELETE FROM user_roles WHERE user_id = \(user)")
        for role in roles {
            try transaction.execute("INSERT INTO user_roles (user_id, role_id) VALUES (\(user), \(role))")
        }
        try ViewerStore(transaction).rightsChanged()
    }

    private func write(_ rights: Rights, to id: ID<Role>) throws {
        try transaction.execute("DELETE FROM role_reaches WHERE role_id = \(id)")
        try transaction.execute("DELETE FROM role_capabilities WHERE role_id = \(id)")
        for grant in rights.grants {
            try transaction.execute(
                """
                INSERT INTO role_reaches (role_id, module, action, reach)
                VALUES (\(id), \(grant.module), \(grant.action), \(grant.reach.rawValue))
                """)
        }
        for capability in rights.capabilities.sorted(by: { $0.rawValue < $1.rawValue }) {
            try transaction.execute(
                "INSERT INTO role_capabilities (role_id, capability) VALUES (\(id), \(capability))")
        }
    }

    private func load(_ condition: SQL) throws -> [Role] {
        let heads = try transaction.rows(
            """
            SELECT r.id, r.identifier, r.name, r.is_preset, r.saved_at FROM roles r \(condition)
            ORDER BY r.is_preset DESC, r.id
            """
        ) {
            (
                id: $0.id(0) as ID<Role>, identifier: $0.text(1), name: $0.text(2), isPreset: $0.bool(3),
                savedAt: $0.optionalText(4)
            )
        }
        return try heads.map { head in
            let isAdministrator = head.identifier == Role.administrator
            return Role(
                id: head.id, identifier: head.identifier, name: head.name, isPreset: head.isPreset,
                rights: isAdministrator ? .everything : try rights(of: head.id), savedAt: head.savedAt)
        }
    }

    private func rights(of id: ID<Role>) throws -> Rights {
        var rights = Rights()
        try transaction.each("SELECT module, action, reach FROM role_reaches WHERE role_id = \(id)") { row in
            guard let action = Action(rawValue: row.text(1)), let reach = Reach(rawValue: row.int(2)) else { return }
            rights.grant(action, ModuleName(rawValue: row.text(0)), reach)
        }
        try transaction.each("SELECT capability FROM role_capabilities WHERE role_id = \(id)") { row in
            if let capability = Capability(rawValue: row.text(0)) { rights.grant(capability) }
        }
        return rights
    }
}

extension ModuleName: SQLBindable {}
extension Action: SQLBindable {}
extension Capability: SQLBindable {}
