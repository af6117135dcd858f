import Auth
import Database
import Views

/// A customer as it was loaded: what was typed, and what the program knows beside it.
struct CustomerRecord: Sendable {
    let id: ID<Customer>
    var draft: CustomerDraft
    let displayName: String
    let version: Int
    let lifecycleOn: Day?
    let createdAt: Instant?
    let updatedAt: Instant?
    let archivedAt: Instant?
    let lastTouchAt: Instant?
    let nextActivityOn: Day?
    let ownerName: String?
    let teamName: String?
    let householdName: String?
    /// What lists are sorted by.
    let sortKey: String
    /// What lists are sorted by that are in the order of family names.
    let familyKey: String
    /// What searches find it by, as the index was told.
    let searchText: String
    var tags: [Tag] = []

    var isArchived: Bool { archivedAt != nil }

    func allows(_ action: Action, _ viewer: Viewer) -> Bool {
        viewer.can(action, Customer.module, owner: draft.owner, team: draft.team)
    }
}

extension CustomerStore {
    /// The customer with all that belongs to its form; throws ``AppError/notFound`` out of the viewer's reach.
    func load(_ id: ID<Customer>, _ action: Action = .view) throws -> CustomerRecord {
        var (contacts, addresses, tags) = ([ContactPoint](), [Address](), [Tag]())
        try scope.eachLater(parts(of: id)) { row in
            switch row.text(0) {
            case "contact": contacts.append(contact(row))
            case "address": addresses.append(address(row))
            default: tags.append(Tag(id: row.id(3), name: row.text(4)))
            }
        }
        guard var record = try scope.first(head(id, action), record) else { throw AppError.notFound }
        if record.isArchived && (action == .edit || action == .assign) { throw AppError.archived }
        record.draft.contacts = contacts
        record.draft.addresses = addresses
        record.tags = tags
        record.draft.tags = tags.map(\.name)
        return record
    }

    private func head(_ id: ID<Customer>, _ action: Action) -> SQL {
        heads(action) + " WHERE c.id = \(id)"
    }

    /// Customers without what belongs to them, as ``record(_:)`` reads them.
    func heads(_ action: Action = .view) -> SQL {
        """
        SELECT c.id, c.kind, c.display_name, c.version, c.lifecycle_on, c.created_at, c.updated_at, c.archived_at,
            c.last_touch_at, c.next_activity_on, (SELECT name FROM users WHERE id = c.owner_id),
            (SELECT name FROM teams WHERE id = c.team_id), (SELECT name FROM households WHERE id = c.household_id),
            c.prefix, c.given_name, c.additional_name, c.family_name, c.suffix, c.native_name, c.latin_name, c.name_order,
            c.legal_name, c.tax_number, c.sector, c.employees, c.founded_year, c.revenue_minor, c.revenue_currency,
            c.channel_level, c.buys_through_id, c.parent_id, c.household_id, c.birth_year, c.birth_month, c.birth_day,
            c.gender, c.language, c.occupation, c.education, c.income_band, c.source, c.lifecycle, c.owner_id, c.team_id,
            c.external_source, c.external_id, c.search_text, c.sort_key, c.birth_calendar,
            c.family_key
        FROM \(scope.visible(Customer.self, action)) c
        """
    }

    func record(_ row: Row) -> CustomerRecord {
        CustomerRecord(
            id: row.id(0), draft: draft(row), displayName: row.text(2), version: row.int(3), lifecycleOn: row.day(4),
            createdAt: row.instant(5), updatedAt: row.instant(6), archivedAt: row.instant(7),
            lastTouchAt: row.instant(8), nextActivityOn: row.day(9), ownerName: row.optionalText(10),
            teamName: row.optionalText(11), householdName: row.optionalText(12), sortKey: row.text(47),
            familyKey: row.text(49),
            searchText: row.text(46))
    }

    private func draft(_ row: Row) -> CustomerDraft {
        var draft = CustomerDraft()
        draft.kind = CustomerKind(rawValue: row.text(1)) ?? .person
        if draft.kind == .organisation { draft.name = row.text(2) }
        readNames(row, &draft)
        readBusiness(row, &draft)
        readPerson(row, &draft)
        draft.source = CustomerSource(rawValue: row.text(40))
        draft.lifecycle = Lifecycle(rawValue: row.text(41)) ?? .lead
        draft.owner = row.optionalID(42)
        draft.team = row.optionalID(43)
        draft.externalSource = row.text(44)
        draft.externalID = row.text(45)
        return draft
    }

    private func readNames(_ row: Row, _ draft: inout CustomerDraft) {
        draft.prefix = row.text(13)
        draft.given = row.text(14)
        draft.additional = row.text(15)
        draft.family = row.text(16)
        draft.suffix = row.text(17)
        draft.nativeName = row.text(18)
        draft.latinName = row.text(19)
        draft.nameOrder = WrittenOrder(rawValue: row.text(20))
    }

    private func readBusiness(_ row: Row, _ draft: inout CustomerDraft) {
        draft.legalName = row.text(21)
        draft.taxNumber = row.text(22)
        draft.sector = row.text(23)
        draft.employees = row.optionalInt(24)
        draft.foundedYear = row.optionalInt(25)
        draft.revenue = row.money(26, 27)
        draft.channelLevel = ChannelLevel(rawValue: row.text(28))
        draft.buysThrough = row.optionalID(29)
        draft.parent = row.optionalID(30)
    }

    private func readPerson(_ row: Row, _ draft: inout CustomerDraft) {
        draft.household = row.optionalID(31)
        draft.birth = BirthDate(
            year: row.optionalInt(32), month: row.optionalInt(33), day: row.optionalInt(34),
            calendar: CalendarKind(rawValue: row.text(48)) ?? .gregorian)
        draft.gender = Gender(rawValue: row.text(35))
        draft.language = row.text(36)
        draft.occupation = row.text(37)
        draft.education = Education(rawValue: row.text(38))
        draft.incomeBand = IncomeBand(rawValue: row.text(39))
    }
}
