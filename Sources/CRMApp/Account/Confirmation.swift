import Auth
import Database
import Views

/// Asks who is signed in for their password again, before what a borrowed screen must not do. Slowed down like signing in,
/// and a wrong one is in the history.
enum Confirmation {
    /// What is wrong with the password in the form's field; `nil` when it is right.
    static func problem(_ context: Context, field: String = "current_password") throws -> Text? {
        let typed = context.form[field] ?? ""
        guard !typed.isEmpty, typed.utf8.count <= PasswordRules.maximumLength else { return AccountText.wrongCurrent }
        let key = Throttle.Key.user(context.viewer.id)
        let (login, isBlocked) = try context.app.database.read {
            (
                try UserStore(transaction: $0, now: context.now).login(email: context.viewer.email),
                try Throttle($0).blockedUntil(key, now: context.now.iso) != nil
            )
        }
        if isBlocked { return AccountText.throttled }
        let isRight = try context.app.verify(typed, login)
        try context.app.database.write { transaction in
            guard !isRight else { return try Throttle(transaction).succeeded(key) }
            _ = try Throttle(transaction).failed(key, now: context.now.iso) { context.now.adding(seconds: $0).iso }
            try context.log(transaction).note(.passwordWrong, context.viewer.id, by: context.viewer.id)
        }
        return isRight ? nil : AccountText.wrongCurrent
    }
}
