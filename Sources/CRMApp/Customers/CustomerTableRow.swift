import Auth
import Database
import Views

/// The rows of one page of the list's table.
struct CustomerTableRows: PureView {
    let rows: [CustomerRow]
    let columns: [CustomerColumn]
    /// The list that the rows' links remember.
    let list: String
    /// On which day they are looked at: what is overdue is marked.
    let today: Day
    /// Where the rows are that did not change.
    let known: KeptViews<CustomerTableRow>

    var html: HTML {
        let shared = CustomerTableRow.columns(columns, list: list, today: today)
        return known.html(of: rows.map { CustomerTableRow(row: $0, columns: columns, list: list, today: today) }) {
            tableRow($0.row, shared)
        }
    }

    // The same rows as they were kept are compared by where they lie, not one by one.
    static func == (one: Self, other: Self) -> Bool {
        one.rows == other.rows && one.columns == other.columns && one.list == other.list && one.today == other.today
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(rows.first?.id)
        hasher.combine(rows.last?.id)
        hasher.combine(list)
    }
}

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
        let links = CustomerLink.rows(list: list)
        let name = Column<CustomerRow>(BaseText.anyName, key: "name", .title) { row in
            """
            <span class="person">\(avatar(row))<a href="\(links[row.id.rawValue])">\(user: row.name)</a></span>
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
