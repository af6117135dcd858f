import Auth
import Database
import Views
import WebServer

/// Which deals a list or a board shows. Everything lives in the address, so every figure can link to its list:
///
///     pipeline=ID  stage=ID  state=open|won|lost|closed  owner=ID|me|none  team=ID (with the teams below it)
///     exact=1 (only the team itself)  sector=TEXT (the customer's)
///     product=ID  customer=ID (as customer or contact)  reason=ID  rotting=1  archived=1  q=words
///     closed_from= closed_to= expected_… created_… opened_…   inclusive days, ISO or as the reader types them
///     value_from= value_to=   in the organisation's currency
struct DealFilter: Sendable {
    var pipeline: ID<SalesPipeline>?
    var stage: ID<Stage>?
    var state: DealState?
    var owner: OwnerFilter?
    var team: ID<Team>?
    /// Only the team itself, without those below it.
    var isExactTeam = false
    /// The customer's sector, exactly as written.
    var sector: String?
    var product: ID<Product>?
    var customer: ID<Customer>?
    var reason: ID<CloseReason>?
    var expected = DayRange()
    var closed = DayRange()
    var created = DayRange()
    var opened = DayRange()
    var valueFrom: Money?
    var valueTo: Money?
    var isRotting = false
    var isArchived = false
    var words = ""

    init() {}

    init(_ query: FormFields, for reader: Reader, base: Currency, money: Bool) {
        pipeline = ID(query["pipeline"])
        stage = ID(query["stage"])
        state = query["state"].flatMap(DealState.init(rawValue:))
        owner = OwnerFilter(query["owner"])
        team = ID(query["team"])
        isExactTeam = query["exact"] == "1"
        sector = query["sector"].flatMap { $0.isEmpty ? nil : String($0.prefix(200)) }
        product = ID(query["product"])
        customer = ID(query["customer"])
        reason = ID(query["reason"])
        expected = DayRange(query, "expected", reader)
        closed = DayRange(query, "closed", reader)
        created = DayRange(query, "created", reader)
        opened = DayRange(query, "opened", reader)
        isRotting = query["rotting"] == "1"
        isArchived = query["archived"] == "1"
        words = String((query["q"] ?? "").trimmed.prefix(200))
        guard money else { return }
        valueFrom = amount(query["value_from"], base, reader)
        valueTo = amount(query["value_to"], base, reader)
    }

    private func amount(_ text: String?, _ currency: Currency, _ reader: Reader) -> Money? {
        guard let text, let minor = parseAmount(text, currency: currency, style: .typed(reader.language)) else {
            return nil
        }
        return Money(minor: minor, currency: currency)
    }

    /// The parameters that say the same, for links.
    var query: [(String, String)] {
        var pairs: [(String, String)] = [
            ("pipeline", pipeline?.description ?? ""), ("stage", stage?.description ?? ""),
            ("state", state?.rawValue ?? ""), ("owner", owner?.value ?? ""), ("team", team?.description ?? ""),
            ("exact", isExactTeam ? "1" : ""), ("sector", sector ?? ""),
            ("product", product?.description ?? ""), ("customer", customer?.description ?? ""),
            ("reason", reason?.description ?? ""), ("value_from", valueFrom?.decimal ?? ""),
            ("value_to", valueTo?.decimal ?? ""), ("rotting", isRotting ? "1" : ""),
            ("archived", isArchived ? "1" : ""), ("q", words),
        ]
        pairs += expected.query("expected") + closed.query("closed") + created.query("created") + opened.query("opened")
        return pairs.filter { !$0.1.isEmpty }
    }
}

/// Whether a deal is under way or how it ended.
enum DealState: String, Sendable, CaseIterable {
    case open, won, lost, closed
}

/// Whose deals.
enum OwnerFilter: Sendable, Equatable {
    case me
    case nobody
    case user(ID<User>)

    init?(_ text: String?) {
        switch text {
        case "me": self = .me
        case "none": self = .nobody
        default:
            guard let id = ID<User>(text) else { return nil }
            self = .user(id)
        }
    }

    var value: String {
        switch self {
        case .me: "me"
        case .nobody: "none"
        case .user(let id): id.description
        }
    }
}

/// Days from one to another, both counted; an open end is `nil`.
struct DayRange: Sendable, Equatable {
    var from: Day?
    var to: Day?

    init() {}

    init(_ query: FormFields, _ name: String, _ reader: Reader) {
        from = query[name + "_from"].flatMap { parseDay($0, for: reader) }
        to = query[name + "_to"].flatMap { parseDay($0, for: reader) }
    }

    var isEmpty: Bool { from == nil && to == nil }

    func query(_ name: String) -> [(String, String)] {
        [(name + "_from", from?.iso ?? ""), (name + "_to", to?.iso ?? "")]
    }

    /// The range as a condition on a column of days, or nothing.
    func condition(_ column: SQL) -> [SQL] {
        [from.map { "\(column) >= \($0)" }, to.map { "\(column) <= \($0)" }].compactMap(\.self)
    }

    /// The range as a condition on a column of instants: the days are those of a place.
    func instantCondition(_ column: SQL, in zone: Zone) -> [SQL] {
        [
            from.map { "\(column) >= \(zone.instant($0))" },
            to.map { "\(column) < \(zone.instant($0.adding(days: 1)))" },
        ].compactMap(\.self)
    }
}
