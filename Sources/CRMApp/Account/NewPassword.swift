import Auth
import Views

/// A password that somebody chooses: judged with the names of those who could be expected to build it of them.
struct NewPassword {
    let text: String
    private let context: [String]

    /// - Parameter names: the company's name, the user's, their e-mail address.
    init(_ text: String, company: String, name: String, email: String) {
        self.text = text
        let names = [company, name, email]
        context = names + names.map(latinKey)
    }

    /// What is wrong with it, in words.
    var problem: Text? {
        PasswordRules.problem(with: text, context: context).map { AccountText.words(for: $0) }
    }

    var strength: PasswordStrength { PasswordStrength.of(text, context: context) }

    /// The message after it was set: how good it is.
    var notice: Notice {
        switch strength {
        case .weak, .fair: .passwordFair
        case .good: .passwordChanged
        case .strong: .passwordStrong
        }
    }

    /// The field in which it is chosen. When something else was wrong with the form, it says how good the password was.
    func field(_ label: Text, _ problems: FormProblems) -> HTML {
        let isGood = !problems.isEmpty && problems["password"] == nil && !text.isEmpty
        return newPasswordField(
            "password", label, problems: problems,
            hint: isGood ? AccountText.typeAgain(strength) : AccountText.passwordHint,
            strengths: PasswordStrength.allCases.map(AccountText.strength))
    }
}
