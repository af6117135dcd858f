import Foundation

/// The passwords that are guessed first, and the words and names that they are made of: lists that Debian packages carry,
/// read when the first password is judged. ``BaseWords`` of our own are always among them.
///
/// The files are read without knowing their format: what stands between quotes, commas, blanks and line ends is a word.
public struct CommonPasswords: Sendable {
    /// Where the lists are: 30,000 passwords each, of different leaks, with common words and names.
    public static let usualFiles = [
        "/usr/lib/python3/dist-packages/zxcvbn/frequency_lists.py",  // python3-zxcvbn
        "/usr/share/perl5/Data/Password/zxcvbn/RankedDictionaries/Common.pm",  // libdata-password-zxcvbn-perl
    ]

    /// The lists of this machine. `CRM_PASSWORD_LISTS` names other files, separated by colons.
    public static let here = CommonPasswords(
        files: ProcessInfo.processInfo.environment["CRM_PASSWORD_LISTS"]?.split(separator: ":").map(String.init)
            ?? usualFiles)

    static let shortest = 4
    static let longest = 40

    /// The files that could not be read: without them only rules and the words of our own count.
    public let missing: [String]
    /// Hashes of the words: a wrong hit among 2^64 costs somebody one more thought.
    private let hashes: Set<UInt64>

    public init(files: [String]) {
        var hashes = Set(BaseWords.all.map(WordHash.of))
        var missing: [String] = []
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else {
                missing.append(file)
                continue
            }
            Self.each(data) { hashes.insert($0) }
        }
        self.hashes = hashes
        self.missing = missing
    }

    func contains(_ hash: WordHash) -> Bool { hashes.contains(hash.value) }

    /// Visits the hash of every word of a list, in lower case. Short numbers are ranks and years, no words.
    private static func each(_ data: Data, _ visit: (UInt64) -> Void) {
        var (hash, length, hasLetters) = (WordHash(), 0, false)
        data.withUnsafeBytes { bytes in
            for index in 0...bytes.count {
                let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
                if byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\"") {
                    let isUpper = byte >= 0x41 && byte <= 0x5A
                    hash.add(isUpper ? byte | 0x20 : byte)
                    length += 1
                    if byte < 0x30 || byte > 0x39 { hasLetters = true }
                } else {
                    if length >= (hasLetters ? shortest : 6), length <= longest { visit(hash.value) }
                    (hash, length, hasLetters) = (WordHash(), 0, false)
                }
            }
        }
    }
}

/// FNV-1a of 64 bits, byte by byte, so that every part of a text has its hash on the way.
struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar).map(Array.init) ?? [] { add(byte) }
    }

    static func of(_ word: String) -> UInt64 {
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        return hash.value
    }
}
