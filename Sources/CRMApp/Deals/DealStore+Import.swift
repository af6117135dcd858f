import Auth
import Database
import Views

/// Deals that files bring. The caller has the right to import.
extension DealStore {
    /// The deal that the source gave one of the ids.
    func imported(source: String, externalIDs: [String]) throws -> ID<Deal>? {
        try scope.first(
            ("""
            SELECT id FROM deals WHERE external_source = \(source) AND external_id IN \(list: externalIDs) ORDER BY id
            """ as SQL).trusted
        ) { $0.id(0) }
    }

    /// A deal of the same title with the same customer that was neither opened nor closed on another day.
    /// - Parameter source: whose other ids tell two deals apart.
    func same(as draft: DealImport, exceptOf source: String?) throws -> ID<Deal>? {
        var conditions: [SQL] = [
            "search_text = \(searchText(draft.title))", "archived_at IS NULL",
            "customer_id IS NOT DISTINCT FROM \(draft.customer)",
        ]
        if let day = draft.openedOn { conditions.append("(opened_on IS NULL OR opened_on = \(day))") }
        if let day = draft.closedOn { conditions.append("(closed_on IS NULL OR closed_on = \(day))") }
        if let source { conditions.append("external_source IS DISTINCT FROM \(source)") }
        return try scope.first(
            ("""
            SELECT id FROM deals WHERE \(conditions.joined(separator: " AND ")) ORDER BY id LIMIT 1
            """ as SQL).trusted
        ) { $0.id(0) }
    }

    func insertImported(_ draft: DealImport, source: String, externalID: String) throws {
        let folded = searchText(draft.title)
        let id: ID<Deal> = try scope.insert(
            """
            INSERT INTO deals (title, search_text, pipeline_id, stage_id, customer_id, owner_id, team_id, value_minor,
                currency, base_minor, opened_on, expected_on, closed_on, stage_since_on, close_reason_id,
                external_source, external_id, created_at, updated_at)
            VALUES (\(draft.title), \(folded), \(draft.pipeline), \(draft.stage), \(draft.customer), \(draft.owner),
                \(draft.team), \(draft.value?.minor), \(draft.currency.code), \(try inBase(draft.value, on: draft.closedOn)),
                \(draft.openedOn), \(draft.expectedOn), \(draft.closedOn), \(draft.since), \(draft.reason),
                \(source), \(externalID.orNull), \(scope.now), \(scope.now))
            """,
            as: Change(.imported, Deal.module, customer: draft.customer))
        try scope.also(DealSchema.index.insertion(id: id.rawValue, text: folded))
        try noteImported(id, from: nil, draft, days: nil)
        for (index, line) in draft.lines.enumerated() { try insert(line, of: id, position: index + 1) }
    }

    /// Whether the draft says anything new; then it is written, with the history.
    func updateImported(_ id: ID<Deal>, _ before: ImportedDealState, _ draft: DealImport) throws -> Bool {
        let old = DealImport(before, base: base)
        guard old != draft else { return false }
        let after = draft.state(baseMinor: try baseMinor(draft, before, old))
        let folded = searchText(draft.title)
        try scope.update(
            ("""
            UPDATE deals SET \(after.settings), search_text = \(folded), updated_at = \(scope.now),
                version = version + 1 WHERE id = \(id)
            """ as SQL).trusted,
            as: Change(
                .imported, Deal.module, record: id.rawValue, customer: draft.customer,
                fields: try differences(old, draft), undo: Undo.encoded(before, after) ?? Undo.words))
        try reindex(id, from: searchText(old.title), to: folded)
        if let stage = old.stage, stage != draft.stage, let since = draft.since {
            try noteImported(id, from: stage, draft, days: old.since.map { max(0, since.daysSince($0)) })
        }
        if old.lines != draft.lines { try replaceLines(after.lines, of: id) }
        return true
    }

    /// A deal that keeps value and closing keeps what it was worth in the organisation's currency.
    private func baseMinor(_ draft: DealImport, _ before: ImportedDealState, _ old: DealImport) throws -> Int64 {
        if old.value == draft.value, old.closedOn == draft.closedOn, let kept = before.numbers[6] { return kept }
        return try inBase(draft.value, on: draft.closedOn)
    }

    private func noteImported(_ id: ID<Deal>, from: ID<Stage>?, _ draft: DealImport, days: Int?) throws {
        try scope.also(
            """
            INSERT INTO deal_stage_moves (deal_id, from_stage_id, to_stage_id, moved_on, moved_at, days_in_from, user_id)
            VALUES (\(id), \(from), \(draft.stage), \(draft.since), \(scope.now), \(days), \(scope.actor))
            """)
    }

    /// The fields as the history tells them, names as they are now.
    private func differences(_ old: DealImport, _ new: DealImport) throws -> [FieldDiff] {
        var pairs: [(field: String, before: String?, after: String?)] = [
            ("title", old.title, new.title), ("value", old.value.map(Self.said), new.value.map(Self.said)),
            ("opened", old.openedOn?.iso, new.openedOn?.iso), ("expected", old.expectedOn?.iso, new.expectedOn?.iso),
            ("closed", old.closedOn?.iso, new.closedOn?.iso),
            ("stage", old.stage.flatMap { pipelines[$0]?.name }, new.stage.flatMap { pipelines[$0]?.name }),
        ]
        if old.customer != new.customer {
            pairs.append(("customer", try customerName(old.customer), try customerName(new.customer)))
        }
        if old.owner != new.owner {
            pairs.append(("owner", try name(old.owner, "users"), try name(new.owner, "users")))
        }
        if old.team != new.team { pairs.append(("team", try name(old.team, "teams"), try name(new.team, "teams"))) }
        if old.lines != new.lines { pairs.append(("products", try said(old.lines), try said(new.lines))) }
        return FieldDiff.differing(pairs)
    }

    private func name<Record>(_ id: ID<Record>?, _ table: String) throws -> String? {
        guard let id else { return nil }
        return try scope.first("SELECT name FROM \(raw: table) WHERE id = \(id.rawValue)") { $0.text(0) }
    }

    /// “2 × Tile, 1.5 × Nail”.
    private func said(_ lines: [DealLine]) throws -> String? {
        let words = try lines.map { line in
            let name = try name(line.productID, "products") ?? ""
            return "\(typedNumber(line.quantityThousandths, places: 3, for: .en)) × \(name)"
        }
        return words.joined(separator: ", ").orNull
    }
}
