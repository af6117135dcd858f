/// The files under `Public/`: read, fingerprinted and compressed once at start, then served from memory.
///
/// Each is there twice: under its fingerprinted name, to be kept for ever (RFC 8246), and under its plain
/// name, to be revalidated, because scripts import each other by plain names.
public struct StaticFiles: Sendable {
    private static let prefix = "/public/"
    private let files: [String: StaticFile]
    private let urls: [String: String]

    /// Reads the folder and all below it, except hidden files and symbolic links.
    ///
    /// - Parameter kinds: the endings of the names, without the point, of what is served; everything unless given.
    /// - Throws: `StaticFilesError` when the folder or a file in it cannot be read.
    public init(folder: String, kinds: Set<String>? = nil) throws {
        var files: [String: StaticFile] = [:]
        var urls: [String: String] = [:]
        for name in try Folder.fileNames(in: folder) where kinds?.contains(Self.kind(of: name)) ?? true {
            let bytes = try Folder.read("\(folder)/\(name)")
            let content = StaticContent(type: MediaTypes.type(forName: name), bytes: bytes)
            let path = Self.prefix + name
            let hashed = Self.prefix + Self.insert(content.fingerprint.prefix(8), into: name)
            files[path] = StaticFile(content, isImmutable: false)
            files[hashed] = StaticFile(content, isImmutable: true)
            urls[name] = hashed
        }
        self.files = files
        self.urls = urls
    }

    /// The address to link to: "css/app.css" → "/public/css/app.3f2a9c01.css". A name that does not exist comes
    /// back with its plain address, so that a missing file is a 404 and not a crash.
    public func url(_ name: String) -> String {
        urls[name] ?? Self.prefix + name
    }

    /// All names, sorted.
    public var names: [String] {
        urls.keys.sorted()
    }

    /// The answer to a request under `/public/`: the file, 304, 404 or 405; nil for other paths.
    public func response(to request: Request) -> Response? {
        guard request.path.utf8.starts(with: Self.prefix.utf8) else { return nil }
        guard let file = files[request.path] else { return .text("Not found\n", status: .notFound) }
        guard request.method == .get || request.method == .head else {
            return Response(status: .methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        return file.response(to: request)
    }

    private static func kind(of name: String) -> String {
        name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    }

    private static func insert(_ fingerprint: Substring, into name: String) -> String {
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return "\(name).\(fingerprint)" }
        return "\(name[..<dot]).\(fingerprint)\(name[dot...])"
    }
}

/// Why the static files could not be loaded.
public struct StaticFilesError: Error, Sendable, CustomStringConvertible {
    /// One line that names the path and the system's reason.
    public let description: String
}
