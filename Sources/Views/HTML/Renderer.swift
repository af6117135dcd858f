/// Turns pieces into bytes for one reader.
struct Renderer {
    let reader: Reader
    var bytes: [UInt8] = []

    init(reader: Reader, capacity: Int) {
        self.reader = reader
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ pieces: [Piece]) {
        for piece in pieces { append(piece) }
    }

    private mutating func append(_ piece: Piece) {
        switch piece {
        case .literal(let literal): bytes.append(literal)
        case .string(let string): bytes.append(escaped: string)
        case .nested(let pieces): append(pieces)
        case .list(let parts): for part in parts { append(part.pieces) }
        case .number(let number): reader.append(number, to: &bytes)
        case .ascii(let number): bytes.append(ascii: number)
        case .money(let money, let style): reader.append(money, style, to: &bytes)
        case .day(let day, let style): append(time: .machineDay(day)) { $0.append(.bareDay(day, style)) }
        case .instant(let instant, let style):
            append(time: .machineInstant(instant)) { $0.append(.bareInstant(instant, style)) }
        case .text(let text): bytes.append(escaped: text[reader.language])
        case .phrase(let phrase): append(phrase)
        case .attributes(let attributes): append(attributes)
        case .wrapped(let string, let wrap): append(wrap, string)
        default: appendRare(piece)
        }
    }

    private mutating func appendRare(_ piece: Piece) {
        switch piece {
        case .plain(let number): reader.append(plain: number, to: &bytes)
        case .percent(let share): reader.append(percent: share, digits: 0, to: &bytes)
        case .decimals(let number, let digits): reader.append(number, digits: Int(digits), to: &bytes)
        case .coordinate(let number): bytes.append(coordinate: number)
        case .machineMoney(let money): bytes.append(decimal: money)
        case .bareDay(let day, let style): reader.append(day, style, to: &bytes)
        case .machineDay(let day): bytes.append(iso: day)
        case .bareInstant(let instant, let style): reader.append(instant, style, to: &bytes)
        case .machineInstant(let instant): bytes.append(iso: instant)
        case .relativeDay(let day):
            append(time: .machineDay(day), title: .bareDay(day, .weekday)) { $0.append(.bareRelativeDay(day)) }
        case .relativeInstant(let instant):
            append(time: .machineInstant(instant), title: .bareInstant(instant, .dateTime)) {
                $0.append(.bareRelativeInstant(instant))
            }
        case .bareRelativeDay(let day): reader.append(relative: day, to: &bytes)
        case .bareRelativeInstant(let instant): reader.append(relative: instant, to: &bytes)
        case .barePhrase(let phrase): append(bare: phrase)
        case .csrf: appendCSRF()
        default: break
        }
    }

    /// A phrase where no markup may stand.
    private mutating func append(bare phrase: Phrase) {
        var plain: [UInt8] = []
        phrase.append(to: &plain, for: reader)
        plain.withUnsafeBufferPointer { bytes.append(escaped: $0) }
    }

    private mutating func append(time: Piece, title: Piece? = nil, _ body: (inout Renderer) -> Void) {
        bytes.append("<time datetime=\"" as StaticString)
        append(time)
        if let title {
            bytes.append("\" title=\"" as StaticString)
            append(title)
        }
        bytes.append("\">" as StaticString)
        body(&self)
        bytes.append("</time>" as StaticString)
    }

    private mutating func append(_ phrase: Phrase) {
        phrase.forEachPart(reader.language) { part in
            switch part {
            case .words(let words): bytes.append(escaped: words)
            case .argument(let argument): append(argument: argument)
            }
        }
    }

    private mutating func append(argument: TextArgument) {
        switch argument {
        case .string(let string): append(.isolated, string)
        case .number(let number): append(Piece.number(Int64(number)))
        case .money(let money): append(Piece.money(money, .standard))
        case .day(let day): append(Piece.day(day, .medium))
        case .instant(let instant): append(Piece.instant(instant, .dateTime))
        case .percent(let share): append(Piece.percent(share))
        case .text(let text): append(Piece.text(text))
        case .phrase(let phrase): append(phrase)
        }
    }

    private mutating func append(_ attributes: Attributes) {
        for (name, value) in attributes.entries {
            if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            bytes.append(name)
            if case .flag = value { continue }
            bytes.append("=\"" as StaticString)
            switch value {
            case .flag: break
            case .string(let string): bytes.append(escaped: string)
            case .text(let text): bytes.append(escaped: text[reader.language])
            case .phrase(let phrase): append(bare: phrase)
            case .number(let number): bytes.append(ascii: number)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func append(_ wrap: Piece.Wrap, _ string: String) {
        switch wrap {
        case .isolated: bytes.append("<bdi>" as StaticString)
        case .leftToRight: bytes.append("<bdi dir=\"ltr\">" as StaticString)
        case .freeText: return appendFreeText(string)
        }
        bytes.append(escaped: string)
        bytes.append("</bdi>" as StaticString)
    }

    /// Each paragraph takes its own direction, each line break stays.
    private mutating func appendFreeText(_ string: String) {
        let text = string.replacing("\r\n", with: "\n")
        bytes.append("<div class=\"free-text\" dir=\"auto\">" as StaticString)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { bytes.append("<br>" as StaticString) }
            bytes.append(escaped: String(line))
        }
        bytes.append("</div>" as StaticString)
    }

    private mutating func appendCSRF() {
        bytes.append("<input type=\"hidden\" name=\"csrf\" value=\"" as StaticString)
        bytes.append(escaped: reader.csrf)
        bytes.append("\">" as StaticString)
    }
}
