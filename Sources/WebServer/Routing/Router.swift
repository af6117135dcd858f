/// Finds the endpoint for a method and a path.
///
/// Patterns are made of fixed segments, `:name` for one segment and, at the end only, `*name` for the rest:
/// `/customers/:id/notes`. A fixed segment wins over a named one. The trie is built at start and never changes.
public struct Router<Endpoint: Sendable>: Sendable {
    /// One declared route.
    public struct Route: Sendable {
        /// The method.
        public let method: HTTPRequest.Method
        /// The pattern as it was declared.
        public let pattern: String
        /// What was declared for it.
        public let endpoint: Endpoint
        let names: [String]
    }

    private struct Node {
        var fixed: [(segment: [UInt8], node: Int)] = []
        var named: Int?
        var routes: [Int] = []
        var rest: [Int] = []
    }

    private var nodes = [Node()]
    /// All routes in the order of their declaration.
    public private(set) var routes: [Route] = []

    /// A router without routes.
    public init() {}

    /// Declares a route. Declaring the same method and pattern twice is a programming error.
    public mutating func add(_ method: HTTPRequest.Method, _ pattern: String, _ endpoint: Endpoint) {
        precondition(pattern.utf8.first == ASCII.slash, "a pattern begins with a slash: \(pattern)")
        var node = 0
        var names: [String] = []
        var isRest = false
        for segment in pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            precondition(!isRest, "*name is the last segment of a pattern: \(pattern)")
            switch segment.first {
            case ":":
                names.append(String(segment.dropFirst()))
                node = namedChild(of: node)
            case "*":
                names.append(String(segment.dropFirst()))
                isRest = true
            default: node = child(of: node, Array(segment.utf8))
            }
        }
        attach(Route(method: method, pattern: pattern, endpoint: endpoint, names: names), to: node, isRest: isRest)
    }

    private mutating func attach(_ route: Route, to node: Int, isRest: Bool) {
        let present = isRest ? nodes[node].rest : nodes[node].routes
        precondition(!present.contains { routes[$0].method == route.method }, "declared twice: \(route.pattern)")
        routes.append(route)
        if isRest { nodes[node].rest.append(routes.count - 1) } else { nodes[node].routes.append(routes.count - 1) }
    }

    private mutating func child(of node: Int, _ segment: [UInt8]) -> Int {
        if let found = nodes[node].fixed.first(where: { $0.segment == segment }) { return found.node }
        nodes.append(Node())
        nodes[node].fixed.append((segment, nodes.count - 1))
        return nodes.count - 1
    }

    private mutating func namedChild(of node: Int) -> Int {
        if let found = nodes[node].named { return found }
        nodes.append(Node())
        nodes[node].named = nodes.count - 1
        return nodes.count - 1
    }

    /// The endpoint for a decoded path. HEAD is answered by what is declared for GET.
    public func match(_ method: HTTPRequest.Method, _ path: String) -> RouteMatch<Endpoint> {
        var path = path
        return path.withUTF8 { match(method, $0) }
    }

    private func match(_ method: HTTPRequest.Method, _ path: UnsafeBufferPointer<UInt8>) -> RouteMatch<Endpoint> {
        guard path.first == ASCII.slash, path.count <= 8 * 1024 else { return .notFound }
        var search = Search(method: method)
        if let index = find(0, from: 1, path, &search) {
            let values = search.places.map { String(decoding: path[$0], as: UTF8.self) }
            return .found(routes[index].endpoint, PathParameters(routes[index].names, values))
        }
        return search.allowed.isEmpty ? .notFound : .methodNotAllowed(search.allowedMethods)
    }

    /// The methods that are declared anywhere.
    var methods: [HTTPRequest.Method] {
        Search(method: .options, allowed: routes.map(\.method)).allowedMethods
    }

    private struct Search {
        let method: HTTPRequest.Method
        var allowed: [HTTPRequest.Method] = []
        /// Where the values of names are in the path, on the way to the node at hand.
        var places: [Range<Int>] = []

        var allowedMethods: [HTTPRequest.Method] {
            var names = Set(allowed.map(\.rawValue))
            if names.contains("GET") { names.insert("HEAD") }
            return names.sorted().compactMap { HTTPRequest.Method($0) }
        }
    }

    /// Depth-first over the trie; the depth is that of the deepest pattern, whatever the path holds.
    ///
    /// - Parameter start: where the next segment begins; behind the end of the path when there is none.
    private func find(
        _ node: Int, from start: Int, _ path: UnsafeBufferPointer<UInt8>, _ search: inout Search
    ) -> Int? {
        guard start <= path.count else { return choose(nodes[node].routes, &search) }
        let end = path[start...].firstIndex(of: ASCII.slash) ?? path.count
        for child in nodes[node].fixed where child.segment.elementsEqual(path[start..<end]) {
            if let found = find(child.node, from: end + 1, path, &search) { return found }
        }
        if let child = nodes[node].named, start < end {
            search.places.append(start..<end)
            if let found = find(child, from: end + 1, path, &search) { return found }
            search.places.removeLast()
        }
        guard let found = choose(nodes[node].rest, &search) else { return nil }
        search.places.append(start..<path.count)
        return found
    }

    private func choose(_ candidates: [Int], _ search: inout Search) -> Int? {
        for index in candidates where routes[index].method == search.method { return index }
        if search.method == .head {
            for index in candidates where routes[index].method == .get { return index }
        }
        search.allowed.append(contentsOf: candidates.map { routes[$0].method })
        return nil
    }
}
