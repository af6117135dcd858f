/// The fields before one part of a multipart form.
struct MultipartHeader {
    private(set) var name = ""
    private(set) var hasName = false
    private(set) var fileName: String?
    private(set) var contentType = "application/octet-stream"

    /// Reads one line without its end; false when it is not a field.
    mutating func read(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let text = String(validating: line, as: UTF8.self), let colon = text.firstIndex(of: ":"),
            !text.utf8.contains(where: { $0 < 0x20 && $0 != ASCII.tab })
        else { return false }
        let value = String(ASCII.trimmed(text[text.index(after: colon)...]))
        switch ASCII.lowercased(text[..<colon]) {
        case "content-disposition": return readDisposition(value)
        case "content-type": contentType = value
        default: break
        }
        return true
    }

    private mutating func readDisposition(_ value: String) -> Bool {
        guard !hasName, let disposition = MediaType(value), disposition.name == "form-data",
            let name = disposition.parameter("name")
        else { return false }
        self.name = Self.unescaped(name)
        hasName = true
        fileName = disposition.parameter("filename").map { Self.lastComponent(Self.unescaped($0)) }
        return true
    }

    /// Browsers escape exactly these three (HTML §4.10.22.8).
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(ASCII.percent) else { return text }
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch (byte, rest.prefix(2)) {
            case (ASCII.percent, [0x32, 0x32]): result.append(ASCII.quote)
            case (ASCII.percent, [0x30, 0x44]), (ASCII.percent, [0x30, 0x41]): result.append(ASCII.space)
            default:
                result.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func lastComponent(_ name: String) -> String {
        let last = name.utf8.lastIndex { $0 == ASCII.slash || $0 == ASCII.backslash }
        return last.map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
}
