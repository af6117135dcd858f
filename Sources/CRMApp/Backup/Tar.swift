import Auth
import Foundation

/// The little of POSIX tar (IEEE 1003.1, ustar) that a backup needs: plain files, so that any tar unpacks one.
enum Tar {
    static let block = 512

    struct Entry: Equatable {
        let name: String
        /// Bytes.
        let size: Int
    }

    /// The header of a file. Names of up to 99 ASCII bytes; sizes beyond 8 GiB are written the way GNU tar does.
    static func header(_ entry: Entry, modified: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: block)
        func put(_ text: String, _ at: Int) { bytes.replaceSubrange(at..<at + text.utf8.count, with: text.utf8) }
        put(String(entry.name.prefix(99)), 0)
        put("0000600\0", 100)
        put("0000000\0", 108)
        put("0000000\0", 116)
        if entry.size < 1 << 33 { put(octal(entry.size, 11) + "\0", 124) } else { putBinary(entry.size, &bytes) }
        put(octal(modified, 11) + "\0", 136)
        put("        ", 148)
        put("0", 156)
        put("ustar\u{0}00", 257)
        put(octal(bytes.reduce(0) { $0 + Int($1) }, 6) + "\0 ", 148)
        return bytes
    }

    /// What a header says; `nil` for the empty block at the end. Throws ``FileProblem`` when it is none.
    static func entry(_ header: [UInt8]) throws -> Entry? {
        guard header.count == block else { throw FileProblem("the backup is cut off") }
        if header.allSatisfy({ $0 == 0 }) { return nil }
        let sum = header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
        guard header[257..<262].elementsEqual("ustar".utf8), number(header[148..<156]) == sum else {
            throw FileProblem("the file is no backup, or is damaged")
        }
        let name = String(decoding: header[0..<100].prefix { $0 != 0 }, as: UTF8.self)
        let size = header[124] == 0x80 ? header[128..<136].reduce(0) { $0 << 8 | Int($1) } : number(header[124..<136])
        guard size >= 0 else { throw FileProblem("the backup is damaged") }
        return Entry(name: name, size: size)
    }

    /// Zeros to the next whole block.
    static func padding(_ size: Int) -> Int { (block - size % block) % block }

    private static func octal(_ number: Int, _ width: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func putBinary(_ number: Int, _ bytes: inout [UInt8]) {
        bytes[124] = 0x80
        for place in 0..<8 { bytes[135 - place] = UInt8(truncatingIfNeeded: number >> (8 * place)) }
    }

    private static func number(_ field: ArraySlice<UInt8>) -> Int {
        Int(String(decoding: field.filter { $0 >= 48 && $0 < 56 }, as: UTF8.self), radix: 8) ?? 0
    }
}
