import Foundation
import Testing

/// Holds the evidence of `docs/security.md` to the tests: a name in “such marks” there is the name of a test.
@Suite("The page on security")
struct SecurityDocumentTests {
    /// What stands between the marks, in the page's order.
    private func names() throws -> [String] {
        let page = try String(contentsOf: SourceTexts.root.appendingPathComponent("docs/security.md"), encoding: .utf8)
        return page.components(separatedBy: "“").dropFirst().map { $0.components(separatedBy: "”")[0] }
    }

    /// All tests, Swift's and the browser's, as one text.
    private func sources() throws -> String {
        let files = FileManager.default.enumerator(
            at: SourceTexts.root.appendingPathComponent("Tests"), includingPropertiesForKeys: nil)
        var all = ""
        while let file = files?.nextObject() as? URL {
            guard ["swift", "py"].contains(file.pathExtension) else { continue }
            all += try String(contentsOf: file, encoding: .utf8)
        }
        return all
    }

    @Test("names as evidence only tests that there are")
    func evidence() throws {
        let named = try names()
        try #require(named.count > 100)
        let tests = try sources()
        for name in Set(named) where name != "words in such marks" {
            let isThere = tests.contains("\"\(name)\"") || tests.contains("def \(name)(")
            #expect(isThere, "docs/security.md names a test that is not there: \(name)")
        }
    }
}
