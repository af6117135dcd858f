/// A text with the places `{n}` (a number) and `{product}`, cut once so that filling it is quick.
struct TextTemplate: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case number
        case product
    }

    private let pieces: [Piece]

    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(String(rest[..<open])))
            pieces.append(rest[open...close] == "{n}" ? .number : .product)
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest)))
        self.pieces = pieces
    }

    func filled(number: Int, product: String) -> String {
        if pieces.count == 1, case .text(let text) = pieces[0] { return text }
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .number: result += String(number)
            case .product: result += product
            }
        }
        return result
    }
}

/// A name with the place `{}`.
struct NamePattern: Sendable {
    private let before: String
    private let after: String

    init(_ pattern: String) {
        let parts = pattern.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
        before = String(parts.first ?? "")
        after = parts.count > 1 ? String(parts[1]) : ""
    }

    func filled(_ name: String) -> String { before + name + after }
}
