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
}
