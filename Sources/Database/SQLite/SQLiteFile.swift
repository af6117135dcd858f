import Foundation

/// What a database file says of itself, read without touching it: a file that is no base of ours is refused before the
/// engine opens it, because opening already writes.
enum SQLiteFile {
    /// Files up to this size, in bytes, have all of their pages checked at every start: 64 MiB take about half a second.
    private static let checkedWhole = 64 << 20

    /// Throws ``DatabaseError/unusable(path:reason:)`` unless the file is absent or looks whole, ours and writable.
    /// - Parameter pages: whether to look at all pages, in files that are not big.
    static func check(_ path: String, pages: Bool = true) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        if let reason = try reasonToRefuse(path, pages) { throw DatabaseError.unusable(path: path, reason: reason) }
    }

    private static func reasonToRefuse(_ path: String, _ pages: Bool) throws -> String? {
        guard let header = try header(path) else { return "it cannot be read" }
        if header.isEmpty { return "it is empty" }
        guard header.starts(with: Array("SQLite format 3\0".utf8)), header.count == 100 else {
            return "it is not an SQLite database, or its beginning is damaged"
        }
        let state = state(of: path)
        if state == .file, isTruncated(header, size: size(path)) { return "its end is missing" }
        if let reason = reasonInside(path, state, pages) { return reason }
        return isWritable(path) ? nil : "it is read-only"
    }

    /// With frames in the log the file alone is only half of the story.
    static func state(of path: String) -> ImmutableFile.State {
        guard size(path + "-wal") > 0 else { return .file }
        return isOpenElsewhere(path) ? .shared : .log
    }

    /// Whether another process has the base open: in WAL mode it holds a read lock for as long as it does
    /// (https://www.sqlite.org/walformat.html §2.1).
    private static func isOpenElsewhere(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0002
        lock.l_len = 510
        return fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }

    private static func isWritable(_ path: String) -> Bool {
        access(path, W_OK) == 0 && access((path as NSString).deletingLastPathComponent, W_OK) == 0
    }

    /// The first 100 bytes (https://www.sqlite.org/fileformat.html §1.3), fewer when there are no more.
    private static func header(_ path: String) throws -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        return [UInt8](try file.read(upToCount: 100) ?? Data())
    }

    /// Bytes; 0 when there is no such file.
    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Whether the header promises more pages than there are. It counts only when it was written by the last change.
    private static func isTruncated(_ header: [UInt8], size: Int) -> Bool {
        func number(_ at: Int, _ count: Int) -> Int { header[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
        let page = number(16, 2) == 1 ? 65_536 : number(16, 2)
        guard page >= 512 else { return true }
        return number(24, 4) == number(92, 4) ? size < number(28, 4) * page : size % page != 0
    }

    /// Looks at the tables and, in files that are not big and that nobody has looked at yet, at every page.
    private static func reasonInside(_ path: String, _ state: ImmutableFile.State, _ pages: Bool) -> String? {
        do {
            let file = try ImmutableFile(path, state)
            let tables = try file.texts("SELECT name FROM sqlite_master WHERE type = 'table'")
            if !tables.isEmpty, !tables.contains("migrations") { return "it is the database of another program" }
            guard pages, state != .shared, size(path) <= checkedWhole else { return nil }
            let found = try file.texts("PRAGMA quick_check(1)").first ?? "ok"
            return found == "ok" ? nil : damaged(found)
        } catch DatabaseError.corrupt(let words) {
            return damaged(words)
        } catch {
            return damaged("\(error)")
        }
    }

    private static func damaged(_ words: String) -> String {
        "it is damaged (\(words.split(separator: "\n").joined(separator: " ").prefix(120)))"
    }
}
