import Auth
import Foundation
import Testing

@testable import CRMApp

/// The same as ``ExtremeTests`` by random and without an end: `bin/fuzz pages SECONDS SEED` runs it. A round is a base, a role
/// and some hundred requests that follow from its seed alone, so that what fails can be repeated.
@Suite("The long fuzz of pages", .enabled(if: fuzzedSeconds != nil), .serialized)
struct PageFuzz {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seed = environment["KAP_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    /// Where the request stands that is under way, for whoever finds the program dead.
    private static let diary = environment["KAP_FUZZ_DIARY"]
    private static let requests = 400

    @Test("finds no request that ends the program or makes an error page")
    func fuzz() throws {
        let end = Date().addingTimeInterval(fuzzedSeconds ?? 0)
        var seed = Self.seed
        var sent = 0
        repeat {
            sent += try round(seed)
            seed &+= 1
        } while Date() < end
        print("fuzz: \(sent) requests in \(seed &- Self.seed) rounds, seeds \(Self.seed) to \(seed &- 1)")
    }

    private func round(_ seed: UInt64) throws -> Int {
        var random = SplitMix(seed: seed)
        let kap = try random.pick([DemoBase.open, LargestBase.permitted.open, LargestBase.beyond.open])()
        let user = try kap.user(
            random.pick(RolePreset.allCases), team: try kap.topTeam(), language: random.pick([.en, .hy, .fa, .hu, .ru]))
        let offered = Variation.offered(by: Crawl.follow(user, limit: 40 + random.below(60)), to: user)
            .filter { !$0.pairs.isEmpty }
        guard !offered.isEmpty else { return 0 }
        for number in 1...Self.requests {
            let request = Self.varied(random.pick(offered), &random)
            try note("round \(seed), request \(number): \(request.description)\n")
            let status = request.send(user).status.code
            #expect(
                status < 500,
                "bin/fuzz pages 0 \(seed), request \(number): \(status) \(request.description.prefix(900))")
        }
        return Self.requests
    }

    private static func varied(_ offered: Variation, _ random: inout SplitMix) -> Variation {
        var request = offered
        for _ in 0...random.below(4) {
            request = request.with(value(&random), at: random.below(request.pairs.count))
        }
        if random.chance(10) { request.pairs.append(random.pick(request.pairs)) }
        if random.chance(10) { request.pairs.remove(at: random.below(request.pairs.count)) }
        return request
    }

    private static func value(_ random: inout SplitMix) -> String {
        switch random.below(6) {
        case 0: String(Int64(bitPattern: random.next() >> UInt64(random.below(64))))
        case 1: "\(random.within(-2...10_000))-\(random.within(-1...13))-\(random.within(-1...32))"
        case 2: random.pick(Extremes.all) + random.pick(["~", " ", ".", ",", "-", ""]) + random.pick(Extremes.all)
        default: random.pick(Extremes.all)
        }
    }

    private func note(_ line: String) throws {
        guard let diary = Self.diary else { return }
        try line.write(toFile: diary, atomically: false, encoding: .utf8)
    }
}

/// How long to go on; `nil` in the ordinary tests.
private let fuzzedSeconds = ProcessInfo.processInfo.environment["KAP_FUZZ_SECONDS"].flatMap(Double.init)
