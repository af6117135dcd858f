import Testing
@testable import Views

@Test("A page of every kind of value renders")
func smoke() {
    let amd = Money(minor: 123_456_700, currency: .amd)
    let day = Day(iso: "2026-03-09")!
    let html: HTML = "<a href=\"\(Link("/x", query: [("q", "a b")]))\" title=\"\(day)\">\("<b>")</a>\(amd)\(day)\(relative: day)"
    for language in Language.allCases {
        let reader = Reader(language: language, zone: .utc, now: Instant(iso: "2026-03-06T15:04:00Z")!)
        print(html.string(for: reader))
        print(reader.format(compact: Money(minor: 1_240_000_000, currency: .amd)), reader.format(day, style: .weekday))
    }
}
