import Testing

@testable import Views

/// Strings that break out of one context or another when they are not escaped.
private let polyglots = [
    "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</title></textarea><svg onload=alert(1)>",
    "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
    "&lt;b&gt; &amp; &#39;", "a\u{0}b", "{{7*7}}", "${7*7}", "<!--", "-->", "]]>", "\u{2028}<\u{2029}>",
    "Ωмега <Հայ> فا\"'",
]

private func escaped(_ string: String) -> String {
    string.map { character in
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        case "\u{0}": "\u{FFFD}"
        default: String(character)
        }
    }.joined()
}

struct EscapingTests {
    @Test("What a person typed is escaped in text and in attributes", arguments: polyglots)
    func strings(_ string: String) {
        let html: HTML = "<p title=\"\(string)\" data-x='\(string)'>\(string)</p>"
        let safe = escaped(string)
        #expect(html.english == "<p title=\"\(safe)\" data-x='\(safe)'>\(safe)</p>")
    }

    @Test("Every other way in for a string escapes too", arguments: polyglots)
    func otherWays(_ string: String) {
        let safe = escaped(string)
        let text = Text(en: "«{0}»", hy: "«{0}»", fa: "«{0}»", hu: "„{0}”", ru: "«{0}»")
        let html: HTML = """
            <p\(attribute: "title", value: string)\(classes: string)>\(user: string)\(ltr: string)\(text(.string(string)))</p>
            """
        #expect(
            html.english
                == "<p title=\"\(safe)\" class=\"\(safe)\"><bdi>\(safe)</bdi><bdi dir=\"ltr\">\(safe)</bdi>«<bdi>\(safe)</bdi>»</p>"
        )
        #expect(
            HTML("<i title=\"\(text(.string(string)))\"></i>").english
                == "<i title=\"«\(safe)»\"></i>".isolating(string)
        )
        #expect(Text(verbatim: string)[.en] == string)
        #expect(("\(Text(verbatim: string))" as HTML).english == safe)
    }

    @Test("A random string never leaves a byte of markup behind")
    func random() {
        var generator = Seeded(1)
        let letters = ["<", ">", "&", "\"", "'", "a", "é", "ա", "س", "😀", "\u{0}", "/", "="]
        for _ in 0..<500 {
            let string = generator.string(of: letters, length: 0...20)
            let html: HTML = "\(string)"
            let rendered = html.english
            #expect(!rendered.contains { "<>\"'\u{0}".contains($0) })
            #expect(rendered == escaped(string))
        }
    }

    @Test("Free text keeps its line breaks and its own direction")
    func freeText() {
        let html: HTML = "\(freeText: "a<b\r\nسلام\n\nc")"
        #expect(html.english == "<div class=\"free-text\" dir=\"auto\">a&lt;b<br>سلام<br><br>c</div>")
    }

    @Test("The form token is escaped")
    func token() {
        let html: HTML = "<form>\(csrf: ())</form>"
        let rendered = html.string(for: reader(.en, csrf: "a\"b"))
        #expect(rendered == "<form><input type=\"hidden\" name=\"csrf\" value=\"a&quot;b\"></form>")
    }
}

extension String {
    /// In an attribute there is no `<bdi>`; a string of the other direction stands between isolate marks.
    fileprivate func isolating(_ string: String) -> String {
        guard string.needsIsolation(in: .en) else { return self }
        return replacing("«", with: "«\u{2068}").replacing("»", with: "\u{2069}»")
    }
}
