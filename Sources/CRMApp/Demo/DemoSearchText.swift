import Views

/// The `search_text` of made-up customers: letter for letter what ``CustomerSearchText`` writes.
enum DemoSearchText {
    static func text(_ customer: DemoCustomer) -> String {
        let name = customer.name
        let names = [
            customer.isOrganisation ? customer.displayName : "", name.given, name.additional, name.family,
            name.nativeForm, customer.latinName ?? "", customer.legalName ?? "", customer.taxNumber ?? "",
        ]
        var text = searchIndex(names.filter { !$0.isEmpty }.joined(separator: " ")) + " \n"
        for kind in ["email", "phone"] {
            for contact in customer.contacts where contact.kind == kind { text += contact.folded + " " }
        }
        return text
    }

    /// What a contact point's `folded` column holds.
    static func folded(kind: String, value: String) -> String {
        guard kind == "phone" else { return searchText(value) }
        return String(decoding: value.utf8.filter { 48...57 ~= $0 }, as: UTF8.self)
    }
}
