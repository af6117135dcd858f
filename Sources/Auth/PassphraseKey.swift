import CArgon2
import Crypto
import Foundation

/// The key that a passphrase and a salt make, by argon2id (RFC 9106). The same every time, so that a file can be opened
/// again.
struct PassphraseKey {
    static let saltLength = 16
    /// More memory than this, in KiB, is not spent on what a file asks for.
    static let mostMemory: UInt32 = 1 << 20

    let salt: [UInt8]
    let parameters: PasswordHasher.Parameters

    init(salt: [UInt8] = PasswordHasher.random(saltLength), parameters: PasswordHasher.Parameters = .standard) {
        self.salt = salt
        self.parameters = parameters
    }

    /// Throws ``PasswordError`` when argon2 cannot have its memory.
    func key(_ passphrase: String) throws -> SymmetricKey {
        let bytes = Array(passphrase.utf8)
        var key = [UInt8](repeating: 0, count: 32)
        let status = argon2id_hash_raw(
            parameters.passes, parameters.memory, parameters.lanes, bytes, bytes.count, salt, salt.count, &key,
            key.count)
        guard status == ARGON2_OK.rawValue else { throw PasswordError.failed(code: status) }
        return SymmetricKey(data: key)
    }

    /// Salt and parameters as the beginning of a file has them: 28 bytes, numbers big-endian.
    var bytes: [UInt8] {
        salt
            + [parameters.memory, parameters.passes, parameters.lanes].flatMap { number in
                (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32($0))) }
            }
    }

    /// Reads what ``bytes`` wrote; `nil` when it is too short or asks for too much.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.saltLength + 12 else { return nil }
        let numbers = (0..<3).map { place in
            bytes[(Self.saltLength + 4 * place)..<(Self.saltLength + 4 * place + 4)].reduce(UInt32(0)) {
                $0 << 8 | UInt32($1)
            }
        }
        guard numbers[0] <= Self.mostMemory, (1...16).contains(numbers[1]), (1...16).contains(numbers[2]) else {
            return nil
        }
        salt = Array(bytes.prefix(Self.saltLength))
        parameters = PasswordHasher.Parameters(memory: numbers[0], passes: numbers[1], lanes: numbers[2])
    }
}
