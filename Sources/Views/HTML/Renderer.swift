/// Fills the holes of markup for one reader.
struct Renderer {
    let reader: Reader
    private(set) var bytes: [UInt8] = []

    init(reader: Reader, capacity: Int) {
        self.reader = reader
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ html: HTML) {
        html.bytes.withUnsafeBufferPointer { markup in
            var start = 0
            for hole in html.holes {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: markup[start..<hole.position]))
                append(hole.piece)
                start = hole.position
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: markup[start...]))
        }
    }

    private mutating func append(_ piece: Piece) {
        switch piece {
        case .text(let text): bytes.append(escaped: text[reader.language])
        case .number(let number): reader.append(number, to: &bytes)
        case .plain(let number): reader.append(plain: number, to: &bytes)
        case .percent(let share): reader.append(percent: share, digits: 0, to: &bytes)
        case .decimals(let number, let digits): reader.append(number, digits: Int(digits), to: &bytes)
        case .money(let money, let style): reader.append(money, style, to: &bytes)
        case .day(let day, let style): reader.append(day, style, to: &bytes)
        case .instant(let instant, let style): reader.append(instant, style, to: &bytes)
        case .relativeDay(let day): reader.append(relative: day, to: &bytes)
        case .relativeInstant(let instant): reader.append(relative: instant, to: &bytes)
        case .phrase(let phrase): append(phrase)
        case .barePhrase(let phrase): append(bare: phrase)
        case .csrf: appendCSRF()
        }
    }

    /// A phrase where no markup may stand.
    private mutating func append(bare phrase: Phrase) {
        var plain: [UInt8] = []
        phrase.append(to: &plain, for: reader)
        plain.withUnsafeBufferPointer { bytes.append(escaped: $0) }
    }

    private mutating func append(_ phrase: Phrase) {
        phrase.forEachPart(reader.language) { part in
            switch part {
            case .words(let words): bytes.append(escaped: words)
            case .argument(.phrase(let phrase)): append(phrase)
            case .argument(let argument): append(argument.html)
            }
        }
    }

    private mutating func appendCSRF() {
        bytes.append("<input type=\"hidden\" name=\"csrf\" value=\"" as StaticString)
        bytes.append(escaped: reader.csrf)
        bytes.append("\">" as StaticString)
    }
}

extension TextArgument {
    /// The value as it stands in a text.
    fileprivate var html: HTML {
        switch self {
        case .string(let string): "\(user: string)"
        case .number(let number): "\(number)"
        case .money(let money): "\(money)"
        case .day(let day): "\(day)"
        case .instant(let instant): "\(instant)"
        case .percent(let share): "\(percent: share)"
        case .text(let text): "\(text)"
        case .phrase(let phrase): "\(phrase)"
        }
    }
}
