/// What can be wrong with a submitted form.
public enum FormError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The body is neither `application/x-www-form-urlencoded` nor `multipart/form-data`: 415.
    case unsupportedMediaType
    /// The bytes do not follow the format: 422. The text says where, in English, for the log.
    case malformed(String)
    /// More fields or files, or a longer or deeper name than the limits allow: 422.
    case tooLarge(String)
    /// The temporary file of the body is gone or cannot be read: 500.
    case unreadableBody

    /// One line for the log.
    public var description: String {
        switch self {
        case .unsupportedMediaType: "the body is not a form"
        case .malformed(let what): "malformed form: \(what)"
        case .tooLarge(let what): "form too large: \(what)"
        case .unreadableBody: "the spooled body cannot be read"
        }
    }
}

/// How much a form may hold. The length of the whole is limited by the body's limit.
public struct FormLimits: Sendable {
    /// Fields and files together.
    public var fields = 5_000
    /// Files.
    public var files = 100
    /// Bytes of a name.
    public var nameLength = 512
    /// Brackets opened in a name, as in `a[b][c]`; nothing here nests, but whoever reads the names may.
    public var nesting = 8
    /// Bytes of one value; files are not counted.
    public var valueLength = 1 << 20
    /// Bytes of the header of one multipart part.
    public var partHeader = 8 * 1024
    /// Bytes up to which an uploaded file stays in memory.
    public var memory = 256 * 1024

    /// The usual limits.
    public init() {}

    func check(name: String) -> FormError? {
        if name.utf8.count > nameLength { return .tooLarge("a name of more than \(nameLength) bytes") }
        var opened = 0
        for byte in name.utf8 where byte == ASCII.leftBracket { opened += 1 }
        return opened > nesting ? .tooLarge("a name with more than \(nesting) brackets") : nil
    }
}
