import Hummingbird
import Logging

/// What webserver-echo answers, from Hummingbird: a page and JSON from memory, and the files of a folder.
@main
struct Echo {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 5, let port = Int(words[1]) else {
            return print("usage: hummingbird-echo PORT PAGE JSON FOLDER")
        }
        let page = try ByteBuffer(bytes: Array(contentsOf: words[2]))
        let json = try ByteBuffer(bytes: Array(contentsOf: words[3]))
        let router = Router()
        router.middlewares.add(FileMiddleware(words[4], searchForIndexHtml: false))
        router.get("/page") { _, _ in
            Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: page))
        }
        router.get("/json") { _, _ in
            Response(status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: json))
        }
        var logger = Logger(label: "echo")
        logger.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
        try await application.runService()
    }
}

extension [UInt8] {
    /// The bytes of a file.
    init(contentsOf path: String) throws {
        self = try Array(FileBytes.read(path))
    }
}
