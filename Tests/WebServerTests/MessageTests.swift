import HTTPTypes
import Testing

@testable import WebServer

@Suite("Requests and responses")
struct MessageTests {
    @Test("take the target apart")
    func target() {
        let request = Request(.get, "/a%2Fb/%D5%A2?x=1&x=2")
        #expect(request.path == "/a%2Fb/բ")
        #expect(request.target == "/a%2Fb/%D5%A2?x=1&x=2")
        #expect(request.query.all("x") == ["1", "2"])
    }

    @Test("find cookies by their exact name")
    func cookies() {
        let headers: HTTPFields = [.cookie: "aa=1; a=2;b=\"3\"; c; d=e=f; a=4"]
        let request = Request(.get, "/", headers: headers)
        #expect(request.cookie("a") == "2")
        #expect(request.cookie("aa") == "1")
        #expect(request.cookie("b") == "3")
        #expect(request.cookie("c") == nil)
        #expect(request.cookie("d") == "e=f")
        #expect(request.cookie("A") == nil)
    }

    @Test("set cookies with safe defaults")
    func setCookie() {
        var response = Response.seeOther("/")
        response.setCookie(Cookie(name: "__Host-session", value: "abc"))
        response.setCookie(Cookie(name: "x", value: "a;b\r\né", maxAge: 0, httpOnly: false, secure: false))
        #expect(
            response.headers[values: .setCookie] == [
                "__Host-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax",
                "x=a%3Bb%0D%0A%C3%A9; Path=/; Max-Age=0; SameSite=Lax",
            ])
    }

    private func head(_ response: Response, isHead: Bool = false, minorVersion: UInt8 = 1, closes: Bool = false)
        -> String
    {
        var bytes: [UInt8] = []
        ResponseHead(response, isHead: isHead, minorVersion: minorVersion).write(
            response, HeadLines(server: nil), date: Array("now".utf8), closes: closes, minorVersion: minorVersion,
            into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("frame a body by its length")
    func framing() {
        #expect(
            head(.text("hello"))
                == "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\n\r\n"
        )
        #expect(
            head(Response(status: .noContent), closes: true)
                == "HTTP/1.1 204 No Content\r\nDate: now\r\nConnection: close\r\n\r\n")
        #expect(
            head(.seeOther("/x"), minorVersion: 0)
                == "HTTP/1.1 303 See Other\r\nDate: now\r\nLocation: /x\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n"
        )
    }

    @Test("frame a stream by chunks, or by the end of the connection for HTTP/1.0")
    func streams() {
        let stream = Response(body: .stream { try $0.write("x") })
        #expect(head(stream).contains("Transfer-Encoding: chunked"))
        #expect(ResponseHead(stream, isHead: false, minorVersion: 0).framing == .untilClose)
        #expect(!head(stream, minorVersion: 0, closes: true).contains("Transfer-Encoding"))
    }

    @Test("do not let handlers meddle with framing, and cannot hold line ends")
    func ownFields() {
        var response = Response.text("hello")
        response.headers[.contentLength] = "99"
        response.headers[.transferEncoding] = "chunked"
        response.headers[.connection] = "upgrade"
        response.headers[.location] = "/a\r\nSet-Cookie: b=c"
        let text = head(response)
        #expect(text.contains("Content-Length: 5\r\n"))
        #expect(!text.contains("99") && !text.contains("chunked") && !text.contains("upgrade"))
        #expect(!text.contains("\nSet-Cookie"))
    }

    @Test("write dates as RFC 9110 wants them")
    func dates() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.text(1_709_164_800) == "Thu, 29 Feb 2024 00:00:00 GMT")
    }

    @Test("collect any kind of body")
    func collect() throws {
        #expect(try ResponseBody.empty.collect() == [])
        let stream = ResponseBody.stream { writer in for _ in 0..<20_000 { try writer.write("ab") } }
        #expect(try stream.collect().count == 40_000)
        #expect(throws: BodyError.self) { try ResponseBody.file(path: "/nowhere", length: 1).collect() }
        #expect(throws: BodyError.self) { try ResponseBody.file(path: "/tmp", length: 1).collect() }
    }
}
