import Foundation

/// How long a password holds against guessing, in four words.
public enum PasswordStrength: Int, Sendable, CaseIterable {
    case weak, fair, good, strong

    /// A rough number of guesses: what is on the lists and walks over the keyboard count little, other characters by how
    /// many there are to choose from. Whatever the rules refuse is weak.
    public static func of(
        _ password: String, context: [String], common: CommonPasswords = .here
    ) -> PasswordStrength {
        guard PasswordRules.problem(with: password, context: context, common: common) == nil else { return .weak }
        var rest = GuessableText(PasswordRules.folded(password))
        let words = rest.words(in: common).sorted { $0.count > $1.count }
        var bits = 0.0
        for word in words {
            let without = rest.without(Array(word))
            if without.scalars != rest.scalars { bits += 13 }  // one of some 10,000
            rest = without
        }
        bits += Double(rest.left) * log2(choice(password))
        return bits < 45 ? .fair : bits < 60 ? .good : .strong
    }

    /// How many characters there are to choose from, by the kinds that were used.
    private static func choice(_ password: String) -> Double {
        let kinds: [(Double, (Character) -> Bool)] = [
            (26, { $0.isLowercase || $0.isLetter && !$0.isUppercase }), (26, { $0.isUppercase }), (10, { $0.isNumber }),
            (20, { !$0.isLetter && !$0.isNumber }),
        ]
        return kinds.filter { password.contains(where: $0.1) }.map(\.0).reduce(0, +)
    }
}
