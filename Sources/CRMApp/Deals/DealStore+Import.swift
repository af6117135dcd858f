import Auth
import Database
import Views

/// A deal as a file of another system tells it.
struct DealImport: Sendable {
    var source: String
    var externalID: String
    var title: String
    var stage: Stage
    var customerID: ID<Customer>?
    var ownerID: ID<User>?
    var teamID: ID<Team>?
    var value: Money?
    var openedOn: Day?
    var expectedOn: Day?
    /// Set for a deal whose stage is won or lost; a closed deal without one takes `openedOn` or today.
    var closedOn: Day?
    var reasonID: ID<CloseReason>?
    /// When the other system made it; today where it does not say.
    var createdAt: Instant?
    /// One line of a product; quantity in thousandths, price in the deal's currency.
    var line: DealLine?
}

enum ImportOutcome: Sendable { case created, updated }

extension DealStore {
    /// Inserts the deal, or updates the one that the same source gave the same id. Three to six statements, all
    /// of them on indexes; nothing is read but the one deal. The caller has the right to import.
    func importDeal(_ draft: DealImport) throws -> ImportOutcome {
        let known = try scope.first(
            ("""
            SELECT id, search_text, stage_id, stage_since_on FROM deals
            WHERE external_source = \(draft.source) AND external_id = \(draft.externalID)
            """ as SQL).trusted
        ) { Known(id: $0.id(0), folded: $0.text(1), stage: $0.id(2), since: $0.day(3)) }
        guard let known else {
            try insertImported(draft)
            return .created
        }
        try updateImported(draft, known)
        return .updated
    }

    private struct Known {
        let id: ID<Deal>
        let folded: String
        let stage: ID<Stage>
        let since: Day?
    }

    private func insertImported(_ draft: DealImport) throws {
        let folded = searchText(draft.title)
        let since = draft.since(today: scope.today)
        let id: ID<Deal> = try scope.insert(
            """
            INSERT INTO deals (title, search_text, pipeline_id, stage_id, customer_id, owner_id, team_id, value_minor,
                currency, base_minor, opened_on, expected_on, closed_on, stage_since_on, close_reason_id,
                external_source, external_id, created_at, updated_at)
            VALUES (\(draft.title), \(folded), \(draft.stage.pipelineID), \(draft.stage.id), \(draft.customerID),
                \(draft.ownerID), \(draft.teamID), \(draft.value?.minor), \((draft.value?.currency ?? base).code),
                \(try inBase(draft.value, on: draft.closing(today: scope.today))), \(draft.openedOn),
                \(draft.expectedOn), \(draft.closing(today: scope.today)),
                \(since), \(draft.reasonID), \(draft.source), \(draft.externalID), \(draft.createdAt ?? scope.now),
                \(scope.now))
            """,
            as: Change(.imported, Deal.module, customer: draft.customerID))
        try scope.also(DealSchema.index.insertion(id: id.rawValue, text: folded))
        try noteImported(id, from: nil, draft, days: nil)
        if let line = draft.line { try insert(line, of: id, position: 1) }
    }

    private func updateImported(_ draft: DealImport, _ known: Known) throws {
        let folded = searchText(draft.title)
        let since = draft.since(today: scope.today)
        let before = try ImportedDealState.load(known.id, scope)
        let minor = try baseMinor(draft, before)
        let after = try before.map { try state(draft, since, minor, before: $0) }
        try scope.update(
            """
            UPDATE deals SET title = \(draft.title), search_text = \(folded), pipeline_id = \(draft.stage.pipelineID),
                stage_id = \(draft.stage.id), customer_id = \(draft.customerID), owner_id = \(draft.ownerID),
                team_id = \(draft.teamID), value_minor = \(draft.value?.minor),
                currency = \((draft.value?.currency ?? base).code), base_minor = \(minor),
                opened_on = \(draft.openedOn), expected_on = \(draft.expectedOn),
                closed_on = \(draft.closing(today: scope.today)), stage_since_on = \(since),
                close_reason_id = \(draft.reasonID), updated_at = \(scope.now), version = version + 1
            WHERE id = \(known.id)
            """,
            as: Change(
                .imported, Deal.module, record: known.id.rawValue, customer: draft.customerID,
                undo: Undo.encoded(before, after) ?? Undo.words))
        if folded != known.folded {
            try scope.also(DealSchema.index.removal(id: known.id.rawValue, text: known.folded))
            try scope.also(DealSchema.index.insertion(id: known.id.rawValue, text: folded))
        }
        if known.stage != draft.stage.id {
            try noteImported(known.id, from: known.stage, draft, days: known.since.map { max(0, since.daysSince($0)) })
        }
        try replace(draft.line, of: known.id)
    }

    /// A deal that keeps value, currency and closing keeps what it was worth in the organisation's currency.
    private func baseMinor(_ draft: DealImport, _ before: ImportedDealState?) throws -> Int64 {
        let closing = draft.closing(today: scope.today)
        if let before, before.value == draft.value, before.closedOn == closing, let minor = before.baseMinor {
            return minor
        }
        return try inBase(draft.value, on: closing)
    }

    /// What the deal is once the draft is written over it.
    private func state(
        _ draft: DealImport, _ since: Day, _ baseMinor: Int64, before: ImportedDealState
    ) throws -> ImportedDealState {
        let lines = draft.line.map { [[$0.productID.rawValue, $0.quantityThousandths, $0.priceMinor]] }
        return ImportedDealState(
            texts: [
                draft.title, (draft.value?.currency ?? base).code, draft.openedOn?.iso, draft.expectedOn?.iso,
                draft.closing(today: scope.today)?.iso, since.iso,
            ],
            numbers: [
                draft.stage.pipelineID.rawValue, draft.stage.id.rawValue, draft.customerID?.rawValue,
                draft.ownerID?.rawValue, draft.teamID?.rawValue, draft.value?.minor, baseMinor,
                draft.reasonID?.rawValue,
            ], lines: lines ?? before.lines)
    }

    private func replace(_ line: DealLine?, of id: ID<Deal>) throws {
        guard let line else { return }
        try scope.also("DELETE FROM deal_products WHERE deal_id = \(id)")
        try insert(line, of: id, position: 1)
    }

    private func noteImported(_ id: ID<Deal>, from: ID<Stage>?, _ draft: DealImport, days: Int?) throws {
        try scope.also(
            """
            INSERT INTO deal_stage_moves (deal_id, from_stage_id, to_stage_id, moved_on, moved_at, days_in_from, user_id)
            VALUES (\(id), \(from), \(draft.stage.id), \(draft.since(today: scope.today)), \(scope.now), \(days),
                \(scope.actor))
            """)
    }
}

extension DealImport {
    /// Closed stages need a day; open ones have none.
    func closing(today: Day) -> Day? {
        stage.kind == .open ? nil : closedOn ?? openedOn ?? today
    }

    func since(today: Day) -> Day {
        closing(today: today) ?? openedOn ?? today
    }
}
