import Auth
import Views
import WebServer

extension Module {
    /// When backups are made, how old the last one is, and a button for one now.
    static let backups = Module(
        name: "backups",
        title: BackupText.title,
        menu: [
            NavigationItem(
                title: BackupText.title, link: BackupPages.path, icon: .download, group: .system,
                access: .has(.configure))
        ],
        routes: [
            .get("/admin/backups", .has(.configure), BackupPages.show),
            .post("/admin/backups", .has(.configure), BackupPages.create),
            .post("/admin/backups/settings", .has(.configure), BackupPages.update),
        ],
        jobs: [BackupJob.kind])
}
