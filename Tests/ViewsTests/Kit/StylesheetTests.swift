import Testing

@Suite("The style sheet and the scripts")
struct StylesheetTests {
    static let grounds = ["surface", "bg", "hover", "sunken"]

    /// Text and the grounds that it stands on.
    static let text: [(ink: String, grounds: [String])] = [
        ("ink", grounds + ["accent-soft", "ok-soft", "warn-soft", "bad-soft", "info-soft", "violet-soft"]),
        ("ink-2", grounds + ["accent-soft"]), ("ink-3", grounds + ["accent-soft"]),
        ("accent-ink", grounds + ["accent-soft"]),
        ("ok", grounds + ["ok-soft"]), ("warn", grounds + ["warn-soft"]), ("bad", grounds + ["bad-soft"]),
        ("info", grounds + ["info-soft"]), ("violet", grounds + ["violet-soft"]),
        ("on-accent", ["accent", "accent-hover"]),
    ]

    static let graphics: [(ink: String, grounds: [String])] =
        [("control", grounds), ("brand", ["surface", "bg"]), ("accent", grounds)]
        + (1...8).map { ("chart-\($0)", ["surface", "bg"]) }

    @Test("text stands out at 4.5 to 1 on every ground, in light and in dark")
    func textContrast() throws { try check(Self.text, atLeast: 4.5) }

    @Test("borders of controls, marks and charts stand out at 3 to 1")
    func graphicContrast() throws { try check(Self.graphics, atLeast: 3) }

    private func check(_ pairs: [(ink: String, grounds: [String])], atLeast least: Double) throws {
        let tokens = try Stylesheet.tokens()
        for (name, grounds) in pairs {
            let ink = try #require(tokens[name], "\(name) is no token")
            for groundName in grounds {
                let ground = try #require(tokens[groundName], "\(groundName) is no token")
                let (light, dark) = (
                    Stylesheet.contrast(ink.light, ground.light), Stylesheet.contrast(ink.dark, ground.dark)
                )
                #expect(light >= least, "\(name) on \(groundName), light: \(light)")
                #expect(dark >= least, "\(name) on \(groundName), dark: \(dark)")
            }
        }
    }

    @Test("the only physical side is the right edge that figures line up at")
    func logicalProperties() throws {
        let css = try Stylesheet.css()
        let physical = css.matches(
            of:
                /(?:^|[\s;{])((?:margin|padding|border|inset)-(?:left|right|top|bottom)[a-z-]*|left|right|top|bottom|float|clear)\s*:\s*([^;}]+)/
        )
        .filter { !["inline-start", "inline-end", "both", "none"].contains($0.2.trimmingCharacters) }
        #expect(physical.isEmpty, "\(physical.map { $0.0 })")
        let aligned = css.matches(of: /text-align:\s*left/)
        #expect(aligned.isEmpty)
    }

    @Test("a shorthand with four values names a physical side, so there is none that differs between the sides")
    func symmetricShorthands() throws {
        for match in try Stylesheet.css().matches(
            of: /(?:margin|padding|inset):\s*([^\s;(]+) ([^\s;(]+) ([^\s;(]+) ([^\s;(]+);/)
        {
            #expect(match.2 == match.4, "\(match.0)")
        }
    }

    @Test("colours are written as tokens only")
    func noLooseColours() throws {
        let css = try Stylesheet.css()
        let rules = css.split(separator: "@layer reset {", maxSplits: 1).last.map(String.init) ?? ""
        #expect(rules.matches(of: /#[0-9a-fA-F]{3,8}\b/).filter { !$0.0.hasPrefix("#f-") }.isEmpty)
        #expect(!css.contains("text-transform"))
    }

    @Test("the style sheet and the scripts stay small")
    func sizes() throws {
        let css = try Stylesheet.files(in: "css").reduce(0) { $0 + gzipSize($1.bytes) }
        let scripts = try Stylesheet.files(in: "js").reduce(0) { $0 + gzipSize($1.bytes) }
        #expect(css <= 14 * 1024, "\(css) bytes")
        #expect(scripts <= 10 * 1024, "\(scripts) bytes")
    }

    @Test("scripts hold no sink for text but the one named policy")
    func sinks() throws {
        for (name, bytes) in try Stylesheet.files(in: "js") {
            let source = String(decoding: bytes, as: UTF8.self)
            for sink in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
                #expect(!source.contains(sink), "\(name): \(sink)")
            }
            #expect(!source.contains("createPolicy") || name == "app.js")
        }
    }
}

extension Substring {
    fileprivate var trimmingCharacters: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
