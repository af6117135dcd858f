import Auth
import Views
import WebServer

extension Module {
    static let history = Module(name: "history", title: Text(verbatim: "History"))
}
