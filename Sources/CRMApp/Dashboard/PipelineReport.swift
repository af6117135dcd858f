import Auth
import Database
import Foundation
import Views

/// The figures as a document for programs: what `crm-web report pipeline` prints.
public enum PipelineReport {
    /// Reads the figures over everything.
    /// - Parameters:
    ///   - from: The first day, `2017-01-01`, on which a deal counts as closed; `nil` for no limit.
    ///   - to: The last day.
    /// - Throws: ``DatabaseError``.
    public static func json(
        of database: any DatabaseEngine, from: Day?, to: Day?, now: Instant = .now()
    ) throws -> String {
        let document = try database.read { transaction in
            let organisation = try OrganisationStore(transaction: transaction).load()
            let scope = Scope(
                transaction: transaction, viewer: .wholeCompany, now: now, zone: organisation.zone)
            let figures = try PipelineFigures.load(FigureFilter(from: from, to: to), in: scope)
            return ReportDocument(figures, organisation.currency)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
}

extension Viewer {
    /// Whoever can run the command reads the whole file anyway.
    static let wholeCompany = Viewer(id: ID(0), name: "report", email: "", rights: .everything)
}

/// The report's shape; amounts are in major units of `currency`, and left out where they are more than 64 bits hold.
struct ReportDocument: Encodable {
    let deals: Int
    let won: Int
    let lost: Int
    let won_value: Decimal?
    let currency: String
    let win_rate: Double
    let stages: [StageEntry]
    let by_agent: [Entry]
    let by_team: [Entry]
    let by_office: [Entry]
    let by_product: [Entry]
    let by_sector: [Entry]
    let by_customer: [Entry]
    let by_quarter: [Entry]

    struct StageEntry: Encodable {
        let name: String
        let pipeline: String
        let count: Int
        let value: Decimal?
    }

    struct Entry: Encodable {
        let name: String
        let won: Int
        let lost: Int
        let won_value: Decimal?
        let win_rate: Double
    }

    init(_ figures: PipelineFigures, _ currency: Currency) {
        func major(_ sum: MoneySum) -> Decimal? {
            sum.isTooLarge ? nil : Decimal(sum.minor) / Decimal(currency.minorPerUnit)
        }
        func entries(_ outcomes: [NamedOutcome]) -> [Entry] {
            outcomes.withClosed.map {
                Entry(
                    name: $0.name, won: $0.outcome.won, lost: $0.outcome.lost, won_value: major($0.outcome.wonMinor),
                    win_rate: $0.outcome.winRate ?? 0)
            }
        }
        deals = figures.deals
        won = figures.outcome.won
        lost = figures.outcome.lost
        won_value = major(figures.outcome.wonMinor)
        self.currency = currency.code
        win_rate = figures.outcome.winRate ?? 0
        stages = figures.stages.filter { !$0.stage.isArchived || $0.tally.count > 0 }.map {
            StageEntry(
                name: $0.stage.name, pipeline: figures.pipelines[$0.stage.pipelineID]?.name ?? "",
                count: $0.tally.count, value: major($0.tally.minor))
        }
        by_agent = entries(figures.byAgent)
        by_team = entries(figures.byTeam)
        by_office = entries(figures.byOffice)
        by_product = entries(figures.byProduct)
        by_sector = entries(figures.bySector)
        by_customer = entries(figures.byCustomer)
        by_quarter = entries(figures.byQuarter)
    }
}
