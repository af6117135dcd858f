import HTTPTypes
import Testing

@testable import WebServer

@Suite("The router")
struct RouterTests {
    private let router: Router<String> = {
        var router = Router<String>()
        router.add(.get, "/", "home")
        router.add(.get, "/customers", "list")
        router.add(.post, "/customers", "create")
        router.add(.get, "/customers/new", "new")
        router.add(.get, "/customers/:id", "show")
        router.add(.post, "/customers/:id", "update")
        router.add(.get, "/customers/:customer/notes/:note", "note")
        router.add(.get, "/customers/new/notes/draft", "draft")
        router.add(.get, "/files/*path", "file")
        router.add(.get, "/armenian/հայ", "hy")
        return router
    }()

    private func found(_ method: HTTPRequest.Method, _ path: String) -> (String, PathParameters)? {
        if case .found(let endpoint, let parameters) = router.match(method, path) { return (endpoint, parameters) }
        return nil
    }

    @Test(
        "finds fixed and named segments",
        arguments: [
            ("/", "home"), ("/customers", "list"), ("/customers/new", "new"), ("/customers/42", "show"),
            ("/customers/42/notes/7", "note"), ("/customers/new/notes/7", "note"),
            ("/customers/new/notes/draft", "draft"), ("/files/a/b.txt", "file"), ("/files/", "file"),
            ("/armenian/հայ", "hy"),
        ])
    func finds(path: String, endpoint: String) {
        #expect(found(.get, path)?.0 == endpoint)
    }

    @Test("gives the values under the pattern's names")
    func parameters() throws {
        let (_, parameters) = try #require(found(.get, "/customers/a b/notes/7"))
        #expect(parameters["customer"] == "a b")
        #expect(parameters["note"] == "7")
        #expect(parameters["id"] == nil)
        #expect(found(.get, "/files/a/b.txt")?.1["path"] == "a/b.txt")
    }

    @Test("answers HEAD with what is declared for GET")
    func head() {
        #expect(found(.head, "/customers/42")?.0 == "show")
    }

    @Test("says which methods there are when this one is not")
    func methods() {
        guard case .methodNotAllowed(let allowed) = router.match(.delete, "/customers/42") else {
            Issue.record("not refused")
            return
        }
        #expect(allowed == [.get, .head, .post])
        guard case .methodNotAllowed(let onlyPost) = router.match(.put, "/customers") else {
            Issue.record("not refused")
            return
        }
        #expect(onlyPost == [.get, .head, .post])
    }

    @Test(
        "finds nothing where nothing is",
        arguments: ["", "customers", "*", "/customers/", "/customers//notes/7", "/customers/42/notes", "/x", "//"])
    func nothing(path: String) {
        guard case .notFound = router.match(.get, path) else {
            Issue.record("\(path) was found")
            return
        }
    }

    @Test("lists the routes as they were declared")
    func routes() {
        #expect(router.routes.count == 10)
        #expect(router.routes[2].pattern == "/customers")
    }
}
