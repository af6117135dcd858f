import Testing

@testable import Views

struct HTMLTests {
    @Test("Pieces nest, join and add up")
    func nesting() {
        let items: [HTML] = ["<i>1</i>", "<i>2</i>"]
        #expect(("<p>\(items)</p>" as HTML).english == "<p><i>1</i><i>2</i></p>")
        #expect(HTML.join(items, separator: ", ").english == "<i>1</i>, <i>2</i>")
        #expect(items.joined().english == "<i>1</i><i>2</i>")
        var sum = items[0] + items[1]
        sum += "!"
        #expect(sum.english == "<i>1</i><i>2</i>!")
    }

    @Test("Nothing is nothing, however it is nested")
    func emptiness() {
        let none: HTML? = nil
        let nested: HTML = "\(none)\([HTML.empty])\("")"
        #expect(nested.isEmpty && HTML.empty.isEmpty && HTML.join([]).isEmpty)
        #expect(!("x" as HTML).isEmpty && !("\(1)" as HTML).isEmpty)
    }

    @Test("A missing value leaves nothing behind")
    func optionals() {
        let string: String? = nil
        let text: Text? = nil
        let money: Money? = nil
        let date: Day? = nil
        let instant: Instant? = nil
        let html: HTML = "<td title=\"\(string)\">\(string)\(text)\(money)\(date)\(instant)</td>"
        #expect(html.english == "<td title=\"\"></td>")
    }

    @Test("Attributes appear in order, flags without a value, nil not at all")
    func attributes() {
        var attributes = Attributes()
        attributes.add("name", "x")
        attributes.add("title", Text(verbatim: "t&t"))
        attributes.add("href", Link("/a"))
        attributes.add("rows", 1234)
        attributes.add("lang", nil as String?)
        attributes.add(flag: "required")
        attributes.add(flag: "hidden", when: false)
        attributes.add(classes: ["a", "", "b"])
        let expected = "<input name=\"x\" title=\"t&amp;t\" href=\"/a\" rows=\"1234\" required class=\"a b\">"
        #expect(("<input\(attributes)>" as HTML).english == expected)
        #expect(("<input \(attributes)>" as HTML).english == expected)
        let flags: HTML =
            "<li\(classes: "card", ("is-late", true), ("is-won", false)) \(flag: "hidden", when: true)></li>"
        #expect(flags.english == "<li class=\"card is-late\" hidden></li>")
    }

    @Test("Numbers are for people in text and for programs in attributes")
    func numbers() {
        let money = Money(minor: 123_450, currency: .eur)
        let html: HTML =
            "<td data-sort=\"\(1234)\" data-m=\"\(money)\" aria-label=\"\(money)\">\(1234) \(plain: 2026)</td>"
        #expect(html.english == "<td data-sort=\"1234\" data-m=\"1234.50\" aria-label=\"€1,234.50\">1,234 2026</td>")
        #expect(html.string(for: reader(.fa)).hasSuffix(">۱٬۲۳۴ ۲۰۲۶</td>"))
    }

    @Test("Days and moments carry their machine form")
    func times() {
        let html: HTML = "<i data-on=\"\(day("2026-03-09"))\">\(day("2026-03-09"))</i>\(relative: day("2026-03-07"))"
        #expect(
            html.english == "<i data-on=\"2026-03-09\"><time datetime=\"2026-03-09\">9 Mar 2026</time></i>"
                + "<time datetime=\"2026-03-07\" title=\"Saturday, 7 March 2026\">tomorrow</time>"
        )
        let moment: HTML = "\(noon)\(noon, style: .time)"
        #expect(
            moment.english == "<time datetime=\"2026-03-06T15:04:00.000Z\">6 Mar 2026, 15:04</time>"
                + "<time datetime=\"2026-03-06T15:04:00.000Z\">15:04</time>"
        )
    }

    @Test(
        "Coordinates have at most two decimals and no exponent",
        arguments: [
            (0.0, "0"), (1.5, "1.5"), (-0.004, "0"), (12.345, "12.35"), (-3.05, "-3.05"), (.nan, "0"), (.infinity, "0"),
            (1e6, "1000000"), (0.1 + 0.2, "0.3"),
        ]
    )
    func coordinates(_ number: Double, _ expected: String) {
        #expect(
            ("<path d=\"M\(coordinate: number)\"/>" as HTML).string(for: reader(.fa)) == "<path d=\"M\(expected)\"/>"
        )
    }
}
