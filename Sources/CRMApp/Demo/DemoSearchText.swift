import Views

/// The `search_text` of made-up customers: letter for letter what ``CustomerSearchText`` writes.
enum DemoSearchText {
    static func text(_ customer: DemoCustomer) -> String {
        let name = customer.name
        let names = [
            customer.isOrganisation ? customer.displayName : "", name.given, name.additional, name.family,
            name.nativeForm, customer.latinName ?? "", customer.legalName ?? "", customer.taxNumber ?? "",
        ]
        func values(_ kind: String) -> [String] { customer.contacts.filter { $0.kind == kind }.map(\.folded) }
        return CustomerSearchText.text(
            names: names, parts: [names[0], name.given, name.family, customer.legalName ?? ""],
            emails: values("email"), phones: values("phone"))
    }

    /// What sorts a list by family names.
    static func familyForm(_ customer: DemoCustomer) -> String {
        customer.isOrganisation ? customer.displayName : customer.name.sortForm
    }

    /// What a contact point's `folded` column holds.
    static func folded(kind: String, value: String) -> String {
        kind == "phone" ? PhoneNumber(value).text : searchText(value)
    }
}
