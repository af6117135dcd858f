/// Several parts of a representation in one body (RFC 9110 §14.6).
struct MultipartRanges {
    private let ranges: [Range<Int>]
    private let length: Int
    private let type: String?
    private let boundary: String

    /// - Parameters:
    ///   - length: of the whole, in bytes.
    ///   - type: the media type of the whole.
    init(_ ranges: [Range<Int>], length: Int, type: String?) {
        self.ranges = ranges
        self.length = length
        self.type = type
        // Nobody can have put 128 random bits into what is sent.
        boundary = String(UInt128.random(in: .min ... .max), radix: 36)
    }

    /// The media type of the body.
    var contentType: String {
        "multipart/byteranges; boundary=\(boundary)"
    }

    /// The parts in the order in which they were asked for; nil for a body that is made as it goes.
    func body(of whole: ResponseBody) -> ResponseBody? {
        switch whole {
        case .bytes(let bytes):
            let parts = ranges.flatMap { Array(head($0).utf8) + bytes[$0] }
            return .bytes(parts + end.utf8)
        case .part(let file, let place):
            return .stream { writer in
                for range in ranges {
                    try writer.write(head(range))
                    try Self.copy(file, place.lowerBound + range.lowerBound, range.count, to: &writer)
                }
                try writer.write(end)
            }
        default: return nil
        }
    }

    private func head(_ range: Range<Int>) -> String {
        let type = type.map { "Content-Type: \($0)\r\n" } ?? ""
        let place = "\(range.lowerBound)-\(range.upperBound - 1)/\(length)"
        return "\r\n--\(boundary)\r\n\(type)Content-Range: bytes \(place)\r\n\r\n"
    }

    private var end: String {
        "\r\n--\(boundary)--\r\n"
    }

    private static func copy(_ file: OpenFile, _ start: Int, _ count: Int, to writer: inout BodyWriter) throws {
        var sent = 0
        while sent < count {
            let piece = min(count - sent, 64 * 1024)
            try writer.write(file.descriptor.read(piece, from: start + sent))
            sent += piece
        }
    }
}
