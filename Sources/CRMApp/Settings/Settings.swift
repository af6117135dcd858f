import Auth
import Views
import WebServer

extension Module {
    /// The organisation's settings.
    static let settings = Module(
        name: "settings",
        title: SettingsText.title,
        menu: [
            NavigationItem(
                title: SettingsText.title, link: Link("/admin/settings"), icon: .settings, group: .system,
                access: .has(.configure))
        ],
        routes: [
            .get("/admin/settings", .has(.configure), SettingsHandlers.show),
            .post("/admin/settings", .has(.configure), SettingsHandlers.update),
        ],
        jobs: [Revaluation.kind])
}
