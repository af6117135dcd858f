import Foundation
import Views

/// E-mail addresses as people and other systems write them, made clean.
enum EmailAddress {
    /// The addresses of a field or cell, each once: without `mailto:`, the name beside an address in angle brackets, marks
    /// around it and characters that nobody sees; several are set apart by `;`, `,`, `/`, `|` or blanks.
    ///
    /// A text that is not all addresses comes back whole, so that somebody can be told.
    static func all(in text: String) -> [String] {
        let visible = visible(text)
        guard !visible.isEmpty else { return [] }
        let found = bracketed(visible) ?? separated(visible) ?? [visible]
        var seen: Set<String> = []
        return found.filter { seen.insert($0.lowercased()).inserted }
    }

    /// The one address of a text; the text without what nobody sees where there is not exactly one.
    static func cleaned(_ text: String) -> String {
        let all = all(in: text)
        return all.count == 1 ? all[0] : visible(text)
    }

    /// Whether the text has the shape of an address: one @ with something on both sides, a domain of several parts, no
    /// blanks and no marks that only stand between addresses.
    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
            && !text.contains { $0.isWhitespace || ",;:<>()[]\"\\".contains($0) } && visible(text) == text
    }

    /// Without characters that nobody sees (of no width, of direction, control), every blank a plain one, the wide forms
    /// of East Asian keyboards as plain letters.
    private static func visible(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10, 13: scalars.append(" ")
            case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0xFE6B: scalars.append("@")
            case 0x3002, 0xFF61: scalars.append(".")
            default:
                switch scalar.properties.generalCategory {
                case .control, .format: break
                case .spaceSeparator, .lineSeparator, .paragraphSeparator: scalars.append(" ")
                default: scalars.append(scalar)
                }
            }
        }
        return String(scalars).trimmingCharacters(in: .whitespaces)
    }

    /// What stands in angle brackets, and bare addresses beside it; `nil` where there are none.
    private static func bracketed(_ text: String) -> [String]? {
        let inside = text.matches(of: /<([^<>]*@[^<>]*)>/)
        guard !inside.isEmpty else { return nil }
        let bare = text.replacing(/"?[^,;<>]*<[^<>]*@[^<>]*>/, with: ",").split { $0 == "," || $0 == ";" }.map(stripped)
        return inside.map { stripped($0.1) } + bare.filter { $0.contains("@") }
    }

    /// Several addresses one after the other; `nil` where something between them is none.
    private static func separated(_ text: String) -> [String]? {
        let joined = text.replacing(/[ ]*@[ ]{0,}/, with: "@")
        let pieces = joined.split { $0 == ";" || $0 == "," || $0 == "|" || $0 == " " }.flatMap(atSlashes).map(stripped)
            .filter { !$0.isEmpty }
        guard !pieces.isEmpty, pieces.allSatisfy({ $0.contains("@") }) else { return nil }
        return pieces
    }

    /// A slash may be part of an address; between two it sets them apart.
    private static func atSlashes(_ piece: Substring) -> [Substring] {
        let parts = piece.split(separator: "/")
        return parts.allSatisfy { $0.contains("@") } ? parts : [piece]
    }

    private static func stripped(_ piece: Substring) -> String {
        var address = String(piece).trimmingCharacters(in: around)
        if address.lowercased().hasPrefix("mailto:") {
            address = String(address.dropFirst(7).prefix { $0 != "?" })
            address = address.removingPercentEncoding ?? address
        }
        return address.trimmingCharacters(in: around)
    }

    private static let around = CharacterSet(charactersIn: " .,;:<>()[]{}\"'“”«»„")
}
