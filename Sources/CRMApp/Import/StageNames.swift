import Views

/// Names of stages that say by themselves where a deal stands, compared as a whole: nothing is taken from parts of a name.
/// “Closed - not won” is none of them.
enum StageNames {
    static func kind(of name: String) -> StageKind? { kinds[ImportField.key(name)] }

    private static let kinds: [String: StageKind] = {
        let presets = DefaultPipeline.stages.flatMap { step in Language.allCases.map { (step.name[$0], step.kind) } }
        let states: [(Text, StageKind)] = [
            (DealText.state(.open), .open), (DealText.state(.won), .won), (DealText.state(.lost), .lost),
        ]
        let all =
            presets + states.flatMap { state in Language.allCases.map { (state.0[$0], state.1) } }
            + open.map { ($0, .open) } + won.map { ($0, .won) } + lost.map { ($0, .lost) }
        return Dictionary(all.map { (ImportField.key($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }()

    private static let won = [
        "won", "closed won", "closed/won", "deal won", "win", "won deal", "շահած", "շահված", "շահել ենք", "հաղթած",
        "برنده", "برد",
        "برنده شده", "موفق", "megnyert", "nyert", "megnyerve", "megnyert üzlet", "выиграно", "выиграна", "выиграли",
        "успешно", "успешно реализовано", "сделка успешна", "успех",
    ]
    private static let lost = [
        "lost", "closed lost", "closed/lost", "deal lost", "lost deal", "կորցրած", "կորցված", "պարտված", "ازدست‌رفته",
        "از دست رفته", "باخت", "بازنده", "ناموفق", "elvesztett", "elveszett", "elvesztve", "elvesztett üzlet",
        "проиграно",
        "проиграна", "проиграли", "закрыто и не реализовано", "не реализовано",
    ]
    private static let open = [
        "open", "new", "in progress", "lead", "lead in", "new lead", "prospect", "prospecting", "qualification",
        "qualified",
        "qualify", "qualified to buy", "needs analysis", "value proposition", "id. decision makers",
        "perception analysis", "discovery", "contacted", "contact made", "first contact", "engaged", "engaging",
        "engagement", "appointment scheduled", "meeting scheduled", "meeting", "demo", "demo scheduled",
        "presentation", "presentation scheduled", "evaluation", "trial", "decision maker bought in", "proposal",
        "proposal made", "proposal sent", "proposal/price quote", "proposal/quote", "quote", "quote sent", "offer",
        "offer sent", "negotiation", "negotiations", "negotiations started", "negotiating", "negotiation/review",
        "contract sent", "նոր", "առաջարկ", "բանակցություն", "բանակցություններ", "որակավորում", "հանդիպում", "تازه",
        "جدید", "سرنخ",
        "پیشنهاد", "مذاکره", "ارزیابی", "új", "érdeklődő", "ajánlat", "ajánlatadás", "tárgyalás", "minősítés",
        "találkozó",
        "новая", "новый", "новый лид", "лид", "первичный контакт", "переговоры", "квалификация", "предложение",
        "коммерческое предложение", "встреча", "согласование", "согласование договора", "принимают решение",
    ]
}

/// What a column says of how a deal stands, in words or as yes and no.
enum DealStatus {
    /// Throws ``RowProblem`` for what says nothing.
    static func kind(_ row: ImportRow) throws -> StageKind? {
        let text = row["status"]
        guard !text.isEmpty else { return nil }
        if let kind = StageNames.kind(of: text) { return kind }
        switch BooleanWords.value(of: text) {
        case true?: return .won
        // What was not won and has an end was lost.
        case false? where !row["closed_on"].isEmpty: return .lost
        case false?: return row.survey.speaks(of: "closed_on") ? .open : nil
        case nil: throw RowProblem("status: “\(text)” is none of open, won, lost")
        }
    }
}

/// Yes and no in five languages, and as programs write them.
enum BooleanWords {
    static func value(of text: String) -> Bool? { values[ImportField.key(text)] }

    private static let values: [String: Bool] = {
        let labels = Language.allCases.flatMap { [(BaseText.yes[$0], true), (BaseText.no[$0], false)] }
        let codes = [
            ("true", true), ("false", false), ("1", true), ("0", false), ("y", true), ("n", false), ("yes", true),
            ("no", false),
            ("active", true), ("inactive", false),
        ]
        return Dictionary(
            (labels + codes).map { (ImportField.key($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }()
}

/// The stages that a file names, in the order of their first appearance, with what its rows say of how deals in them stand.
struct StageSurvey: Sendable {
    struct Name: Hashable, Sendable {
        /// Folded; empty where the file names no pipeline.
        let pipeline: String
        let stage: String
    }

    struct Sighting: Sendable {
        let pipeline: String
        let stage: String
        var kinds: Set<StageKind> = []
    }

    private var order: [Name] = []
    private var seen: [Name: Sighting] = [:]
    /// A file with more names than these has something else in its column.
    private static let most = 500

    var sightings: [Sighting] { order.compactMap { seen[$0] } }

    mutating func add(_ row: ImportRow) {
        let (pipeline, stage) = (row["pipeline"], row["stage"])
        let name = Name(pipeline: searchText(pipeline), stage: searchText(stage))
        if seen[name] == nil {
            guard order.count < Self.most else { return }
            order.append(name)
            seen[name] = Sighting(pipeline: pipeline, stage: stage)
        }
        if let kind = try? DealStatus.kind(row) { seen[name]?.kinds.insert(kind) }
    }
}
