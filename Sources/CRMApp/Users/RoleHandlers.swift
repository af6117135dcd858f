import Auth
import Database
import Views
import WebServer

/// Roles: the list and the editor of rights.
enum RoleHandlers {
    static func index(_ context: Context) throws -> Response {
        let roles = try context.read { try RoleStore($0.transaction).all() }
        let counts = try context.read { try holders($0) }
        return RolePages.list(context, roles, counts)
    }

    static func new(_ context: Context) throws -> Response {
        try RolePages.form(context, nil, RoleDraft(), FormProblems())
    }

    static func create(_ context: Context) throws -> Response {
        let draft = RoleDraft(context.form, context.app.modules)
        let problems = draft.problems(viewer: context.viewer, before: Rights(), isPreset: false)
        guard problems.isEmpty else { return try RolePages.form(context, nil, draft, problems) }
        return try context.writeOnce { scope in
            let roles = RoleStore(scope.transaction)
            let number = try scope.count("SELECT coalesce(max(id), 0) + 1 FROM roles")
            let id = try roles.insert(
                identifier: "role-\(number)", name: draft.name, rights: draft.rights, now: scope.now.iso)
            try scope.update(
                "UPDATE roles SET version = version WHERE id = \(id)",
                as: Change(
                    .created, "roles", record: id.rawValue,
                    fields: draft.diffs(from: Rights(), name: nil, context.app.modules)))
            return .done(RolePages.path, .created)
        }
    }

    static func edit(_ context: Context) throws -> Response {
        let role = try find(context)
        return try RolePages.form(context, role, RoleDraft(role), FormProblems())
    }

    static func update(_ context: Context) throws -> Response {
        let role = try find(context)
        let draft = RoleDraft(context.form, context.app.modules)
        var problems = draft.problems(viewer: context.viewer, before: role.rights, isPreset: role.isPreset)
        if role.identifier == Role.administrator { problems.add("name", UserText.administratorFixed) }
        let isWithin = try context.read { scope in
            try ReachGuard(scope).mayLet(
                role.id, grant: draft.rights, UserDirectory(transaction: scope.transaction).users())
        }
        if !isWithin { problems.add("name", UserText.notYours) }
        guard problems.isEmpty else { return try RolePages.form(context, role, draft, problems) }
        try context.write { scope in
            try RoleStore(scope.transaction).update(role.id, name: draft.name, rights: draft.rights, now: scope.now.iso)
            try scope.update(
                "UPDATE roles SET version = version WHERE id = \(role.id)",
                as: Change(
                    .updated, "roles", record: role.id.rawValue,
                    fields: draft.diffs(from: role.rights, name: role.name, context.app.modules)))
        }
        return context.redirect(RolePages.path, .saved)
    }

    static func delete(_ context: Context) throws -> Response {
        let role = try find(context)
        guard !role.isPreset else { throw AppError.notFound }
        let isInUse = try context.write { scope in
            if try scope.count("SELECT count(*) FROM user_roles WHERE role_id = \(role.id)") > 0 { return true }
            try RoleStore(scope.transaction).delete(role.id)
            try scope.update(
                "UPDATE rights_version SET number = number", as: Change(.deleted, "roles", record: role.id.rawValue))
            return false
        }
        guard isInUse else { return context.redirect(RolePages.path, .deleted) }
        var problems = FormProblems()
        problems.add("name", UserText.roleInUse)
        return try RolePages.form(context, role, RoleDraft(role), problems)
    }

    private static func find(_ context: Context) throws -> Role {
        let id = try context.id(of: Role.self)
        guard let role = try context.read({ try RoleStore($0.transaction).find(id) }) else { throw AppError.notFound }
        return role
    }

    private static func holders(_ scope: Scope) throws -> [ID<Role>: Int] {
        let rows = try scope.rows(
            """
            SELECT ur.role_id, count(*) FROM user_roles ur JOIN users u ON u.id = ur.user_id
            WHERE u.disabled_at IS NULL GROUP BY ur.role_id
            """
        ) { ($0.id(0) as ID<Role>, $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}

/// What was chosen in the role editor.
struct RoleDraft {
    var name = ""
    var rights = Rights()

    init() {}

    init(_ role: Role) {
        name = role.name
        rights = role.rights
    }

    init(_ form: FormFields, _ modules: [Module]) {
        name = form["name"]?.trimmed ?? ""
        for module in modules {
            for action in module.actions {
                let reach = form.number("\(module.name.rawValue).\(action.rawValue)", in: 0...9).flatMap(
                    Reach.init(rawValue:))
                rights.grant(action, module.name, reach ?? .none)
            }
        }
        for value in form.all("capabilities") {
            if let capability = Capability(rawValue: value) { rights.grant(capability) }
        }
    }

    /// Nobody grants what they lack: what the role gains must lie within the viewer's own rights.
    func problems(viewer: Viewer, before: Rights, isPreset: Bool) -> FormProblems {
        var problems = FormProblems()
        if name.isEmpty, !isPreset { problems.add("name", UserText.enterName) }
        problems.check("name", name, atMost: FieldLimits.name)
        if !(viewer.rights + before).covers(rights) { problems.add("name", UserText.notYours) }
        return problems
    }

    /// What changed, for the history: `customers.view: 1 → 4`.
    func diffs(from before: Rights, name oldName: String?, _ modules: [Module]) -> [FieldDiff] {
        var pairs: [(field: String, before: String?, after: String?)] = [("name", oldName, name)]
        for module in modules {
            for action in module.actions {
                let field = "\(module.name.rawValue).\(action.rawValue)"
                pairs.append(
                    (
                        field, "\(before.reach(action, module.name).rawValue)",
                        "\(rights.reach(action, module.name).rawValue)"
                    ))
            }
        }
        for capability in Capability.allCases {
            pairs.append((capability.rawValue, before.has(capability) ? "1" : "0", rights.has(capability) ? "1" : "0"))
        }
        return FieldDiff.differing(pairs)
    }
}

enum RolePages {
    static let path = Link("/admin/roles")

    static func list(_ context: Context, _ roles: [Role], _ holders: [ID<Role>: Int]) -> Response {
        let columns: [Column<Role>] = [
            Column(BaseText.name, .title) { role in
                let name = RoleText.name(identifier: role.identifier, name: role.name)
                return "<a href=\"\(Link("/admin/roles/\(role.id)"))\">\(name.html)</a>"
            },
            Column(UserText.preset) { badge($0.isPreset ? UserText.preset : UserText.ownRole) },
            Column(UserText.users, .number) { "\(holders[$0.id] ?? 0)" },
        ]
        return context.page(
            Page(
                UserText.roles,
                actions: linkButton(
                    UserText.addRole, to: Link("/admin/roles/new"), .primary, icon: .plus, shortcut: "KeyC"),
                tabs: AdministrationTabs.html(context, current: "roles"), width: .full,
                body: dataTable(UserText.roles, columns, roles)))
    }

    static func form(
        _ context: Context, _ role: Role?, _ draft: RoleDraft, _ problems: FormProblems
    ) throws -> Response {
        let new = try role.map { role in try context.read { try newModules(for: role, $0) } } ?? []
        let title = role.map { RoleText.name(identifier: $0.identifier, name: $0.name) } ?? .text(UserText.addRole)
        let isFixed = role?.identifier == Role.administrator
        let action = role.map { Link("/admin/roles/\($0.id)") } ?? path
        let remove = role.flatMap { role in
            role.isPreset
                ? nil
                : moreMenu([
                    .post(BaseText.delete, to: Link("/admin/roles/\(role.id)/delete"), icon: .trash, isDangerous: true)
                ])
        }
        return context.page(
            Page(
                title, trail: [Crumb(UserText.roles, to: path)], actions: remove ?? .empty, problems: problems.count,
                body: postForm(to: action, problems: problems) {
                    (isFixed ? notice(UserText.administratorFixed) : .empty)
                        + (new.isEmpty ? .empty : notice(UserText.newModules))
                        + textField(
                            "name", BaseText.name, value: draft.name, problems: problems,
                            isOptional: role?.isPreset ?? false)
                        + matrix(draft.rights, context.app.modules, new: new) + capabilities(draft.rights)
                        + (isFixed
                            ? .empty : submitBar(role == nil ? UserText.addRole : BaseText.saveChanges, cancel: path))
                }))
    }

    /// The modules that came to this base after the role's rights were last chosen.
    private static func newModules(for role: Role, _ scope: Scope) throws -> Set<ModuleName> {
        guard role.identifier != Role.administrator else { return [] }
        let added = try RoleStore(scope.transaction).installedGrants().compactMapValues { $0 }
        return Set(added.filter { moment in role.savedAt.map { $0 < moment.value } ?? true }.keys)
    }

    /// Module × action → reach.
    private static func matrix(_ rights: Rights, _ modules: [Module], new: Set<ModuleName>) -> HTML {
        let owned = modules.filter { !$0.actions.isEmpty }
        let rows: [[HTML]] = owned.map { module in
            ["\(module.title)" + (new.contains(module.name) ? " \(badge(UserText.newModule, .info))" : .empty)]
                + Action.allCases.map { action in cell(rights, module, action) }
        }
        return """
            <fieldset class="group"><legend>\(UserText.roles)</legend><p class="hint">\(UserText.reachHint)</p>
            \(plainTable(UserText.reachHint, heads: [.text(UserText.module)] + Action.allCases.map { .text(UserText.action($0)) }, rows: rows))
            </fieldset>
            """
    }

    private static func cell(_ rights: Rights, _ module: Module, _ action: Action) -> HTML {
        guard module.actions.contains(action) else { return .empty }
        let label = Text(verbatim: "{0}: {1}")(.text(module.title), .text(UserText.action(action)))
        return bareSelect(
            "\(module.name.rawValue).\(action.rawValue)", label, value: "\(rights.reach(action, module.name).rawValue)",
            choices: Reach.allCases.map { Choice("\($0.rawValue)", UserText.reach($0)) })
    }

    private static func capabilities(_ rights: Rights) -> HTML {
        checkboxes(
            "capabilities", UserText.capabilities, values: Set(rights.capabilities.map(\.rawValue)),
            choices: Capability.allCases.filter { $0 != .exportRecords || rights.has($0) }.map {
                Choice($0.rawValue, UserText.capability($0), hint: $0 == .exportRecords ? UserText.comesLater : nil)
            })
    }
}
