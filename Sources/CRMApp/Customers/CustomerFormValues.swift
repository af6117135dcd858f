import Views
import WebServer

extension CustomerDraft {
    /// The draft as its form sends it, for the first showing; after a failure the form shows what was sent.
    func fields(for reader: Reader, names: [String: String] = [:]) -> FormFields {
        var fields = FormFields()
        for field in CustomerField.allCases where !Self.separate.contains(field) {
            fields.append(field.rawValue, field.value(in: self) ?? "")
        }
        fields.append("owner", owner.map { "\($0)" } ?? "")
        appendLink("buys_through", buysThrough.map { "\($0)" }, names, to: &fields)
        appendLink("parent", parent.map { "\($0)" }, names, to: &fields)
        appendBirth(reader, to: &fields)
        if let revenue {
            fields.append("revenue", revenue.typed(for: reader.language))
            fields.append("revenue_currency", revenue.currency.code)
        }
        for contact in contacts {
            fields.append(contact.kind.rawValue, contact.value)
            fields.append("\(contact.kind.rawValue)_label", contact.label)
        }
        for address in addresses { append(address, to: &fields) }
        return fields
    }

    private static let separate: Set<CustomerField> = [
        .owner, .team, .buysThrough, .parent, .birth, .revenue, .contacts, .addresses,
    ]

    private func appendLink(_ name: String, _ id: String?, _ names: [String: String], to fields: inout FormFields) {
        guard let id else { return }
        fields.append(name, id)
        fields.append("\(name)_text", names[name] ?? "")
    }

    private func appendBirth(_ reader: Reader, to fields: inout FormFields) {
        let parts = birth.parts(for: reader)
        fields.append("birth_day", parts.day.map { reader.format(plain: $0) } ?? "")
        fields.append("birth_month", parts.month.map(String.init) ?? "")
        fields.append("birth_year", parts.year.map { reader.format(plain: $0) } ?? "")
    }

    private func append(_ address: Address, to fields: inout FormFields) {
        fields.append("address_label", address.label)
        fields.append("address_street", address.street)
        fields.append("address_postal", address.postalCode)
        fields.append("address_city", address.city)
        fields.append("address_region", address.region)
        fields.append("address_country", address.country)
    }
}
