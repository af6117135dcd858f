import Auth
import Views

/// The menu of everybody with the same rights: which of its entries are open to them, and under which a page lies.
struct Navigation: PureView {
    let isOpen: [Bool]
    let current: Int?

    init(_ viewer: Viewer, at path: String) {
        isOpen = Self.entries.map { $0.access.allows(viewer) }
        // The longest link that the page lies under.
        current = Self.entries.indices
            .filter { path.isBelow(Self.entries[$0].link.string) }
            .max { Self.entries[$0].link.string.utf8.count < Self.entries[$1].link.string.utf8.count }
    }

    var html: HTML {
        sideMenu(
            zip(Self.entries.indices, Self.entries).filter { isOpen[$0.0] }.map { index, item in
                MenuEntry(
                    item.title, to: item.link, icon: item.icon, isCurrent: index == current, group: item.group,
                    key: item.key)
            })
    }

    private static let entries = modules.flatMap(\.menu)
}

/// What "Add" offers to everybody with the same rights.
struct Creations: PureView {
    let isOpen: [Bool]

    init(_ viewer: Viewer) {
        isOpen = Self.items.map { $0.access.allows(viewer) }
    }

    var html: HTML {
        menuItems(
            zip(Self.items, isOpen).filter(\.1).map { MenuItem.link($0.0.title, to: $0.0.link, icon: $0.0.icon) })
    }

    private static let items = modules.flatMap(\.creations)
}

extension String {
    /// Whether this path is the link's own or one below it; below the home page lies nothing.
    fileprivate func isBelow(_ link: String) -> Bool {
        self == link || (link != "/" && hasPrefix(link + "/"))
    }
}
