import Foundation

/// What a new password must be: long enough and not among the first that are guessed. No composition rules.
public enum PasswordRules {
    public static let minimumLength = 8
    public static let maximumLength = 256
    /// Fewer characters than these beside a common word, a name or a walk over the keyboard are tried with it.
    static let leastLeft = 4

    public enum Problem: Sendable, Equatable {
        case tooShort
        case tooLong
        case tooCommon
        case namesTheUser
    }

    /// - Parameters:
    ///   - context: words of the user and the organisation (name, e-mail) that must not be the password.
    ///   - common: what is guessed first.
    public static func problem(
        with password: String, context: [String], common: CommonPasswords = .here
    ) -> Problem? {
        if password.utf8.count > maximumLength { return .tooLong }
        if password.count < minimumLength { return .tooShort }
        let folded = folded(password)
        let unit = unit(of: folded)
        if Set(folded).count < leastLeft || unit.count < minimumLength && unit != folded { return .tooCommon }
        let spellings = GuessableText.spellings(of: unit)
        if spellings.contains(where: { isNamed($0, context) }) { return .namesTheUser }
        return spellings.contains { isCommon($0, common) } ? .tooCommon : nil
    }

    /// One spelling for all that look alike: full-width letters, ligatures, upper case.
    static func folded(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping.lowercased() }

    /// What is repeated, if the whole text is at least two repetitions of it.
    private static func unit(of text: String) -> String {
        let characters = Array(text)
        let period = (1...max(characters.count / 2, 1)).first { period in
            characters.indices.dropFirst(period).allSatisfy { characters[$0] == characters[$0 - period] }
        }
        return String(characters.prefix(period ?? characters.count))
    }

    /// Whether little is left beside the names of the context.
    private static func isNamed(_ text: GuessableText, _ context: [String]) -> Bool {
        let words: [Substring] = (context + ["kap"]).flatMap { folded($0).split { !$0.isLetter && !$0.isNumber } }
        var rest = text
        for word in words.sorted(by: { $0.count > $1.count }) where word.count > 2 {
            rest = rest.without(Array(word.unicodeScalars))
        }
        return rest.scalars != text.scalars && rest.left < leastLeft
    }

    /// Whether little is left beside walks, or beside one common word. Two words and more are a phrase, and good unless
    /// the phrase itself is on the lists.
    private static func isCommon(_ text: GuessableText, _ common: CommonPasswords) -> Bool {
        if text.left < leastLeft || text.leftWoven < 2 { return true }
        return [text, text.squeezed].contains { text in
            text.words(in: common).contains { text.without(Array($0)).left < leastLeft }
        }
    }
}
