import Database
import Views

/// A draft with everything that its columns derive from what was typed. Making one needs no database, so a load makes
/// them on another thread than the one that writes.
struct DerivedCustomer: Sendable {
    let draft: CustomerDraft
    let displayName: String
    let searchText: String
    /// Of each contact point, what is compared when looking for duplicates.
    let folded: [String]
    /// What ``columns`` hold, in their order.
    let values: [SQLValue]

    /// The columns that follow from the draft alone.
    static let columns =
        [
            "kind", "display_name", "sort_key", "family_key", "search_text", "prefix", "given_name", "additional_name",
            "family_name",
            "suffix", "native_name", "latin_name", "name_order", "legal_name", "tax_number", "sector", "employees",
            "founded_year", "revenue_minor", "revenue_currency", "channel_level", "buys_through_id", "parent_id",
            "household_id", "birth_year", "birth_month", "birth_day", "birth_calendar", "gender", "language",
            "occupation", "education",
            "income_band", "source", "lifecycle", "country", "city", "main_email", "main_phone", "owner_id", "team_id",
            "external_source", "external_id",
        ]
    /// The same as one piece of a statement.
    static let columnList = columns.joined(separator: ", ")

    /// - Parameters:
    ///   - language: the alphabet that lists are sorted by.
    ///   - country: the company's, where telephones are from that do not tell.
    init(_ draft: CustomerDraft, language: Language, country: String = "") {
        self.draft = draft
        displayName = draft.displayName
        let countries = draft.countries(home: country)
        folded = draft.contacts.map { $0.folded(in: countries) }
        searchText = draft.searchText(folded: folded)
        values = draft.values(
            displayName, Views.sortKey(displayName, for: language), Views.sortKey(draft.familyForm, for: language),
            searchText)
    }

    /// The columns that hold something else in a customer as it was loaded: an index is touched only for its own.
    func changes(from record: CustomerRecord) -> [(column: String, value: SQLValue)] {
        let old = record.draft.values(record.displayName, record.sortKey, record.familyKey, record.searchText)
        return zip(Self.columns, zip(old, values)).filter { $1.0 != $1.1 }.map { ($0, $1.1) }
    }
}

extension CustomerDraft {
    /// What ``DerivedCustomer/columns`` hold, in their order.
    fileprivate func values(
        _ displayName: String, _ sortKey: String, _ familyKey: String, _ searchText: String
    ) -> [SQLValue] {
        let keys = [displayName, sortKey, familyKey, searchText].map(SQLValue.text)
        return [kind.sqlValue] + keys + names + business + person + relation
    }

    fileprivate var names: [SQLValue] {
        [
            prefix.orNull.sqlValue, given.orNull.sqlValue, additional.orNull.sqlValue, family.orNull.sqlValue,
            suffix.orNull.sqlValue, nativeName.orNull.sqlValue, latinName.orNull.sqlValue, nameOrder.sqlValue,
        ]
    }

    fileprivate var business: [SQLValue] {
        [
            legalName.orNull.sqlValue, taxNumber.orNull.sqlValue, sector.orNull.sqlValue, employees.sqlValue,
            foundedYear.sqlValue, (revenue?.minor).sqlValue, (revenue?.currency.code).sqlValue, channelLevel.sqlValue,
            buysThrough.sqlValue, parent.sqlValue,
        ]
    }

    fileprivate var person: [SQLValue] {
        [
            household.sqlValue, birth.year.sqlValue, birth.month.sqlValue, birth.day.sqlValue,
            (birth.calendar == .gregorian ? nil : birth.calendar.rawValue).sqlValue, gender.sqlValue,
            language.orNull.sqlValue, occupation.orNull.sqlValue, education.sqlValue, incomeBand.sqlValue,
        ]
    }

    fileprivate var relation: [SQLValue] {
        let place = addresses.first
        let email = contacts.first { $0.kind == .email }?.value
        let phone = contacts.first { $0.kind == .phone }?.value
        return [
            source.sqlValue, lifecycle.sqlValue, (place?.country.orNull).sqlValue, (place?.city.orNull).sqlValue,
            email.sqlValue, phone.sqlValue, owner.sqlValue, team.sqlValue, externalSource.orNull.sqlValue,
            externalID.orNull.sqlValue,
        ]
    }
}
