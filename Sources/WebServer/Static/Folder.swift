import Glibc

/// Reading a folder at start.
enum Folder {
    private static let deepest = 32

    /// The names of all regular files below `folder`, relative to it, sorted; hidden ones and links left out.
    static func fileNames(in folder: String) throws(StaticFilesError) -> [String] {
        var result: [String] = []
        try visit(folder, "", depth: 0, &result)
        return result.sorted()
    }

    private static func visit(
        _ folder: String, _ prefix: String, depth: Int, _ result: inout [String]
    ) throws(StaticFilesError) {
        guard depth <= deepest, let stream = opendir(folder) else { throw failure(folder) }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.utf8.first == ASCII.dot { continue }
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { throw failure(path) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try visit(path, "\(prefix)\(name)/", depth: depth + 1, &result)
            case S_IFREG: result.append(prefix + name)
            default: break
            }
        }
    }

    static func read(_ path: String) throws(StaticFilesError) -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0, let file = try? Descriptor.open(path),
            let bytes = try? file.read(Int(status.st_size))
        else { throw failure(path) }
        return bytes
    }

    private static func failure(_ path: String) -> StaticFilesError {
        StaticFilesError(description: "cannot read \(path): \(SystemText.error(errno))")
    }
}
