import Foundation

/// A key whose UTF-8 bytes sort in the order of the language's alphabet; store it to page a list by.
///
/// Follows CLDR's root collation (non-ignorable punctuation) with the tailorings of hu, hy, fa and ru: letters first,
/// then accents, then case. The language's own script comes before the others. Printable ASCII:
/// `letters ! accents ! case`, each level without its trailing zeros.
/// Texts that differ in none of the three have the same key.
public func sortKey(_ string: String, for language: Language) -> String {
    var builder = SortKeyBuilder(alphabet: Alphabet.of(language))
    builder.add(string)
    return builder.finished
}

/// Collects the three levels of a key.
private struct SortKeyBuilder {
    let alphabet: Alphabet
    private var primary: [UInt8] = []
    private var secondary: [UInt8] = []
    private var tertiary: [UInt8] = []

    private static let zero = UInt8(ascii: "0")

    init(alphabet: Alphabet) { self.alphabet = alphabet }

    mutating func add(_ string: String) {
        let scalars = Array(composed(string).unicodeScalars)
        primary.reserveCapacity(scalars.count * 2)
        var index = 0
        while index < scalars.count {
            if let length = addContraction(scalars, index) {
                index += length
            } else {
                add(scalars[index])
                index += 1
            }
        }
    }

    var finished: String {
        var bytes = primary
        for level in [secondary, tertiary] {
            bytes.append(UInt8(ascii: "!"))
            let end = (level.lastIndex { $0 != Self.zero } ?? -1) + 1
            bytes.append(contentsOf: level[..<end])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Only combining marks need composing; almost no text has them.
    private func composed(_ string: String) -> String {
        let hasMarks = string.unicodeScalars.contains { 0x300...0x36F ~= $0.value || 0x653...0x655 ~= $0.value }
        return hasMarks ? string.precomposedStringWithCanonicalMapping : string
    }

    private mutating func addContraction(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
        guard alphabet.beginsContraction(scalars[index]) else { return nil }
        for length in [4, 3, 2] where index + length <= scalars.count {
            let slice = scalars[index..<index + length]
            guard slice.allSatisfy({ $0.value < 0x80 }), let rank = caseRank(slice) else { continue }
            let letters = slice.map { UInt8($0.value) | 32 }
            guard let contraction = alphabet.contractions[letters] else { continue }
            append(contraction.weight, accent: Self.zero, rank: rank + (contraction.isDoubled ? 1 : 0))
            if contraction.isDoubled { append(contraction.weight, accent: Self.zero, rank: rank == 4 ? 4 : 0) }
            return length
        }
        return nil
    }

    /// 0: cs, 2: Cs, 4: CS; nil for mixtures, which are separate letters.
    private func caseRank(_ slice: ArraySlice<Unicode.Scalar>) -> UInt8? {
        let capitals = slice.map { 65...90 ~= $0.value }
        if !capitals.contains(true) { return 0 }
        if !capitals.contains(false) { return 4 }
        return capitals.first == true && !capitals.dropFirst().contains(true) ? 2 : nil
    }

    private mutating func append(_ weight: [UInt8], accent: UInt8, rank: UInt8) {
        primary.append(contentsOf: weight)
        secondary.append(accent)
        tertiary.append(Self.zero + rank)
    }

    private mutating func add(_ scalar: Unicode.Scalar, isPart: Bool = false) {
        if let element = alphabet.elements[scalar] {
            return append(element.weight, accent: element.accent, rank: element.isCapital ? 2 : 0)
        }
        if let accent = Alphabet.marks[scalar] { return secondary.append(accent) }
        let parts = isPart ? "" : expansion(scalar)
        if !parts.isEmpty {
            for part in parts.unicodeScalars { add(part, isPart: true) }
        } else {
            addOther(scalar)
        }
    }

    private func expansion(_ scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x80 { return "" }
        if let expansion = Alphabet.expansions[scalar] { return expansion }
        let whole = String(scalar)
        let parts = whole.decomposedStringWithCompatibilityMapping
        return parts.unicodeScalars.elementsEqual(whole.unicodeScalars) ? "" : parts
    }

    /// Letters and signs without a table: after those that have one, in the order of Unicode.
    private mutating func addOther(_ scalar: Unicode.Scalar) {
        if let digit = decimalDigit(scalar) { return append([48 + digit], accent: Self.zero, rank: 0) }
        switch scalar.properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .surrogate, .unassigned: break
        case .spaceSeparator, .lineSeparator, .paragraphSeparator:
            append([Alphabet.space], accent: Self.zero, rank: 0)
        case let category:
            let isLetter = category == .otherLetter || scalar.properties.isAlphabetic
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            let lead = isLetter ? [UInt8(ascii: "~"), UInt8(ascii: "9")] : [UInt8(ascii: "#"), UInt8(ascii: "~")]
            append(lead + Alphabet.bytes(of: lower), accent: Self.zero, rank: lower == scalar ? 0 : 2)
        }
    }
}
