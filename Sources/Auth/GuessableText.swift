import Foundation

/// A password as those see it who guess: without what they try first. What is left has to be worth something.
struct GuessableText {
    /// Stands where something was taken out, so that what was beside it does not join.
    private static let gap: Unicode.Scalar = "\u{0}"
    /// Rows, columns and orders along which fingers walk.
    private static let rows = [
        "1234567890-=", "qwertyuiop[]", "qwertzuiop", "azertyuiop", "asdfghjkl;'", "zxcvbnm,./", "!@#$%^&*()_+",
        "abcdefghijklmnopqrstuvwxyz", "0123456789", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю.",
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", "ضصثقفغعهخحجچ", "شسیبلاتنمکگ",
        "ظطزرذدپو", "0123456789".applyingDigits("۰۱۲۳۴۵۶۷۸۹"), "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm",
        "8ik,", "9ol.", "147", "258", "369", "159", "357",
    ]
    private static let steps: Set<[Unicode.Scalar]> = Set(
        rows.flatMap { row in
            let keys = Array(row.unicodeScalars)
            return zip(keys, keys.dropFirst()).flatMap { [[$0, $1], [$1, $0]] }
        })

    let scalars: [Unicode.Scalar]

    /// - Parameter text: in lower case already.
    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// How a password is spelled when digits and signs stand for letters, and as it is.
    static func spellings(of text: String) -> [GuessableText] {
        ([text] + ["i", "l"].map { unleeted(text, one: $0) }).reduce(into: [String]()) { texts, spelling in
            if !texts.contains(spelling) { texts.append(spelling) }
        }.map { GuessableText($0) }
    }

    private static func unleeted(_ text: String, one: Character) -> String {
        let letters: [Character: Character] = [
            "4": "a", "@": "a", "3": "e", "0": "o", "5": "s", "$": "s", "7": "t", "+": "t", "!": "i", "|": "l",
            "8": "b",
            "9": "g", "1": one,
        ]
        return String(text.map { letters[$0] ?? $0 })
    }

    /// How many characters are left when walks over the keyboard, orders, repetitions and years are taken out.
    var left: Int { withoutYears.withoutWalks.scalars.count { $0 != Self.gap } }

    /// How many characters are left without keyboard walks when every other character is read for itself, as in
    /// `1q2w3e4r`.
    var leftWoven: Int {
        [0, 1].map { first in
            GuessableText(stride(from: first, to: scalars.count, by: 2).map { scalars[$0] }).withoutWalks.scalars.count
            {
                $0 != Self.gap
            }
        }.reduce(0, +)
    }

    private var withoutWalks: GuessableText {
        var (kept, start) = ([Unicode.Scalar](), 0)
        while start < scalars.count {
            var end = start
            while end + 1 < scalars.count, isStep(scalars[end], scalars[end + 1]) { end += 1 }
            kept += end - start >= 2 ? [Self.gap] : Array(scalars[start...end])
            start = end + 1
        }
        return GuessableText(kept)
    }

    private func isStep(_ one: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        one == next || Self.steps.contains([one, next])
    }

    private var withoutYears: GuessableText {
        var (kept, index) = ([Unicode.Scalar](), 0)
        while index < scalars.count {
            let isYear =
                index + 4 <= scalars.count && ["19", "20"].contains(text(index, 2))
                && scalars[(index + 2)..<(index + 4)].allSatisfy { ("0"..."9").contains($0) }
            kept.append(isYear ? Self.gap : scalars[index])
            index += isYear ? 4 : 1
        }
        return GuessableText(kept)
    }

    private func text(_ start: Int, _ count: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<(start + count)]))
    }

    /// The text without a word, wherever it stands.
    func without(_ word: [Unicode.Scalar]) -> GuessableText {
        guard !word.isEmpty else { return self }
        var (kept, index) = ([Unicode.Scalar](), 0)
        while index < scalars.count {
            let isHere = scalars[index...].starts(with: word)
            kept.append(isHere ? Self.gap : scalars[index])
            index += isHere ? word.count : 1
        }
        return GuessableText(kept)
    }

    /// Letters and digits alone.
    var squeezed: GuessableText { GuessableText(scalars.filter { CharacterSet.alphanumerics.contains($0) }) }

    /// Every part of it that is a known word; the whole of it among them.
    func words(in known: CommonPasswords) -> [ArraySlice<Unicode.Scalar>] {
        guard scalars.count <= CommonPasswords.longest else { return [] }
        var found: [ArraySlice<Unicode.Scalar>] = []
        for start in scalars.indices {
            var hash = WordHash()
            for end in start..<scalars.count {
                hash.add(scalars[end])
                if end - start + 1 >= CommonPasswords.shortest, known.contains(hash) {
                    found.append(scalars[start...end])
                }
            }
        }
        return found
    }
}

extension String {
    /// The text with each digit replaced by the character at its place in `digits`.
    fileprivate func applyingDigits(_ digits: String) -> String {
        String(map { character in character.wholeNumberValue.map { Array(digits)[$0] } ?? character })
    }
}
