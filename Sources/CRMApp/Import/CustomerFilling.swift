import Auth
import Database
import Views

/// What a row says of a customer, put into a draft.
struct CustomerFilling: Sendable {
    let source: String
    let language: Language
    /// The company's, where telephones are from that do not tell.
    let country: String
    let reading: CustomerReading
    private let table: ImportTable<CustomerDraft, CustomerReading>

    init(source: String, survey: ImportSurvey, organisation: Organisation, people: ImportedPeople, today: Day) {
        self.source = source
        language = organisation.language
        country = organisation.country
        reading = CustomerReading(
            currency: organisation.currency, language: language, people: people, today: today)
        table = ImportTable(CustomerCells.all, survey)
    }

    /// A customer that nobody knew before.
    func customer(from row: ImportRow) throws -> DerivedCustomer {
        var draft = CustomerDraft()
        draft.kind = CustomerNames.kind(of: row)
        draft.source = .import
        draft.externalSource = source
        draft.externalID = ExternalID.folded(row["external_id"])
        try table.apply(row, reading, to: &draft)
        return DerivedCustomer(draft, language: language, country: country)
    }

    /// A customer as it is with what the row says of it.
    func changed(_ old: CustomerDraft, by row: ImportRow) throws -> CustomerDraft {
        var draft = old
        try table.apply(row, reading, to: &draft)
        CustomerNames.carryOver(from: old, row, language, to: &draft)
        guard !draft.displayName.isEmpty else { throw RowProblem("name: empty") }
        try reading.people.checkOwner(draft.owner, before: old.owner, row)
        return draft
    }
}
