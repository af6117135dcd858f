import Glibc

/// The value of the Date field (RFC 9110 §5.6.7), made at most once a second.
struct HTTPDate {
    private var second = -1
    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private(set) var bytes: [UInt8] = []

    /// Brings `bytes` up to date; `seconds` count from 1970.
    mutating func update(_ seconds: Int) {
        guard seconds != second else { return }
        second = seconds
        bytes = Array(Self.text(seconds).utf8)
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ seconds: Int) -> String {
        var time = time_t(seconds)
        var parts = tm()
        gmtime_r(&time, &parts)
        let day = days[Int(parts.tm_wday) % 7]
        let month = months[Int(parts.tm_mon) % 12]
        let date = "\(two(parts.tm_mday)) \(month) \(1900 + Int(parts.tm_year))"
        return "\(day), \(date) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }

    private static func two(_ number: Int32) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// Seconds since 1970 of a date in any of the three forms that a recipient has to read; nil for anything else.
    static func seconds(_ text: String?) -> Int? {
        guard let text, text.utf8.count <= 40 else { return nil }
        let words = text.utf8.split { $0 == ASCII.space || $0 == ASCII.comma || $0 == ASCII.dash }.map {
            String(Substring($0))
        }
        switch words.count {
        // `Sun, 06 Nov 1994 08:49:37 GMT` and `Sunday, 06-Nov-94 08:49:37 GMT`
        case 6 where words[5] == "GMT": return seconds(words[3], words[2], words[1], words[4])
        // `Sun Nov  6 08:49:37 1994`
        case 5: return seconds(words[4], words[1], words[2], words[3])
        default: return nil
        }
    }

    private static func seconds(_ year: String, _ month: String, _ day: String, _ time: String) -> Int? {
        let clock = time.utf8.split(separator: ASCII.colon, omittingEmptySubsequences: false).map { number($0) }
        guard let year = number(year.utf8[...]), let month = months.firstIndex(of: month),
            let day = number(day.utf8[...]), (1...31).contains(day), clock.count == 3,
            let hour = clock[0], let minute = clock[1], let second = clock[2], hour < 24, minute < 60, second < 61
        else { return nil }
        var parts = tm()
        parts.tm_year = Int32((year < 100 ? century(year) : year) - 1900)
        parts.tm_mon = Int32(month)
        parts.tm_mday = Int32(day)
        parts.tm_hour = Int32(hour)
        parts.tm_min = Int32(minute)
        parts.tm_sec = Int32(second)
        return Int(timegm(&parts))
    }

    /// Two digits that would be more than fifty years ahead mean the century before (RFC 9110 §5.6.7).
    private static func century(_ year: Int) -> Int {
        let now = 1970 + Int(time(nil)) / 31_556_952
        return year + 2_000 > now + 50 ? year + 1_900 : year + 2_000
    }

    /// One to four digits.
    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
}
