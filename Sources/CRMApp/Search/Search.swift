import Auth
import Views
import WebServer

extension Module {
    static let search = Module(name: "search", title: Text(verbatim: "Search"))
}
