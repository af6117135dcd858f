import Glibc
import HTTPTypes
import Testing

@testable import WebServer
@testable import webserver_echo

@Suite("Files of a site")
struct SiteFilesTests {
    private let folder = TemporaryFolder()
    private let text = String(repeating: "0123456789", count: 500)

    private let site: Site

    init() throws {
        folder.write("a.txt", text)
        folder.write("small.txt", "0123456789")
        folder.write("deep/b.css", "p{}")
        folder.write(".secret", "x")
        folder.write("large.bin", String(repeating: "0123456789", count: 20_000))
        site = try Echo.site(files: folder.path)
    }

    private func get(_ path: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get) -> Response {
        site.respond(to: Request(method, "/static/\(path)", headers: headers))
    }

    private func body(_ response: Response) throws -> String {
        String(decoding: try response.body.collect(), as: UTF8.self)
    }

    @Test("come with type, tag and date, from memory and from the disk")
    func whole() throws {
        for (name, length) in [("a.txt", 5_000), ("large.bin", 200_000), ("deep/b.css", 3)] {
            let response = get(name)
            #expect(response.status == .ok)
            #expect(try response.body.collect().count == length)
            #expect(response.headers[.eTag]?.hasPrefix("\"") == true)
            #expect(response.headers[.acceptRanges] == "bytes")
            #expect(HTTPDate.seconds(response.headers[.lastModified]) != nil)
        }
    }

    @Test(
        "come in parts (RFC 9110 §14)",
        arguments: [
            ("bytes=0-4", "01234", "0-4"), ("bytes=5-", "56789", "5-9"), ("bytes=-3", "789", "7-9"),
            ("bytes=0-0", "0", "0-0"), ("bytes=-99", "0123456789", "0-9"), ("BYTES=8-99", "89", "8-9"),
            ("bytes=8-99999999999999999999999", "89", "8-9"), ("bytes= 1-2 ", "12", "1-2"),
            ("bytes=4-5,99-", "45", "4-5"), ("bytes=-99999999999999999999999", "0123456789", "0-9"),
        ])
    func parts(range: String, expected: String, place: String) throws {
        let response = get("small.txt", [.range: range])
        #expect(response.status == .partialContent)
        #expect(response.headers[.contentRange] == "bytes \(place)/10")
        #expect(try body(response) == expected)
    }

    @Test(
        "are 416 where there is nothing",
        arguments: ["bytes=10-", "bytes=-0", "bytes=99999999999999999999-", "bytes=10-10,11-"])
    func unsatisfiable(range: String) throws {
        let response = get("small.txt", [.range: range])
        #expect(response.status == .rangeNotSatisfiable)
        #expect(response.headers[.contentRange] == "bytes */10")
    }

    @Test(
        "are whole where a range makes no sense, overlaps another, or is one of many",
        arguments: [
            "bytes=5-2", "bytes=a-b", "bytes=", "lines=0-1", "bytes", "bytes=-", "bytes=0-1,x", "bytes=1-2-3",
            "bytes=0-4,4-5", "bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8",
        ])
    func ignored(range: String) throws {
        #expect(get("small.txt", [.range: range]).status == .ok)
    }

    @Test("come in several parts (RFC 9110 §14.6)", arguments: ["small.txt", "large.bin"])
    func severalParts(name: String) throws {
        let response = get(name, [.range: "bytes=7-8, 0-1,999999-"])
        #expect(response.status == .partialContent && response.headers[.contentRange] == nil)
        let type = try #require(response.headers[.contentType])
        let boundary = try #require(type.split(separator: "multipart/byteranges; boundary=").first)
        let length = name == "small.txt" ? 10 : 200_000
        let part =
            name == "small.txt" ? "Content-Type: text/plain; charset=utf-8" : "Content-Type: application/octet-stream"
        #expect(
            try body(response) == "\r\n--\(boundary)\r\n\(part)\r\nContent-Range: bytes 7-8/\(length)\r\n\r\n78"
                + "\r\n--\(boundary)\r\n\(part)\r\nContent-Range: bytes 0-1/\(length)\r\n\r\n01\r\n--\(boundary)--\r\n")
    }

    @Test("have no part when they are empty")
    func empty() throws {
        folder.write("empty.txt", "")
        #expect(get("empty.txt").body.count == 0)
        #expect(get("empty.txt", [.range: "bytes=-5"]).status == .ok)
        #expect(get("empty.txt", [.range: "bytes=0-"]).status == .rangeNotSatisfiable)
        #expect(get("empty.txt", [.range: "bytes=0-"]).headers[.contentRange] == "bytes */0")
    }

    @Test("need a folder, and say which is not there")
    func missingFolder() {
        #expect { try Echo.site(files: "/nowhere/at/all") } throws: { "\($0)".contains("/nowhere/at/all") }
    }

    @Test("are whole for HEAD, whatever range is asked for")
    func head() throws {
        #expect(get("small.txt", [.range: "bytes=0-1"], method: .head).status == .ok)
    }

    @Test("are cut only from what the client has already (RFC 9110 §13.1.5)")
    func ifRange() throws {
        for name in ["small.txt", "large.bin"] {
            let whole = get(name)
            let tag = try #require(whole.headers[.eTag])
            let date = try #require(whole.headers[.lastModified])
            #expect(get(name, [.range: "bytes=0-1", .ifRange: tag]).status == .partialContent)
            #expect(get(name, [.range: "bytes=0-1", .ifRange: date]).status == .partialContent)
            for other in ["\"other\"", "W/\(tag)", "Sun, 06 Nov 1994 08:49:37 GMT", "nonsense"] {
                #expect(get(name, [.range: "bytes=0-1", .ifRange: other]).status == .ok)
            }
        }
    }

    @Test("are 304 or 412 under their conditions (RFC 9110 §13.2.2)")
    func conditions() throws {
        let whole = get("small.txt")
        let tag = try #require(whole.headers[.eTag])
        let date = try #require(whole.headers[.lastModified])
        #expect(get("small.txt", [.ifNoneMatch: tag]).status == .notModified)
        #expect(get("small.txt", [.ifModifiedSince: date]).status == .notModified)
        #expect(get("small.txt", [.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]).status == .ok)
        #expect(get("small.txt", [.ifNoneMatch: "\"x\"", .ifModifiedSince: date]).status == .ok)
        #expect(get("small.txt", [.ifMatch: tag]).status == .ok)
        #expect(get("small.txt", [.ifMatch: "\"x\""]).status == .preconditionFailed)
        #expect(
            get("small.txt", [.ifUnmodifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]).status == .preconditionFailed)
        #expect(get("small.txt", [.range: "bytes=0-1", .ifNoneMatch: tag]).status == .notModified)
    }

    @Test("are read anew when they have changed")
    func changes() throws {
        let files = try FileFolder(folder.path, freshness: 0)
        let request = Request(.get, "/small.txt")
        #expect(try body(files.response(to: request, name: "small.txt")) == "0123456789")
        folder.write("small.txt", "changed")
        #expect(try body(files.response(to: request, name: "small.txt")) == "changed")
        unlink(folder.path + "/small.txt")
        #expect(files.response(to: request, name: "small.txt").status == .notFound)
    }

    @Test(
        "do not exist outside the folder, hidden, or as folders",
        arguments: [
            "../etc/passwd", "%2e%2e/x", ".secret", "deep", "deep/", "deep/../a.txt", "", "none", "/etc/passwd",
            "%2fetc/passwd",
        ])
    func outside(path: String) throws {
        #expect(get(path).status == .notFound)
    }

    @Test("are compressed for whoever takes that")
    func compressed() throws {
        let response = get("a.txt", [.acceptEncoding: "gzip"])
        #expect(response.headers[.contentEncoding] == "gzip")
        #expect(response.headers[.vary] == "Accept-Encoding")
        #expect(gunzipped(try response.body.collect()) == Array(text.utf8))
        #expect(get("a.txt", [.acceptEncoding: "gzip", .range: "bytes=0-1"]).headers[.contentEncoding] == nil)
    }

    @Test("have dates in any of the three forms (RFC 9110 §5.6.7)")
    func dates() {
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            #expect(HTTPDate.seconds(text) == 784_111_777)
        }
        #expect(HTTPDate.seconds("Thursday, 01-Jan-70 00:00:00 GMT").map { $0 > 3_000_000_000 } == true)
        for text in ["", "yesterday", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:00:00 GMT", "1 2 3 4 5 6"] {
            #expect(HTTPDate.seconds(text) == nil)
        }
    }
}
