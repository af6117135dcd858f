import Auth

/// Who may call a route. A route cannot be declared without one.
enum Access: Sendable, Equatable {
    /// Anybody, signed in or not.
    case `public`
    /// Every user.
    case signedIn
    /// Users whose reach for the action on the module is more than none; the store narrows it to records.
    case can(Action, ModuleName)
    /// Users with the capability.
    case has(Capability)

    func allows(_ viewer: Viewer) -> Bool {
        switch self {
        case .public: true
        case .signedIn: !viewer.isAnonymous
        case .can(let action, let module): viewer.can(action, module)
        case .has(let capability): viewer.has(capability)
        }
    }

    /// As the route list of `crm-web routes` prints it.
    var description: String {
        switch self {
        case .public: "public"
        case .signedIn: "signed in"
        case .can(let action, let module): "\(action.rawValue) \(module.rawValue)"
        case .has(let capability): capability.rawValue
        }
    }
}
