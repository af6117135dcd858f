import Auth
import Database
import Views

extension Deal {
    /// How a field of a deal's history reads. Names and titles are stored as they were; the value as "1200.50 EUR".
    static func historyField(_ name: String) -> HistoryField? {
        historyFields[name]
    }

    private static let historyFields: [String: HistoryField] = [
        "title": HistoryField(DealText.name),
        "customer": HistoryField(DealText.customer, shown: CustomerName.shown),
        "contact": HistoryField(DealText.contact, shown: CustomerName.shown),
        "stage": HistoryField(DealText.stage),
        "products": HistoryField(DealText.products),
        "owner": HistoryField(BaseText.owner),
        "team": HistoryField(BaseText.team),
        "status": HistoryField(BaseText.status, shown: DealText.shownState),
        "opened": HistoryField(DealText.openedOn, shown: day),
        "expected": HistoryField(DealText.expected, shown: day),
        "closed": HistoryField(DealText.closedOn, shown: day),
        "value": HistoryField(DealText.value, needs: .readCommercial) { money($0).map { "\($0)" } ?? "\(user: $0)" },
    ]

    private static func day(_ text: String) -> HTML { Day(iso: text).map { "\($0)" } ?? "\(user: text)" }

    /// Reads "1200.50 EUR".
    private static func money(_ text: String) -> Money? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let currency = Currency(code: String(parts[1])) else { return nil }
        return parseAmount(String(parts[0]), currency: currency, style: .written(.point)).map {
            Money(minor: $0, currency: currency)
        }
    }
}

extension DealText {
    /// How a deal stands, by the code that the history has of it.
    static func shownState(_ code: String) -> HTML {
        DealState(rawValue: code).map { "\(state($0))" } ?? "\(user: code)"
    }
}
