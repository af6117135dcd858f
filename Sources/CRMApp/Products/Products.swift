import Auth
import Database
import Views
import WebServer

extension Module {
    static let products = Module(
        name: "products",
        title: Text(verbatim: "Products"),
        actions: Action.allCases,
        migrations: ProductSchema.migrations)
}
