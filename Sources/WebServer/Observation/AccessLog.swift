import Glibc
import Synchronization

/// One line for each request, in logfmt or JSON.
///
///     at=2026-10-03T08:00:00Z id=k3x9a method=GET route=/customers/:id status=200 bytes=20480 ms=1.904
///     at=2026-10-03T08:00:01Z method=- status=400 reason=malformed from=203.0.113.0/24
public final class AccessLog: Sendable {
    /// How a line looks.
    public enum Format: String, Sendable, CaseIterable {
        case logfmt, json
    }

    private typealias Value = (name: String, text: String, isText: Bool)

    private let file: LogFile
    private let format: Format
    private let budget = Mutex(RefusalBudget())

    /// A log that goes to a file.
    public init(_ file: LogFile, format: Format) {
        self.file = file
        self.format = format
    }

    /// Writes a line; the caller does not wait for the disk.
    public func note(_ exchange: Exchange) {
        file.append(Self.line(exchange, format, now: time(nil)))
    }

    /// Writes a line about what the server turned away: at most twenty in a second, and the next says how many more there
    /// were.
    public func note(_ refusal: Refusal) {
        let now = time(nil)
        let (isAllowed, unwritten) = budget.withLock { $0.take(now) }
        if isAllowed { file.append(Self.line(refusal, unwritten: unwritten, format, now: now)) }
    }

    static func line(_ exchange: Exchange, _ format: Format, now: time_t) -> String {
        let bytes = exchange.bytes.map { "\($0)" }
        return line(
            [
                ("at", timestamp(now), true), ("id", exchange.id, true), ("method", exchange.method, true),
                ("route", exchange.route, true), ("status", "\(exchange.status)", false),
                ("bytes", bytes ?? (format == .json ? "null" : "-"), false),
                ("ms", milliseconds(exchange.seconds), false),
            ], format)
    }

    static func line(_ refusal: Refusal, unwritten: Int, _ format: Format, now: time_t) -> String {
        let rest: [Value] = unwritten > 0 ? [("unwritten", "\(unwritten)", false)] : []
        return line(
            [
                ("at", timestamp(now), true), ("method", refusal.method, true), ("status", "\(refusal.status)", false),
                ("reason", refusal.reason, true), ("from", refusal.network, true),
            ] + rest, format)
    }

    private static func line(_ values: [Value], _ format: Format) -> String {
        switch format {
        case .logfmt: return values.map { "\($0.name)=\(bare($0.text))" }.joined(separator: " ") + "\n"
        case .json:
            let members = values.map { "\"\($0.name)\":" + ($0.isText ? "\"\(escaped($0.text))\"" : $0.text) }
            return "{\(members.joined(separator: ","))}\n"
        }
    }

    private static func milliseconds(_ seconds: Double) -> String {
        let micro = Int(exactly: (max(0, min(seconds, 1e9)) * 1e6).rounded()) ?? 0
        let rest = String(micro % 1_000)
        return "\(micro / 1_000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
    }

    private static func timestamp(_ now: time_t) -> String {
        var now = now
        var parts = tm()
        gmtime_r(&now, &parts)
        let numbers = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec]
        let two = numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(1900 + parts.tm_year)-\(two[0])-\(two[1])T\(two[2]):\(two[3]):\(two[4])Z"
    }

    /// Methods and ids come from outside; a log line holds visible ASCII only.
    private static func bare(_ text: String) -> String {
        let isPlain = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && byte != ASCII.quote && byte != ASCII.equals }
        return String(decoding: text.utf8.map { isPlain($0) ? $0 : ASCII.question }, as: UTF8.self)
    }

    private static func escaped(_ text: String) -> String {
        let isPlain = { (byte: UInt8) in byte >= 0x20 && byte < 0x7F && byte != ASCII.quote && byte != ASCII.backslash }
        return String(decoding: text.utf8.map { isPlain($0) ? $0 : ASCII.question }, as: UTF8.self)
    }
}
