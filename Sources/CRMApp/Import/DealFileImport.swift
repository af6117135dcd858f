import Auth
import Database
import Views

/// Rows that become deals of one pipeline. A row whose id is known updates its deal.
struct DealFileImport: ImportTarget {
    static let fields: [ImportField] =
        [
            "external_id", "title", "customer", "product", "quantity", "owner", "team", "pipeline", "stage", "value",
            "currency",
        ].map { ImportField(name: $0, isNumber: ["quantity", "value"].contains($0)) }
        + ["opened_on", "expected_on", "closed_on"].map { ImportField(name: $0, isDate: true) }
    static let required = [["external_id"], ["stage"]]

    private let source: String
    private let base: Currency
    private let pipelines: Pipelines
    private let stages: [String: Stage]
    private let products: [String: ImportStore.KnownProduct]
    private var references: ImportReferences

    init(plan: ImportPlan, survey: ImportSurvey, organisation: Organisation, scope: Scope) throws {
        source = plan.source
        base = organisation.currency
        let name = plan.constants["pipeline"] ?? "Imported"
        let wanted = plan.stages.isEmpty ? PipelineImport.ordered(survey.stages) : plan.stages
        pipelines = try PipelineImport.ensure(name, stages: wanted, scope)
        stages = PipelineImport.stages(of: name, in: pipelines)
        products = Dictionary(
            try ImportStore(scope).products().map { (Self.letters($0.name), $0) }, uniquingKeysWith: { _, last in last }
        )
        references = try ImportReferences(source: plan.source, language: organisation.language, scope)
    }

    mutating func apply(_ row: ImportRow, _ scope: Scope) throws -> ImportOutcome {
        let externalID = row["external_id"]
        guard !externalID.isEmpty else { throw RowProblem("external_id: empty") }
        guard let stage = stages[searchText(row["stage"])] else {
            throw RowProblem("stage: the pipeline has no stage “\(row["stage"])”")
        }
        let owner = try references.people.user(row["owner"], field: "owner")
        let currency = try row.currency(otherwise: base)
        let value = try row.money("value", currency)
        let product = try product(row["product"])
        let deal = DealImport(
            source: source, externalID: externalID, title: title(row, product), stage: stage,
            customerID: try references.customer(row["customer"], field: "customer", scope), ownerID: owner?.id,
            teamID: try references.people.team(row["team"], field: "team") ?? owner?.team, value: value,
            openedOn: try row.day("opened_on"), expectedOn: try row.day("expected_on"),
            closedOn: stage.kind == .open ? nil : try row.day("closed_on"),
            line: try line(row, product, value))
        return try DealStore(scope, pipelines, base: base).importDeal(deal)
    }

    private func title(_ row: ImportRow, _ product: ImportStore.KnownProduct?) -> String {
        if !row["title"].isEmpty { return row["title"] }
        let parts = [row["customer"], product?.name ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? row["external_id"] : parts.joined(separator: " · ")
    }

    private func line(
        _ row: ImportRow, _ product: ImportStore.KnownProduct?, _ value: Money?
    ) throws -> DealLine? {
        guard let product else { return nil }
        let quantity = try row.number("quantity", places: 3) ?? 1_000
        guard 1...1_000_000_000 ~= quantity else {
            throw RowProblem("quantity: “\(row["quantity"])” is not above zero and at most 1000000")
        }
        // In one step of rounding; no amount of money comes near the end of the wider integers.
        let price = value.map { Int64(clamping: Int128($0.minor) * 1_000 / Int128(quantity)) } ?? product.price.minor
        return DealLine(productID: product.id, quantityThousandths: quantity, priceMinor: price)
    }

    /// A product by its name, whatever its blanks and capitals: “GTXPro” is “GTX Pro”.
    private func product(_ text: String) throws -> ImportStore.KnownProduct? {
        guard !text.isEmpty else { return nil }
        guard let product = products[Self.letters(text)] else {
            throw RowProblem("product: there is no product “\(text)”")
        }
        return product
    }

    private static func letters(_ name: String) -> String {
        searchText(name).filter { $0.isLetter || $0.isNumber }
    }
}

/// The pipeline that a file's stages stand in; made when there is none of its name.
enum PipelineImport {
    static func ensure(_ name: String, stages: [String], _ scope: Scope) throws -> Pipelines {
        let store = PipelineStore(scope)
        let known = try store.load()
        if known.all.contains(where: { $0.name == name }) { return known }
        let pipeline = try store.insertPipeline(name: name)
        let open = stages.filter { kind(of: $0) == .open }.count
        var reached = 0
        for (index, stage) in stages.enumerated() {
            let kind = kind(of: stage)
            if kind == .open { reached += 1 }
            let probability = kind == .won ? 100 : kind == .lost ? 0 : reached * 100 / (open + 1)
            try store.insertStage(
                pipeline, name: stage, kind: kind, position: index + 1, probability: probability, rottingDays: nil)
        }
        return try store.load()
    }

    static func stages(of name: String, in pipelines: Pipelines) -> [String: Stage] {
        let stages = pipelines.all.first { $0.name == name }?.stages ?? []
        return Dictionary(stages.map { (searchText($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Open stages as they first appear, then the ones that close.
    static func ordered(_ stages: [String]) -> [String] {
        stages.filter { kind(of: $0) == .open } + stages.filter { kind(of: $0) == .won }
            + stages.filter { kind(of: $0) == .lost }
    }

    private static let won = ["won", "շահած", "برنده", "megnyer", "nyert", "выигр", "успе"]
    private static let lost = ["lost", "կորցր", "باخت", "ازدست", "elvesz", "проигр", "потер"]

    static func kind(of name: String) -> StageKind {
        let folded = searchText(name)
        if won.contains(where: { folded.contains(searchText($0)) }) { return .won }
        if lost.contains(where: { folded.contains(searchText($0)) }) { return .lost }
        return .open
    }
}
