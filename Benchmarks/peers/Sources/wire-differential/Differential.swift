import NIOCore
import NIOEmbedded
import NIOHTTP1
@_spi(Parsing) import WebServer
import WireCases

/// Compares the framing of what we accept with NIOHTTP1's: the wire cases, and those damaged by a seed.
///
///     wire-differential [ROUNDS] [SEED]
@main
struct Differential {
    private struct Framed: Equatable {
        let method: String
        let target: String
        let body: [UInt8]
    }

    private var random: SplitMix
    private var counts = [0, 0, 0]
    private var differences = 0

    static func main() {
        let words = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        var run = Differential(random: SplitMix(seed: words.dropFirst().first ?? 20_261_122))
        let corpus = WireCase.all.map(\.bytes).filter { $0.count < 4_000 }
        for bytes in corpus { run.compare(bytes) }
        for _ in 0..<(words.first ?? 200_000) {
            var bytes = corpus[run.random.below(corpus.count)] + corpus[run.random.below(corpus.count)]
            for _ in 0..<(1 + run.random.below(3)) { run.random.damage(&bytes) }
            run.compare(bytes)
        }
        print("\(run.counts[0]) requests that we accept; NIOHTTP1 frames \(run.counts[1]) of them, refuses or stops",
            "before \(run.counts[2]); framed otherwise: \(run.differences)")
    }

    private init(random: SplitMix) {
        self.random = random
    }

    private mutating func compare(_ bytes: [UInt8]) {
        var trace = ParseTrace()
        bytes.withUnsafeBytes { trace.feed($0) }
        var ours: [Framed] = []
        var isRefused = false
        for outcome in trace.outcomes {
            switch outcome {
            case .request(let method, let target, _, let body): ours.append(Framed(method: method, target: target, body: body))
            case .refused: isRefused = true
            }
        }
        let (theirs, hasFailed) = Self.nio(bytes)
        counts[0] += ours.count
        counts[1] += min(ours.count, theirs.count)
        counts[2] += max(0, ours.count - theirs.count)
        let isSame = zip(ours, theirs).allSatisfy { Self.agree($0, $1) }
        let seesMore = !isRefused && !hasFailed && theirs.count > ours.count
        if isSame && !seesMore { return }
        differences += 1
        if differences <= 20 {
            print("DIFFERENT:", String(decoding: bytes, as: UTF8.self).debugDescription, "\n  ours", ours.count, "theirs", theirs.count)
        }
    }

    /// An absolute target reaches our handlers as a path.
    private static func agree(_ ours: Framed, _ theirs: Framed) -> Bool {
        let isRewritten = !theirs.target.hasPrefix("/")
        return ours.method == theirs.method && ours.body == theirs.body && (isRewritten || ours.target == theirs.target)
    }

    private static func nio(_ bytes: [UInt8]) -> (requests: [Framed], hasFailed: Bool) {
        let channel = EmbeddedChannel(handler: ByteToMessageHandler(HTTPRequestDecoder()))
        defer { _ = try? channel.finish(acceptAlreadyClosed: true) }
        var hasFailed = false
        do { try channel.writeInbound(ByteBuffer(bytes: bytes)) } catch { hasFailed = true }
        var requests: [Framed] = []
        var head: HTTPRequestHead?
        var body: [UInt8] = []
        while let part = try? channel.readInbound(as: HTTPServerRequestPart.self) {
            switch part {
            case .head(let found): (head, body) = (found, [])
            case .body(let piece): body.append(contentsOf: piece.readableBytesView)
            case .end:
                if let head { requests.append(Framed(method: head.method.rawValue, target: head.uri, body: body)) }
            }
        }
        return (requests, hasFailed)
    }
}
