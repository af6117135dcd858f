/// A mistake in our own markup: a value where it could not be made safe.
enum Misuse {
    /// Set by the tests of the traps; otherwise a debug build stops at the mistake.
    @TaskLocal static var observer: (@Sendable (String) -> Void)?

    /// Stops a debug build. A release build goes on, and the caller leaves the value out.
    static func found(_ mistake: @autoclosure () -> String) {
        if let observer { return observer(mistake()) }
        assertionFailure(mistake())
    }
}
