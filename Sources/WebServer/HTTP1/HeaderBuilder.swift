/// Gathers the header lines of one request and, at their end, decides what they mean together.
struct HeaderBuilder {
    private(set) var fields = HTTPFields()
    private(set) var count = 0
    private var hosts = 0
    private var length: Int?
    private var lengths = 0
    private var codings = 0
    private var coding: TransferCoding?
    private var saysClose = false
    private var saysKeepAlive = false
    private var expectsContinue = false
    private var expectsOther = false
    private var hasConditions = false

    /// Reads one line without its end (RFC 9112 §5).
    ///
    /// - Parameter keepsForwarded: whether the peer is a proxy whose word about the client counts.
    mutating func read(_ line: UnsafeRawBufferPointer, keepsForwarded: Bool) -> Rejection? {
        count += 1
        var colon = 0
        while colon < line.count, ASCII.isToken(line[colon]) { colon += 1 }
        guard colon > 0, colon < line.count, line[colon] == ASCII.colon else {
            return .bad("A header line is not a name, a colon and a value.")
        }
        let nameBytes = UnsafeRawBufferPointer(rebasing: line[..<colon])
        guard let value = Self.value(line, from: colon + 1) else {
            return .bad("A header value holds a control character.")
        }
        let known = FieldNames.known(nameBytes)
        if let rejection = note(known?.role ?? .other, value) { return rejection }
        if known?.role == .forwarded && !keepsForwarded { return nil }
        guard let name = known?.name ?? HTTPField.Name(String(decoding: nameBytes, as: UTF8.self)) else {
            return .bad("A header name is not a token.")
        }
        fields.append(HTTPField(name: name, value: value))
        return nil
    }

    /// The value without blanks around it; nil when it holds anything but visible characters, blanks, tabs and
    /// bytes above ASCII.
    private static func value(_ line: UnsafeRawBufferPointer, from start: Int) -> UnsafeRawBufferPointer? {
        var first = start
        var end = line.count
        while first < end, line[first] == ASCII.space || line[first] == ASCII.tab { first += 1 }
        while end > first, line[end - 1] == ASCII.space || line[end - 1] == ASCII.tab { end -= 1 }
        for index in first..<end {
            let byte = line[index]
            if byte < 0x20 && byte != ASCII.tab || byte == ASCII.delete { return nil }
        }
        return UnsafeRawBufferPointer(rebasing: line[first..<end])
    }

    private mutating func note(_ role: FieldNames.Role, _ value: UnsafeRawBufferPointer) -> Rejection? {
        switch role {
        case .other, .forwarded: break
        case .condition: hasConditions = true
        case .host:
            hosts += 1
            if hosts > 1 || !HostField.isValid(value) { return .bad("The Host field is not exactly one host.") }
        case .contentLength: return noteLength(value)
        case .transferEncoding:
            codings += 1
            coding = TransferCoding.parse(value)
        case .connection: noteConnection(value)
        case .expect: noteExpectation(value)
        }
        return nil
    }

    private mutating func noteLength(_ value: UnsafeRawBufferPointer) -> Rejection? {
        lengths += 1
        guard lengths == 1, !value.isEmpty, value.allSatisfy(ASCII.isDigit) else {
            return .bad("The Content-Length is not exactly one number.")
        }
        var total = 0
        for byte in value {
            let (tens, tooMany) = total.multipliedReportingOverflow(by: 10)
            let (sum, tooLarge) = tens.addingReportingOverflow(Int(byte &- 0x30))
            if tooMany || tooLarge { return .bad("The Content-Length is beyond all numbers.") }
            total = sum
        }
        length = total
        return nil
    }

    private mutating func noteConnection(_ value: UnsafeRawBufferPointer) {
        for item in value.split(separator: ASCII.comma) {
            let trimmed = ASCII.trimmed(Substring(decoding: item, as: UTF8.self))
            if ASCII.matches(trimmed, "close") { saysClose = true }
            if ASCII.matches(trimmed, "keep-alive") { saysKeepAlive = true }
        }
    }

    /// A list, of which we know one member (RFC 9110 §10.1.1).
    private mutating func noteExpectation(_ value: UnsafeRawBufferPointer) {
        for item in value.split(separator: ASCII.comma) {
            let trimmed = ASCII.trimmed(Substring(decoding: item, as: UTF8.self))
            if ASCII.matches(trimmed, "100-continue") {
                expectsContinue = true
            } else if !trimmed.isEmpty {
                expectsOther = true
            }
        }
    }

    /// The finished head, or why there is none (RFC 9112 §6.3).
    func finish(_ line: RequestLine) -> Result<RequestHead, Rejection> {
        if hosts == 0 && line.minorVersion > 0 { return .failure(.bad("The Host field is missing.")) }
        if codings > 0 {
            let isAmbiguous = lengths > 0 || line.minorVersion == 0 || codings > 1
            if isAmbiguous { return .failure(.bad("The framing is ambiguous.")) }
            if coding == .notImplemented { return .failure(.coding) }
            if coding != .chunked { return .failure(.bad("The transfer coding does not end in chunked.")) }
        }
        if expectsOther && line.minorVersion > 0 { return .failure(.expectation) }
        return .success(head(line))
    }

    /// Whether the lines so far may stand behind a chunked body.
    var isTrailer: Bool {
        hosts == 0 && lengths == 0 && codings == 0
    }

    private func head(_ line: RequestLine) -> RequestHead {
        var fields = fields
        if let authority = line.authority, let host = FieldNames.host { fields[host] = authority }
        return RequestHead(
            method: line.method,
            target: line.target,
            headers: fields,
            minorVersion: line.minorVersion,
            framing: codings > 0 ? .chunked : length.map { $0 == 0 ? .none : .length($0) } ?? .none,
            keepsAlive: line.minorVersion > 0 ? !saysClose : saysKeepAlive && !saysClose,
            expectsContinue: expectsContinue && line.minorVersion > 0,
            hasConditions: hasConditions)
    }
}

extension Substring {
    init(decoding bytes: some Collection<UInt8>, as encoding: UTF8.Type) {
        self = String(decoding: bytes, as: encoding)[...]
    }
}
