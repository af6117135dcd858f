import Foundation
import Testing

@testable import Views

@Suite("The kit's pages")
struct GalleryTests {
    static let pages: [(name: String, page: Page, isBare: Bool)] = [
        ("list", SamplePages.list(), false), ("empty", SamplePages.empty(), false), ("form", SamplePages.form(), false),
        ("record", SamplePages.record(), false), ("board", SamplePages.board(), false),
        ("dashboard", SamplePages.dashboard(), false), ("conflict", SamplePages.conflict(), false),
        ("sign-in", SamplePages.signIn(), true),
    ]

    static func render(_ page: Page, isBare: Bool, _ language: Language, theme: Theme = .auto) throws -> String {
        let frame = Sample.shell(language, theme: theme)
        let html = isBare ? bareShell(page, in: frame) : shell(page, in: frame)
        return html.string(for: try Sample.reader(language))
    }

    @Test("every page is well-formed in every language", arguments: Language.allCases)
    func wellFormed(language: Language) throws {
        for (name, page, isBare) in Self.pages {
            let html = try Self.render(page, isBare: isBare, language)
            #expect(Markup.problems(in: html).isEmpty, "\(name): \(Markup.problems(in: html).prefix(5))")
            try Self.keep(html, name: "\(name)-\(language.rawValue).html")
        }
    }

    @Test("no page holds inline style or script, and ids are unique")
    func noInlineCode() throws {
        for (name, page, isBare) in Self.pages {
            let html = try Self.render(page, isBare: isBare, .en)
            #expect(!html.contains(" style="), "\(name)")
            #expect(!html.contains(" onclick="), "\(name)")
            let ids = html.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(name): \(ids.filter { id in ids.filter { $0 == id }.count > 1 })")
        }
    }

    @Test("every label points at an input, and every described field at its description")
    func idsResolve() throws {
        for (name, page, isBare) in Self.pages {
            let html = try Self.render(page, isBare: isBare, .en)
            for match in html.matches(of: /(?:for|aria-describedby|aria-labelledby)="([^"]+)"/) {
                for id in match.1.split(separator: " ") {
                    #expect(html.contains("id=\"\(id)\""), "\(name): \(id)")
                }
            }
        }
    }

    @Test("a page has one main heading, and a failed form says so in its title")
    func headings() throws {
        for (name, page, isBare) in Self.pages {
            let html = try Self.render(page, isBare: isBare, .en)
            #expect(html.matches(of: /<h1/).count == 1, "\(name)")
        }
        #expect(try Self.render(SamplePages.form(), isBare: false, .en).contains("<title>Error: Add deal"))
    }

    /// With KAP_GALLERY set to a folder, the pages are kept there to be looked at.
    private static func keep(_ html: String, name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["KAP_GALLERY"] else { return }
        try html.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
}
