import Glibc
import Synchronization

/// A folder whose files are served as they are at the moment; small ones are kept in memory until they change.
///
/// Hidden files, symbolic links and whatever lies outside do not exist: names are opened step by step from the
/// folder itself, and no step follows a link.
public struct FileFolder: Sendable {
    private struct Kept {
        let file: KeptFile
        /// Monotonic nanoseconds until which nobody looks again whether the file has changed.
        var freshUntil: UInt64
    }

    private final class Cache: Sendable {
        let files = Mutex<[String: Kept]>([:])
    }

    /// Bytes up to which a file is kept, and how many files.
    private static let keptLength = 128 * 1024
    private static let keptCount = 64

    private let root: Descriptor
    private let cache = Cache()
    private let freshness: UInt64

    /// - Parameter freshness: seconds for which a small file is sent from memory without a look at the disk.
    /// - Throws: ``StaticFilesError`` when there is no such folder.
    public init(_ path: String, freshness: Double = 1) throws(StaticFilesError) {
        self.freshness = ServerContext.nanoseconds(freshness)
        let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else {
            throw StaticFilesError(description: "cannot read \(path): \(SystemText.error(errno))")
        }
        root = Descriptor(number)
    }

    /// The file of that name, for example `css/app.css`, or 404; with ranges and conditions as the request asks.
    public func response(to request: Request, name: String) -> Response {
        if let kept = kept(name) { return kept.response(to: request) }
        guard let file = open(name) else { return .text("Not found\n", status: .notFound) }
        if file.length <= Self.keptLength, let bytes = try? file.descriptor.read(file.length) {
            let kept = KeptFile(name: name, bytes: bytes, stamp: file.stamp)
            keep(kept, name)
            return kept.response(to: request)
        }
        let body = ResponseBody.part(of: file, 0..<file.length)
        let headers = KeptFile.headers(type: MediaTypes.type(forName: name))
        return Representation(headers: headers, tag: file.stamp.tag, modified: file.stamp.modified, body: body)
            .response(to: request)
    }

    /// What is in memory, if the file has not changed since.
    private func kept(_ name: String) -> KeptFile? {
        guard let kept = cache.files.withLock({ $0[name] }) else { return nil }
        let now = Loop.now()
        if now < kept.freshUntil { return kept.file }
        var status = stat()
        guard fstatat(root.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0, FileStamp(status) == kept.file.stamp
        else {
            cache.files.withLock { $0[name] = nil }
            return nil
        }
        keep(kept.file, name)
        return kept.file
    }

    private func keep(_ file: KeptFile, _ name: String) {
        let kept = Kept(file: file, freshUntil: Loop.now() &+ freshness)
        cache.files.withLock { files in
            if files.count >= Self.keptCount && files[name] == nil { files.removeAll() }
            files[name] = kept
        }
    }

    private func open(_ name: String) -> OpenFile? {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        guard steps.count <= 32, steps.allSatisfy({ !$0.isEmpty && $0.utf8.first != ASCII.dot }) else { return nil }
        var place = root
        for (index, step) in steps.enumerated() {
            let folder = index < steps.count - 1 ? O_DIRECTORY : O_NONBLOCK
            let number = openat(place.number, String(step), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | folder)
            guard number >= 0 else { return nil }
            place = Descriptor(number)
        }
        return try? OpenFile(place)
    }
}

/// A small file in memory.
struct KeptFile: Sendable {
    let stamp: FileStamp
    private let prepared: Prepared

    init(name: String, bytes: [UInt8], stamp: FileStamp) {
        self.stamp = stamp
        let content = StaticContent(type: MediaTypes.type(forName: name), bytes: bytes)
        prepared = Prepared(content, headers: Self.headers(type: content.type), modified: stamp.modified)
    }

    static func headers(type: String) -> HTTPFields {
        [.contentType: type, .cacheControl: "no-cache", .xContentTypeOptions: "nosniff"]
    }

    func response(to request: Request) -> Response {
        prepared.response(to: request)
    }
}
