import Views

/// What a customer is found by: names in every script and romanised, then, on a second line, e-mails and the digits
/// of telephones. Viewers who may not read personal fields search the first line only.
enum CustomerSearchText {
    static func text(names: [String], emails: [String], phones: [String]) -> String {
        var text = searchIndex(names.filter { !$0.isEmpty }.joined(separator: " ")) + " \n"
        for email in emails { text += foldedEmail(email) + " " }
        for phone in phones { text += digits(phone) + " " }
        return text
    }

    static func foldedEmail(_ email: String) -> String {
        searchText(email)
    }

    /// The digits of a telephone number in ASCII; signs, blanks and letters fall away.
    static func digits(_ phone: String) -> String {
        String(decoding: asciiDigits(phone).utf8.filter { 48...57 ~= $0 }, as: UTF8.self)
    }

    /// The last eight digits: the same number with and without its country and trunk prefixes.
    static func significantDigits(_ phone: String) -> String {
        String(digits(phone).suffix(8))
    }
}
