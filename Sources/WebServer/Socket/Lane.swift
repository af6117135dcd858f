/// Which line a request waits in for a thread. The lines do not wait for each other.
public enum Lane: Sendable, CaseIterable {
    /// Pages: safe methods (RFC 9110 §9.2.1).
    case reading
    /// Forms: all other methods.
    case writing
    /// What keeps a core busy and may be asked for by anybody, such as the check of a password: few threads and a short
    /// line, so that a crowd before this door delays nobody at the others. The next ones are answered with 503 at once.
    case costly

    /// The lane of a request by its method alone.
    public static func usual(_ request: Request) -> Lane {
        request.method.isSafe ? .reading : .writing
    }
}
