import Auth
import Database
import Views

extension DealStore {
    /// Saves a new deal and its first dated step.
    func insert(_ draft: DealDraft) throws -> ID<Deal> {
        let folded = searchText(draft.title)
        let opened = draft.openedOn ?? scope.today
        let id: ID<Deal> = try scope.insert(
            """
            INSERT INTO deals (title, search_text, pipeline_id, stage_id, customer_id, contact_id, owner_id, team_id,
                value_minor, currency, base_minor, opened_on, expected_on, stage_since_on, created_at, updated_at)
            VALUES (\(draft.title), \(folded), \(draft.stage.pipelineID), \(draft.stage.id), \(draft.customerID),
                \(draft.contactID), \(draft.ownerID), \(draft.teamID), \(draft.value?.minor), \(draft.currency.code),
                \(try inBase(draft.value, on: nil)), \(opened), \(draft.expectedOn), \(scope.today), \(scope.now), \(scope.now))
            """,
            as: Change(
                .created, Deal.module, customer: draft.customerID,
                fields: [FieldDiff("title", from: nil, to: draft.title)]))
        try scope.also(DealSchema.index.insertion(id: id.rawValue, text: folded))
        try note(id, from: nil, to: draft.stage, days: nil)
        return id
    }

    /// Saves an edited deal. False when somebody else saved it after `version`.
    func update(_ deal: Deal, _ draft: DealDraft, version: Int, as kind: ChangeKind = .updated) throws -> Bool {
        let folded = searchText(draft.title)
        let count = try scope.update(
            """
            UPDATE deals SET title = \(draft.title), search_text = \(folded), customer_id = \(draft.customerID),
                contact_id = \(draft.contactID), expected_on = \(draft.expectedOn),
                updated_at = \(scope.now), version = version + 1 \(try valueColumns(deal, draft))
            WHERE id = \(deal.id) AND version = \(version)
            """,
            as: Change(
                kind, Deal.module, record: deal.id.rawValue, customer: draft.customerID,
                fields: try differences(deal, draft),
                undo: Undo.encoded(DealUndoState(deal), DealUndoState(deal).with(draft)) ?? Undo.words))
        guard count > 0 else { return false }
        try reindex(deal.id, from: searchText(deal.title), to: folded)
        return true
    }

    /// A viewer who may not read values does not overwrite them either.
    private func valueColumns(_ deal: Deal, _ draft: DealDraft) throws -> SQL {
        guard readsMoney, (draft.value, draft.currency) != (deal.value, deal.currency) else { return "" }
        return """
            , value_minor = \(draft.value?.minor), currency = \(draft.currency.code),
            base_minor = \(try inBase(draft.value, on: deal.closedOn))
            """
    }

    /// The value in the organisation's currency by the rate of another day, where a move makes that day count. Whoever
    /// moves a deal may not be allowed to read its value.
    private func baseColumn(_ deal: Deal, closedOn: Day?) throws -> SQL {
        guard closedOn != deal.closedOn, deal.currency != base else { return "" }
        let value = try scope.first(("SELECT value_minor, currency FROM deals WHERE id = \(deal.id)" as SQL).trusted) {
            $0.money(0, 1)
        }
        return ", base_minor = \(try inBase(value.flatMap(\.self), on: closedOn))"
    }

    /// Whether saving the draft changes anything but the stage: a save that changes nothing writes nothing.
    func differs(_ deal: Deal, _ draft: DealDraft) throws -> Bool {
        // By their numbers too: two customers may have one name, which the history would not tell apart.
        if (deal.customerID, deal.contactID) != (draft.customerID, draft.contactID) { return true }
        return try readsMoney && deal.currency != draft.currency || !differences(deal, draft).isEmpty
    }

    private func differences(_ deal: Deal, _ draft: DealDraft) throws -> [FieldDiff] {
        var pairs: [(field: String, before: String?, after: String?)] = [
            ("title", deal.title, draft.title),
            ("expected", deal.expectedOn?.iso, draft.expectedOn?.iso),
        ]
        if readsMoney { pairs.append(("value", deal.value.map(Self.said), draft.value.map(Self.said))) }
        if deal.customerID != draft.customerID {
            pairs.append(("customer", deal.customer, try customerName(draft.customerID)))
        }
        if deal.contactID != draft.contactID {
            pairs.append(("contact", deal.contact, try customerName(draft.contactID)))
        }
        return FieldDiff.differing(pairs)
    }

    static func said(_ money: Money) -> String { "\(money.decimal) \(money.currency.code)" }

    func reindex(_ id: ID<Deal>, from before: String, to after: String) throws {
        guard before != after else { return }
        try scope.also(DealSchema.index.removal(id: id.rawValue, text: before))
        try scope.also(DealSchema.index.insertion(id: id.rawValue, text: after))
    }

    /// Moves a deal to a stage, dated; to a closing stage only with its reason. False when `version` is stale.
    /// - Parameter since: from when it counts as being there, where that is not the day of the move.
    func move(
        _ deal: Deal, to stage: Stage, closing: Closing? = nil, since: Day? = nil, version: Int
    ) throws -> Bool {
        let day = closing?.on ?? scope.today
        let since = since ?? day
        let count = try scope.update(
            """
            UPDATE deals SET pipeline_id = \(stage.pipelineID), stage_id = \(stage.id), stage_since_on = \(since),
                closed_on = \(closing?.on), close_reason_id = \(closing?.reasonID), close_note = \(closing?.note),
                last_touch_at = \(scope.now), updated_at = \(scope.now), version = version + 1
                \(try baseColumn(deal, closedOn: closing?.on))
            WHERE id = \(deal.id) AND version = \(version)
            """,
            as: Change(
                kind(of: deal, to: stage), Deal.module, record: deal.id.rawValue, customer: deal.customerID,
                fields: [FieldDiff("stage", from: pipelines[deal.stageID]?.name, to: stage.name)],
                undo: Undo.encoded(DealUndoState(deal), DealUndoState(deal).with(stage, closing, since: since))))
        guard count > 0 else { return false }
        try note(deal.id, from: deal.stageID, to: stage, on: day, days: max(0, day.daysSince(deal.stageSinceOn)))
        return true
    }

    private func kind(of deal: Deal, to stage: Stage) -> ChangeKind {
        switch stage.kind {
        case .won: .won
        case .lost: .lost
        case .open: deal.isOpen ? .moved : .reopened
        }
    }

    private func note(_ deal: ID<Deal>, from: ID<Stage>?, to stage: Stage, on day: Day? = nil, days: Int?) throws {
        try scope.also(
            """
            INSERT INTO deal_stage_moves (deal_id, from_stage_id, to_stage_id, moved_on, moved_at, days_in_from, user_id)
            VALUES (\(deal), \(from), \(stage.id), \(day ?? scope.today), \(scope.now), \(days), \(scope.actor))
            """)
    }

    /// Where a closed deal stood before it was closed, or the pipeline's first stage.
    func stageBeforeClosing(_ deal: Deal) throws -> Stage? {
        let id = try scope.first(
            """
            SELECT m.from_stage_id FROM deal_stage_moves m
            WHERE m.deal_id = \(deal.id) AND m.to_stage_id = \(deal.stageID) ORDER BY m.moved_at DESC, m.id DESC LIMIT 1
            """
        ) { $0.optionalID(0) as ID<Stage>? }
        if let id = id.flatMap(\.self), let stage = pipelines[id], stage.kind == .open, !stage.isArchived {
            return stage
        }
        return pipelines[deal.pipelineID]?.openStages.first
    }

    func assign(_ deal: Deal, to owner: OwnerChoice?) throws {
        try scope.update(
            """
            UPDATE deals SET owner_id = \(owner?.id), team_id = \(owner.map(\.team) ?? deal.teamID),
                updated_at = \(scope.now), version = version + 1
            WHERE id = \(deal.id)
            """,
            as: Change(
                .assigned, Deal.module, record: deal.id.rawValue, customer: deal.customerID,
                fields: FieldDiff.differing([("owner", deal.owner, owner?.name)]),
                undo: Undo.encoded(DealUndoState(deal), DealUndoState(deal).with(owner))))
    }

    func setArchived(_ deal: Deal, _ isArchived: Bool) throws {
        try scope.update(
            """
            UPDATE deals SET archived_at = \(isArchived ? scope.now : nil), updated_at = \(scope.now),
                version = version + 1
            WHERE id = \(deal.id)
            """,
            as: Change(
                isArchived ? .archived : .restored, Deal.module, record: deal.id.rawValue, customer: deal.customerID))
    }

    private func valueColumns(_ deal: Deal, _ value: Money?) throws -> SQL {
        guard value != deal.value else { return "" }
        return ", value_minor = \(value?.minor), base_minor = \(try inBase(value, on: deal.closedOn))"
    }

    /// Replaces the products of a deal; its value follows their sum. False when `version` is stale.
    func setProducts(_ deal: Deal, _ lines: [DealLine], version: Int) throws -> Bool {
        let value = lines.isEmpty ? deal.value : Money(lines.sum, currency: deal.currency)
        let state = DealUndoState(deal)
        let count = try scope.update(
            """
            UPDATE deals SET updated_at = \(scope.now), version = version + 1 \(try valueColumns(deal, value))
            WHERE id = \(deal.id) AND version = \(version)
            """,
            as: Change(
                .updated, Deal.module, record: deal.id.rawValue, customer: deal.customerID,
                fields: try productDifferences(deal, lines, value),
                undo: Undo.encoded(state.with(try self.lines(of: deal.id)), state.with(lines).with(value))))
        guard count > 0 else { return false }
        try scope.also("DELETE FROM deal_products WHERE deal_id = \(deal.id)")
        for (index, line) in lines.enumerated() { try insert(line, of: deal.id, position: index + 1) }
        return true
    }

    /// Puts lines of product, quantity in thousandths and price in the place of those that a deal has.
    func replaceLines(_ lines: [[Int64]], of deal: ID<Deal>) throws {
        try scope.also("DELETE FROM deal_products WHERE deal_id = \(deal)")
        for (index, line) in lines.enumerated() where line.count == 3 {
            let line = DealLine(productID: ID(line[0]), quantityThousandths: line[1], priceMinor: line[2])
            try insert(line, of: deal, position: index + 1)
        }
    }

    /// The dated step of a deal that went back to where an import found it.
    func noteReturn(of deal: ID<Deal>, from: ID<Stage>?, to stage: ID<Stage>?) throws {
        guard from != stage, let stage = stage.flatMap({ pipelines[$0] }) else { return }
        try note(deal, from: from, to: stage, days: nil)
    }

    func lines(of deal: ID<Deal>) throws -> [DealLine] {
        try products(of: deal).map {
            DealLine(productID: $0.productID, quantityThousandths: $0.quantityThousandths, priceMinor: $0.priceMinor)
        }
    }

    func insert(_ line: DealLine, of deal: ID<Deal>, position: Int) throws {
        try scope.also(
            """
            INSERT INTO deal_products (deal_id, product_id, quantity_thousandths, price_minor, position)
            VALUES (\(deal), \(line.productID), \(line.quantityThousandths), \(line.priceMinor), \(position))
            """)
    }

    private func productDifferences(_ deal: Deal, _ lines: [DealLine], _ value: Money?) throws -> [FieldDiff] {
        let before = try products(of: deal.id).map(\.name).joined(separator: ", ")
        let names = try lines.compactMap { line in
            try scope.first("SELECT name FROM products WHERE id = \(line.productID)") { $0.text(0) }
        }
        let after = names.joined(separator: ", ")
        return FieldDiff.differing([
            ("products", before.isEmpty ? nil : before, after.isEmpty ? nil : after),
            ("value", deal.value.map(Self.said), value.map(Self.said)),
        ])
    }
}
