import Auth
import Database
import Views
import WebServer

extension Module {
    static let activities = Module(
        name: "activities",
        title: Text(verbatim: "Activities"),
        actions: Action.allCases,
        migrations: ActivitySchema.migrations)
}
