/// Gathers the body of a request: in memory first, in a temporary file once it grows.
struct BodyCollector: ~Copyable {
    private var bytes: [UInt8] = []
    private var spool: FileSpool?
    private let memory: Int
    private let folder: String?

    /// - Parameter expected: the announced length, if any.
    init(expected: Int?, memory: Int, folder: String?) {
        self.memory = memory
        self.folder = folder
        if let expected, expected <= memory { bytes.reserveCapacity(expected) }
    }

    /// Appends a piece; false when the disk refuses.
    mutating func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        if spool == nil && bytes.count + piece.count <= memory {
            bytes.append(contentsOf: piece)
            return true
        }
        if spool == nil && !openSpool() { return false }
        return spool?.write(piece) ?? false
    }

    private mutating func openSpool() -> Bool {
        spool = FileSpool(folder: folder)
        let isWritten = bytes.withUnsafeBytes { spool?.write($0) ?? false }
        bytes = []
        return isWritten
    }

    /// The body. The collector is empty afterwards.
    mutating func finish() -> RequestBody {
        if let file = spool?.finish() {
            spool = nil
            return .file(file)
        }
        defer { bytes = [] }
        return .bytes(bytes)
    }
}
