import Foundation

/// A folder that is there for one test.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/webserver-tests-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ content: String) {
        let parts = name.split(separator: "/").dropLast()
        for end in 0..<parts.count { mkdir(path + "/" + parts[0...end].joined(separator: "/"), 0o700) }
        guard let file = fopen("\(path)/\(name)", "w") else { return }
        fputs(content, file)
        fclose(file)
    }

    var isEmpty: Bool {
        guard let stream = opendir(path) else { return true }
        defer { closedir(stream) }
        var entries = 0
        while readdir(stream) != nil { entries += 1 }
        return entries <= 2
    }
}
