import Auth
import Database
import Views

/// A deal with everything that its page shows, filled in one read.
struct DealRecord: Sendable {
    let deal: Deal
    let pipelines: Pipelines
    let moves: [StageMove]
    let products: [DealProduct]
    let reason: String?
    /// Whether the viewer may change it, archive it, give it away.
    let canEdit: Bool
    let canArchive: Bool
    let canAssign: Bool

    init(_ store: DealStore, _ id: ID<Deal>) throws {
        let viewer = store.scope.viewer
        let deal = try store.find(id)
        self.deal = deal
        pipelines = store.pipelines
        moves = try store.moves(of: id)
        products = try store.products(of: id)
        let reasons = deal.reasonID == nil ? [] : try PipelineStore(store.scope).reasons()
        reason = reasons.first { $0.id == deal.reasonID }?.name
        canEdit = viewer.can(.edit, Deal.module, owner: deal.ownerID, team: deal.teamID)
        canArchive = viewer.can(.delete, Deal.module, owner: deal.ownerID, team: deal.teamID)
        canAssign = viewer.can(.assign, Deal.module, owner: deal.ownerID, team: deal.teamID)
    }

    var stage: Stage? { pipelines[deal.stageID] }

    /// Days in every stage that the deal has left, and so far in the one where it stands.
    func days(today: Day) -> [ID<Stage>: Int] {
        var days: [ID<Stage>: Int] = [:]
        for move in moves {
            if let from = move.from {
                days[from, default: 0] = days[from, default: 0].adding(clamped: move.daysInFrom ?? 0)
            }
        }
        if deal.isOpen {
            days[deal.stageID] = days[deal.stageID, default: 0].adding(clamped: deal.daysInStage(today: today))
        }
        return days
    }

    /// The stages of the deal's pipeline with how far it has come. A closed deal shows how it ended as the last step.
    func steps(today: Day) -> [Step] {
        guard let pipeline = pipelines[deal.pipelineID] else { return [] }
        let days = days(today: today)
        let open = pipeline.openStages
        let here = open.firstIndex { $0.id == deal.stageID }
        var steps = open.enumerated().map { index, stage -> Step in
            let state: Step.State =
                here.map { index < $0 ? .done : index == $0 ? .current : .ahead } ?? closedState(stage, days)
            return Step("\(stage.id)", Wording.user(stage.name), state, days: days[stage.id])
        }
        if !deal.isOpen, let stage { steps.append(Step("\(stage.id)", Wording.user(stage.name), .current)) }
        return steps
    }

    private func closedState(_ stage: Stage, _ days: [ID<Stage>: Int]) -> Step.State {
        days[stage.id] == nil ? .ahead : .done
    }
}
