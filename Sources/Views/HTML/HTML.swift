/// A piece of a page: markup, escaped once, with holes for what depends on its reader (words, amounts, days).
///
/// Written as a string literal. What an interpolation may hold depends on where it stands; see
/// `HTML.StringInterpolation`. Every literal begins in text and has to end in text.
public struct HTML: Sendable {
    /// UTF-8 without what the holes will say.
    private(set) var bytes: [UInt8]
    /// In the order of their places.
    private(set) var holes: [Hole]

    /// What is written for the reader when the page is rendered, before the byte at `position`.
    struct Hole: Sendable {
        let position: Int
        let piece: Piece
    }

    init(bytes: [UInt8] = [], holes: [Hole] = []) {
        self.bytes = bytes
        self.holes = holes
    }

    /// Nothing.
    public static let empty = HTML()

    /// Whether there is nothing to render.
    public var isEmpty: Bool { bytes.isEmpty && holes.isEmpty }

    public static func + (one: consuming HTML, other: HTML) -> HTML {
        one += other
        return one
    }

    public static func += (one: inout HTML, other: HTML) {
        if !other.holes.isEmpty {
            let offset = one.bytes.count
            one.holes.reserveCapacity(one.holes.count + other.holes.count)
            for hole in other.holes { one.holes.append(Hole(position: hole.position + offset, piece: hole.piece)) }
        }
        one.bytes.append(contentsOf: other.bytes)
    }

    /// The parts one after the other, the separator between them.
    public static func join(_ parts: some Sequence<HTML>, separator: HTML? = nil) -> HTML {
        var joined = HTML()
        var isFirst = true
        for part in parts {
            if let separator, !isFirst { joined += separator }
            joined += part
            isFirst = false
        }
        return joined
    }

    /// The page's bytes for this reader.
    public func render(for reader: Reader) -> [UInt8] {
        var renderer = Renderer(reader: reader, capacity: bytes.count + 24 * holes.count)
        renderer.append(self)
        return renderer.bytes
    }

    /// The page's text for this reader.
    public func string(for reader: Reader) -> String {
        String(decoding: render(for: reader), as: UTF8.self)
    }
}

extension Sequence<HTML> {
    /// The parts one after the other, the separator between them.
    public func joined(separator: HTML? = nil) -> HTML { HTML.join(self, separator: separator) }
}

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: StaticString) {
        var interpolation = StringInterpolation(literalCapacity: literal.utf8CodeUnitCount, interpolationCount: 0)
        interpolation.appendLiteral(literal)
        self.init(stringInterpolation: interpolation)
    }

    public init(stringInterpolation interpolation: StringInterpolation) {
        interpolation.finish()
        self = interpolation.html
    }
}

// MARK: - Building

extension HTML {
    /// Makes room for so much at once.
    mutating func reserveCapacity(bytes: Int, holes: Int) {
        self.bytes.reserveCapacity(bytes)
        self.holes.reserveCapacity(holes)
    }

    /// Appends a literal as it is.
    @inline(__always)
    mutating func append(_ literal: StaticString) { bytes.append(literal) }

    /// Appends text, escaped for text and for quoted attributes alike.
    @inline(__always)
    mutating func append(escaped string: String) { bytes.append(escaped: string) }

    /// Leaves a hole.
    @inline(__always)
    mutating func append(_ piece: Piece) { holes.append(Hole(position: bytes.count, piece: piece)) }

    /// Appends a number in ASCII.
    mutating func append(ascii number: Int64) { bytes.append(ascii: number) }

    /// Appends a number for a drawing.
    mutating func append(coordinate number: Double) { bytes.append(coordinate: number) }

    /// Appends `2026-10-03`.
    mutating func append(iso day: Day) { bytes.append(iso: day) }

    /// Appends `2026-10-03T08:15:30.123Z`.
    mutating func append(iso instant: Instant) { bytes.append(iso: instant) }

    /// Appends `1234.50`.
    mutating func append(decimal money: Money) { bytes.append(decimal: money) }

    /// Appends attributes, each after a space.
    mutating func append(_ attributes: Attributes) {
        for (name, value) in attributes.entries {
            if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            bytes.append(name)
            if case .flag = value { continue }
            bytes.append("=\"" as StaticString)
            switch value {
            case .flag: break
            case .string(let string): append(escaped: string)
            case .text(let text): append(.text(text))
            case .phrase(let phrase): append(.barePhrase(phrase))
            case .number(let number): append(ascii: number)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Appends a note: each paragraph takes its own direction, each line break stays.
    mutating func append(freeText string: String) {
        append("<div class=\"free-text\" dir=\"auto\">")
        var text = string
        text.withUTF8 { bytes in
            for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                if index > 0 { append("<br>") }
                let isLast = line.endIndex == bytes.endIndex
                let end = !isLast && line.last == 0x0D ? line.dropLast() : line
                self.bytes.append(escaped: UnsafeBufferPointer(rebasing: end))
            }
        }
        append("</div>")
    }
}

/// What depends on the reader. Small: a value fits beside its tag, anything bigger is behind one reference.
enum Piece: Sendable {
    /// A number in the reader's digits, with their grouping.
    case number(Int64)
    /// A number in the reader's digits, without grouping.
    case plain(Int64)
    case percent(Double)
    case decimals(Double, UInt8)
    case money(Money, MoneyStyle)
    case day(Day, DayStyle)
    case instant(Instant, InstantStyle)
    case relativeDay(Day)
    case relativeInstant(Instant)
    case text(Text)
    /// With `<bdi>` around string arguments.
    indirect case phrase(Phrase)
    indirect case barePhrase(Phrase)
    case csrf
}
