/// What a viewer may do: reaches by module and action, and capabilities. Sums of roles; there are no deny rules.
public struct Rights: Sendable, Equatable {
    struct Key: Hashable, Sendable {
        let module: ModuleName
        let action: Action
    }

    private var reaches: [Key: Reach] = [:]
    public private(set) var capabilities: Set<Capability> = []
    /// Whether nothing is out of reach, in modules that come later too.
    public let isEverything: Bool

    /// The administrator's rights, and those of what the program does by itself: computed, so that no module and no
    /// capability of a later version is out of their reach.
    public static let everything = Rights(isEverything: true)

    public init() { self.init(isEverything: false) }

    private init(isEverything: Bool) {
        self.isEverything = isEverything
        if isEverything { capabilities = Set(Capability.allCases) }
    }

    public func reach(_ action: Action, _ module: ModuleName) -> Reach {
        isEverything ? .all : reaches[Key(module: module, action: action)] ?? .none
    }

    public func has(_ capability: Capability) -> Bool {
        capabilities.contains(capability)
    }

    /// Widens a reach; a narrower one changes nothing.
    public mutating func grant(_ action: Action, _ module: ModuleName, _ reach: Reach) {
        let key = Key(module: module, action: action)
        let widest = max(reach, reaches[key] ?? .none)
        reaches[key] = widest == .none ? nil : widest
    }

    public mutating func grant(_ capability: Capability) {
        capabilities.insert(capability)
    }

    /// Whether nothing in `other` goes beyond these rights: nobody grants what they lack.
    public func covers(_ other: Rights) -> Bool {
        guard !isEverything else { return true }
        return !other.isEverything && other.capabilities.isSubset(of: capabilities)
            && other.reaches.allSatisfy { $0.value <= reach($0.key.action, $0.key.module) }
    }

    /// Every granted reach, in a stable order.
    public var grants: [(module: ModuleName, action: Action, reach: Reach)] {
        reaches.map { ($0.key.module, $0.key.action, $0.value) }
            .sorted { ($0.0.rawValue, $0.1.rawValue) < ($1.0.rawValue, $1.1.rawValue) }
    }

    public static func + (left: Rights, right: Rights) -> Rights {
        guard !left.isEverything, !right.isEverything else { return .everything }
        var sum = left
        for grant in right.grants { sum.grant(grant.action, grant.module, grant.reach) }
        sum.capabilities.formUnion(right.capabilities)
        return sum
    }
}
