import Auth
import Database
import Views

/// The end column of a customer's page: who and what belongs to it.
struct CustomerRelated {
    let record: CustomerRecord
    let related: RelatedCustomers
    let viewer: Viewer
    let canEdit: Bool

    private var isOrganisation: Bool { record.draft.kind == .organisation }

    var html: HTML {
        affiliations + facts + (isOrganisation ? subsidiaries : household) + soldThrough
    }

    private func add(_ label: Text, _ path: String) -> HTML {
        canEdit ? iconLink(label, icon: .plus, to: CustomerLink.part(record.id, path)) : .empty
    }

    private func link(_ customer: NamedCustomer) -> HTML {
        "<a href=\"\(CustomerLink.show(customer.id))\">\(user: customer.name)</a>"
    }

    private var affiliations: HTML {
        relatedCard(
            isOrganisation ? RecordText.people : RecordText.organisations, count: related.affiliations.count,
            add: add(isOrganisation ? RecordText.addPersonHere : RecordText.addOrganisationHere, "affiliations/new"),
            rows: related.affiliations.map(affiliation),
            empty: isOrganisation ? RecordText.noPeople : RecordText.noOrganisations)
    }

    private func affiliation(_ row: AffiliationRow) -> HTML {
        var parts: [HTML] = ["\(user: row.role)"]
        if let ended = row.ended {
            parts.append("\(RecordText.until(.day(ended)))")
        } else if let started = row.started {
            parts.append("\(RecordText.from(.day(started)))")
        }
        return relatedRow(link(row.other), detail: parts.joined(separator: " · "), end: affiliationMenu(row))
    }

    private func affiliationMenu(_ row: AffiliationRow) -> HTML {
        guard canEdit else { return .empty }
        let base = "affiliations/\(row.id)"
        var items: [MenuItem] = []
        if row.ended == nil {
            items.append(.post(RecordText.end, to: CustomerLink.part(record.id, base + "/end"), icon: .clock))
        }
        items.append(
            .post(KitText.remove, to: CustomerLink.part(record.id, base + "/removal"), icon: .trash, isDangerous: true))
        return moreMenu(items, label: Phrase(moreAbout, [.string(row.other.name)]))
    }

    private var facts: HTML {
        relatedCard(
            RecordText.facts, count: related.facts.count, add: add(RecordText.addFact, "facts/new"),
            rows: related.facts.map(fact), empty: RecordText.noFacts)
    }

    private func fact(_ fact: FactRow) -> HTML {
        var parts: [HTML] = ["\(fact.kind.text)"]
        if let day = fact.notedOn { parts.append("\(day)") }
        if !fact.source.isEmpty { parts.append(FactSource.shown(fact.source)) }
        let remove =
            canEdit
            ? moreMenu(
                [
                    .post(
                        KitText.remove, to: CustomerLink.part(record.id, "facts/\(fact.id)/removal"), icon: .trash,
                        isDangerous: true)
                ],
                label: Phrase(moreAbout, [.string(fact.body)]))
            : .empty
        return """
            <div class="related-row"><div class="grow"><div>\(freeText: fact.body)</div>\
            <div class="detail">\(parts.joined(separator: " · "))</div></div><div class="end">\(remove)</div></div>
            """
    }

    private var subsidiaries: HTML {
        guard !related.subsidiaries.isEmpty else { return .empty }
        return list(
            RecordText.subsidiaries, related.subsidiaries, all: Link("/customers", query: [("parent", "\(record.id)")]))
    }

    private var soldThrough: HTML {
        guard !related.soldThrough.isEmpty else { return .empty }
        return list(
            RecordText.soldThrough, related.soldThrough, all: Link("/customers", query: [("through", "\(record.id)")]))
    }

    /// Up to five rows, and the whole list behind a link where there are more.
    private func list(_ title: Text, _ customers: [NamedCustomer], all: Link) -> HTML {
        let rows = customers.prefix(RelatedCustomers.shown).map { relatedRow(link($0), detail: "\(user: $0.city)") }
        let hasMore = customers.count > RelatedCustomers.shown
        let more: HTML =
            hasMore ? "<a class=\"card-more\" href=\"\(all)\">\(BaseText.all)\(icon(.chevronEnd))</a>" : .empty
        return card(
            title, count: hasMore ? nil : rows.count,
            "<ul class=\"related\">\(rows.map { "<li>\($0)</li>" as HTML })</ul>\(more)")
    }

    private var household: HTML {
        let leave: HTML =
            canEdit && record.draft.household != nil
            ? moreMenu([
                .post(RecordText.leaveHousehold, to: CustomerLink.part(record.id, "household/removal"), icon: .close)
            ])
            : .empty
        return relatedCard(
            RecordText.household, count: related.household.count,
            add: add(RecordText.addMember, "household/new") + leave,
            rows: related.household.prefix(RelatedCustomers.shown).map { relatedRow(link($0)) },
            empty: RecordText.noHousehold)
    }

    private var moreAbout: Text {
        Text(
            en: "Actions: {0}", hy: "Ավելին՝ {0}", fa: "عملیات: {0}", hu: "Műveletek: {0}",
            ru: "Действия: {0}")
    }
}

/// From where a fact is known: a source of customers, a conversation, or free words of an import.
enum FactSource {
    static var choices: [Choice] {
        [Choice("conversation", RecordText.conversation)]
            + CustomerSource.allCases.filter { $0 != .import }.map { Choice($0.rawValue, $0.text) }
    }

    static func shown(_ code: String) -> HTML {
        if code == "conversation" { return "\(RecordText.conversation)" }
        return CustomerSource(rawValue: code).map { "\($0.text)" } ?? "\(user: code)"
    }
}
