/// The body of a request: in memory when small, in a temporary file when large.
public enum RequestBody: Sendable {
    /// A body of at most `Limits.memory` bytes.
    case bytes([UInt8])
    /// A larger one. The file disappears with the last reference to it.
    case file(SpooledFile)

    /// The length in bytes.
    public var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .file(let file): file.length
        }
    }

    /// The whole body in memory.
    ///
    /// - Throws: `FormError.unreadableBody` when the temporary file cannot be read.
    public func read() throws(FormError) -> [UInt8] {
        switch self {
        case .bytes(let bytes): bytes
        case .file: try mapped { Result<[UInt8], FormError>.success([UInt8]($0)) }.get()
        }
    }

    /// Runs `use` over the body without copying it; a file is mapped into memory.
    func mapped<Value>(
        _ use: (UnsafeRawBufferPointer) -> Result<Value, FormError>
    ) -> Result<Value, FormError> {
        switch self {
        case .bytes(let bytes): bytes.withUnsafeBytes(use)
        case .file(let file): file.mapped(use) ?? .failure(.unreadableBody)
        }
    }
}
