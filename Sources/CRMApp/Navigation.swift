import Auth
import Views

/// What the modules put into the menu and offer to add. Made once; the same menu is the same object.
final class ModuleMenu: Sendable, Hashable {
    let entries: [NavigationItem]
    let creations: [CreationItem]

    init(_ modules: [Module]) {
        entries = modules.flatMap(\.menu)
        creations = modules.flatMap(\.creations)
    }

    static func == (one: ModuleMenu, other: ModuleMenu) -> Bool { one === other }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// The menu of everybody with the same rights: which of its entries are open to them, and under which a page lies.
struct Navigation: PureView {
    let menu: ModuleMenu
    let isOpen: [Bool]
    let current: Int?

    init(_ menu: ModuleMenu, _ viewer: Viewer, at path: String) {
        self.menu = menu
        isOpen = menu.entries.map { $0.access.allows(viewer) }
        // The longest link that the page lies under.
        current = menu.entries.indices
            .filter { path.isBelow(menu.entries[$0].link.string) }
            .max { menu.entries[$0].link.string.utf8.count < menu.entries[$1].link.string.utf8.count }
    }

    var html: HTML {
        sideMenu(
            zip(menu.entries.indices, menu.entries).filter { isOpen[$0.0] }.map { index, item in
                MenuEntry(
                    item.title, to: item.link, icon: item.icon, isCurrent: index == current, group: item.group,
                    key: item.key)
            })
    }
}

/// What "Add" offers to everybody with the same rights.
struct Creations: PureView {
    let menu: ModuleMenu
    let isOpen: [Bool]

    init(_ menu: ModuleMenu, _ viewer: Viewer) {
        self.menu = menu
        isOpen = menu.creations.map { $0.access.allows(viewer) }
    }

    var html: HTML {
        menuItems(
            zip(menu.creations, isOpen).filter(\.1).map { MenuItem.link($0.0.title, to: $0.0.link, icon: $0.0.icon) })
    }
}

extension String {
    /// Whether this path is the link's own or one below it; below the home page lies nothing.
    fileprivate func isBelow(_ link: String) -> Bool {
        self == link || (link != "/" && hasPrefix(link + "/"))
    }
}
