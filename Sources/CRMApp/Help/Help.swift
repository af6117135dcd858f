import Views
import WebServer

extension Module {
    /// How to work with the product, on one page.
    static let help = Module(
        name: "help",
        title: HelpText.title,
        routes: [
            .get("/help", .signedIn) { context in
                let topics = HelpText.topics.map { topic in
                    "<h2>\(topic.title)</h2><p>\(topic.body)</p>" as HTML
                }
                return context.page(Page(HelpText.title, width: .prose, body: HTML.join(topics)))
            }
        ])
}
