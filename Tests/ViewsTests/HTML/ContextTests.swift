import Foundation
import Testing

@testable import Views

/// Collects the mistakes that would stop a debug build.
private final class Mistakes: @unchecked Sendable {
    // Touched by one test's thread only.
    var found: [String] = []
}

/// The page of a literal with a mistake in it, as a release build would render it, and how many mistakes there were.
private func mistaken(_ html: () -> HTML) -> (page: String, mistakes: Int) {
    let mistakes = Mistakes()
    let page = Misuse.$observer.withValue({ mistakes.found.append($0) }) { html().english }
    return (page, mistakes.found.count)
}

struct ContextTests {
    private let evil = "javascript:alert(1)"

    @Test("A string as a URL is a mistake and becomes #")
    func urls() {
        for html in [
            { "<a href=\"\(evil)\">x</a>" as HTML }, { "<img src='\(evil)'>" }, { "<form action=\"\(evil)\"></form>" },
            { "<button formaction=\"\(evil)\">x</button>" }, { "<a\(attribute: "href", value: evil)>x</a>" },
            { "<a HREF=\"\(evil)\">x</a>" }, { "<use xlink:href=\"\(evil)\"/>" },
        ] {
            let (page, mistakes) = mistaken(html)
            #expect(mistakes == 1)
            #expect(!page.contains("javascript"))
            #expect(page.contains("\"#\"") || page.contains("'#'"))
        }
    }

    @Test("A value in an unquoted attribute, a script, a style, a handler or a comment is left out")
    func forbidden() {
        for html in [
            { "<p class=\(evil)></p>" as HTML }, { "<script>\(evil)</script>" }, { "<style>\(evil)</style>" },
            { "<p onclick=\"\(evil)\"></p>" }, { "<p style=\"\(evil)\"></p>" }, { "<!-- \(evil) -->" },
            { "<p \(evil)></p>" }, { "<\(evil)></p>" }, { "<p a\(evil)=\"\"></p>" }, { "<iframe srcdoc='\(evil)'>" },
            { "<p\(attribute: "onclick", value: evil)></p>" }, { "<p\(attribute: "a b", value: evil)></p>" },
            { "<p title=x\(evil)></p>" }, { "<script>\(7)</script>" }, { "<p title=\(7)></p>" },
        ] {
            let (page, mistakes) = mistaken(html)
            #expect(mistakes >= 1)
            #expect(!page.contains("javascript") && !page.contains("7"), "\(page)")
        }
    }

    @Test("Markup inside an attribute is left out")
    func markupInAttribute() {
        let (page, mistakes) = mistaken { "<p title=\"\("<b>x</b>" as HTML)\"></p>" }
        #expect(mistakes == 1)
        #expect(page == "<p title=\"\"></p>")
    }

    @Test("Attributes in text are left out")
    func attributesInText() {
        let (page, mistakes) = mistaken { "<p>\(flag: "hidden", when: true)</p>" }
        #expect(mistakes == 1)
        #expect(page == "<p></p>")
    }

    @Test("A literal that ends inside a tag is a mistake")
    func unfinished() {
        for html in [
            { "<p" as HTML }, { "<p title=\"" }, { "<script>" }, { "<!-- " }, { "<p \(flag: "hidden", when: true)" },
        ] {
            #expect(mistaken(html).mistakes == 1)
        }
    }

    @Test("Correct markup of every kind is no mistake")
    func correct() {
        let link = Link("/a b", query: [("q", "x&y")])
        let html: HTML = """
            <!doctype html>
            <!-- 1 > 0 -- "quoted" <a href= -->
            <html lang="\(Language.en.rawValue)"><title>\("a")</title><script src="/x.js" async></script>
            <h\(2) id="s-\("x")"><a href='\(link)' class="b">\("c")</a></h\(2)>
            <a href="#row-\("d&")">\("e")</a> 1 < 2 <br/><input value="\("f")" disabled/><a href="/c/\(7)">g</a>
            <style>p > a { color: red }</style><p \n data-a = "\("h")">\("i")</p>
            """
        let (page, mistakes) = mistaken { html }
        #expect(mistakes == 0)
        #expect(page.contains("<h2 id=\"s-x\"><a href='/a%20b?q=x%26y' class=\"b\">c</a></h2>"))
        #expect(page.contains("<a href=\"#row-d&amp;\">e</a>"))
        #expect(page.contains("data-a = \"h\">i</p>"))
    }

    @Test("Where no markup may stand, days and sentences come without it")
    func bare() {
        let text = Text(en: "Hello, {0}", hy: "{0}", fa: "{0}", hu: "{0}", ru: "{0}")
        let html: HTML = """
            <title>\(text("Ann")) \(day("2026-03-09"))</title><option>\(user: "x")</option><text>\(day("2026-03-09"))</text>
            """
        #expect(html.english == "<title>Hello, Ann 9 Mar 2026</title><option>x</option><text>9 Mar 2026</text>")
        let after: HTML = "<textarea>\(user: "x")</textarea><p>\(user: "x")</p>"
        #expect(after.english == "<textarea>x</textarea><p><bdi>x</bdi></p>")
    }

    @Test("Where a literal is cut makes no difference to what the scanner sees")
    func cuts() {
        let markup = Array(
            "<p title=\"a>b\" class='c' hidden>x</p><script>if (a < b) {}</script><a href=\"/x\">y</a>".utf8
        )
        markup.withUnsafeBufferPointer { bytes in
            var whole = MarkupScanner()
            whole.scan(bytes)
            #expect(whole.state == .text)
            for cut in 0...bytes.count where cut == 0 || bytes[cut - 1] != UInt8(ascii: "<") {
                var parts = MarkupScanner()
                parts.scan(UnsafeBufferPointer(rebasing: bytes[..<cut]))
                parts.scan(UnsafeBufferPointer(rebasing: bytes[cut...]))
                #expect(parts.state == .text, "cut at \(cut)")
            }
        }
    }
}
