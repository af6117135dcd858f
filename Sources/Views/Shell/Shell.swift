/// Who looks at the page, for the foot of the sidebar.
public struct ShellViewer: Sendable {
    let id: Int64
    let name: String
    let initials: String
    let roles: [Wording]

    /// `roles` are shown under the name.
    public init(id: Int64, name: String, initials: String, roles: [Wording] = []) {
        self.id = id
        self.name = name
        self.initials = initials
        self.roles = roles
    }
}

/// One line of the menu.
public struct MenuEntry: Sendable {
    let label: Text
    let link: Link
    let icon: Icon
    let isCurrent: Bool
    let group: Group
    let count: Int?
    let key: String?

    /// The part of the menu that the line belongs to.
    public enum Group: Int, Sendable, CaseIterable {
        case work, catalogue, insight, system
    }

    /// `count` is what waits there; `key` is the second key after G ("KeyD").
    public init(
        _ label: Text, to link: Link, icon: Icon, isCurrent: Bool = false, group: Group = .work, count: Int? = nil,
        key: String? = nil
    ) {
        self.label = label
        self.link = link
        self.icon = icon
        self.isCurrent = isCurrent
        self.group = group
        self.count = count
        self.key = key
    }
}

/// Light, dark, or what the device says.
public enum Theme: String, Sendable, CaseIterable {
    case auto, light, dark
}

/// The frame around every page of the application.
public struct Shell: Sendable {
    /// The name over the menu and at the end of every document's title.
    public var organisation: String
    public var viewer: ShellViewer?
    /// The groups of the menu: ``sideMenu(_:)``.
    public var menu: HTML
    /// What "Add" offers: ``menuItems(_:)``; nothing leaves "Add" out.
    public var create: HTML
    /// The path of this page, for the language links (`?lang=`).
    public var here: Link
    public var language: Language
    public var theme: Theme
    public var calendar: CalendarKind
    /// The address of a static file: `asset("css/app.css")`.
    public var asset: @Sendable (String) -> String
    public var links: ShellLinks
    /// What is being searched for, if this is the search page.
    public var search: String
    /// The organisation shows made-up records.
    public var isDemo: Bool

    public init(
        organisation: String, viewer: ShellViewer?, menu: HTML, create: HTML = .empty, here: Link,
        language: Language, theme: Theme = .auto, calendar: CalendarKind? = nil, links: ShellLinks = ShellLinks(),
        search: String = "", isDemo: Bool = false, asset: @escaping @Sendable (String) -> String
    ) {
        self.organisation = organisation
        self.viewer = viewer
        self.menu = menu
        self.create = create
        self.here = here
        self.language = language
        self.theme = theme
        self.calendar = calendar ?? (language == .fa ? .jalali : .gregorian)
        self.links = links
        self.search = search
        self.isDemo = isDemo
        self.asset = asset
    }
}

/// The addresses that the frame itself goes to.
public struct ShellLinks: Sendable {
    public var home = Link("/")
    public var today: Link? = Link("/activities")
    public var pipeline: Link? = Link("/deals/board")
    public var search = Link("/search")
    public var suggestions = Link("/search/suggestions")
    public var help = Link("/help")
    public var profile = Link("/profile")
    public var theme = Link("/preferences/theme")
    public var signOut = Link("/sign-out")

    /// The usual addresses; change those that differ, and leave out what the viewer may not open.
    public init() {}
}
