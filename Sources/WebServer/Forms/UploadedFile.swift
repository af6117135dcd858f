/// A file that came with a multipart form.
public struct UploadedFile: Sendable {
    /// The name of the form's field.
    public var name: String
    /// The file name that the browser gave, without folders; only a label, never a path.
    public var fileName: String
    /// The media type that the browser gave; a claim, not a fact.
    public var contentType: String
    /// The bytes: in memory when few, else in a temporary file.
    public var content: RequestBody

    /// A file for a test.
    public init(name: String, fileName: String, contentType: String, content: RequestBody) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
        self.content = content
    }

    /// The length in bytes.
    public var count: Int {
        content.count
    }
}
