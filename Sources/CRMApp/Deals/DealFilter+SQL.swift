import Auth
import Database
import Views

extension DealFilter {
    /// The filter as a condition on the deals aliased `d`.
    func condition(_ scope: Scope, _ pipelines: Pipelines) -> SQL {
        (place(pipelines) + people(scope) + ranges(scope.zone) + rest(scope, pipelines)).joined(separator: " AND ")
    }

    /// What a board keeps of it: its columns say which stages.
    func boardCondition(_ scope: Scope, _ pipelines: Pipelines) -> SQL {
        var filter = self
        filter.pipeline = nil
        filter.stage = nil
        filter.state = nil
        filter.closed = DayRange()
        filter.isArchived = false
        return filter.condition(scope, pipelines)
    }

    private func place(_ pipelines: Pipelines) -> [SQL] {
        var pieces: [SQL] = [isArchived ? "d.archived_at IS NOT NULL" : "d.archived_at IS NULL"]
        if let stage { pieces.append("d.stage_id = \(stage)") }
        if let pipeline {
            let stages = pipelines[pipeline]?.stages.map(\.id) ?? []
            pieces.append("d.stage_id IN \(list: stages)")
        }
        switch state {
        case .open: pieces.append("d.closed_on IS NULL")
        case .closed: pieces.append("d.closed_on IS NOT NULL")
        case .won: pieces.append(closed(in: pipelines.stages(.won)))
        case .lost: pieces.append(closed(in: pipelines.stages(.lost)))
        case nil: break
        }
        return pieces
    }

    private func closed(in stages: [Stage]) -> SQL {
        "d.closed_on IS NOT NULL AND \(word: .noIndex)d.stage_id IN \(list: stages.map(\.id))"
    }

    private func people(_ scope: Scope) -> [SQL] {
        var pieces: [SQL] = []
        switch owner {
        case .me: pieces.append("d.owner_id = \(scope.viewer.id)")
        case .user(let id): pieces.append("d.owner_id = \(id)")
        case .nobody: pieces.append("d.owner_id IS NULL")
        case nil: break
        }
        if let team { pieces.append(isExactTeam ? "d.team_id = \(team)" : "d.team_id IN \(DealFilter.below(team))") }
        if let sector {
            pieces.append(
                """
                d.customer_id IN (SELECT sc.id FROM \(scope.visible(Customer.self)) sc
                                  WHERE sc.sector = \(sector) AND sc.kind = 'organisation')
                """)
        }
        if let customer { pieces.append("(d.customer_id = \(customer) OR d.contact_id = \(customer))") }
        return pieces
    }

    /// A team and all teams below it.
    private static func below(_ team: ID<Team>) -> SQL {
        """
        (WITH RECURSIVE below(id) AS (
            SELECT id FROM teams WHERE id = \(team)
            UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id
         ) SELECT id FROM below)
        """
    }

    private func ranges(_ zone: Zone) -> [SQL] {
        var pieces: [SQL] = expected.condition(DealSort.expectedKey) + closed.condition("d.closed_on")
        pieces += created.instantCondition("d.created_at", in: zone) + opened.condition("d.opened_on")
        if let valueFrom { pieces.append("d.base_minor >= \(valueFrom.minor)") }
        if let valueTo { pieces.append("d.base_minor <= \(valueTo.minor)") }
        return pieces
    }

    private func rest(_ scope: Scope, _ pipelines: Pipelines) -> [SQL] {
        var pieces: [SQL] = []
        if let product {
            pieces.append("d.id IN (SELECT dp.deal_id FROM deal_products dp WHERE dp.product_id = \(product))")
        }
        if let reason { pieces.append("d.close_reason_id = \(reason)") }
        if isRotting { pieces.append(Rotting.condition(pipelines, today: scope.today, zone: scope.zone)) }
        let folded = searchText(words)
        if !folded.isEmpty { pieces.append(DealFilter.matching(folded, scope)) }
        return pieces
    }

    /// Deals whose title holds the words, or whose customer's names do and is within reach.
    static func matching(_ folded: String, _ scope: Scope) -> SQL {
        guard let titles = DealSchema.index.candidates(folded), let names = CustomerSchema.index.candidates(folded)
        else { return beginning(folded) }
        return matching(folded, scope, titles: "(\(titles))", names: "(\(names))")
    }

    /// The same for the search box, which shows the first few.
    /// - Parameter bound: how many candidates to look at where the viewer reaches all deals. With less reach every
    ///   candidate counts, as the first of them may be anybody's.
    static func matching(_ folded: String, _ scope: Scope, among bound: Int) throws -> SQL {
        let limit = scope.viewer.reach(.view, Deal.module) == .all ? bound : nil
        guard let titles = try candidates(folded, DealSchema.index, limit, scope),
            let names = try candidates(folded, CustomerSchema.index, limit, scope)
        else { return beginning(folded) }
        return matching(folded, scope, titles: titles, names: names)
    }

    /// Few candidates are remembered until something is written: each letter that is typed asks again.
    private static func candidates(_ folded: String, _ index: TextIndex, _ limit: Int?, _ scope: Scope) throws -> SQL? {
        let few = CustomerQuery.rememberedUpTo
        guard let some = index.candidates(folded, limit: few + 1), let all = index.candidates(folded, limit: limit)
        else { return nil }
        let found = try scope.keptRows(some) { $0.int64(0) }
        return found.count > few ? "(\(all))" : "\(set: found)"
    }

    private static func beginning(_ folded: String) -> SQL {
        "d.search_text LIKE \(TextIndex.escaped(folded) + "%") ESCAPE '\\'"
    }

    private static func matching(_ folded: String, _ scope: Scope, titles: SQL, names: SQL) -> SQL {
        """
        (d.id IN \(titles) AND d.search_text LIKE \(TextIndex.pattern(folded)) ESCAPE '\\'
         OR d.customer_id IN \(names) AND EXISTS (
            SELECT 1 FROM \(scope.visible(Customer.self)) c
            WHERE c.id = d.customer_id AND c.search_text LIKE \(DealFilter.namePattern(folded)) ESCAPE '\\'))
        """
    }

    /// A customer's text is names, a line break, then e-mails and telephones: deals are found by names only.
    static func namePattern(_ folded: String) -> String {
        TextIndex.pattern(folded) + "\n%"
    }
}
