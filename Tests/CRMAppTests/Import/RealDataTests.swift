import Database
import Foundation
import Testing
import Views

@testable import CRMApp

/// The figures over the real data set equal plain sums over its files. Skipped where the data set is not at hand.
@Suite(
    "The real sales opportunities",
    .enabled(if: RealData.folder != nil, "the data set is not here; CRM_REAL_DATA names its folder"))
struct RealDataTests {
    @Test("the report equals sums over the files")
    func figures() throws {
        let folder = try #require(RealData.folder)
        let report = try RealData.report(of: folder)
        try compare(report, with: RealDeal.read(folder))
    }

    @Test(
        "the same rows with other dates, line ends, separators and columns give the same figures",
        arguments: RealData.Variant.allCases)
    func variants(variant: RealData.Variant) throws {
        let folder = try #require(RealData.folder)
        let copy = try RealData.copy(folder, variant)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try compare(try RealData.report(of: copy), with: RealDeal.read(folder))
    }

    @Test("a second run updates instead of doubling")
    func rerun() throws {
        let folder = try #require(RealData.folder)
        let report = try RealData.report(of: folder, times: 2)
        #expect(report.deals == RealDeal.read(folder).count)
        try compare(report, with: RealDeal.read(folder))
    }

    private func compare(_ report: Report, with deals: [RealDeal]) throws {
        let won = deals.filter { $0.stage == "Won" }
        let lost = deals.filter { $0.stage == "Lost" }
        #expect(report.deals == deals.count)
        #expect(report.won == won.count)
        #expect(report.lost == lost.count)
        #expect(report.won_value == won.reduce(0) { $0 + $1.value })
        #expect(report.currency == "USD")
        #expect(abs(report.win_rate - Double(won.count) / Double(won.count + lost.count)) < 0.000_1)
        for stage in ["Prospecting", "Engaging", "Won", "Lost"] {
            #expect(report.stages.first { $0.name == stage }?.count == deals.filter { $0.stage == stage }.count)
        }
        check(report.by_agent, deals, \.agent)
        check(report.by_team, deals, \.manager)
        check(report.by_office, deals, \.office)
        check(report.by_product, deals, \.product)
        check(report.by_sector, deals, \.sector)
        check(report.by_customer, deals, \.account)
        check(report.by_quarter, deals, \.quarter)
    }

    private func check(_ figures: [Report.Group], _ deals: [RealDeal], _ key: (RealDeal) -> String) {
        let groups = Dictionary(grouping: deals.filter { $0.stage == "Won" || $0.stage == "Lost" }, by: key)
        for (name, group) in groups where !name.isEmpty {
            let figure = figures.first { $0.name == name }
            let won = group.filter { $0.stage == "Won" }
            #expect(figure?.won == won.count, "\(name)")
            #expect(figure?.lost == group.count - won.count, "\(name)")
            #expect(figure?.won_value == won.reduce(0) { $0 + $1.value }, "\(name)")
        }
    }
}

/// The report's JSON, read as another program would.
struct Report: Decodable {
    struct Stage: Decodable {
        let name: String
        let count: Int
        let value: Double
    }

    struct Group: Decodable {
        let name: String
        let won: Int
        let lost: Int
        let won_value: Double
        let win_rate: Double?
    }

    let deals: Int
    let won: Int
    let lost: Int
    let won_value: Double
    let currency: String
    let win_rate: Double
    let stages: [Stage]
    let by_agent: [Group]
    let by_team: [Group]
    let by_office: [Group]
    let by_product: [Group]
    let by_sector: [Group]
    let by_customer: [Group]
    let by_quarter: [Group]
}

/// One opportunity with what the other files say of it, read without any code of the product.
struct RealDeal {
    let agent: String
    let manager: String
    let office: String
    let product: String
    let account: String
    let sector: String
    let stage: String
    let value: Double
    let quarter: String

    static func read(_ folder: String) -> [RealDeal] {
        let teams = Dictionary(uniqueKeysWithValues: lines(folder, "sales_teams").map { ($0[0], $0) })
        let sectors = Dictionary(uniqueKeysWithValues: lines(folder, "accounts").map { ($0[0], $0[1]) })
        return lines(folder, "sales_pipeline").map { line in
            let month = Int(line[6].dropFirst(5).prefix(2)) ?? 1
            return RealDeal(
                agent: line[1], manager: teams[line[1]]?[1] ?? "", office: teams[line[1]]?[2] ?? "",
                product: line[2] == "GTXPro" ? "GTX Pro" : line[2], account: line[3], sector: sectors[line[3]] ?? "",
                stage: line[4], value: Double(line[7]) ?? 0, quarter: "\(line[6].prefix(4))-Q\((month + 2) / 3)")
        }
    }

    static func lines(_ folder: String, _ name: String) -> [[String]] {
        let text = (try? String(contentsOfFile: "\(folder)/\(name).csv", encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}

enum RealData {
    static let files = ["products", "sales_teams", "accounts", "sales_pipeline"]

    static let folder: String? = {
        let named = ProcessInfo.processInfo.environment["CRM_REAL_DATA"]
        let folder = named ?? TestTemplate.root + "/../shared/data/crm-sales-opportunities"
        return FileManager.default.fileExists(atPath: folder + "/sales_pipeline.csv") ? folder : nil
    }()

    /// Other ways in which people save the same rows.
    enum Variant: String, CaseIterable, Sendable {
        case american, europeanShort, windows, semicolons, extraColumn
    }

    static func copy(_ folder: String, _ variant: Variant) throws -> String {
        let copy = FileManager.default.temporaryDirectory.path + "/kap-real-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for file in files {
            var text = try String(contentsOfFile: "\(folder)/\(file).csv", encoding: .utf8)
            switch variant {
            case .american: text.replace(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.2)/\($0.3)/\($0.1)" }
            case .europeanShort: text.replace(/\d\d(\d\d)-(\d\d)-(\d\d)/) { "\($0.3).\($0.2).\($0.1)" }
            case .windows: text = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
            case .semicolons: text = text.replacing(",", with: ";")
            case .extraColumn: break
            }
            if variant == .extraColumn {
                text = text.split(whereSeparator: \.isNewline).enumerated()
                    .map { $0.offset == 0 ? "note,\($0.element)" : "\"a, b\",\($0.element)" }.joined(separator: "\n")
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(copy)/\(file).csv"))
        }
        return copy
    }

    static func report(of folder: String, times: Int = 1) throws -> Report {
        let kap = try TestApp()
        try Configuration(kap.database).set(name: nil, currency: "USD", language: nil, timeZone: nil)
        for _ in 0..<times {
            for plan in plans(folder) {
                let summary = try Importer(kap.database).run(plan)
                #expect(summary.problems == 0, "\(plan.kind)")
            }
        }
        let json = try PipelineReport.json(of: kap.database, from: nil, to: nil)
        return try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    }

    /// The same as `bin/real-data` asks for.
    private static func plans(_ folder: String) -> [ImportPlan] {
        let products = plan(.products, folder + "/products.csv", "name=product category=series price=sales_price")
        var users = plan(
            .users, folder + "/sales_teams.csv", "name=sales_agent team=manager parent_team=regional_office")
        users.constants = ["role": "representative", "email_domain": "example.com"]
        var customers = plan(
            .customers, folder + "/accounts.csv",
            "external_id=account name=account sector=sector founded_year=year_established revenue=revenue "
                + "employees=employees country=office_location parent=subsidiary_of")
        customers.constants = ["kind": "organisation", "lifecycle": "customer", "source": "import"]
        customers.scales = ["revenue": 1_000_000]
        var deals = plan(
            .deals, folder + "/sales_pipeline.csv",
            "external_id=opportunity_id owner=sales_agent product=product customer=account stage=deal_stage "
                + "opened_on=engage_date closed_on=close_date value=close_value")
        deals.constants = ["pipeline": "Opportunities"]
        deals.stages = ["Prospecting", "Engaging", "Won", "Lost"]
        return [products, users, customers, deals]
    }

    private static func plan(_ kind: ImportKind, _ file: String, _ map: String) -> ImportPlan {
        var plan = ImportPlan(kind: kind, file: file)
        plan.source = "maven"
        plan.map = map.split(separator: " ").map { pair in
            let parts = pair.split(separator: "=").map(String.init)
            return (field: parts[0], column: parts[1])
        }
        return plan
    }
}
