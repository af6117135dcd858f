import Crypto
import Foundation

/// What is wrong with a file that was to be written or read, in one sentence.
public struct FileProblem: Error, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}

/// How a sealed file is cut: pieces of 64 KiB, each under AES-GCM with its number as nonce and, as associated data, the
/// file's beginning and whether it is the last. The key is made anew for each file, so no nonce is used twice; a piece
/// that is missing, moved, changed or cut off does not open.
enum Seal {
    static let magic = Array("KAPSEAL1".utf8)
    static let piece = 65_536
    static let tag = 16

    static func nonce(_ number: UInt64) throws -> AES.GCM.Nonce {
        try AES.GCM.Nonce(
            data: [0, 0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) })
    }
}

/// Writes a file from its beginning to its end, sealed when there is a passphrase.
public final class SealedWriter {
    private let path: String
    private let file: FileHandle
    private let key: SymmetricKey?
    private let head: [UInt8]
    private var waiting: [UInt8] = []
    private var number: UInt64 = 0

    /// Makes the file, readable by its owner only; it must not be there yet. Throws ``FileProblem``.
    public init(_ path: String, passphrase: String?) throws {
        self.path = path
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileProblem("cannot make \(path): \(String(cString: strerror(errno)))") }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard let passphrase else { (key, head) = (nil, []); return }
        let made = PassphraseKey()
        key = try made.key(passphrase)
        head = Seal.magic + made.bytes
        try put(head)
    }

    public func write(_ bytes: some Sequence<UInt8>) throws {
        waiting.append(contentsOf: bytes)
        while waiting.count >= Seal.piece {
            try put(try sealed(Array(waiting.prefix(Seal.piece)), isLast: false))
            waiting.removeFirst(Seal.piece)
        }
    }

    /// Writes what is left and syncs the file.
    public func close() throws {
        try put(try sealed(waiting, isLast: true))
        guard fsync(file.fileDescriptor) == 0 else { throw problem(String(cString: strerror(errno))) }
        try file.close()
    }

    private func sealed(_ bytes: [UInt8], isLast: Bool) throws -> [UInt8] {
        guard let key else { return bytes }
        defer { number += 1 }
        let box = try AES.GCM.seal(
            bytes, using: key, nonce: try Seal.nonce(number), authenticating: head + [isLast ? 1 : 0])
        return Array(box.ciphertext) + Array(box.tag)
    }

    private func put(_ bytes: [UInt8]) throws {
        do { try file.write(contentsOf: bytes) } catch { throw problem(String(cString: strerror(errno))) }
    }

    private func problem(_ words: String) -> FileProblem { FileProblem("cannot write \(path): \(words)") }
}

/// Reads what ``SealedWriter`` wrote, piece after piece.
public final class SealedReader {
    private let path: String
    private let file: FileHandle
    private let key: SymmetricKey?
    private let head: [UInt8]
    private var ready: ArraySlice<UInt8>
    private var number: UInt64 = 0
    private var isOver = false

    /// Throws ``FileProblem`` when the file cannot be read, or is sealed and there is no passphrase.
    public init(_ path: String, passphrase: String?) throws {
        self.path = path
        guard let file = FileHandle(forReadingAtPath: path) else { throw FileProblem("cannot read \(path)") }
        self.file = file
        let start = [UInt8](try file.read(upToCount: Seal.magic.count) ?? Data())
        guard start == Seal.magic else { (key, head, ready) = (nil, [], start[...]); return }
        let rest = [UInt8](try file.read(upToCount: PassphraseKey.saltLength + 12) ?? Data())
        guard let known = PassphraseKey(rest) else { throw FileProblem("\(path) is damaged at its beginning") }
        guard let passphrase else { throw FileProblem("\(path) is encrypted; give its passphrase") }
        key = try known.key(passphrase)
        (head, ready) = (start + rest, [])
    }

    /// The next bytes, fewer only at the end. Throws ``FileProblem`` when a piece does not open.
    public func read(_ count: Int) throws -> [UInt8] {
        while ready.count < count, !isOver { try open() }
        let bytes = Array(ready.prefix(count))
        ready = ready.dropFirst(bytes.count)
        return bytes
    }

    private func open() throws {
        guard let key else {
            let bytes = try file.read(upToCount: Seal.piece) ?? Data()
            isOver = bytes.isEmpty
            ready = (Array(ready) + [UInt8](bytes))[...]
            return
        }
        let bytes = [UInt8](try file.read(upToCount: Seal.piece + Seal.tag) ?? Data())
        isOver = bytes.count < Seal.piece + Seal.tag
        guard bytes.count >= Seal.tag, let opened = try? opened(bytes, key) else {
            throw FileProblem(
                number == 0 ? "\(path) does not open with this passphrase" : "\(path) is damaged or cut off")
        }
        number += 1
        ready = (Array(ready) + opened)[...]
    }

    private func opened(_ bytes: [UInt8], _ key: SymmetricKey) throws -> [UInt8] {
        let box = try AES.GCM.SealedBox(
            nonce: try Seal.nonce(number), ciphertext: bytes.dropLast(Seal.tag), tag: bytes.suffix(Seal.tag))
        return [UInt8](try AES.GCM.open(box, using: key, authenticating: head + [isOver ? 1 : 0]))
    }
}

/// SHA-256 of bytes that come in pieces.
public struct ContentDigest {
    private var hash = SHA256()

    public init() {}

    public mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// 64 hexadecimal digits.
    public var hex: String {
        hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
