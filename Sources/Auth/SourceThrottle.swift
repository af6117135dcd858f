#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Slows down who guesses at many accounts from one place: thirty failures a minute, in this process's memory.
public struct SourceThrottle: Sendable {
    public static let most = 30
    static let window: Int64 = 60_000
    /// The most places that are told apart; whoever has more has them all at once.
    static let places = 10_000

    private var failures: [[UInt8]: (since: Int64, count: Int)] = [:]

    public init() {}

    /// Counts a try, as failed for the time being. False when there were too many.
    /// - Parameters:
    ///   - address: the client's; one without a number (a Unix socket) is not told apart from others, and not slowed.
    ///   - now: in milliseconds.
    public mutating func take(_ address: String, now: Int64) -> Bool {
        guard let source = Self.source(address) else { return true }
        if failures.count >= Self.places { failures = failures.filter { now - $0.value.since < Self.window } }
        if failures.count >= Self.places { failures = [:] }
        var entry = failures[source] ?? (now, 0)
        if now - entry.since >= Self.window || now < entry.since { entry = (now, 0) }
        guard entry.count < Self.most else { return false }
        entry.count += 1
        failures[source] = entry
        return true
    }

    /// The try was right after all.
    public mutating func giveBack(_ address: String) {
        guard let source = Self.source(address), let entry = failures[source] else { return }
        failures[source] = (entry.since, max(0, entry.count - 1))
    }

    /// What an address stands for: an IPv4 address for itself, an IPv6 one for its network of 64 bits, which is what a
    /// single customer of a provider has.
    static func source(_ address: String) -> [UInt8]? {
        var (four, six) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, address, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
        let plain = String(address.prefix { $0 != "%" })
        guard inet_pton(AF_INET6, plain, &six) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: six) { Array($0) }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isMapped ? Array(bytes.suffix(4)) : Array(bytes.prefix(8))
    }
}
