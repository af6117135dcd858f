/// What the router found.
public enum RouteMatch<Endpoint> {
    /// An endpoint and the values of the pattern's names.
    case found(Endpoint, PathParameters)
    /// The path exists, but not with this method: 405 with these in `Allow`.
    case methodNotAllowed([HTTPRequest.Method])
    /// Nothing there: 404.
    case notFound
}

extension RouteMatch: Sendable where Endpoint: Sendable {}

/// The parts of the path that a pattern names: `:id` in `/customers/:id`.
public struct PathParameters: Sendable {
    private let names: [String]
    private let values: [String]

    init(_ names: [String], _ values: [String]) {
        self.names = names
        self.values = values
    }

    /// Parameters for a test.
    public init(_ pairs: KeyValuePairs<String, String> = [:]) {
        names = pairs.map(\.key)
        values = pairs.map(\.value)
    }

    /// The decoded text in the place of that name, never empty for `:name`; nil when the pattern has no such name.
    public subscript(_ name: String) -> String? {
        for (index, candidate) in names.enumerated() where candidate == name && index < values.count {
            return values[index]
        }
        return nil
    }
}
