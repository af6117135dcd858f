import Foundation
import Testing

@Suite("The server's source")
struct SourceGateTests {
    /// What has no place where bytes from the wire are handled: traps, and text functions that follow Unicode.
    private static let forbidden = [
        #"try!"#, #"as!"#, #"fatalError"#, #"String\(cString:"#, #"\.isNumber"#, #"\.isWhitespace"#, #"\.isLetter"#,
        #"\.lowercased\(\)"#, #"\.uppercased\(\)"#, #"caseInsensitiveCompare"#, #"[A-Za-z0-9_\])]!(?![=A-Za-z])"#,
        #"Int\(\w+, radix"#, #"unsafeBitCast"#, #"\.unsafelyUnwrapped"#,
    ]

    @Test("holds nothing that traps on bytes from the wire, and compares ASCII only", arguments: forbidden)
    func gate(pattern: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/WebServer")
        let expression = try NSRegularExpression(pattern: pattern)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        #expect(names.count > 40)
        for name in names where name.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = Self.code(line)
                let found = expression.firstMatch(in: code, range: NSRange(code.startIndex..., in: code))
                #expect(found == nil, "\(name):\(number + 1): \(line)")
            }
        }
    }

    /// The line without its comment and without its literals.
    private static func code(_ line: Substring) -> String {
        let bare = line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
        return String(bare.prefix(upTo: bare.firstRange(of: "//")?.lowerBound ?? bare.endIndex))
    }
}
