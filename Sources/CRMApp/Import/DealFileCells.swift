import Auth
import Database
import Views

/// What the cells of deals are read with.
struct DealReading {
    let store: DealStore
    let references: ImportReferences
    let products: ImportedProducts
    let rates: ExchangeRates
    /// Where it was; `nil` for a new deal.
    let before: Stage?
    let stages: DealStages
}

/// The fields of deals in files.
enum DealFileCells {
    typealias Cell = ImportCell<DealImport, DealReading>

    static let fields: [ImportField] =
        [ImportField("external_id", nil, ["record id", "deal id", "opportunity id"])] + all.map(\.field)

    /// In the order in which they are put into a deal: its currency before its value, its days before its stage.
    static let all: [Cell] =
        about + days + [
            // The stage's own cell reads all three: each says where the deal stands.
            Cell(ImportField("pipeline", DealText.pipeline)) { _, row, reading, draft in try place(row, reading, &draft)
            },
            Cell(ImportField("stage", DealText.stage, ["deal stage", "stage name"])) { _, row, reading, draft in
                try place(row, reading, &draft)
            },
            Cell(ImportField("status", BaseText.status, ["deal status", "is won", "won"])) { _, row, reading, draft in
                try place(row, reading, &draft)
            },
            Cell(ImportField("closed_on", DealText.closedOn, closing, isDate: true), set: setClosing),
            Cell(ImportField("product", DealText.product, ["product name"]), clear: { $0.lines = [] }) {
                _, row, reading, draft in
                try DealLines.set(row, reading, &draft)
            },
            Cell(ImportField("quantity", DealText.quantity, isNumber: true)) { _, row, reading, draft in
                try DealLines.set(row, reading, &draft)
            },
            Cell(
                ImportField("value", DealText.value, ["amount", "deal value"], isNumber: true),
                clear: { $0.value = nil }
            ) {
                _, row, reading, draft in
                try DealLines.set(row, reading, &draft)
            },
        ]

    private static let about: [Cell] = [
        Cell(ImportField("title", DealText.name, ["deal name", "deal title", "opportunity name", "name"])) {
            text, _, _, draft in
            draft.title = text
        },
        Cell(
            ImportField("customer", DealText.customer, ["account name", "company", "company name"]),
            clear: { $0.customer = nil }
        ) { text, _, reading, draft in
            draft.customer = try reading.references.customer(text, field: "customer", reading.store.scope)
        },
        Cell(ImportField("owner", BaseText.owner, OwnerNames.all), clear: { $0.owner = nil }) {
            text, _, reading, draft in
            let owner = try reading.references.people.user(text, field: "owner")
            guard owner.id != draft.owner else { return }
            (draft.owner, draft.team) = (owner.id, owner.team ?? draft.team)
        },
        Cell(ImportField("team", BaseText.team), clear: { $0.team = nil }) { text, _, reading, draft in
            draft.team = try reading.references.people.team(text, field: "team")
        },
        // Says what the amount beside it means; alone it says nothing.
        Cell(ImportField("currency", nil, ["currency code"])) { _, row, reading, draft in
            guard !row["value"].isEmpty else { return }
            draft.currency = try row.currency(otherwise: draft.currency)
            guard reading.rates.currencies.contains(draft.currency) else {
                throw RowProblem("currency: there is no rate for \(draft.currency.code); set one in the settings first")
            }
        },
    ]

    private static let days: [Cell] = [
        Cell(
            ImportField("opened_on", DealText.openedOn, ["create date", "created"], isDate: true),
            clear: { $0.openedOn = nil }
        ) { _, row, _, draft in draft.openedOn = try row.day("opened_on") },
        Cell(
            ImportField("expected_on", DealText.expected, ["expected close date"], isDate: true),
            clear: { $0.expectedOn = nil }
        ) { _, row, _, draft in draft.expectedOn = try row.day("expected_on") },
    ]

    private static let closing = ["close date", "closing date", "closed", "closed time"]

    private static func place(_ row: ImportRow, _ reading: DealReading, _ draft: inout DealImport) throws {
        let stage = try reading.stages.stage(row, status: try DealStatus.kind(row), current: reading.before)
        guard stage.id != draft.stage else { return }
        draft.enter(stage, from: reading.before, closed: try row.day("closed_on"), today: reading.store.scope.today)
    }

    /// The day of a deal that is closed. Many systems write there when an open one is expected to be.
    private static func setClosing(
        _ text: String, _ row: ImportRow, _ reading: DealReading, _ draft: inout DealImport
    ) throws {
        guard let day = try row.day("closed_on") else { return }
        let stage = draft.stage.flatMap { reading.stages.pipelines[$0] }
        if stage?.kind == .open {
            if !row.survey.speaks(of: "expected_on") { draft.expectedOn = day }
        } else if draft.closedOn != day {
            (draft.closedOn, draft.since) = (day, day)
        }
    }
}

/// The products of a deal, of which a row names one, and its value.
enum DealLines {
    static func set(_ row: ImportRow, _ reading: DealReading, _ draft: inout DealImport) throws {
        let wasSum = draft.value?.minor == draft.linesMinor && !draft.lines.isEmpty
        let value = try row.money("value", draft.currency)
        if let value { draft.value = value }
        guard let place = try place(row, reading, draft) else { return }
        let line = try line(row, place.product, place.index.map { draft.lines[$0] }, value, reading, draft)
        if let index = place.index { draft.lines[index] = line } else { draft.lines.append(line) }
        if value == nil, wasSum, let sum = draft.linesMinor {
            draft.value = Money(minor: sum, currency: draft.currency)
        }
    }

    /// Which product the row is about, and the line that it stands on; `nil` where the row is about none.
    private static func place(
        _ row: ImportRow, _ reading: DealReading, _ draft: DealImport
    ) throws -> (product: ID<Product>, index: Int?)? {
        let text = row["product"]
        guard text.isEmpty else {
            let product = try reading.products.product(text).id
            return (product, draft.lines.firstIndex { $0.productID == product } ?? (draft.lines.count == 1 ? 0 : nil))
        }
        if draft.lines.count == 1 { return (draft.lines[0].productID, 0) }
        guard row["quantity"].isEmpty else {
            throw RowProblem("quantity: of which product? The deal has \(draft.lines.count)")
        }
        return nil
    }

    private static func line(
        _ row: ImportRow, _ product: ID<Product>, _ old: DealLine?, _ value: Money?, _ reading: DealReading,
        _ draft: DealImport
    ) throws -> DealLine {
        let same = old.flatMap { $0.productID == product ? $0 : nil }
        let quantity = try row.number("quantity", places: 3) ?? same?.quantityThousandths ?? 1_000
        guard 1...DealProduct.largestQuantity ~= quantity else {
            throw RowProblem("quantity: “\(row["quantity"])” is not above zero and at most 1000000")
        }
        return DealLine(
            productID: product, quantityThousandths: quantity,
            priceMinor: try price(product, quantity, same, value, reading, draft))
    }

    /// A unit's: of what the row says that the whole is worth, as it was, or the catalogue's.
    private static func price(
        _ product: ID<Product>, _ quantity: Int64, _ same: DealLine?, _ value: Money?, _ reading: DealReading,
        _ draft: DealImport
    ) throws -> Int64 {
        if let value, draft.lines.count < 2 {
            // In one step of rounding; no amount of money comes near the end of the wider integers.
            return Int64(clamping: Int128(value.minor) * 1_000 / Int128(quantity))
        }
        if let same { return same.priceMinor }
        let listed = reading.products.price(of: product)
        let day = draft.closedOn ?? reading.store.scope.today
        guard let price = listed.flatMap({ reading.rates.converted($0, to: draft.currency, on: day) }) else {
            throw RowProblem("product: its price cannot be told in \(draft.currency.code) without a rate")
        }
        return price
    }
}
