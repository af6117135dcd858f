import WebServer

@main
struct Echo {
    static let page = Prepared(
        Array("<!doctype html>\n\(String(repeating: "<p>Twenty kilobytes of text.</p>\n", count: 620))".utf8),
        type: "text/html; charset=utf-8")
    static let json = Response(
        headers: [.contentType: "application/json"],
        body: .bytes(Array("{\"kap\":[\(Array(repeating: "\"customer\"", count: 17).joined(separator: ","))]}".utf8)))

    static func site(files: String?) throws -> Site {
        var site = Site()
        site.get("/") { _, _ in .text("Hello\n") }
        site.get("/page") { request, _ in page.response(to: request) }
        site.get("/json") { _, _ in json }
        site.post("/echo") { request, _ in
            let type = request.headers[.contentType] ?? "application/octet-stream"
            return Response(headers: [.contentType: type], body: .bytes(try request.body.read()))
        }
        if let files { try site.files("/static", in: files) }
        return site
    }

    static func main() {
        let words = CommandLine.arguments.dropFirst()
        let options = Dictionary(zip(words, words.dropFirst())) { first, _ in first }
        var configuration = ServerConfiguration()
        if let text = options["--listen"] { configuration.listen = [text].compactMap { ListenAddress($0) } }
        configuration.workers = 0
        do {
            let site = try site(files: options["--static"])
            try Server(configuration: configuration, respond: site.respond).run { print("Listening on \($0[0])") }
        } catch { Server.quit(because: error) }
    }
}
