import Foundation

/// Text as it is compared when searching; store it beside what was typed.
///
/// Lower case, without accents, vowel marks, zero-width characters and tatweel; ё as е; և, եւ and եվ as եվ; ي and ى
/// as ی, ك as ک, ة and ۀ as ه; compatibility forms resolved (NFKD, UAX #15); every digit as 0–9; white space as one
/// space. й stays a letter of its own.
public func searchText(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(string) }
    var folder = Folder()
    for scalar in string.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars { folder.add(scalar) }
    return folder.finished
}

private func foldASCII(_ string: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(string.utf8.count)
    for byte in string.utf8 {
        switch byte {
        case 65...90: bytes.append(byte + 32)
        case 9...13, 32: if bytes.last != 32, !bytes.isEmpty { bytes.append(32) }
        case 0...31, 127: break
        default: bytes.append(byte)
        }
    }
    if bytes.last == 32 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}

/// Collects folded scalars; marks look back at the letter they stand on.
private struct Folder {
    private var result = String.UnicodeScalarView()
    private var last: Unicode.Scalar = " "
    private var hasSpace = false

    var finished: String { String(result) }

    mutating func add(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 { return addASCII(scalar) }
        if let digit = decimalDigit(scalar) { return append(Unicode.Scalar(48 + digit)) }
        switch value {
        case 0x306 where last == "и": replaceLast("й")
        case 0x582 where last == "ե": append("վ")
        case 0x55A, 0x2018, 0x2019, 0x2BC, 0x2B9: append("'")
        case 0x55B...0x55F, 0x640, 0xAD: break
        case 0x2010...0x2015, 0x2212: append("-")
        default: addLetter(scalar)
        }
    }

    private mutating func addASCII(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 9...13, 32: hasSpace = true
        case 0...31, 127: break
        default: append(scalar)
        }
    }

    private mutating func addLetter(_ scalar: Unicode.Scalar) {
        if let letters = Self.letters[scalar] {
            for letter in letters.unicodeScalars { append(letter) }
            return
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: break
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: hasSpace = true
        default: append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if hasSpace, !result.isEmpty { result.append(" ") }
        hasSpace = false
        result.append(scalar)
        last = scalar
    }

    private mutating func replaceLast(_ scalar: Unicode.Scalar) {
        result.removeLast()
        append(scalar)
    }

    /// What decomposition leaves alone.
    private static let letters: [Unicode.Scalar: String] = [
        "ي": "ی", "ى": "ی", "ې": "ی", "ے": "ی", "ك": "ک", "ڪ": "ک", "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا",
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
        "ŋ": "n", "ς": "σ", "ґ": "г", "ё": "е",
    ]
}

/// The value of a decimal digit of any script, nil for anything else.
func decimalDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 { return scalar.value >= 48 && scalar.value <= 57 ? UInt8(scalar.value - 48) : nil }
    guard scalar.value >= 0x660, scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { UInt8($0) }
}

/// The string with the digits of every script as 0–9; nothing else changes.
public func asciiDigits(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 < 0x80 }) { return string }
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
        result.append(decimalDigit(scalar).map { Unicode.Scalar(48 + $0) } ?? scalar)
    }
    return String(result)
}
