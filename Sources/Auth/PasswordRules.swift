/// What a new password must be: long enough and not among the first that are guessed. No composition rules.
public enum PasswordRules {
    public static let minimumLength = 8
    public static let maximumLength = 256

    public enum Problem: Sendable, Equatable {
        case tooShort
        case tooLong
        case tooCommon
        case namesTheUser
    }

    /// - Parameter context: words of the user and the organisation (name, e-mail) that must not be the password.
    public static func problem(with password: String, context: [String]) -> Problem? {
        if password.count < minimumLength { return .tooShort }
        if password.utf8.count > maximumLength { return .tooLong }
        let folded = password.lowercased()
        if Set(folded).count < 4 || common.contains(folded) || isRepetition(folded) { return .tooCommon }
        let words = context.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }.filter { $0.count > 2 }
        let rest = words.reduce(folded) { $0.replacing($1, with: "") }
        return rest.count < 4 ? .namesTheUser : nil
    }

    private static func isRepetition(_ text: String) -> Bool {
        let characters = Array(text)
        return (1...4).contains { period in
            characters.indices.dropFirst(period).allSatisfy { characters[$0] == characters[$0 - period] }
        }
    }

    /// The commonest long passwords of published breach statistics; short ones fail by length.
    static let common: Set<String> = [
        "1234567890", "0123456789", "9876543210", "0987654321", "12345678910", "123456789a", "1q2w3e4r5t",
        "1qaz2wsx3edc", "qwertyuiop", "qwerty12345", "qwerty123456", "asdfghjkl1", "asdfghjkl;", "zxcvbnm123",
        "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "administrator", "admin12345",
        "letmein1234", "welcome123", "welcome1234", "iloveyou12", "iloveyou123", "football123", "princess123",
        "sunshine123", "changeme123", "correcthorsebatterystaple", "йцукенгшщз", "йцукен12345", "пароль12345",
    ]
}
