import Testing
import WireCases

@testable import WebServer

@Suite("The parser's limits")
struct ParserLimitTests {
    private func request(line: Int) -> String {
        "GET /" + String(repeating: "a", count: line - 14) + " HTTP/1.1\r\nHost: a\r\n\r\n"
    }

    @Test("let a request line of 8 KiB pass and refuse one byte more")
    func requestLine() {
        #expect(ParserHarness.whole(request(line: 8192)).first?.status == nil)
        #expect(ParserHarness.whole(request(line: 8193)) == [.rejected(414)])
    }

    @Test("refuse a method that never ends")
    func endlessMethod() {
        var harness = ParserHarness()
        for _ in 0..<9 { harness.feed([UInt8](repeating: 0x41, count: 1000)) }
        #expect(harness.outcomes == [.rejected(501)])
    }

    @Test("let a hundred fields pass and refuse one more")
    func fields() {
        let request = { (count: Int) in
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: count - 1) + "\r\n"
        }
        #expect(ParserHarness.whole(request(100)).first?.status == nil)
        #expect(ParserHarness.whole(request(101)) == [.rejected(431)])
    }

    @Test("let a header of 64 KiB pass and refuse more")
    func headerBlock() {
        let request = { (total: Int) in
            "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "y", count: total - 9 - 5) + "\r\n\r\n"
        }
        #expect(ParserHarness.whole(request(65_536)).first?.status == nil)
        #expect(ParserHarness.whole(request(65_537)) == [.rejected(431)])
    }

    @Test("refuse trailers like a header")
    func trailers() {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
        #expect(ParserHarness.whole(head + String(repeating: "X: y\r\n", count: 101)) == [.rejected(431)])
        #expect(ParserHarness.whole(head + "X: " + String(repeating: "y", count: 70_000)) == [.rejected(431)])
    }

    @Test("hold for announced and for chunked bodies")
    func bodies() {
        var limits = Limits()
        limits.body = 4
        let head = "POST / HTTP/1.1\r\nHost: a\r\n"
        #expect(ParserHarness.whole(head + "Content-Length: 4\r\n\r\nabcd", limits).first?.status == nil)
        #expect(ParserHarness.whole(head + "Content-Length: 5\r\n\r\n", limits) == [.rejected(413)])
        let chunked = head + "Transfer-Encoding: chunked\r\n\r\n"
        #expect(ParserHarness.whole(chunked + "2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n", limits).first?.status == nil)
        #expect(ParserHarness.whole(chunked + "2\r\nab\r\n3\r\n", limits) == [.rejected(413)])
    }

    @Test("are asked for by method and path")
    func bodyLimitByRoute() {
        var limits = Limits()
        limits.body = 1
        limits.bodyLimit = { method, path in method == .post && path == "/import file" ? 10 : nil }
        let request = { (path: String) in "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab" }
        #expect(ParserHarness.whole(request("/import%20file"), limits).first?.status == nil)
        #expect(ParserHarness.whole(request("/other"), limits) == [.rejected(413)])
    }

    @Test("hold against bytes made by chance, which never trap and never depend on the cuts")
    func chance() {
        var random = SplitMix(seed: 20_261_121)
        let seeds = WireCase.all.map(\.bytes).filter { $0.count < 1_000 }
        for round in 0..<4_000 {
            var bytes = seeds[random.below(seeds.count)] + seeds[random.below(seeds.count)]
            for _ in 0..<(1 + random.below(4)) { random.damage(&bytes) }
            let whole = ParserHarness.pieces([bytes])
            let cut = random.below(bytes.count + 1)
            #expect(ParserHarness.pieces([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole, "round \(round)")
        }
    }
}

/// A small generator whose numbers are the same on every run.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ limit: Int) -> Int {
        Int(next() % UInt64(max(1, limit)))
    }

    mutating func damage(_ bytes: inout [UInt8]) {
        let interesting: [UInt8] = [0, 9, 10, 13, 32, 37, 44, 48, 58, 59, 127, 255]
        let index = below(bytes.count)
        switch below(3) {
        case 0: bytes[index] = interesting[below(interesting.count)]
        case 1: bytes.insert(interesting[below(interesting.count)], at: index)
        default: if bytes.count > 2 { bytes.remove(at: index) }
        }
    }
}
