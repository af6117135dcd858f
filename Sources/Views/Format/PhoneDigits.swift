/// A phone number as it is compared: ASCII digits, a leading "+" kept, nothing else.
///
/// Digits of every script are read. A "+" that Persian text has pushed to the end counts as leading. What follows a
/// letter (an extension) is left out.
public func phoneDigits(_ string: String) -> String {
    var digits: [UInt8] = []
    var isInternational = false
    for scalar in string.unicodeScalars {
        if let digit = decimalDigit(scalar) {
            digits.append(48 + digit)
        } else if scalar == "+" || scalar == "\u{FF0B}" {
            isInternational = true
        } else if scalar.properties.isAlphabetic, !digits.isEmpty {
            break
        }
    }
    return (isInternational && !digits.isEmpty ? "+" : "") + String(decoding: digits, as: UTF8.self)
}
