import Views
import WebServer

extension Module {
    /// Signing in and out, the first set-up, one's own settings.
    static let account = Module(
        name: "account",
        title: AccountText.title,
        routes: [
            .get("/sign-in", .public, SignIn.form),
            .post("/sign-in", .public, isCostly: true, SignIn.create),
            .post("/sign-out", .signedIn, SignIn.delete),
            .get("/set-up/:token", .public, SetUp.form),
            .post("/set-up/:token", .public, isCostly: true, SetUp.create),
            .get("/password/:token", .public, PasswordLink.form),
            .post("/password/:token", .public, isCostly: true, PasswordLink.create),
            .get("/profile", .signedIn, Profile.show),
            .post("/profile", .signedIn, Profile.update),
            .post("/profile/password", .signedIn, isCostly: true, Profile.updatePassword),
            .post("/profile/sessions/removal", .signedIn, OwnSessions.delete),
            .post("/preferences/theme", .public, Profile.updateTheme),
            .get("/healthz", .public) { _ in .text("OK\n") },
        ])
}
