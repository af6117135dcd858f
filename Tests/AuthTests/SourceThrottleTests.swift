import Testing

@testable import Auth

@Suite("Guessing from one place")
struct SourceThrottleTests {
    @Test("thirty tries a minute are free, and the next minute begins anew")
    func window() {
        var throttle = SourceThrottle()
        let free = (0..<31).map { _ in throttle.take("192.0.2.1", now: 0) }
        #expect(free == Array(repeating: true, count: 30) + [false])
        let later = [("192.0.2.1", 59_999), ("192.0.2.2", 59_999), ("192.0.2.1", 60_000)]
            .map { throttle.take($0.0, now: $0.1) }
        #expect(later == [false, true, true])
    }

    @Test("a network of 64 bits is one place, an IPv4 address is one however it is written, a Unix socket none")
    func sources() {
        #expect(SourceThrottle.source("2001:db8::1") == SourceThrottle.source("2001:db8:0:0:ffff::2"))
        #expect(SourceThrottle.source("2001:db8::1") != SourceThrottle.source("2001:db8:0:1::1"))
        #expect(SourceThrottle.source("::ffff:192.0.2.1") == SourceThrottle.source("192.0.2.1"))
        #expect(SourceThrottle.source("unix") == nil)
    }

    @Test("right tries do not count, and memory is bounded")
    func bounds() {
        var throttle = SourceThrottle()
        let right = (0..<100).map { _ in
            defer { throttle.giveBack("192.0.2.1") }
            return throttle.take("192.0.2.1", now: 0)
        }
        #expect(!right.contains(false))
        for number in 0..<30_000 {
            _ = throttle.take("10.\(number >> 16).\(number >> 8 & 255).\(number & 255)", now: 0)
        }
        let stillTaken = throttle.take("192.0.2.9", now: 0)
        #expect(stillTaken)
    }
}
