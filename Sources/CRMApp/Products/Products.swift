import Auth
import Database
import Views
import WebServer

extension Module {
    static let products = Module(
        name: Product.module,
        title: ProductText.title,
        menu: [
            NavigationItem(
                title: ProductText.title, link: ProductPath.list, icon: .box, group: .catalogue,
                access: .can(.view, Product.module), key: "KeyP")
        ],
        creations: [
            CreationItem(
                title: ProductText.product, link: ProductPath.new, icon: .box, access: .can(.create, Product.module))
        ],
        actions: Action.allCases,
        grants: [
            .representative: Grant(view: .all), .salesManager: Grant(view: .all), .marketer: Grant(view: .all),
            .serviceAgent: Grant(view: .all), .manager: Grant(view: .all, write: .all, manage: .all),
            .it: Grant(view: .all),
        ],
        routes: [
            .get("/products", .can(.view, Product.module), ProductHandlers.list),
            .get("/products/new", .can(.create, Product.module), ProductHandlers.new),
            .post("/products", .can(.create, Product.module), ProductHandlers.create),
            .get("/products/:id/edit", .can(.edit, Product.module), ProductHandlers.edit),
            .post("/products/:id", .can(.edit, Product.module), ProductHandlers.update),
            .post("/products/:id/archive", .can(.delete, Product.module), ProductHandlers.archive),
            .post("/products/:id/restoration", .can(.delete, Product.module), ProductHandlers.restore),
        ],
        migrations: ProductSchema.migrations)
}
