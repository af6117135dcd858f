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
        "expected": HistoryField(DealText.expected) { Day(iso: $0).map { "\($0)" } ?? "\(user: $0)" },
        "value": HistoryField(DealText.value, needs: .readCommercial) { money($0).map { "\($0)" } ?? "\(user: $0)" },
    ]

    /// Reads "1200.50 EUR".
    private static func money(_ text: String) -> Money? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let currency = Currency(code: String(parts[1])) else { return nil }
        return parseAmount(String(parts[0]), currency: currency, style: .written(.point)).map {
            Money(minor: $0, currency: currency)
        }
    }
}
