import Foundation

@testable import Views

/// Friday 6 March 2026, 15:04 UTC.
let noon = Instant(milliseconds: 1_772_809_440_000)

func reader(_ language: Language, zone: Zone = .utc, now: Instant = noon, csrf: String = "") -> Reader {
    Reader(language: language, zone: zone, now: now, csrf: csrf)
}

func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(daysSinceEpoch: 0) }

extension HTML {
    /// As an English reader sees it.
    var english: String { string(for: reader(.en)) }
}

extension String {
    /// All kinds of no-break space as one.
    var spacesUnified: String {
        replacingOccurrences(of: "\u{202F}", with: "\u{A0}")
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func string(of letters: [String], length: ClosedRange<Int>) -> String {
        (0..<Int.random(in: length, using: &self)).map { _ in letters.randomElement(using: &self) ?? "" }.joined()
    }
}
