import Auth
import Database
import Views
import WebServer

extension Module {
    static let deals = Module(
        name: "deals",
        title: Text(verbatim: "Deals"),
        actions: Action.allCases,
        migrations: DealSchema.migrations)
}
