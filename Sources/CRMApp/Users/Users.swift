import Auth
import Views
import WebServer

extension Module {
    /// Users, teams and roles.
    static let users = Module(
        name: "users",
        title: UserText.users,
        menu: [
            NavigationItem(
                title: UserText.users, link: UserPath.list, icon: .people, group: .system, access: .has(.manageUsers))
        ],
        routes: [
            .get("/admin/users", .has(.manageUsers), UserHandlers.index),
            .get("/admin/users/new", .has(.manageUsers), UserHandlers.new),
            .post("/admin/users", .has(.manageUsers), UserHandlers.create),
            .get("/admin/users/:id", .has(.manageUsers), UserHandlers.edit),
            .post("/admin/users/:id", .has(.manageUsers), UserHandlers.update),
            .post("/admin/users/:id/invitation", .has(.manageUsers), UserHandlers.invite),
            .post("/admin/users/:id/disablement", .has(.manageUsers), UserHandlers.disable),
            .post("/admin/users/:id/disablement/delete", .has(.manageUsers), UserHandlers.enable),
            .post("/admin/users/:id/sessions/delete", .has(.manageUsers), UserHandlers.endSessions),
            .get("/admin/teams", .has(.manageUsers), TeamHandlers.index),
            .get("/admin/teams/new", .has(.manageUsers), TeamHandlers.new),
            .post("/admin/teams", .has(.manageUsers), TeamHandlers.create),
            .get("/admin/teams/:id", .has(.manageUsers), TeamHandlers.edit),
            .post("/admin/teams/:id", .has(.manageUsers), TeamHandlers.update),
            .post("/admin/teams/:id/archive", .has(.manageUsers), TeamHandlers.archive),
            .get("/admin/roles", .has(.manageRoles), RoleHandlers.index),
            .get("/admin/roles/new", .has(.manageRoles), RoleHandlers.new),
            .post("/admin/roles", .has(.manageRoles), RoleHandlers.create),
            .get("/admin/roles/:id", .has(.manageRoles), RoleHandlers.edit),
            .post("/admin/roles/:id", .has(.manageRoles), RoleHandlers.update),
            .post("/admin/roles/:id/delete", .has(.manageRoles), RoleHandlers.delete),
        ])
}
