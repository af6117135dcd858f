import Glibc
import HTTPTypes
import Testing

@testable import WebServer

@Suite("Static files")
struct StaticFilesTests {
    private let folder = TemporaryFolder()
    private let css = String(repeating: "body { color: black }\n", count: 100)

    private func files() throws -> StaticFiles {
        folder.write("css/app.css", css)
        folder.write("icons.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        folder.write("js/deep/mod.js", "export {}")
        folder.write("LICENSE", "free")
        folder.write(".hidden", "secret")
        symlink("/etc/passwd", "\(folder.path)/link.txt")
        return try StaticFiles(folder: folder.path)
    }

    @Test("have addresses that change with their content")
    func addresses() throws {
        let files = try files()
        let url = files.url("css/app.css")
        #expect(url.hasPrefix("/public/css/app.") && url.hasSuffix(".css"))
        #expect(url.utf8.count == "/public/css/app.3f2a9c01.css".utf8.count)
        folder.write("css/app.css", css + " ")
        #expect(try StaticFiles(folder: folder.path).url("css/app.css") != url)
        #expect(files.url("missing.css") == "/public/missing.css")
        #expect(files.url("LICENSE").hasPrefix("/public/LICENSE."))
    }

    @Test("leave out hidden files and links")
    func names() throws {
        #expect(try files().names == ["LICENSE", "css/app.css", "icons.svg", "js/deep/mod.js"])
    }

    @Test("may be kept for ever under the fingerprinted name")
    func immutable() throws {
        let files = try files()
        let response = try #require(files.response(to: Request(.get, files.url("css/app.css"))))
        #expect(response.status == .ok)
        #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(response.headers[.contentType] == "text/css; charset=utf-8")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        #expect(response.headers[.vary] == "Accept-Encoding")
        #expect(try response.body.collect() == Array(css.utf8))
        let plain = try #require(files.response(to: Request(.get, "/public/css/app.css")))
        #expect(plain.headers[.cacheControl] == "no-cache")
    }

    @Test("come compressed to those who accept it")
    func compressed() throws {
        let files = try files()
        let request = Request(.get, "/public/css/app.css", headers: [.acceptEncoding: "br, gzip"])
        let response = try #require(files.response(to: request))
        #expect(response.headers[.contentEncoding] == "gzip")
        #expect(gunzipped(try response.body.collect()) == Array(css.utf8))
        let plain = try #require(files.response(to: Request(.get, "/public/css/app.css")))
        #expect(plain.headers[.eTag] != response.headers[.eTag])
    }

    @Test("are not sent again to those who have them")
    func notModified() throws {
        let files = try files()
        let tag = try #require(files.response(to: Request(.get, "/public/css/app.css"))?.headers[.eTag])
        let request = Request(.get, "/public/css/app.css", headers: [.ifNoneMatch: "\"x\", W/\(tag)"])
        let response = try #require(files.response(to: request))
        #expect(response.status == .notModified)
        #expect(response.body.count == 0)
        #expect(response.headers[.eTag] == tag)
    }

    @Test(
        "do not exist outside the folder",
        arguments: ["/public/../secret", "/public/%2e%2e/x", "/public/.hidden", "/public/link.txt", "/public/css"])
    func outside(path: String) throws {
        #expect(try files().response(to: Request(.get, path))?.status == .notFound)
    }

    @Test("answer only for their own paths and for reading")
    func others() throws {
        let files = try files()
        #expect(files.response(to: Request(.get, "/customers")) == nil)
        #expect(files.response(to: Request(.head, "/public/icons.svg"))?.status == .ok)
        let post = try #require(files.response(to: Request(.post, "/public/icons.svg")))
        #expect(post.status == .methodNotAllowed)
        #expect(post.headers[.allow] == "GET, HEAD")
    }

    @Test("say which folder cannot be read")
    func missingFolder() {
        #expect { try StaticFiles(folder: "/nowhere/at/all") } throws: { "\($0)".contains("/nowhere/at/all") }
    }
}
