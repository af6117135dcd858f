import Testing

@testable import Views

struct LinkTests {
    @Test("A path keeps its slashes and encodes the rest")
    func paths() {
        #expect(Link("/customers/7").string == "/customers/7")
        #expect(
            Link("/a b/ü", query: [("q", "x&y=z"), ("p", "Անի")], fragment: "n 1").string
                == "/a%20b/%C3%BC?q=x%26y%3Dz&p=%D4%B1%D5%B6%D5%AB#n%201"
        )
        #expect(Link("", query: [("a", "1")]).string == "?a=1")
        #expect(Link("", fragment: "top").string == "#top")
    }

    @Test(
        "A path cannot leave the site",
        arguments: ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:1", ""]
    )
    func leaving(_ path: String) {
        #expect(Link(path).string == "/")
    }

    @Test("Segments are encoded whole and cannot climb")
    func segments() {
        #expect(Link(segments: ["files", "a/b?c#d", "é"]).string == "/files/a%2Fb%3Fc%23d/%C3%A9")
        #expect(!Link(segments: ["files", "..", "x"]).string.contains(".."))
        #expect(Link(segments: ["", "evil.example"]).string == "/")
        #expect(Link(segments: []).string == "/")
    }

    @Test(
        "Only schemes that cannot run code go out",
        arguments: [
            ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"), ("HTTP://a.example", "http://a.example"),
            ("mailto:a@b.example", "mailto:a@b.example"), ("tel:+37410", "tel:+37410"), (" https://a", "https://a"),
            ("javascript:alert(1)", "#"), ("java\nscript:alert(1)", "#"), ("data:text/html,x", "#"), ("//a", "#"),
            ("vbscript:x", "#"), ("", "#"), ("https://a/\"><script>", "https://a/%22%3E%3Cscript%3E"),
        ]
    )
    func external(_ url: String, _ expected: String) {
        #expect(Link.external(url).string == expected)
    }

    @Test("Parameters are replaced, added and removed")
    func parameters() {
        let link = Link("/deals", query: [("sort", "name"), ("page", "2")], fragment: "x")
        #expect(link.with(("page", ""), ("sort", "a b")).string == "/deals?sort=a%20b#x")
        #expect(link.with(("owner", "me")).string == "/deals?sort=name&page=2&owner=me#x")
        #expect(Link("/deals").with(("a", "")).string == "/deals")
    }
}
