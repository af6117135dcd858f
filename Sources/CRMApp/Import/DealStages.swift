import Auth
import Database
import Views

/// The pipelines that a file's stages stand in, made where there is none of a name. Which stages end a deal is known from
/// their names as a whole, said on the command line or by the file's column of states, or asked: never guessed.
struct DealStages {
    private(set) var pipelines: Pipelines
    private(set) var notes: [String] = []
    private let plan: ImportPlan
    private let language: Language
    private let sightings: [StageSurvey.Sighting]
    /// By the folded name that the file calls them.
    private var named: [String: SalesPipeline] = [:]

    private static let usualName = "Imported"

    init(_ plan: ImportPlan, _ survey: StageSurvey, _ language: Language, _ scope: Scope) throws {
        self.plan = plan
        self.language = language
        sightings = survey.sightings
        // A file that names no pipeline may be about the usual one, which a fresh base gets with its first page.
        if sightings.contains(where: \.pipeline.isEmpty) { try PipelineStore(scope).installDefaults(language) }
        pipelines = try PipelineStore(scope).load()
        for name in sightings.map(\.pipeline).uniqued() { try settle(name, scope) }
        let all = pipelines
        named = named.compactMapValues { all[$0.id] }
    }

    /// The stage that a row names: of the pipeline that it names, of the one that its deal is in, or of the file's.
    /// - Parameter current: where its deal is; `nil` for a new one.
    func stage(_ row: ImportRow, status: StageKind?, current: Stage?) throws -> Stage {
        let pipeline = try pipeline(row, current)
        let text = row["stage"]
        let stage = text.isEmpty ? try unnamed(row, current, pipeline) : try find(text, in: pipeline)
        guard let status, status != stage.kind else { return stage }
        if let current, current.kind == status, current.pipelineID == pipeline.id { return current }
        // The file's column says where the deal stands: “Proposal, lost” is lost, whatever stage it was lost in.
        if status == .open { throw RowProblem("status: open, but the stage “\(stage.name)” is \(stage.kind.rawValue)") }
        guard stage.kind == .open, let end = pipeline.closing(status) else {
            throw RowProblem("status: \(status.rawValue), but the stage “\(stage.name)” is \(stage.kind.rawValue)")
        }
        return end
    }

    private func unnamed(_ row: ImportRow, _ current: Stage?, _ pipeline: SalesPipeline) throws -> Stage {
        if let current, current.pipelineID == pipeline.id { return current }
        guard let first = pipeline.openStages.first, row.survey.speaks(of: "status") else {
            throw RowProblem("stage: empty")
        }
        return first
    }

    private func pipeline(_ row: ImportRow, _ current: Stage?) throws -> SalesPipeline {
        let name = row["pipeline"]
        if name.isEmpty, let current, let pipeline = pipelines[current.pipelineID] { return pipeline }
        guard let pipeline = named[searchText(name)] else {
            if row["stage"].isEmpty { throw RowProblem("stage: empty") }
            throw RowProblem("stage: there is no pipeline for “\(row["stage"])”; say --set pipeline=NAME")
        }
        return pipeline
    }

    private func find(_ text: String, in pipeline: SalesPipeline) throws -> Stage {
        let stages = pipeline.stages.filter { !$0.isArchived }
        guard let stage = stages.first(where: { searchText($0.name) == searchText(text) }) else {
            let known = stages.map(\.name).joined(separator: ", ")
            throw RowProblem("stage: the pipeline “\(pipeline.name)” has no stage “\(text)”; it has \(known)")
        }
        return stage
    }

    // MARK: - Before the first row

    /// Finds the pipeline of a name, or makes it.
    private mutating func settle(_ name: String, _ scope: Scope) throws {
        let stages = sightings.filter { searchText($0.pipeline) == searchText(name) }
        let fitting = try fitting(name, stages.map(\.stage))
        if fitting.count > 1 {
            // Deals that are known stay in their own; new ones need an answer.
            notes.append("several pipelines have these stages: say --set pipeline=NAME for deals that are new")
            return
        }
        if let known = fitting.first {
            named[searchText(name)] = known
            try checkKinds(known)
            let used = known.stages.filter { stage in stages.contains { searchText($0.stage) == searchText(stage.name) }
            }
            note(known.name, isNew: false, used.map { ($0.name, $0.kind) })
            return
        }
        let steps = try steps(stages)
        let title = name.isEmpty ? Self.usualName : name
        let id = try insert(title, steps, scope)
        pipelines = try PipelineStore(scope).load()
        named[searchText(name)] = pipelines[id]
        note(title, isNew: true, steps)
    }

    /// The pipeline that is called so; none where it is to be made. A file that names none is about those that have all of
    /// its stages.
    private func fitting(_ name: String, _ stages: [String]) throws -> [SalesPipeline] {
        let active = pipelines.active
        let wanted = searchText(name.isEmpty ? Self.usualName : name)
        let called = active.filter { searchText($0.name) == wanted }
        guard called.count < 2 else {
            throw ImportFailure(
                description: "there are \(called.count) pipelines “\(called[0].name)”; rename one of them")
        }
        guard called.isEmpty, name.isEmpty, plan.stages.isEmpty, plan.won.isEmpty, plan.lost.isEmpty else {
            return called
        }
        return active.filter { pipeline in
            let names = Set(pipeline.stages.filter { !$0.isArchived }.map { searchText($0.name) })
            return stages.allSatisfy { $0.isEmpty || names.contains(searchText($0)) }
        }
    }

    /// Throws when the command line says of a stage what it is not.
    private func checkKinds(_ pipeline: SalesPipeline) throws {
        for (names, kind) in [(plan.won, StageKind.won), (plan.lost, .lost)] {
            let folded = names.map(searchText)
            let other = pipeline.stages.first {
                $0.kind != kind && !$0.isArchived && folded.contains(searchText($0.name))
            }
            guard let other else { continue }
            throw ImportFailure(
                description: "“\(other.name)” is \(other.kind.rawValue) in the pipeline “\(pipeline.name)”; "
                    + "whoever administers pipelines can change that on its page")
        }
    }

    private typealias Step = (name: String, kind: StageKind)

    /// The stages of a new pipeline: open ones in their order, then those that end a deal. Throws ``ImportFailure`` with
    /// the names of which nobody can tell.
    private func steps(_ stages: [StageSurvey.Sighting]) throws -> [Step] {
        var names = plan.stages.isEmpty ? stages.map(\.stage) : plan.stages
        let both = plan.won.first { name in plan.lost.contains { searchText($0) == searchText(name) } }
        if let both { throw ImportFailure(description: "“\(both)” cannot be both --won and --lost") }
        names = (names + plan.won + plan.lost).filter { !$0.isEmpty }.uniqued(by: searchText)
        let kinds = names.map { kind(of: $0, stages) }
        let unclear = zip(names, kinds).filter { $1 == nil }.map { "“\($0.0)”" }
        guard unclear.isEmpty else {
            throw ImportFailure(
                description: "which stages end a deal? Nothing tells whether \(unclear.joined(separator: ", ")) "
                    + "\(unclear.count == 1 ? "is" : "are") open, won or lost: say --won NAMES and --lost NAMES (all "
                    + "others are open then), or map a column of states with --map status=COLUMN")
        }
        let steps = zip(names, kinds).compactMap { name, kind in kind.map { (name: name, kind: $0) } }
        return StageKind.allCases.flatMap { kind in
            let known = steps.filter { $0.kind == kind }
            return known.isEmpty ? [usual(kind)] : known
        }
    }

    /// What a pipeline cannot be without, where the file names none.
    private func usual(_ kind: StageKind) -> Step {
        let step = DefaultPipeline.stages.first { $0.kind == kind }
        return (step?.name[language] ?? kind.rawValue, kind)
    }

    private func kind(of name: String, _ stages: [StageSurvey.Sighting]) -> StageKind? {
        let folded = searchText(name)
        if plan.won.contains(where: { searchText($0) == folded }) { return .won }
        if plan.lost.contains(where: { searchText($0) == folded }) { return .lost }
        if !plan.won.isEmpty, !plan.lost.isEmpty { return .open }
        if let kind = StageNames.kind(of: name) { return kind }
        let said = stages.filter { searchText($0.stage) == folded }.reduce(into: Set<StageKind>()) {
            $0.formUnion($1.kinds)
        }
        return said.count > 1 ? .open : said.first
    }

    private func insert(_ name: String, _ steps: [Step], _ scope: Scope) throws -> ID<SalesPipeline> {
        let store = PipelineStore(scope)
        let pipeline = try store.insertPipeline(name: name)
        let open = steps.count { $0.kind == .open }
        for (index, step) in steps.enumerated() {
            let reached = (index + 1) * 100 / (open + 1)
            try store.insertStage(
                pipeline, name: step.name, kind: step.kind, position: index + 1,
                probability: step.kind == .won ? 100 : step.kind == .lost ? 0 : reached, rottingDays: nil)
        }
        return pipeline
    }

    private mutating func note(_ name: String, isNew: Bool, _ steps: [Step]) {
        let words = steps.map { "\($0.name) – \($0.kind.rawValue)" }.joined(separator: ", ")
        notes.append("pipeline “\(name)”\(isNew ? " (new)" : ""): \(words.isEmpty ? "no stage named" : words)")
    }
}

extension Array {
    /// The elements of which none before has the same key.
    func uniqued(by key: (Element) -> String) -> [Element] {
        var seen: Set<String> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
