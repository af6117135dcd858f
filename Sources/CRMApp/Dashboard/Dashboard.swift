import Auth
import Views
import WebServer

extension Module {
    static let dashboard = Module(name: "dashboard", title: Text(verbatim: "Dashboard"))
}
