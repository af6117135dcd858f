import Glibc
import Testing

@testable import WebServer

@Suite("Multipart forms")
struct MultipartTests {
    private func form(_ body: String, boundary: String = "xYz") throws -> FormFields {
        try Request(
            .post, "/", headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: .bytes(Array(body.utf8))
        ).form()
    }

    private let sample = """
        --xYz\r\nContent-Disposition: form-data; name="title"\r\n\r\nԲարև\r\n\
        --xYz\r\ncontent-disposition: form-data; name="a%22b"\r\n\r\nline\r\n--xY\r\n\
        --xYz\r\nContent-Disposition: form-data; name=file; filename="C:\\dir\\a\\"b.csv"\r\n\
        Content-Type: text/csv\r\n\r\na;b\r\n\r\n\
        --xYz\r\nContent-Disposition: form-data; name="none"; filename=""\r\n\r\n\r\n--xYz--\r\n
        """

    @Test("give fields and files")
    func parts() throws {
        let form = try form(sample)
        #expect(form["title"] == "Բարև")
        #expect(form["a\"b"] == "line\r\n--xY")
        #expect(form.files.count == 1)
        let file = try #require(form.file("file"))
        #expect(file.fileName == "a\"b.csv")
        #expect(file.contentType == "text/csv")
        #expect(try file.content.read() == Array("a;b\r\n".utf8))
    }

    @Test("accept a quoted boundary")
    func quotedBoundary() throws {
        #expect(try form(sample, boundary: "\"xYz\"")["title"] == "Բարև")
    }

    @Test(
        "refuse what is not whole",
        arguments: [
            "", "--xYz", "--xYz\r\n", "--other\r\n", "preamble\r\n--xYz--",
            "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb",
            "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--xYz",
            "--xYz\r\n\r\nb\r\n--xYz--", "--xYz\r\nContent-Disposition: form-data\r\n\r\nb\r\n--xYz--",
            "--xYz\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--xYz--",
            "--xYz\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb\r\n--xYz--",
            "--xYz\r\nnonsense\r\n\r\nb\r\n--xYz--",
            "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u{0}\r\n--xYz--",
        ])
    func refuse(body: String) {
        #expect(throws: FormError.self) { try form(body) }
    }

    @Test("refuse a boundary that is missing or too long")
    func boundary() {
        #expect(throws: FormError.self) { try form(sample, boundary: "") }
        #expect(throws: FormError.self) { try form(sample, boundary: String(repeating: "b", count: 71)) }
    }

    @Test("end with an error wherever they are cut")
    func cuts() {
        let bytes = Array(sample.utf8)
        let closing = bytes.count - "--\r\n".utf8.count
        for length in 0..<closing {
            let request = Request(
                .post, "/", headers: [.contentType: "multipart/form-data; boundary=xYz"],
                body: .bytes(Array(bytes[..<length])))
            #expect(throws: FormError.self, "\(length) bytes") { try request.form() }
        }
    }

    @Test("put large files into temporary files that have no name, so that nothing can be left behind")
    func largeFile() throws {
        let content = String(repeating: "0123456789\r\n", count: 30_000)
        let body = "--xYz\r\nContent-Disposition: form-data; name=f; filename=f\r\n\r\n\(content)\r\n--xYz--"
        let form = try form(body)
        guard case .file(let spooled)? = form.file("f")?.content else {
            Issue.record("not spooled")
            return
        }
        var status = stat()
        #expect(stat(spooled.path, &status) == 0)
        #expect(status.st_nlink == 0)
        #expect(status.st_mode & 0o077 == 0)
        #expect(try form.file("f")?.content.read() == Array(content.utf8))
    }

    @Test("have limits on fields and part headers")
    func limits() {
        let part = "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
        #expect(throws: FormError.self) { try form(String(repeating: part, count: 5_001) + "--xYz--") }
        let long = "--xYz\r\nX: \(String(repeating: "y", count: 9_000))\r\n\r\nb\r\n--xYz--"
        #expect(throws: FormError.self) { try form(long) }
    }
}
