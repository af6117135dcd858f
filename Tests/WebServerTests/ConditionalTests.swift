import HTTPTypes
import Testing

@testable import WebServer

@Suite("Conditional responses")
struct ConditionalTests {
    private let page = Response.html(Array(String(repeating: "<p>Բարև</p>", count: 200).utf8))

    private func get(_ headers: HTTPFields = [:]) -> Request {
        Request(.get, "/", headers: headers)
    }

    @Test("have a tag that depends on the body alone")
    func tags() throws {
        let tag = try #require(page.conditional(for: get()).headers[.eTag])
        #expect(tag == page.conditional(for: get()).headers[.eTag])
        #expect(Response.html([1]).conditional(for: get()).headers[.eTag] != tag)
        #expect(tag.first == "\"" && tag.last == "\"")
    }

    @Test("are 304 when the client has the page")
    func notModified() throws {
        for coding in ["", "gzip"] {
            let first = page.conditional(for: get([.acceptEncoding: coding]))
            let tag = try #require(first.headers[.eTag])
            let again = page.conditional(for: get([.acceptEncoding: coding, .ifNoneMatch: "W/\"a\",\(tag)"]))
            #expect(again.status == .notModified)
            #expect(again.body.count == 0)
            #expect(again.headers[.eTag] == tag)
            #expect(again.headers[.vary] == "Accept-Encoding")
        }
        #expect(page.conditional(for: get([.ifNoneMatch: "*"])).status == .notModified)
        #expect(page.conditional(for: get([.ifNoneMatch: "\"other\""])).status == .ok)
    }

    @Test(
        "are compressed when that is accepted",
        arguments: [
            ("gzip", true), ("br, GZIP;q=0.5", true), ("*", true), ("x-gzip", true), ("", false), ("br", false),
            ("gzip;q=0", false), ("gzip; q=0.000", false), ("*;q=0", false), ("identity, *;q=0, gzip", true),
        ])
    func compression(accepted: String, isCompressed: Bool) throws {
        let response = page.conditional(for: get([.acceptEncoding: accepted]))
        #expect((response.headers[.contentEncoding] == "gzip") == isCompressed)
        #expect(response.headers[.vary] == "Accept-Encoding")
        let bytes = try response.body.collect()
        #expect(try (isCompressed ? gunzipped(bytes) : bytes) == page.body.collect())
    }

    @Test("leave small bodies and pictures as they are")
    func incompressible() {
        let request = get([.acceptEncoding: "gzip"])
        #expect(Response.html([1, 2, 3]).conditional(for: request).headers[.contentEncoding] == nil)
        var picture = page
        picture.headers[.contentType] = "image/png"
        #expect(picture.conditional(for: request).headers[.contentEncoding] == nil)
        #expect(picture.conditional(for: request).headers[.vary] == nil)
    }

    @Test("give no tag to what is not to be kept")
    func noTag() {
        var secret = page
        secret.headers[.cacheControl] = "no-store"
        #expect(secret.conditional(for: get()).headers[.eTag] == nil)
        var failed = page
        failed.status = .unprocessableContent
        #expect(failed.conditional(for: get()).headers[.eTag] == nil)
        #expect(page.conditional(for: Request(.post, "/")).headers[.eTag] == nil)
    }

    @Test("compress to something that comes back", arguments: [0, 1, 31, 32, 33, 1_000, 300_000])
    func gzip(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        for level in [1, 6, 9] { #expect(gunzipped(gzipped(bytes, level: level)) == bytes) }
    }

    @Test("have fingerprints in which every byte counts")
    func fingerprints() {
        var seen: Set<String> = []
        var bytes = [UInt8](repeating: 0, count: 100)
        for index in bytes.indices {
            bytes[index] = 1
            seen.insert(ContentHash(bytes).hex(32))
            bytes[index] = 0
            seen.insert(ContentHash([UInt8](repeating: 0, count: index)).hex(32))
        }
        #expect(seen.count == 200)
    }
}
