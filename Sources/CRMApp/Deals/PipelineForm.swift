import Database
import Views
import WebServer

/// What was typed about a pipeline and its stages.
struct PipelineForm: Sendable {
    struct Row: Sendable {
        let id: ID<Stage>
        var name: String
        /// As typed; empty where the form did not ask.
        var kind: String
        var probability: String
        var rotting: String
    }

    /// The most stages of a pipeline.
    static let mostStages = 50

    var name: String
    var rows: [Row]
    var problems = FormProblems()

    init(_ pipeline: SalesPipeline) {
        name = pipeline.name
        rows = pipeline.stages.filter { !$0.isArchived }.map {
            Row(
                id: $0.id, name: $0.name, kind: $0.kind.rawValue, probability: "\($0.probability)",
                rotting: $0.rottingDays.map { "\($0)" } ?? "")
        }
    }

    init(_ form: FormFields) {
        name = (form["name"] ?? "").trimmed
        let names = form.all("stage_name")
        let kinds = form.all("stage_kind")
        let probabilities = form.all("probability")
        let rotting = form.all("rotting")
        rows = form.all("stage_id").prefix(Self.mostStages).enumerated().compactMap { index, text in
            guard let id = ID<Stage>(text), index < names.count else { return nil }
            return Row(
                id: id, name: names[index].trimmed, kind: index < kinds.count ? kinds[index] : "",
                probability: index < probabilities.count ? probabilities[index].trimmed : "",
                rotting: index < rotting.count ? rotting[index].trimmed : "")
        }
    }

    /// The stages to save, or `nil` with the problems noted.
    mutating func drafts(_ pipeline: SalesPipeline, _ reader: Reader) -> [StageDraft]? {
        if PipelineForm.name(name) == nil { problems.add("name", PipelineText.enterName) }
        let drafts = rows.compactMap { row -> StageDraft? in
            guard let stage = pipeline.stages.first(where: { $0.id == row.id }) else { return nil }
            return draft(row, stage, reader)
        }
        checkEnds(pipeline, drafts)
        return problems.isEmpty ? drafts : nil
    }

    /// A deal has to begin somewhere, and to end as won or as lost.
    private mutating func checkEnds(_ pipeline: SalesPipeline, _ drafts: [StageDraft]) {
        let kinds = pipeline.stages.filter { !$0.isArchived }.map { stage in
            drafts.first { $0.id == stage.id }?.kind ?? stage.kind
        }
        for kind in StageKind.allCases where !kinds.contains(kind) {
            problems.add("name", kind == .open ? PipelineText.lastStage : PipelineText.needsEnds)
        }
    }

    private mutating func draft(_ row: Row, _ stage: Stage, _ reader: Reader) -> StageDraft? {
        let field = "stage-\(row.id)"
        guard let name = PipelineForm.name(row.name) else {
            problems.add(field, PipelineText.enterStageName)
            return nil
        }
        let kind = StageKind(rawValue: row.kind) ?? stage.kind
        guard kind == .open else {
            return StageDraft(id: row.id, name: name, kind: kind, probability: kind == .won ? 100 : 0, rottingDays: nil)
        }
        guard
            let probability = problems.number(
                field, row.probability, in: 0...100, reader, signs: ["%", "٪"],
                otherwise: PipelineText.enterProbability(.string(name)))
        else { return nil }
        guard !row.rotting.isEmpty else {
            return StageDraft(id: row.id, name: name, kind: kind, probability: Int(probability), rottingDays: nil)
        }
        let rotting = problems.number(
            field, row.rotting, in: 1...3650, reader, otherwise: PipelineText.enterRotting(.string(name)))
        return rotting.map {
            StageDraft(
                id: row.id, name: name, kind: kind, probability: Int(probability), rottingDays: Int($0))
        }
    }

    /// A name of one to a hundred characters.
    static func name(_ text: String?) -> String? {
        guard let name = text?.trimmed, !name.isEmpty, !name.isLonger(than: 100) else { return nil }
        return name
    }
}
