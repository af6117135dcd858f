/// A path of this site, or an address elsewhere with a scheme that cannot run code.
public struct Link: Sendable, Hashable {
    /// Percent-encoded, ready for an attribute or a Location header.
    public let string: String

    /// A path that begins with "/", percent-encoded where it has to be, with its query.
    ///
    /// `path` is read as it is: "/" separates segments. What a person typed goes through `init(segments:)`.
    /// A path that would leave this site ("//host", "/\host") becomes "/".
    public init(_ path: String, query: [(String, String)] = [], fragment: String? = nil) {
        var bytes: [UInt8] = []
        let staysHere = path.utf8.first == UInt8(ascii: "/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
        let isLocal = path.isEmpty && !(query.isEmpty && fragment == nil)
        if !isLocal { bytes.append(percent: staysHere ? path : "/", keeping: Self.pathBytes) }
        Self.append(query, to: &bytes)
        Self.append(fragment, to: &bytes)
        string = String(decoding: bytes, as: UTF8.self)
    }

    /// A path made of segments, each encoded whole, "/" included.
    public init(segments: [String], query: [(String, String)] = [], fragment: String? = nil) {
        var bytes: [UInt8] = []
        for segment in segments {
            bytes.append(UInt8(ascii: "/"))
            // A segment of dots would be taken as a step up the tree, even encoded (WHATWG URL §4.1).
            if segment != ".", segment != ".." { bytes.append(percent: segment, keeping: Self.segmentBytes) }
        }
        if segments.isEmpty || segments.first?.isEmpty == true { bytes = [UInt8(ascii: "/")] }
        Self.append(query, to: &bytes)
        Self.append(fragment, to: &bytes)
        string = String(decoding: bytes, as: UTF8.self)
    }

    fileprivate init(checked: String) { string = checked }

    /// An http, https, mailto or tel address; "#" for anything else.
    public static func external(_ url: String) -> Link {
        let trimmed = url.unicodeScalars.drop { $0.value <= 0x20 }
        guard let colon = trimmed.firstIndex(of: ":") else { return Link(checked: "#") }
        let scheme = String(trimmed[..<colon]).lowercased()
        guard ["http", "https", "mailto", "tel"].contains(scheme) else { return Link(checked: "#") }
        var bytes: [UInt8] = []
        bytes.append(percent: scheme + String(trimmed[colon...]), keeping: Self.urlBytes)
        return Link(checked: String(decoding: bytes, as: UTF8.self))
    }

    /// A telephone number to dial: ASCII digits and "+"; whatever else is left out.
    public static func telephone(_ digits: String) -> Link {
        let kept = digits.utf8.filter { 48...57 ~= $0 || $0 == UInt8(ascii: "+") }
        return Link(checked: "tel:" + String(decoding: kept, as: UTF8.self))
    }

    /// The same path with these parameters set: those named here are replaced, an empty value removes one.
    public func with(_ parameters: (String, String)...) -> Link { with(parameters) }

    /// The same path with these parameters set: those named here are replaced, an empty value removes one.
    public func with(_ parameters: [(String, String)]) -> Link {
        let (rest, fragment) = string.utf8.cut(at: UInt8(ascii: "#"))
        let (path, query) = rest.cut(at: UInt8(ascii: "?"))
        let new = parameters.map { (name: Self.encoded($0.0), value: $0.1) }
        var result = String(path) ?? ""
        var mark = "?"
        for pair in (query ?? Substring().utf8).split(separator: UInt8(ascii: "&")) {
            let name = pair.cut(at: UInt8(ascii: "=")).0
            guard !new.contains(where: { $0.name.utf8.elementsEqual(name) }), let pair = String(pair) else { continue }
            result += mark + pair
            mark = "&"
        }
        for (name, value) in new where !value.isEmpty {
            result += mark + name + "=" + Self.encoded(value)
            mark = "&"
        }
        if let fragment = fragment.flatMap({ String($0) }) { result += "#" + fragment }
        return Link(checked: result)
    }

    private static func encoded(_ string: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(percent: string, keeping: unreserved)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ query: [(String, String)], to bytes: inout [UInt8]) {
        var mark = UInt8(ascii: "?")
        for (name, value) in query {
            bytes.append(mark)
            bytes.append(percent: name, keeping: unreserved)
            bytes.append(UInt8(ascii: "="))
            bytes.append(percent: value, keeping: unreserved)
            mark = UInt8(ascii: "&")
        }
    }

    private static func append(_ fragment: String?, to bytes: inout [UInt8]) {
        guard let fragment else { return }
        bytes.append(UInt8(ascii: "#"))
        bytes.append(percent: fragment, keeping: segmentBytes)
    }

    // RFC 3986: what may stand unencoded.
    private static let unreserved = ByteSet("-._~")
    private static let segmentBytes = ByteSet("-._~!$&'()*+,;=:@")
    private static let pathBytes = ByteSet("-._~!$&'()*+,;=:@/%")
    private static let urlBytes = ByteSet("-._~!$&'()*+,;=:@/?#[]%")
}

/// Links to the records of a list, for its rows: `RecordLinks(Link("/customers"))[42]` is `/customers/42`.
public struct RecordLinks: Sendable {
    private let list: String
    private let query: String

    /// `query` goes with every link.
    public init(_ list: Link, query: [(String, String)] = []) {
        self.list = list.string + "/"
        self.query = String(Link(list.string, query: query).string.dropFirst(list.string.count))
    }

    public subscript(_ id: Int64) -> Link { Link(checked: list + String(id) + query) }
}

/// ASCII letters and digits and some marks.
private struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ marks: StaticString) {
        let alphanumeric: StaticString = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        for literal in [alphanumeric, marks] {
            for byte in UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount) {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
            }
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }
}

extension [UInt8] {
    fileprivate mutating func append(percent string: String, keeping kept: ByteSet) {
        let hex: StaticString = "0123456789ABCDEF"
        for byte in string.utf8 {
            if kept.contains(byte) {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(hex.utf8Start[Int(byte >> 4)])
                append(hex.utf8Start[Int(byte & 15)])
            }
        }
    }
}

extension BidirectionalCollection<UInt8> {
    /// What is before the first such byte and what is after it; nil without one.
    fileprivate func cut(at mark: UInt8) -> (SubSequence, SubSequence?) {
        guard let index = firstIndex(of: mark) else { return (self[...], nil) }
        return (self[..<index], self[self.index(after: index)...])
    }
}
