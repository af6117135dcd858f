import Auth
import Views
import WebServer

extension Module {
    /// Work that no request waits for, for whoever runs the program to see.
    static let jobs = Module(
        name: "jobs",
        title: JobText.title,
        menu: [
            NavigationItem(
                title: JobText.title, link: JobPages.path, icon: .clock, group: .system, access: .has(.configure))
        ],
        routes: [
            .get("/admin/jobs", .has(.configure), JobPages.index),
            .post("/admin/jobs/:id/cancellation", .has(.configure), JobPages.cancel),
            .post("/admin/jobs/:id/retry", .has(.configure), JobPages.retry),
        ],
        migrations: JobsSchema.migrations)
}
