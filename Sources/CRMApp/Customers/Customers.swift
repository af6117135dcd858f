import Auth
import Database
import Views
import WebServer

extension Module {
    static let customers = Module(
        name: "customers",
        title: Text(verbatim: "Customers"),
        actions: Action.allCases,
        migrations: CustomerSchema.migrations)
}
