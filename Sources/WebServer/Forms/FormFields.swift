/// Names and values in the order in which they came; a name may come more than once.
public struct FormFields: Sendable {
    /// All pairs, in order.
    public private(set) var pairs: [(name: String, value: String)]
    /// Uploaded files, in order; only multipart forms have any.
    public internal(set) var files: [UploadedFile] = []

    /// Fields of your own, for links and tests.
    public init(_ pairs: [(name: String, value: String)] = []) {
        self.pairs = pairs
    }

    /// Decodes `a=1&b=two+words`.
    ///
    /// - Throws: `FormError` for NUL, bytes that are not UTF-8, or too many fields.
    public init(urlEncoded: some Sequence<UInt8>) throws(FormError) {
        let bytes = Array(urlEncoded)
        self = try bytes.withUnsafeBytes { Self.parse(urlEncoded: $0, limits: FormLimits()) }.get()
    }

    /// The first value of that name.
    public subscript(_ name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// All values of that name, in order.
    public func all(_ name: String) -> [String] {
        pairs.compactMap { $0.name == name ? $0.value : nil }
    }

    /// The first file of that field.
    public func file(_ name: String) -> UploadedFile? {
        files.first { $0.name == name }
    }

    /// Adds a pair at the end.
    public mutating func append(_ name: String, _ value: String) {
        pairs.append((name, value))
    }

    /// Whether there is nothing at all.
    public var isEmpty: Bool {
        pairs.isEmpty && files.isEmpty
    }

    /// The pairs as `a=1&b=two+words`.
    public var urlEncoded: String {
        var result: [UInt8] = []
        for (index, pair) in pairs.enumerated() {
            if index > 0 { result.append(ASCII.ampersand) }
            PercentCoding.appendFormEncoded(pair.name, to: &result)
            result.append(ASCII.equals)
            PercentCoding.appendFormEncoded(pair.value, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func parse(urlEncoded bytes: UnsafeRawBufferPointer, limits: FormLimits) -> Result<FormFields, FormError> {
        var fields = FormFields()
        for piece in bytes.split(separator: ASCII.ampersand) {
            if let error = fields.append(urlEncoded: piece, limits: limits) { return .failure(error) }
        }
        return .success(fields)
    }

    private mutating func append(urlEncoded piece: Slice<UnsafeRawBufferPointer>, limits: FormLimits) -> FormError? {
        let equals = piece.firstIndex(of: ASCII.equals) ?? piece.endIndex
        let rawValue = piece[equals...].dropFirst()
        guard pairs.count < limits.fields else { return .tooLarge("more than \(limits.fields) fields") }
        guard rawValue.count <= limits.valueLength else { return .tooLarge("a value of \(rawValue.count) bytes") }
        guard let name = PercentCoding.decodedFormValue(piece[..<equals]),
            let value = PercentCoding.decodedFormValue(rawValue)
        else { return .malformed("NUL or bytes that are not UTF-8 in field \(pairs.count + 1)") }
        if let error = limits.check(name: name) { return error }
        pairs.append((name, value))
        return nil
    }
}
