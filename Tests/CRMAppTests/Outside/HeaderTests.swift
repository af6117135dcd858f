import Auth
import Foundation
import HTTPTypes
import Testing
import WebServer

@testable import CRMApp

@Suite("What every answer says about itself")
struct HeaderTests {
    private static let always = [
        "content-security-policy", "x-content-type-options", "referrer-policy", "x-frame-options",
        "cross-origin-opener-policy", "cross-origin-resource-policy", "permissions-policy", "cache-control",
    ]

    private func missing(_ headers: HTTPFields, secure: Bool) -> [String] {
        let wanted = Self.always + (secure ? ["strict-transport-security"] : [])
        return wanted.filter { name in HTTPField.Name(name).flatMap { headers[$0] } == nil }
    }

    @Test("pages, files, health, failures and what lies outside of the address, over TLS with HSTS")
    func everything() throws {
        let kap = try TestApp {
            $0.baseURL = BaseURL("https://example.org/crm")
        }
        let requests: [Request] = [
            Request(.get, "/crm/sign-in"), Request(.get, "/crm/customers"), Request(.get, "/crm/nowhere"),
            Request(.get, "/healthz"), Request(.get, "/crm/healthz"), Request(.get, "/readyz"), Request(.options, "*"),
            Request(.get, "/elsewhere"), Request(.get, "/crm/public/css/app.css"), Request(.get, "/crm/public/nothing"),
            Request(.put, "/crm/public/css/app.css"), Request(.delete, "/crm/customers"),
            Request(.post, "/crm/sign-in"),
        ]
        for request in requests {
            let answer = kap.app.respondAtOnce(to: request) ?? kap.app.respond(to: request)
            #expect(missing(answer.headers, secure: true).isEmpty, "\(request.method) \(request.target)")
        }
        #expect(missing(SecurityHeaders.ofRefusals(isSecure: true), secure: true).isEmpty)
        #expect(missing(SecurityHeaders.ofRefusals(isSecure: false), secure: false).isEmpty)
        #expect(missing(SecurityHeaders.plain(.text("kap_requests_total 1")).headers, secure: false).isEmpty)
    }

    @Test("what is not below /public is kept by nobody")
    func missingFiles() throws {
        let kap = try TestApp()
        #expect(kap.app.respond(to: Request(.get, "/public/css/none.css")).headers[.cacheControl] == "no-store")
        #expect(kap.app.respond(to: Request(.get, "/public/css/app.css")).headers[.cacheControl] == "no-cache")
    }

    @Test("only files that pages load are served, whatever else lies in the folder")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/kap-public-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/css", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = ["css/app.css", "kap-2026-11-30T21-06-27Z.backup", "kap.sqlite", ".env", "list.csv", "page.html"]
        for name in names { try Data("secret".utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
        try FileManager.default.createSymbolicLink(atPath: folder + "/css/link.css", withDestinationPath: "/etc/passwd")
        let kap = try TestApp { $0.assets = folder }
        try Data("late".utf8).write(to: URL(fileURLWithPath: folder + "/late.css"))
        for name in names.dropFirst() + ["css/link.css", "late.css", "../kap.sqlite"] {
            #expect(kap.app.respond(to: Request(.get, "/public/" + name)).status == .notFound, "\(name)")
        }
        #expect(kap.app.respond(to: Request(.get, "/public/css/app.css")).status == .ok)
    }

    @Test(
        "a form comes from this very origin: scheme, host and port, and nothing behind them",
        arguments: [
            "http://evil.example/127.0.0.1", "https://127.0.0.1:8080", "http://127.0.0.1", "http://127.0.0.1:8080/",
            "http://127.0.0.1:8080.evil.example", "null", "", "127.0.0.1:8080", "http://evil@127.0.0.1:8080",
            "http://127.0.0.1:8080, http://evil.example",
        ])
    func foreignOrigins(origin: String) throws {
        let kap = try TestApp()
        let user = try kap.user(.administrator)
        #expect(theme(user, kap, origin: origin) == .forbidden)
        #expect(theme(user, kap, origin: "http://127.0.0.1:8080") == .seeOther)
        #expect(theme(user, kap, origin: nil) == .seeOther)
        #expect(theme(user, kap, origin: "http://127.0.0.1:8080", site: "cross-site") == .forbidden)
        #expect(theme(user, kap, origin: origin, site: "same-origin") == .forbidden)
    }

    private func theme(_ user: TestUser, _ kap: TestApp, origin: String?, site: String? = nil) -> HTTPResponse.Status {
        let form = FormFields([(name: "csrf", value: CSRF.token(for: user.session)), (name: "theme", value: "dark")])
        var headers: HTTPFields = [.cookie: "kap-session=\(user.session.text)"]
        headers[.contentType] = "application/x-www-form-urlencoded"
        if let host = HTTPField.Name("host") { headers[host] = "127.0.0.1:8080" }
        headers[.origin] = origin
        if let site, let name = HTTPField.Name("sec-fetch-site") { headers[name] = site }
        let body = RequestBody.bytes(Array(form.urlEncoded.utf8))
        return kap.app.respond(to: Request(.post, "/preferences/theme", headers: headers, body: body)).status
    }
}
