import Auth
import Views
import WebServer

extension Module {
    static let settings = Module(name: "settings", title: Text(verbatim: "Settings"))
}
