import Dispatch
@_spi(Parsing) import WebServer
import WireCases

/// Splits and damages requests by a seed, and compares what the parser makes of the whole and of the pieces.
///
///     wire-fuzz [ROUNDS] [SEED]
@main
struct Fuzz {
    private var random: SplitMix
    private let corpus = WireCase.all.map(\.bytes).filter { $0.count < 600 }
    private var seen: [UInt64] = [0, 0]

    static func main() throws {
        let words = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let rounds = words.first ?? 10_000_000
        let seed = words.dropFirst().first ?? 20_261_122
        print("\(rounds) rounds from seed \(seed)")
        var fuzz = Fuzz(random: SplitMix(seed: seed))
        let started = DispatchTime.now()
        for round in 0..<rounds { try fuzz.run(round) }
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - started.uptimeNanoseconds) / 1e9
        print("no trap, the same verdict however the bytes were cut: \(rounds) rounds in \(Int(seconds)) s,",
            "\(fuzz.seen[0]) requests accepted, \(fuzz.seen[1]) refused")
    }

    private init(random: SplitMix) {
        self.random = random
    }

    private mutating func run(_ round: UInt64) throws {
        var bytes = corpus[random.below(corpus.count)]
        if random.below(2) == 0 { bytes += corpus[random.below(corpus.count)] }
        for _ in 0..<random.below(4) { random.damage(&bytes) }
        let whole = Self.outcomes([bytes[...]])
        guard Self.outcomes(cut(bytes)) == whole else {
            print("round \(round): another verdict for \(String(decoding: bytes, as: UTF8.self).debugDescription)")
            throw Difference()
        }
        for outcome in whole { if case .request = outcome { seen[0] += 1 } else { seen[1] += 1 } }
    }

    /// One to five pieces, or single bytes.
    private mutating func cut(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        if random.below(16) == 0 { return bytes.indices.map { bytes[$0...$0] } }
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        for _ in 0..<random.below(5) {
            let count = random.below(rest.count + 1)
            pieces.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return pieces + [rest]
    }

    private static func outcomes(_ pieces: [ArraySlice<UInt8>]) -> [ParseTrace.Outcome] {
        var trace = ParseTrace()
        for piece in pieces { piece.withUnsafeBytes { trace.feed($0) } }
        return trace.outcomes
    }
}

struct Difference: Error {}
