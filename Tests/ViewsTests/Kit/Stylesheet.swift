import Foundation

/// The style sheet and scripts of the repository, read from their files.
enum Stylesheet {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Public")

    /// The style sheet without its comments.
    static func css() throws -> String {
        try String(contentsOf: folder.appending(path: "css/app.css"), encoding: .utf8)
            .replacing(/\/\*[^*]*\*+(?:[^\/*][^*]*\*+)*\//, with: "")
    }

    /// The names and sizes of the static files in a folder.
    static func files(in name: String) throws -> [(name: String, bytes: [UInt8])] {
        let path = folder.appending(path: name)
        return try FileManager.default.contentsOfDirectory(atPath: path.path).sorted().map { file in
            (file, Array(try Foundation.Data(contentsOf: path.appending(path: file))))
        }
    }

    /// The tokens that are one colour in light and one in dark, as red, green, blue from 0 to 255.
    static func tokens() throws -> [String: (light: [Double], dark: [Double])] {
        var tokens: [String: (light: [Double], dark: [Double])] = [:]
        for match in try css().matches(of: /--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{3,6}),\s*(#[0-9a-f]{3,6})\);/) {
            tokens[String(match.1)] = (color(match.2), color(match.3))
        }
        return tokens
    }

    private static func color(_ hex: Substring) -> [Double] {
        let digits = hex.dropFirst().flatMap { hex.count == 4 ? [$0, $0] : [$0] }
        return stride(from: 0, to: 6, by: 2).map { Double(Int(String(digits[$0...($0 + 1)]), radix: 16) ?? 0) }
    }

    /// The contrast of two colours (WCAG 2.2, "contrast ratio").
    static func contrast(_ one: [Double], _ other: [Double]) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ color: [Double]) -> Double {
        let parts = color.map { $0 / 255 }.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
