import Auth
import Views
import WebServer

extension Module {
    static let users = Module(name: "users", title: Text(verbatim: "Users"))
}
