import HTTPTypes
import Testing

@testable import WebServer

@Suite("Trusted proxies")
struct TrustedProxiesTests {
    @Test("are addresses and networks")
    func networks() throws {
        let proxies = try TrustedProxies(["127.0.0.1", "10.2.0.0/15", "fd00::/8"])
        for peer in ["127.0.0.1", "10.0.0.1", "10.3.255.255", "fd12::1"] {
            #expect(proxies.contains(peer) == (peer != "10.0.0.1"), "\(peer)")
        }
        for peer in ["127.0.0.2", "10.4.0.0", "fe00::1", "unknown", ""] { #expect(!proxies.contains(peer), "\(peer)") }
        #expect(try !TrustedProxies([]).contains("127.0.0.1"))
    }

    @Test(
        "are refused when they make no sense",
        arguments: ["", "proxy", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "::/129"])
    func nonsense(text: String) {
        #expect(throws: ServerError.invalidProxy(text)) { try TrustedProxies([text]) }
    }

    private func applied(_ fields: [(String, String)]) throws -> Request {
        var request = Request(.get, "/", headers: [:], peer: "10.0.0.1")
        for (name, value) in fields {
            request.headers.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        try TrustedProxies(["10.0.0.0/8"]).apply(to: &request)
        return request
    }

    @Test(
        "tell the client's address: the last one that is not a proxy's",
        arguments: [
            ("6.6.6.6, 1.2.3.4, 10.0.0.2", "http, https", "1.2.3.4", true),
            ("2001:db8::1", "http", "2001:db8::1", false),
            ("<script>, 10.0.0.3", "HTTPS", "10.0.0.3", true), ("", "https, http", "10.0.0.1", false),
        ])
    func client(chain: String, scheme: String, peer: String, isSecure: Bool) throws {
        let request = try applied([("X-Forwarded-For", chain), ("X-Forwarded-Proto", scheme)])
        #expect(request.peer == peer)
        #expect(request.isSecure == isSecure)
    }

    @Test("may say it all in one field (RFC 7239 §4)")
    func forwarded() throws {
        let request = try applied([
            ("Forwarded", "for=6.6.6.6, for=\"[2001:db8::7]:4711\";proto=https;host=\"crm.example:444\";by=10.0.0.9"),
            ("X-Forwarded-For", "7.7.7.7"),
        ])
        #expect(request.peer == "2001:db8::7")
        #expect(request.isSecure)
        #expect(request.host == "crm.example:444")
        #expect(try applied([("Forwarded", "for=192.0.2.1:80")]).peer == "192.0.2.1")
        #expect(try applied([("X-Forwarded-Host", "evil@host")]).host == nil)
    }

    @Test("may sit on a socket in the file system")
    func unix() throws {
        #expect(try TrustedProxies(["unix"]).contains("unix"))
        #expect(try !TrustedProxies(["127.0.0.1"]).contains("unix"))
    }
}
