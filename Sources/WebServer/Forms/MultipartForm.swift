import Glibc

/// multipart/form-data (RFC 7578), read from bytes that are all there.
///
/// Large files go to temporary files of their own; nothing else is copied.
struct MultipartForm {
    private var rest: Slice<UnsafeRawBufferPointer>
    private let base: UnsafeRawBufferPointer
    private let delimiter: [UInt8]
    private let limits: FormLimits
    private var fields = FormFields()

    static func parse(
        _ bytes: UnsafeRawBufferPointer, boundary: String, limits: FormLimits
    ) -> Result<FormFields, FormError> {
        // RFC 2046 §5.1.1: 1 to 70 characters.
        guard (1...70).contains(boundary.utf8.count) else { return .failure(.malformed("multipart boundary")) }
        var form = MultipartForm(bytes: bytes, boundary: boundary, limits: limits)
        do throws(FormError) {
            try form.parse()
            return .success(form.fields)
        } catch {
            return .failure(error)
        }
    }

    private init(bytes: UnsafeRawBufferPointer, boundary: String, limits: FormLimits) {
        base = bytes
        rest = bytes[...]
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
    }

    private mutating func parse() throws(FormError) {
        // The first delimiter has no line end before it, and a preamble is not something browsers send.
        guard rest.starts(with: delimiter[2...]) else { throw .malformed("no multipart delimiter at the start") }
        rest = rest.dropFirst(delimiter.count - 2)
        while try !isAtEnd() { try readPart() }
    }

    /// After a delimiter: `--` ends the form, a line end begins a part.
    private mutating func isAtEnd() throws(FormError) -> Bool {
        if rest.starts(with: "--".utf8) { return true }
        rest = rest.drop { $0 == ASCII.space || $0 == ASCII.tab }
        guard rest.starts(with: "\r\n".utf8) else { throw .malformed("no line end after a multipart delimiter") }
        rest = rest.dropFirst(2)
        return false
    }

    private mutating func readPart() throws(FormError) {
        let header = try readHeader()
        guard let end = find(delimiter, in: rest) else { throw .malformed("a multipart part without an end") }
        let content = UnsafeRawBufferPointer(rebasing: rest[..<end])
        rest = rest[(end + delimiter.count)...]
        guard fields.pairs.count + fields.files.count < limits.fields else {
            throw .tooLarge("more than \(limits.fields) fields")
        }
        if let fileName = header.fileName {
            try addFile(header, fileName, content)
        } else {
            try addField(header.name, content)
        }
    }

    private mutating func readHeader() throws(FormError) -> MultipartHeader {
        var header = MultipartHeader()
        var length = 0
        while true {
            guard let end = find([ASCII.cr, ASCII.lf], in: rest.prefix(limits.partHeader - length)) else {
                throw .malformed("a multipart header without an end")
            }
            let line = rest[..<end]
            length += line.count + 2
            rest = rest[(end + 2)...]
            if line.isEmpty { break }
            guard header.read(line) else { throw .malformed("a multipart header line") }
        }
        guard header.hasName else { throw .malformed("a multipart part without a name") }
        if let error = limits.check(name: header.name) { throw error }
        return header
    }

    private mutating func addField(_ name: String, _ content: UnsafeRawBufferPointer) throws(FormError) {
        guard content.count <= limits.valueLength else { throw .tooLarge("a value of \(content.count) bytes") }
        guard let value = String(validating: content, as: UTF8.self), !content.contains(0) else {
            throw .malformed("NUL or bytes that are not UTF-8 in a multipart field")
        }
        fields.append(name, value)
    }

    private mutating func addFile(
        _ header: MultipartHeader, _ fileName: String, _ content: UnsafeRawBufferPointer
    ) throws(FormError) {
        guard fields.files.count < limits.files else { throw .tooLarge("more than \(limits.files) files") }
        // A file field that the user left empty arrives with no name and no bytes.
        if fileName.isEmpty && content.isEmpty { return }
        fields.files.append(
            UploadedFile(
                name: header.name, fileName: fileName, contentType: header.contentType, content: try keep(content)))
    }

    private func keep(_ content: UnsafeRawBufferPointer) throws(FormError) -> RequestBody {
        if content.count <= limits.memory { return .bytes([UInt8](content)) }
        guard var spool = FileSpool(), spool.write(content) else { throw .unreadableBody }
        return .file(spool.finish())
    }

    /// The index in `range` at which `pattern` begins.
    private func find(_ pattern: [UInt8], in range: Slice<UnsafeRawBufferPointer>) -> Int? {
        guard let start = base.baseAddress, let first = pattern.first else { return nil }
        var index = range.startIndex
        while range.endIndex - index >= pattern.count {
            guard let found = memchr(start + index, CInt(first), range.endIndex - index - pattern.count + 1)
            else { return nil }
            index = UnsafeRawPointer(found) - start
            if memcmp(start + index, pattern, pattern.count) == 0 { return index }
            index += 1
        }
        return nil
    }
}
