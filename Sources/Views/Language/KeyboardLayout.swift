/// What a query would have been had the keyboard been switched: "ршлщифн" typed for "hikobay", "vcklnk" …
///
/// Each result is folded. Only the letter keys of the US layout and the Russian (ЙЦУКЕН), Armenian (phonetic) and
/// Persian (ISIRI 9147) layouts are read; a query that has a letter from none of them gives nothing.
public func layoutSlips(_ query: String) -> [String] {
    let folded = searchText(query)
    var slips: [String] = []
    for layout in KeyboardLayout.all {
        if let latin = layout.toLatin(folded), latin != folded { slips.append(latin) }
    }
    if folded.utf8.allSatisfy({ $0 < 0x80 }), folded.utf8.contains(where: { 97...122 ~= $0 }) {
        slips += KeyboardLayout.all.compactMap { $0.fromLatin(folded) }
    }
    return slips.map(searchText)
}

/// The letters of a layout in the places of the US layout's keys.
private struct KeyboardLayout: Sendable {
    private let toLatin: [Unicode.Scalar: Unicode.Scalar]
    private let fromLatin: [Unicode.Scalar: Unicode.Scalar]

    private init(latin: String, local: String) {
        let pairs = Array(zip(latin.unicodeScalars, local.unicodeScalars)).filter { $0.0 != " " }
        toLatin = Dictionary(pairs.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
        fromLatin = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func toLatin(_ string: String) -> String? { convert(string, toLatin) }
    func fromLatin(_ string: String) -> String? { convert(string, fromLatin) }

    /// Digits, spaces and signs without a key in the table stay; a letter without one ends the attempt.
    private func convert(_ string: String, _ keys: [Unicode.Scalar: Unicode.Scalar]) -> String? {
        var result = String.UnicodeScalarView()
        for scalar in string.unicodeScalars {
            if let key = keys[scalar] {
                result.append(key)
            } else if scalar.properties.isAlphabetic {
                return nil
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    static let all = [
        KeyboardLayout(latin: "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", local: "йцукенгшщзхъфывапролджэячсмитьбюе"),
        KeyboardLayout(latin: "qwertyuiop[]\\asdfghjklzxcvbnm", local: "քոեռտըւիօպխծշասդֆգհյկլզղցվբնմ"),
        KeyboardLayout(latin: "qwertyuiop[]asdfghjkl;'zxcvbnm,", local: "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو"),
    ]
}
