/// One request and its answer, as the access log and the metrics see them: no query, no address, no contents.
public struct Exchange: Sendable {
    /// The request's id, which its answer carries too.
    public var id: String
    /// The method.
    public var method: String
    /// The pattern of the route, such as `/customers/:id`; "-" when none was found.
    public var route: String
    /// The status code.
    public var status: Int
    /// Bytes of the body; nil for a stream.
    public var bytes: Int?
    /// How long the answer took to make.
    public var seconds: Double

    /// All of it.
    public init(id: String, method: String, route: String, status: Int, bytes: Int?, seconds: Double) {
        self.id = id
        self.method = method
        self.route = route
        self.status = status
        self.bytes = bytes
        self.seconds = seconds
    }
}
