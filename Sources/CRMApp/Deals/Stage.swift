import Database
import Views

/// Where a stage stands to the end of a deal.
enum StageKind: String, Sendable, SQLBindable, CaseIterable {
    case open, won, lost
}

/// One step of a pipeline.
struct Stage: Sendable {
    let id: ID<Stage>
    let pipelineID: ID<SalesPipeline>
    let name: String
    let kind: StageKind
    let position: Int
    /// 0 to 100: the share of a deal's value that the forecast counts.
    let probability: Int
    /// Days without a touch after which a deal lies still too long; `nil` for never.
    let rottingDays: Int?
    let isArchived: Bool

    /// The part of a sum that the forecast counts, rounded to the nearest minor unit.
    func weighted(_ sum: MoneySum) -> MoneySum {
        if sum.isTooLarge { return sum }
        let share = Int64(min(max(probability, 0), 100))
        let (whole, rest) = sum.minor.quotientAndRemainder(dividingBy: 100)
        return MoneySum(whole * share + (rest * share + (rest < 0 ? -50 : 50)) / 100)
    }
}

/// A way of selling with its own stages.
struct SalesPipeline: Sendable {
    let id: ID<SalesPipeline>
    let name: String
    let version: Int
    let isArchived: Bool
    /// In the order of the board; archived ones too.
    var stages: [Stage]

    var openStages: [Stage] { stages.filter { $0.kind == .open && !$0.isArchived } }

    /// The stage that ends a deal this way.
    func closing(_ kind: StageKind) -> Stage? {
        stages.first { $0.kind == kind && !$0.isArchived }
    }
}

/// Why a deal was won or lost.
struct CloseReason: Sendable {
    let id: ID<CloseReason>
    let kind: StageKind
    let name: String
    let isArchived: Bool
}

/// Every pipeline with its stages, as one request needs them.
struct Pipelines: Sendable {
    let all: [SalesPipeline]
    private let stages: [ID<Stage>: Stage]

    init(_ all: [SalesPipeline]) {
        self.all = all
        stages = Dictionary(uniqueKeysWithValues: all.flatMap(\.stages).map { ($0.id, $0) })
    }

    var active: [SalesPipeline] { all.filter { !$0.isArchived } }

    subscript(id: ID<Stage>) -> Stage? { stages[id] }

    subscript(id: ID<SalesPipeline>) -> SalesPipeline? { all.first { $0.id == id } }

    func stages(_ kind: StageKind) -> [Stage] {
        all.flatMap(\.stages).filter { $0.kind == kind }
    }
}
