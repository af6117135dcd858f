/// A piece of a page: markup with typed values in it, escaped once, when it is rendered for a reader.
///
/// Written as a string literal. What an interpolation may hold depends on where it stands; see
/// `HTML.StringInterpolation`. Every literal begins in text and has to end in text.
public struct HTML: Sendable {
    var pieces: [Piece]

    init(pieces: [Piece]) { self.pieces = pieces }

    /// Nothing.
    public static let empty = HTML(pieces: [])

    /// Whether there is nothing to render.
    public var isEmpty: Bool {
        pieces.allSatisfy { piece in
            switch piece {
            case .literal(let literal): literal.utf8CodeUnitCount == 0
            case .nested(let pieces): HTML(pieces: pieces).isEmpty
            case .list(let parts): parts.allSatisfy(\.isEmpty)
            case .string(let string): string.isEmpty
            default: false
            }
        }
    }

    public static func + (one: HTML, other: HTML) -> HTML { HTML(pieces: one.pieces + other.pieces) }

    public static func += (one: inout HTML, other: HTML) { one.pieces += other.pieces }

    /// The parts one after the other, the separator between them.
    public static func join(_ parts: some Sequence<HTML>, separator: HTML? = nil) -> HTML {
        guard let separator else { return HTML(pieces: [.list(Array(parts))]) }
        var joined: [HTML] = []
        for part in parts {
            if !joined.isEmpty { joined.append(separator) }
            joined.append(part)
        }
        return HTML(pieces: [.list(joined)])
    }

    /// The page's bytes for this reader.
    public func render(for reader: Reader) -> [UInt8] {
        var renderer = Renderer(reader: reader, capacity: 16_384)
        renderer.append(pieces)
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
        var interpolation = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        interpolation.appendLiteral(literal)
        self.init(stringInterpolation: interpolation)
    }

    public init(stringInterpolation interpolation: StringInterpolation) {
        interpolation.finish()
        self.init(pieces: interpolation.pieces)
    }
}

/// What a page is made of. Small: a value fits beside its tag, anything bigger is behind one reference.
enum Piece: Sendable {
    case literal(StaticString)
    /// Escaped; the same way in text and in quoted attributes.
    case string(String)
    case nested([Piece])
    case list([HTML])
    /// A number in the reader's digits, with their grouping.
    case number(Int64)
    /// A number in the reader's digits, without grouping.
    case plain(Int64)
    /// A number in ASCII.
    case ascii(Int64)
    case percent(Double)
    case decimals(Double, UInt8)
    case coordinate(Double)
    case money(Money, MoneyStyle)
    case machineMoney(Money)
    /// With `<time datetime>` around it.
    case day(Day, DayStyle)
    case bareDay(Day, DayStyle)
    case machineDay(Day)
    case relativeDay(Day)
    case instant(Instant, InstantStyle)
    case bareInstant(Instant, InstantStyle)
    case machineInstant(Instant)
    case relativeInstant(Instant)
    case bareRelativeDay(Day)
    case bareRelativeInstant(Instant)
    case text(Text)
    /// With `<bdi>` around string arguments.
    indirect case phrase(Phrase)
    indirect case barePhrase(Phrase)
    case attributes(Attributes)
    case wrapped(String, Wrap)
    case csrf

    /// What is put around a string a person typed.
    enum Wrap: Sendable {
        case isolated
        case leftToRight
        case freeText
    }
}
