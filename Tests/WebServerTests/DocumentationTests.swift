import Foundation
import Testing

@Suite("The documentation of the server")
struct DocumentationTests {
    private func text(_ path: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test("shows the program that the conformance tests run, whole, in at most forty lines")
    func example() throws {
        let page = try text("docs/webserver.md")
        let program = try text("Sources/webserver-echo/Echo.swift")
        #expect(page.contains("```swift\n\(program)```\n"))
        #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 41)
    }

    @Test("speaks of no customers in the server's own source")
    func ignorance() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/WebServer")
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        for name in names where name.hasSuffix(".swift") {
            let code = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
                .split(separator: "\n").filter { !$0.contains("//") }.joined(separator: "\n")
            #expect(!code.lowercased().contains("customer"), "\(name)")
        }
    }
}
