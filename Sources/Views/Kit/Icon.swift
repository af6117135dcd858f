/// The house's icons: 16 units square, one stroke of 1.5, drawn for this product.
public enum Icon: String, Sendable, CaseIterable {
    case today, search, plus, pipeline, menu, person, people, company, deal, activity, box, chart
    case settings, upload, download, mail, phone, note, meeting, message, close, check, more
    case chevronDown, chevronEnd, arrowEnd, arrowStart, filter, sortUp, sortDown, star, edit, trash
    case file, clock, warning, info, trophy, lost, globe, theme, help, signOut, lock, gift, tag
    case megaphone, undo, columns

    /// True for icons that point along the line and turn around in right-to-left pages.
    var isDirectional: Bool {
        switch self {
        case .chevronEnd, .arrowEnd, .arrowStart, .undo, .signOut: true
        default: false
        }
    }
}

/// An icon beside words. It is hidden from assistive technology: the words or the label say it.
public func icon(_ symbol: Icon) -> HTML {
    symbol.isDirectional ? IconShapes.turning[symbol] ?? .empty : IconShapes.plain[symbol] ?? .empty
}

/// From one value to the next, along the direction of reading; the sign alone would point backwards in Persian.
public let changeArrow: HTML = "\(icon(.arrowEnd))<span class=\"vh\">→</span>"

/// The finished SVG of every icon, put together once.
enum IconShapes {
    static let plain = shapes(class: "icon")
    static let turning = shapes(class: "icon is-turning")

    private static func shapes(class name: String) -> [Icon: HTML] {
        let pairs = Icon.allCases.map { ($0, svg($0, class: name)) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private static func svg(_ symbol: Icon, class name: String) -> HTML {
        """
        <svg class="\(name)" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" \
        stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">\
        <path d="\(symbol.path)"/></svg>
        """
    }
}
