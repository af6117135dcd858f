import Views

/// What a row says of people.
extension ImportRow {
    /// The addresses of a cell, cleaned. One that a customer has already is not judged again.
    func emails(_ field: String, known: [ContactPoint] = []) throws -> [String] {
        let text = self[field]
        if known.contains(where: { $0.kind == .email && $0.value == text }) { return [text] }
        let found = EmailAddress.all(in: text)
        guard found.allSatisfy(EmailAddress.isAddress) else {
            throw RowProblem("\(field): “\(text)” is not an e-mail address")
        }
        return found
    }

    /// A birthday, with or without its year, spelled as its column is.
    func birth(_ field: String, today: Day) throws -> BirthDate? {
        let text = self[field]
        guard !text.isEmpty else { return nil }
        let calendar: CalendarKind = survey.jalali.contains(field) ? .jalali : .gregorian
        let spelling = BirthSpelling(order: survey.orders[field] ?? .ymd, calendar: calendar, today: today)
        guard let birth = BirthDate(spelled: text, spelling) else {
            throw RowProblem("\(field): “\(text)” is not a birthday")
        }
        if let day = birth.fullDay, day > today { throw RowProblem("\(field): “\(text)” is yet to come") }
        return birth.isEmpty ? nil : birth
    }
}
