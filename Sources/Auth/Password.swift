import CArgon2
import Foundation

/// argon2id (RFC 9106) through libargon2; hashes are PHC strings that carry their own parameters.
///
/// A hash costs 64 MiB, so at most two run at once and a few wait; a flood of sign-ins is answered with
/// ``PasswordError/busy`` instead of starving the pages.
public final class PasswordHasher: Sendable {
    /// Memory in KiB, passes and lanes.
    public struct Parameters: Sendable, Equatable {
        public let memory: UInt32
        public let passes: UInt32
        public let lanes: UInt32

        public init(memory: UInt32, passes: UInt32, lanes: UInt32) {
            self.memory = memory
            self.passes = passes
            self.lanes = lanes
        }

        /// 64 MiB, three passes, one lane: above OWASP's minimum of 19 MiB and two passes.
        public static let standard = Parameters(memory: 65_536, passes: 3, lanes: 1)
        /// The least that argon2 takes: for tests and for demo logins only.
        public static let cheapest = Parameters(memory: 8, passes: 1, lanes: 1)
    }

    public let parameters: Parameters
    private let running = DispatchSemaphore(value: 2)
    private let waiting: Gate
    private let decoy: String

    public init(parameters: Parameters = .standard) throws {
        self.parameters = parameters
        waiting = Gate(limit: 4)
        decoy = try Self.hash(Self.random(16), parameters, salt: Self.random(16))
    }

    /// The PHC string of a password. Throws ``PasswordError``.
    public func hash(_ password: String) throws -> String {
        try gated { try Self.hash(Array(password.utf8), parameters, salt: Self.random(16)) }
    }

    /// The same with a salt that is not random, and so the same every time: only for passwords that are no secret, such
    /// as the demo company's. At least 8 bytes.
    public func hash(_ password: String, salt: [UInt8]) throws -> String {
        try gated { try Self.hash(Array(password.utf8), parameters, salt: salt) }
    }

    /// Whether the password is the one that was hashed. Without a hash the same work is done and the answer is no,
    /// so that an unknown account takes as long as a wrong password.
    public func verify(_ password: String, against encoded: String?) throws -> Bool {
        let isRight = try gated {
            let bytes = Array(password.utf8)
            return argon2id_verify(encoded ?? decoy, bytes, bytes.count) == ARGON2_OK.rawValue
        }
        return isRight && encoded != nil
    }

    /// Whether a stored hash is weaker than today's parameters: rehash it at the next sign-in.
    public func isOutdated(_ encoded: String) -> Bool {
        !encoded.hasPrefix("$argon2id$v=19$m=\(parameters.memory),t=\(parameters.passes),p=\(parameters.lanes)$")
    }

    private func gated<Value>(_ body: () throws -> Value) throws -> Value {
        guard waiting.enter() else { throw PasswordError.busy }
        defer { waiting.leave() }
        running.wait()
        defer { running.signal() }
        return try body()
    }

    private static func hash(_ password: [UInt8], _ parameters: Parameters, salt: [UInt8]) throws -> String {
        var encoded = [CChar](repeating: 0, count: 128)
        let status = argon2id_hash_encoded(
            parameters.passes, parameters.memory, parameters.lanes, password, password.count, salt, salt.count, 32,
            &encoded, encoded.count)
        guard status == ARGON2_OK.rawValue else { throw PasswordError.failed(code: status) }
        return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Random bytes of the operating system, 256 at most.
    static func random(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        precondition(getentropy(&bytes, count) == 0, "the system has no random bytes")
        return bytes
    }
}

public enum PasswordError: Error, Sendable {
    /// Too many hashes wait already: answer 503 and let the browser try again.
    case busy
    case failed(code: Int32)
}

/// Counts who is inside, up to a limit.
final class Gate: Sendable {
    private let limit: Int
    private let inside = Locked(0)

    init(limit: Int) { self.limit = limit }

    func enter() -> Bool {
        inside.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func leave() {
        inside.withLock { $0 -= 1 }
    }
}
