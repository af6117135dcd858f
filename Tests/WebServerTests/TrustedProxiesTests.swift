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

    @Test("tell the client's address: the last one that is not a proxy's")
    func client() throws {
        let proxies = try TrustedProxies(["10.0.0.0/8"])
        let client = { (chain: String, scheme: String) in
            let names = ["X-Forwarded-For", "X-Forwarded-Proto"].compactMap { HTTPField.Name($0) }
            return proxies.client([names[0]: chain, names[1]: scheme], peer: "10.0.0.1")
        }
        #expect(client("6.6.6.6, 1.2.3.4, 10.0.0.2", "http, https") == ("1.2.3.4", true))
        #expect(client("2001:db8::1", "http") == ("2001:db8::1", false))
        #expect(client("<script>, 10.0.0.3", "HTTPS") == ("10.0.0.3", true))
        #expect(client("", "https, http") == ("10.0.0.1", false))
    }
}
