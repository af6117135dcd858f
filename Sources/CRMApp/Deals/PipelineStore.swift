import Auth
import Database
import Views

/// Pipelines, their stages and the reasons for closing, as rows.
struct PipelineStore {
    let scope: Scope

    init(_ scope: Scope) {
        self.scope = scope
    }

    /// Every pipeline with its stages, archived ones last.
    func load() throws -> Pipelines {
        var pipelines: [SalesPipeline] = []
        let sql: SQL = """
            SELECT p.id, p.name, p.version, p.archived_at, s.id, s.name, s.kind, s.position, s.probability,
                   s.rotting_days, s.archived_at
            FROM pipelines p LEFT JOIN stages s ON s.pipeline_id = p.id
            ORDER BY p.archived_at IS NOT NULL, p.position, p.id, s.kind <> 'open', s.kind = 'lost', s.position, s.id
            """
        try scope.each(sql) { row in
            let id: ID<SalesPipeline> = row.id(0)
            if pipelines.last?.id != id {
                pipelines.append(
                    SalesPipeline(
                        id: id, name: row.text(1), version: row.int(2), isArchived: !row.isNull(3), stages: []))
            }
            guard !row.isNull(4) else { return }
            pipelines[pipelines.count - 1].stages.append(stage(row, pipeline: id))
        }
        return Pipelines(pipelines)
    }

    private func stage(_ row: Row, pipeline: ID<SalesPipeline>) -> Stage {
        Stage(
            id: row.id(4), pipelineID: pipeline, name: row.text(5), kind: StageKind(rawValue: row.text(6)) ?? .open,
            position: row.int(7), probability: row.int(8), rottingDays: row.optionalInt(9), isArchived: !row.isNull(10))
    }

    func reasons() throws -> [CloseReason] {
        try scope.rows(
            """
            SELECT id, kind, name, archived_at FROM close_reasons
            ORDER BY archived_at IS NOT NULL, kind = 'lost', position, id
            """
        ) {
            CloseReason(
                id: $0.id(0), kind: StageKind(rawValue: $0.text(1)) ?? .lost, name: $0.text(2),
                isArchived: !$0.isNull(3))
        }
    }

    /// Gives a fresh base a pipeline and reasons in the company's language, so that it can work at once.
    func installDefaults(_ language: Language) throws {
        if try scope.count("SELECT count(*) FROM pipelines") == 0 { try installPipeline(language) }
        if try scope.count("SELECT count(*) FROM close_reasons") == 0 { try installReasons(language) }
    }

    private func installPipeline(_ language: Language) throws {
        let pipeline = try insertPipeline(name: DefaultPipeline.name[language])
        for (index, stage) in DefaultPipeline.stages.enumerated() {
            try insertStage(
                pipeline, name: stage.name[language], kind: stage.kind, position: index + 1,
                probability: stage.probability, rottingDays: stage.rottingDays)
        }
    }

    private func installReasons(_ language: Language) throws {
        for (index, reason) in DefaultPipeline.reasons.enumerated() {
            try insertReason(reason.kind, name: reason.name[language], position: index + 1)
        }
    }
}

// MARK: - Writing

extension PipelineStore {
    func insertPipeline(name: String) throws -> ID<SalesPipeline> {
        let position = try scope.count("SELECT coalesce(max(position), 0) + 1 FROM pipelines")
        return try scope.insert(
            "INSERT INTO pipelines (name, position) VALUES (\(name), \(position))",
            as: Change(.created, "pipelines", fields: [FieldDiff("name", from: nil, to: name)]))
    }

    @discardableResult
    func insertStage(
        _ pipeline: ID<SalesPipeline>, name: String, kind: StageKind, position: Int, probability: Int, rottingDays: Int?
    ) throws -> ID<Stage> {
        try scope.insert(
            """
            INSERT INTO stages (pipeline_id, name, kind, position, probability, rotting_days)
            VALUES (\(pipeline), \(name), \(kind), \(position), \(probability), \(rottingDays))
            """,
            as: Change(.created, "stages", fields: [FieldDiff("name", from: nil, to: name)]))
    }

    func insertReason(_ kind: StageKind, name: String, position: Int? = nil) throws {
        let last = try scope.count("SELECT coalesce(max(position), 0) + 1 FROM close_reasons")
        let _: ID<CloseReason> = try scope.insert(
            "INSERT INTO close_reasons (kind, name, position) VALUES (\(kind), \(name), \(position ?? last))",
            as: Change(.created, "close-reasons", fields: [FieldDiff("name", from: nil, to: name)]))
    }

    /// Renames a pipeline and saves what was typed about its stages. False when somebody else saved it meanwhile.
    func update(_ pipeline: SalesPipeline, name: String, stages: [StageDraft], version: Int) throws -> Bool {
        let before = FieldDiff.differing([("name", pipeline.name, name)])
        let count = try scope.update(
            """
            UPDATE pipelines SET name = \(name), version = version + 1 WHERE id = \(pipeline.id) AND version = \(version)
            """,
            as: Change(.updated, "pipelines", record: pipeline.id.rawValue, fields: before))
        guard count > 0 else { return false }
        for draft in stages {
            guard let stage = pipeline.stages.first(where: { $0.id == draft.id }) else { continue }
            try update(stage, draft)
        }
        return true
    }

    private func update(_ stage: Stage, _ draft: StageDraft) throws {
        let fields = FieldDiff.differing([
            ("name", stage.name, draft.name), ("kind", stage.kind.rawValue, draft.kind.rawValue),
            ("probability", "\(stage.probability)", "\(draft.probability)"),
            ("rotting", stage.rottingDays.map(String.init), draft.rottingDays.map(String.init)),
        ])
        guard !fields.isEmpty else { return }
        if stage.kind != draft.kind { try reclassify(stage, as: draft.kind) }
        try scope.update(
            """
            UPDATE stages SET name = \(draft.name), kind = \(draft.kind), probability = \(draft.probability), rotting_days = \(draft.rottingDays)
            WHERE id = \(stage.id)
            """,
            as: Change(.updated, "stages", record: stage.id.rawValue, fields: fields))
    }

    /// What a stage's new kind means for its deals, archived ones too: in one that ends deals they are closed on the day
    /// since which they stand there, in an open one they are open. Reasons of the other kind go.
    private func reclassify(_ stage: Stage, as kind: StageKind) throws {
        let change: ChangeKind = kind == .open ? .reopened : kind == .won ? .won : .lost
        let fields = FieldDiff.encoded([FieldDiff("status", from: stage.kind.rawValue, to: kind.rawValue)])
        try scope.also(
            ("""
            INSERT INTO history (at, user_id, module, record_id, customer_id, kind, fields)
            SELECT \(scope.now), \(scope.actor), \(Deal.module), id, customer_id, \(change), \(fields) FROM deals
            WHERE stage_id = \(stage.id) ORDER BY id
            """ as SQL).trusted)
        let closedOn: SQL = kind == .open ? "NULL" : "coalesce(closed_on, stage_since_on)"
        try scope.also(
            ("""
            UPDATE deals SET closed_on = \(closedOn), close_reason_id = CASE
                    WHEN close_reason_id IN (SELECT id FROM close_reasons WHERE kind = \(kind)) THEN close_reason_id END,
                updated_at = \(scope.now), version = version + 1
            WHERE stage_id = \(stage.id)
            """ as SQL).trusted)
    }

    func setArchived(_ pipeline: ID<SalesPipeline>, _ isArchived: Bool) throws {
        try scope.update(
            """
            UPDATE pipelines SET archived_at = \(isArchived ? scope.now : nil), version = version + 1
            WHERE id = \(pipeline)
            """,
            as: Change(isArchived ? .archived : .restored, "pipelines", record: pipeline.rawValue))
    }

    /// How many deals, archived ones too, stand in a stage: whoever they belong to, or the guard would not hold.
    func dealCount(in stage: ID<Stage>) throws -> Int {
        try scope.count(("SELECT count(*) FROM deals WHERE stage_id = \(stage)" as SQL).trusted)
    }

    func openDealCount(in pipeline: ID<SalesPipeline>) throws -> Int {
        try scope.count(
            ("""
            SELECT count(*) FROM deals WHERE closed_on IS NULL AND archived_at IS NULL
            AND stage_id IN (SELECT id FROM stages WHERE pipeline_id = \(pipeline) AND kind = 'open')
            """ as SQL).trusted)
    }

    /// Takes a stage out of its pipeline. One that deals have passed through stays for their history.
    func remove(_ stage: Stage) throws {
        try scope.update(
            "UPDATE stages SET archived_at = \(scope.now) WHERE id = \(stage.id)",
            as: Change(
                .deleted, "stages", record: stage.id.rawValue, fields: [FieldDiff("name", from: stage.name, to: nil)]))
    }

    /// Writes the order of stages, pipelines or reasons anew.
    func reorder(stages: [ID<Stage>]) throws {
        for (index, id) in stages.enumerated() {
            try scope.also("UPDATE stages SET position = \(index + 1) WHERE id = \(id)")
        }
    }

    func reorder(pipelines: [ID<SalesPipeline>]) throws {
        for (index, id) in pipelines.enumerated() {
            try scope.also("UPDATE pipelines SET position = \(index + 1) WHERE id = \(id)")
        }
    }

    func rename(_ reason: CloseReason, to name: String) throws {
        try scope.update(
            "UPDATE close_reasons SET name = \(name) WHERE id = \(reason.id)",
            as: Change(
                .updated, "close-reasons", record: reason.id.rawValue,
                fields: FieldDiff.differing([("name", reason.name, name)])))
    }

    func setArchived(_ reason: CloseReason, _ isArchived: Bool) throws {
        try scope.update(
            "UPDATE close_reasons SET archived_at = \(isArchived ? scope.now : nil) WHERE id = \(reason.id)",
            as: Change(isArchived ? .archived : .restored, "close-reasons", record: reason.id.rawValue))
    }
}

/// What was typed about a stage.
struct StageDraft: Sendable {
    let id: ID<Stage>
    let name: String
    let kind: StageKind
    let probability: Int
    let rottingDays: Int?
}
