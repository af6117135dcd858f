import Glibc

/// Text that the system gives us; nothing here comes from the wire.
enum SystemText {
    /// A NUL-terminated string.
    static func string(_ start: UnsafePointer<CChar>) -> String {
        let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What an error number means.
    static func error(_ code: CInt) -> String {
        strerror(code).map { string($0) } ?? "error \(code)"
    }
}
