/// A phone number's ASCII digits, a leading "+" kept, nothing else.
///
/// Digits of every script are read. A "+" that Persian text has pushed to the end counts as leading. An extension is left
/// out: what follows a letter ("ext. 12", "доб. 12", "x12", ";ext=12"), "#" or "*".
public func phoneDigits(_ string: String) -> String {
    var digits: [UInt8] = []
    var isInternational = false
    for scalar in string.unicodeScalars {
        if let digit = decimalDigit(scalar) {
            digits.append(48 + digit)
        } else if scalar == "+" || scalar == "\u{FF0B}" {
            isInternational = true
        } else if !digits.isEmpty, scalar.properties.isAlphabetic || scalar == "#" || scalar == "*" {
            break
        }
    }
    return (isInternational && !digits.isEmpty ? "+" : "") + String(decoding: digits, as: UTF8.self)
}
