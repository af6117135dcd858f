import Auth
import Database
import Views
import WebServer

/// Which customers a list shows, as its address says it. Values that mean nothing are left out.
struct CustomerFilter: Hashable, Sendable {
    var q = ""
    var kind: CustomerKind?
    var lifecycle: Lifecycle?
    var owner: Owner?
    var team: ID<Team>?
    var source: CustomerSource?
    var channel: ChannelLevel?
    var tag: ID<Tag>?
    var country = ""
    var city = ""
    /// With (true) or without a next step.
    var step: Bool?
    var createdFrom: Day?
    var createdTo: Day?
    var buysThrough: ID<Customer>?
    var parent: ID<Customer>?
    var isArchived = false

    enum Owner: Hashable, Sendable {
        case me, nobody
        case user(ID<User>)
    }

    init() {}

    init(_ query: FormFields, viewer: Viewer, reader: Reader) {
        q = String((query["q"] ?? "").trimmed.prefix(100))
        kind = query["kind"].flatMap(CustomerKind.init(rawValue:))
        lifecycle = query["lifecycle"].flatMap(Lifecycle.init(rawValue:))
        owner = Self.owner(query["owner"])
        team = ID(query["team"])
        source = query["source"].flatMap(CustomerSource.init(rawValue:))
        channel = query["channel"].flatMap(ChannelLevel.init(rawValue:))
        tag = ID(query["tag"])
        if viewer.has(.readPersonal) {
            country = String((query["country"] ?? "").trimmed.prefix(100))
            city = String((query["city"] ?? "").trimmed.prefix(100))
        }
        step = query["step"].flatMap { ["with": true, "without": false][$0] }
        createdFrom = query["created_from"].flatMap { parseDay($0, for: reader) }
        createdTo = query["created_to"].flatMap { parseDay($0, for: reader) }
        buysThrough = ID(query["through"])
        parent = ID(query["parent"])
        isArchived = query["archived"] == "1"
    }

    private static func owner(_ text: String?) -> Owner? {
        switch text {
        case "me": .me
        case "none": .nobody
        default: ID(text).map { .user($0) }
        }
    }

    /// Whether nothing but the archive's switch narrows the list.
    var isPlain: Bool {
        q.isEmpty && kind == nil && lifecycle == nil && owner == nil && team == nil && source == nil && channel == nil
            && tag == nil && country.isEmpty && city.isEmpty && step == nil && createdFrom == nil && createdTo == nil
            && buysThrough == nil && parent == nil
    }

    /// Whether the index of names alone can tell which rows belong to the list.
    var isCovered: Bool {
        !isArchived && q.isEmpty && owner == nil && source == nil && channel == nil && tag == nil && country.isEmpty
            && city.isEmpty && createdFrom == nil && createdTo == nil && buysThrough == nil && parent == nil
    }

    /// Whether only reading the rows themselves can tell which belong to the list.
    var isWalked: Bool {
        !isArchived && q.isEmpty && owner == nil && team == nil && tag == nil && city.isEmpty && createdFrom == nil
            && createdTo == nil && buysThrough == nil && parent == nil
            && (source != nil || channel != nil || !country.isEmpty)
    }

    /// Whether a tag alone leads to the rows.
    var isTagged: Bool { tag != nil && q.isEmpty }

    /// The names that filters have in an address, in the order of the panel.
    static let names = [
        "kind", "lifecycle", "owner", "team", "source", "channel", "tag", "country", "city", "step", "created_from",
        "created_to", "through", "parent", "archived",
    ]
}

/// By what a list of customers is sorted, with the expressions that an index holds in that order.
enum CustomerSort: String, CaseIterable, Sendable {
    case name, family, created
    case touch
    case owner

    /// The expressions on `c`; the last is always the id.
    var keys: [SQL] {
        switch self {
        case .name: ["c.sort_key", "c.id"]
        case .family: ["c.family_key", "c.id"]
        case .created: ["c.created_at", "c.id"]
        case .touch: ["coalesce(c.last_touch_at, '')", "c.id"]
        case .owner: ["coalesce(c.owner_id, 0)", "c.sort_key", "c.id"]
        }
    }
}

/// Where a page of a list begins: the sort values of the row before (or after) it, and its place in the list.
struct CustomerCursor: Sendable {
    let values: [SQLValue]
    let isBackwards: Bool
    /// The place of the page's first row, from 1.
    let position: Int

    /// Reads `after` or `before`, written as `id~value` or `id~owner~value`.
    init?(_ query: FormFields, _ sort: CustomerSort) {
        let backwards = query["after"] == nil
        guard let text = query["after"] ?? query["before"] else { return nil }
        let parts = text.split(separator: "~", maxSplits: sort.keys.count - 1, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == sort.keys.count, let id = ID<Customer>(parts[0]) else { return nil }
        var values: [SQLValue] = []
        if sort == .owner {
            guard let owner = Int64(parts[1]) else { return nil }
            values.append(.integer(owner))
        }
        values.append(.text(parts[parts.count - 1]))
        self.values = values + [.integer(id.rawValue)]
        isBackwards = backwards
        position = query.place
    }

    init(values: [SQLValue], isBackwards: Bool) {
        self.values = values
        self.isBackwards = isBackwards
        position = 1
    }
}
