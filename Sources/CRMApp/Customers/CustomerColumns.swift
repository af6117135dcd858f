import Auth
import Views
import WebServer

/// The columns that a list of customers may have.
enum CustomerColumn: String, CaseIterable, Sendable {
    case family, lifecycle, channel, sector, city, country, email, phone, source, owner, team
    case touch
    case step
    case created

    static let usual: [CustomerColumn] = [.lifecycle, .city, .phone, .owner, .touch, .step]

    /// Personal columns are not offered to those who may not read them.
    func isOpen(to viewer: Viewer) -> Bool {
        switch self {
        case .city, .country, .email, .phone: viewer.has(.readPersonal)
        default: true
        }
    }

    /// The columns that an address asks for, in the order of the chooser.
    static func chosen(_ query: FormFields, _ viewer: Viewer) -> [CustomerColumn] {
        let asked = query.all("cols").flatMap { $0.split(separator: ",").map(String.init) }
        let wanted = asked.compactMap(CustomerColumn.init(rawValue:))
        let columns = wanted.isEmpty ? usual : allCases.filter(wanted.contains)
        return columns.filter { $0.isOpen(to: viewer) }
    }

    var heading: Text {
        switch self {
        case .family: CustomerText.family
        case .lifecycle: CustomerText.lifecycle
        case .channel: CustomerText.channelLevel
        case .sector: CustomerText.sector
        case .city: CustomerText.city
        case .country: CustomerText.country
        case .email: ContactKind.email.text
        case .phone: ContactKind.phone.text
        case .source: CustomerText.source
        case .owner: BaseText.owner
        case .team: BaseText.team
        case .touch: CustomerListText.lastTouch
        case .step: CustomerListText.nextStep
        case .created: BaseText.created
        }
    }

    private var sortKey: String? {
        switch self {
        case .family, .owner, .touch, .created: rawValue
        default: nil
        }
    }

    func column(today: Day) -> Column<CustomerRow> {
        Column(heading, key: sortKey, self == .lifecycle || self == .phone ? .text : .wide) { row in cell(row, today) }
    }

    private func cell(_ row: CustomerRow, _ today: Day) -> HTML {
        switch self {
        case .family: "\(user: row.family)"
        case .lifecycle: badge(row.lifecycle.text, row.lifecycle.tone)
        case .channel: row.channel.map { "\($0.text)" } ?? .empty
        case .sector: "\(user: row.sector)"
        case .city: "\(user: row.city)"
        case .country: row.country.isEmpty ? .empty : Countries.name(row.country).html
        case .email:
            row.email.isEmpty ? .empty : "<a href=\"\(Link.external("mailto:" + row.email))\">\(ltr: row.email)</a>"
        case .phone: row.phone.isEmpty ? .empty : Self.telephone(row.phone)
        case .source: row.source.map { "\($0.text)" } ?? .empty
        case .owner:
            row.owner.map { person(row.ownerName, initials: row.ownerName.initials, id: $0.rawValue) } ?? .empty
        case .team: "\(user: row.teamName)"
        case .touch: row.lastTouch.map { "\(relative: $0)" } ?? "<span class=\"quiet\">\(CustomerListText.never)</span>"
        case .step: Self.step(row.nextStep, today)
        case .created: row.created.map { "\($0, style: .date)" } ?? .empty
        }
    }

    /// A number to dial; what a person typed around its digits falls away in the link.
    static func telephone(_ phone: String) -> HTML {
        "<a href=\"\(Link.telephone(asciiDigits(phone)))\">\(ltr: phone)</a>"
    }

    static func step(_ day: Day?, _ today: Day) -> HTML {
        guard let day else { return "<span class=\"quiet\">—</span>" }
        return day < today ? "<span class=\"badge tone-bad\">\(relative: day)</span>" : "\(relative: day)"
    }
}
