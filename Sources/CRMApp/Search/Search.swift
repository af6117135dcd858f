import Auth
import Views
import WebServer

extension Module {
    /// One box for everything: each module finds its own records within what the viewer may see.
    static let search = Module(
        name: "search",
        title: SearchText.search,
        routes: [
            .get("/search", .signedIn, SearchPages.show),
            .get("/search/suggestions", .signedIn, SearchPages.suggest),
        ])
}
