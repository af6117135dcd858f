import Views

/// What a customer is found by: names in every script and romanised, then, on a second line, e-mails and the digits
/// of telephones. Viewers who may not read personal fields search the first line only.
enum CustomerSearchText {
    /// - Parameters:
    ///   - names: all names, in the order in which they are compared.
    ///   - parts: those of them that people may type as one word.
    ///   - emails: folded.
    ///   - phones: as ``PhoneNumber`` has them.
    static func text(names: [String], parts: [String], emails: [String], phones: [String]) -> String {
        var text = searchIndex(names.filter { !$0.isEmpty }.joined(separator: " "), parts: parts) + " \n"
        for email in emails { text += email + " " }
        for phone in phones { text += phone.drop { $0 == "+" } + " " }
        return text
    }

    static func foldedEmail(_ email: String) -> String {
        searchText(email)
    }
}
