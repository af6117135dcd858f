/// Something that stays for a while and can be fetched again: whole, in part, or not at all when the client has it.
struct Representation: Sendable {
    /// 200 with all of it, `ETag`, `Accept-Ranges` and, if known, `Last-Modified` among its fields.
    let whole: Response
    private let tag: String
    private let modified: Int?
    private let length: Int

    /// - Parameters:
    ///   - tag: a strong entity tag with its quotes.
    ///   - modified: seconds since 1970.
    init(headers: HTTPFields, tag: String, modified: Int?, body: ResponseBody) {
        var headers = headers
        headers[.eTag] = tag
        headers[.acceptRanges] = "bytes"
        if let modified { headers[.lastModified] = HTTPDate.text(modified) }
        whole = Response(headers: headers, body: body).rendered()
        self.tag = tag
        self.modified = modified
        length = body.count ?? 0
    }

    /// 200, 206, 304, 412 or 416.
    func response(to request: Request) -> Response {
        if !request.hasConditions { return whole }
        switch Preconditions.check(request, tag: tag, modified: modified) {
        case .notModified: return whole.notModified
        case .failed: return .text("That is not what is here.\n", status: .preconditionFailed)
        case .proceed: break
        }
        // Ranges have a meaning for GET only (RFC 9110 §14.2).
        guard request.method == .get, let field = request.headers[.range],
            Preconditions.allowsRange(request, tag: tag, modified: modified)
        else { return whole }
        switch ByteRange.parse(field, length: length) {
        case .whole: return whole
        case .part(let range): return part(range)
        case .parts(let ranges): return parts(ranges)
        case .unsatisfiable: return unsatisfiable
        }
    }

    private func part(_ range: Range<Int>) -> Response {
        guard let body = whole.body.part(range) else { return whole }
        var response = whole
        response.status = .partialContent
        response.headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
        response.body = body
        return response
    }

    private func parts(_ ranges: [Range<Int>]) -> Response {
        let parts = MultipartRanges(ranges, length: length, type: whole.headers[.contentType])
        guard let body = parts.body(of: whole.body) else { return whole }
        var response = whole
        response.status = .partialContent
        response.headers[.contentType] = parts.contentType
        response.body = body
        return response
    }

    private var unsatisfiable: Response {
        var response = Response.text("There are \(length) bytes.\n", status: .rangeNotSatisfiable)
        response.headers[.contentRange] = "bytes */\(length)"
        return response
    }
}

extension ResponseBody {
    /// A part of a body that is at hand; nil for one that is made as it goes.
    func part(_ range: Range<Int>) -> ResponseBody? {
        switch self {
        case .bytes(let bytes) where range.upperBound <= bytes.count: .bytes(Array(bytes[range]))
        case .part(let file, let whole) where range.upperBound <= whole.count:
            .part(of: file, whole.lowerBound + range.lowerBound..<whole.lowerBound + range.upperBound)
        default: nil
        }
    }
}
