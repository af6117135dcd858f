import Auth
import Database
import Views

/// One deal: where it stands, what it is about, what happened.
struct DealShowPage {
    let record: DealRecord
    let context: Context
    var timeline: HTML = .empty

    private var deal: Deal { record.deal }
    private var today: Day { context.today }
    private var readsMoney: Bool { context.viewer.has(.readCommercial) }

    var page: Page {
        Page(
            Wording.user(deal.title), trail: [Crumb(DealText.title, to: DealPath.list)], header: recordHeader(header),
            body: archivedNotice
                + recordLayout(about: about, activity: timeline, related: productsCard + historyCard))
    }

    // MARK: - Header

    private var header: RecordHeader {
        RecordHeader(
            Wording.user(deal.title), subtitle: subtitle, badges: badges, facts: facts, actions: actions,
            stepper: stepper(
                record.steps(today: today), to: DealPath.stage(deal.id), version: "\(deal.version)",
                canMove: record.canEdit && deal.isOpen && deal.archivedAt == nil))
    }

    private var subtitle: HTML {
        let customer = customerLink(deal.customerID, deal.customer)
        let contact = customerLink(deal.contactID, deal.contact)
        return HTML.join([customer, contact].filter { !$0.isEmpty }.enumerated().map { $0 == 0 ? $1 : " · \($1)" })
    }

    private var badges: HTML {
        var badges: HTML = .empty
        if let stage = record.stage, stage.kind != .open { badges += badge(Wording.user(stage.name), stage.tone) }
        if deal.isRotting(in: record.stage, today: today, zone: context.reader.zone) {
            badges += badge(DealText.rotting, .bad, icon: .warning)
        }
        return badges
    }

    private var facts: [FieldValue] {
        var facts: [FieldValue] = []
        if readsMoney {
            facts.append(FieldValue(DealText.value, "\(deal.value)"))
            if deal.isOpen { facts.append(FieldValue(DealText.weighted, weighted)) }
        }
        facts.append(
            deal.isOpen
                ? FieldValue(DealText.expected, expectedDay(deal, today: today))
                : FieldValue(DealText.closedOn, "\(deal.closedOn)"))
        if deal.isOpen { facts.append(FieldValue(DealText.nextStep, nextStep(deal, today: today))) }
        facts.append(FieldValue(BaseText.owner, ownerLine(deal)))
        return facts
    }

    private var weighted: HTML? {
        guard let value = deal.value, let stage = record.stage else { return nil }
        let money = Money(stage.weighted(MoneySum(value.minor)), currency: value.currency)
        return "\(money, style: .total) <span class=\"quiet\">\(percent: Double(stage.probability) / 100)</span>"
    }

    private var actions: HTML {
        guard deal.archivedAt == nil else { return .empty }
        var buttons: HTML = .empty
        if record.canEdit {
            buttons += deal.isOpen ? endings : reopening
            buttons += linkButton(BaseText.edit, to: DealPath.edit(deal.id), icon: .edit, shortcut: "KeyE")
        }
        let items = menu
        return items.isEmpty ? buttons : buttons + moreMenu(items)
    }

    private var endings: HTML {
        linkButton(DealText.markWon, to: DealPath.closure(deal.id, .won), .primary, icon: .trophy)
            + linkButton(DealText.markLost, to: DealPath.closure(deal.id, .lost), icon: .lost)
    }

    private var reopening: HTML {
        postButton(
            DealText.reopen, to: DealPath.reopening(deal.id), icon: .undo,
            fields: [(name: "version", value: "\(deal.version)")])
    }

    private var menu: [MenuItem] {
        var items: [MenuItem] = []
        if record.canEdit && readsMoney {
            items.append(.link(DealText.editProducts, to: DealPath.products(deal.id), icon: .box))
        }
        if record.canAssign { items.append(.link(DealText.assign, to: DealPath.owner(deal.id), icon: .person)) }
        if record.canArchive {
            items.append(.post(BaseText.archive, to: DealPath.archive(deal.id), icon: .trash))
        }
        items.append(.link(UndoText.history, to: RecordHistory.link(Deal.module, deal.id.rawValue), icon: .clock))
        return items
    }

    private var archivedNotice: HTML {
        guard deal.archivedAt != nil else { return .empty }
        let action =
            record.canArchive
            ? postButton(BaseText.restore, to: DealPath.restoration(deal.id), icon: .undo) : .empty
        return notice(DealText.isArchived, tone: .warn, action: action)
    }

    // MARK: - Cards

    private var about: HTML {
        var fields: [FieldValue] = [
            FieldValue(DealText.customer, customerLink(deal.customerID, deal.customer), edit: edit("customer_id")),
            FieldValue(DealText.contact, customerLink(deal.contactID, deal.contact), edit: edit("contact_id")),
            FieldValue(DealText.pipeline, record.pipelines[deal.pipelineID].map { "\(user: $0.name)" }),
            FieldValue(DealText.stage, record.stage.map { "\(user: $0.name)" }),
            FieldValue(DealText.openedOn, "\(deal.openedOn)"),
            FieldValue(DealText.expected, "\(deal.expectedOn)", edit: edit("expected_on")),
        ]
        if readsMoney { fields.insert(FieldValue(DealText.value, "\(deal.value)", edit: editValue), at: 2) }
        if !deal.isOpen {
            fields += [
                FieldValue(DealText.closedOn, "\(deal.closedOn)"),
                FieldValue(DealText.reason, record.reason.map { "\(user: $0)" }),
                FieldValue(DealText.closeNote, deal.closeNote.map { "\(freeText: $0)" }),
            ]
        }
        fields += [
            FieldValue(
                BaseText.owner, deal.owner.map { "\(user: $0)" }, edit: record.canAssign ? DealPath.owner(deal.id) : nil
            ),
            FieldValue(BaseText.team, deal.team.map { "\(user: $0)" }),
            FieldValue(DealText.lastTouch, deal.lastTouchAt.map { "\(relative: $0)" }),
            FieldValue(BaseText.created, "\(deal.createdAt, style: .date)"),
        ]
        return card(DealText.about, fieldList(fields))
    }

    /// The form with the cursor in that field.
    private func edit(_ field: String) -> Link? {
        guard record.canEdit, deal.archivedAt == nil else { return nil }
        return Link(DealPath.edit(deal.id).string, fragment: "f-\(field)")
    }

    /// Products decide the value of a deal that has some.
    private var editValue: Link? {
        record.products.isEmpty ? edit("value") : edit("value").map { _ in DealPath.products(deal.id) }
    }

    private var productsCard: HTML {
        let currency = deal.currency
        let add =
            record.canEdit && readsMoney && deal.archivedAt == nil
            ? iconLink(DealText.editProducts, icon: .edit, to: DealPath.products(deal.id)) : .empty
        return relatedCard(
            DealText.products, count: record.products.count, add: add,
            rows: record.products.map { line(of: $0, currency) }, empty: DealText.noProducts)
    }

    private func line(of product: DealProduct, _ currency: Currency) -> HTML {
        let quantity = DealProductsForm.shown(product.quantityThousandths)
        let price: HTML = readsMoney ? " × \(Money(minor: product.priceMinor, currency: currency))" : .empty
        return relatedRow(
            "\(user: product.name)", detail: "\(quantity)\(price)",
            end: readsMoney ? "\(Money(product.amount, currency: currency))" : .empty)
    }

    private var historyCard: HTML {
        let pipelines = record.pipelines
        let rows = record.moves.reversed().map { move -> HTML in
            let to = pipelines[move.to].map { "\(user: $0.name)" as HTML } ?? "—"
            let stayed: HTML = move.daysInFrom.map { "\(DealText.stayed($0))" } ?? .empty
            let user: HTML = move.user.map { "\(user: $0)" } ?? .empty
            let gap: HTML = stayed.isEmpty || user.isEmpty ? .empty : " · "
            return relatedRow(to, detail: "\(user)\(gap)\(stayed)", end: "\(move.movedOn, style: .short)")
        }
        return relatedCard(DealText.stageHistory, count: rows.count, rows: rows, empty: DealText.noMoves)
    }
}
