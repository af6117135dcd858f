/// Why the server could not start. The description is one line for an operator.
public enum ServerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Somebody else listens there.
    case addressInUse(host: String, port: Int)
    /// The system does not let us listen there; ports below 1024 need a privilege.
    case permissionDenied(host: String, port: Int)
    /// The name or address means nothing on this machine.
    case unknownHost(String)
    /// The port is not a number from 0 to 65535.
    case invalidPort(Int)
    /// There is no address to listen on.
    case noAddress
    /// A trusted proxy is neither an address nor a network.
    case invalidProxy(String)
    /// It has been started before.
    case alreadyStarted
    /// Anything else the system says.
    case system(operation: String, code: Int32)

    public var description: String {
        switch self {
        case .addressInUse(let host, 0): "\(host) is in use by another program"
        case .addressInUse(let host, let port): "port \(port) on \(host) is in use by another program"
        case .permissionDenied(let host, let port): "this user may not listen on port \(port) of \(host)"
        case .unknownHost(let host): "there is no address for the host \(host) on this machine"
        case .invalidPort(let port): "\(port) is not a port: use 0 to 65535"
        case .noAddress: "there is no address to listen on"
        case .invalidProxy(let text): "\(text) is neither an address nor a network such as 10.0.0.0/8"
        case .alreadyStarted: "the server has been started before"
        case .system(let operation, let code): "\(operation) failed: \(SystemText.error(code))"
        }
    }
}
