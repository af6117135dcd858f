import HTTPTypes
import Testing
import WebServer

@testable import CRMApp

@Suite("A program behind another address")
struct BaseURLTests {
    private func base(_ text: String) throws -> BaseURL {
        try #require(BaseURL(text))
    }

    @Test("reads addresses and refuses what is none")
    func parsing() throws {
        #expect(try base("https://example.org/crm/").text == "https://example.org/crm")
        #expect(try base("http://localhost:8080").path == "")
        for text in [
            "", "example.org", "ftp://a", "https://", "https://a?b", "https://u@a", "https://a/#b", "https://a b",
        ] {
            #expect(BaseURL(text) == nil, "\(text)")
        }
    }

    @Test("takes the prefix off and leaves other paths alone")
    func inner() throws {
        let base = try base("https://example.org/crm")
        let request = try #require(base.inner(Request(.get, "/crm/customers?q=a")))
        #expect(request.path == "/customers")
        #expect(request.target == "/customers?q=a")
        #expect(request.isSecure)
        #expect(request.host == "example.org")
        #expect(base.inner(Request(.get, "/crm"))?.path == "/")
        #expect(base.inner(Request(.get, "/crmx")) == nil)
        #expect(base.inner(Request(.get, "/")) == nil)
    }

    @Test("gives links, redirects and cookies the prefix, and nothing that people typed")
    func rewriting() throws {
        let page = """
            <a href="/customers">x</a> <form action="/deals"> <img src="//other"> <input value="/typed"> \
            <a data-href="/a" href="https://a/b">href="/text</a>
            """.replacing("href=\"/text", with: "href=&quot;/text")
        var response = Response.html(Array(page.utf8))
        response.headers[.location] = "/sign-in"
        response.setCookie(Cookie(name: "__Host-kap-session", value: "a"))
        try base("https://example.org/crm").rewrite(&response)
        let text = String(decoding: try response.body.collect(), as: UTF8.self)
        #expect(text.contains("href=\"/crm/customers\"") && text.contains("action=\"/crm/deals\""))
        #expect(text.contains("data-href=\"/crm/a\"") && text.contains("src=\"//other\""))
        #expect(text.contains("value=\"/typed\"") && text.contains("href=&quot;/text"))
        #expect(response.headers[.location] == "/crm/sign-in")
        #expect(response.headers[.setCookie]?.hasPrefix("__Secure-kap-session=a; Path=/crm; ") == true)
    }

    @Test("works from the first page to the files")
    func whole() throws {
        let kap = try TestApp { $0.baseURL = BaseURL("https://example.org/crm") }
        let first = kap.app.respond(to: Request(.get, "/crm/sign-in"))
        #expect(first.status == .ok)
        #expect(first.headers[.strictTransportSecurity] != nil)
        let text = String(decoding: try first.body.collect(), as: UTF8.self)
        #expect(!text.contains("href=\"/public") && text.contains("href=\"/crm/public/css/"))
        #expect(kap.app.respond(to: Request(.get, "/crm/public/css/app.css")).status == .ok)
        #expect(
            kap.app.respond(to: Request(.get, "/crm/customers")).headers[.location]?.hasPrefix("/crm/sign-in") == true)
        #expect(kap.app.respond(to: Request(.get, "/sign-in")).status == .notFound)
    }

    @Test("says whether it is alive and ready, and why not")
    func readiness() throws {
        let kap = try TestApp()
        #expect(kap.app.respondAtOnce(to: Request(.get, "/healthz"))?.status == .ok)
        #expect(kap.app.respond(to: Request(.get, "/readyz")).status == .ok)
        kap.app.beginStopping()
        let answer = kap.app.respond(to: Request(.get, "/readyz"))
        #expect(answer.status == .serviceUnavailable)
        #expect(String(decoding: try answer.body.collect(), as: UTF8.self) == "stopping\n")
    }

    @Test("gives answers an id and counts them by route, without what the path names")
    func observation() throws {
        let kap = try TestApp()
        let id = try #require(HTTPField.Name("X-Request-ID"))
        #expect(
            kap.app.respond(to: Request(.get, "/sign-in", headers: [id: "from-proxy.1"])).headers[id] == "from-proxy.1")
        #expect(kap.app.respond(to: Request(.get, "/sign-in", headers: [id: "a b"])).headers[id] != "a b")
        _ = kap.app.respond(to: Request(.get, "/customers/4711"))
        _ = kap.app.respondAtOnce(to: Request(.get, "/public/none.css"))
        kap.app.note(Refusal(status: 431, reason: "header", method: "GET", network: "unix"))
        let text = kap.app.metricsText(ServerFigures())
        #expect(text.contains("kap_requests_total{method=\"GET\",route=\"/public/*name\",status=\"404\"} 1\n"))
        #expect(text.contains("kap_requests_total{method=\"GET\",route=\"-\",status=\"431\"} 1\n"))
        #expect(
            text.contains("\nkap_database_statements_total ")
                && text.contains("\nkap_database_statement_seconds_total "))
        #expect(text.contains("kap_requests_total{method=\"GET\",route=\"/sign-in\",status=\"200\"} 2\n"))
        #expect(text.contains("route=\"/customers/:id\"") && !text.contains("4711"))
        #expect(text.contains("kap_connections_open 0\n"))
    }
}
