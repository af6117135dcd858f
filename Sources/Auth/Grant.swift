/// What a module grants to a role that comes with the program: how far each action on its records reaches.
public struct Grant: Sendable, Equatable {
    public let reaches: [Action: Reach]
    public let capabilities: Set<Capability>

    /// - Parameters:
    ///   - write: how far creating and editing reach.
    ///   - manage: how far deleting and handing on reach.
    public init(
        view: Reach, write: Reach = .none, manage: Reach = .none, capabilities: Set<Capability> = []
    ) {
        reaches = [.view: view, .create: write, .edit: write, .delete: manage, .assign: manage]
        self.capabilities = capabilities
    }

    /// The grant as rights on a module's records.
    public func rights(on module: ModuleName) -> Rights {
        var rights = Rights()
        for (action, reach) in reaches { rights.grant(action, module, reach) }
        for capability in capabilities { rights.grant(capability) }
        return rights
    }
}
