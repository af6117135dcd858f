import Auth
import Database
import Views

/// One row of the list's table.
struct CustomerTableRow: PureView {
    let row: CustomerRow
    let columns: [CustomerColumn]
    /// The list that the row's link remembers.
    let list: String
    /// On which day it is looked at: what is overdue is marked.
    let today: Day

    var html: HTML { tableRow(row, Self.columns(columns, list: list, today: today)) }

    static func columns(_ columns: [CustomerColumn], list: String, today: Day) -> [Column<CustomerRow>] {
        let name = Column<CustomerRow>(BaseText.name, key: "name", .title) { row in
            """
            <span class="person">\(avatar(row))<a href="\(CustomerLink.show(row.id, list: list))">\(user: row.name)</a></span>
            """
        }
        return [name] + columns.map { $0.column(today: today) }
    }

    // Rows are told apart by their ids and compared whole: hashing every text of a row costs more than it tells.
    func hash(into hasher: inout Hasher) {
        hasher.combine(row.id)
        hasher.combine(list)
    }

    static func avatar(_ row: CustomerRow) -> HTML {
        row.kind == .organisation
            ? companyAvatar(row.name, id: row.id.rawValue)
            : Views.avatar(initials: row.name.initials, id: row.id.rawValue)
    }
}
