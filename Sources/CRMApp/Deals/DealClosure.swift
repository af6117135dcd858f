import Database
import Views
import WebServer

/// What is typed when a deal ends: why, when, and a note.
struct DealClosureForm: Sendable {
    var outcome: StageKind
    var origin: String?
    var reason = ""
    var note = ""
    /// As typed; `nil` for a form that nobody has filled in yet.
    var closedOn: String?
    var problems = FormProblems()

    init(outcome: StageKind, origin: String?, closedOn: String?) {
        self.outcome = outcome == .lost ? .lost : .won
        self.origin = origin
        self.closedOn = closedOn
    }

    init(_ form: FormFields, origin: String?) {
        self.init(
            outcome: form["outcome"].flatMap(StageKind.init(rawValue:)) ?? .won, origin: origin,
            closedOn: form["closed_on"]?.trimmed ?? "")
        reason = form["reason"] ?? ""
        note = (form["note"] ?? "").trimmed
    }

    /// The closing, or `nil` with its problems noted.
    mutating func closing(_ reasons: [CloseReason], reader: Reader) -> Closing? {
        let chosen = ID<CloseReason>(reason)
        let known = reasons.first { $0.id == chosen && $0.kind == outcome && !$0.isArchived }
        if known == nil {
            problems.add("reason", outcome == .won ? DealText.chooseWonReason : DealText.chooseLostReason)
        }
        let typed = closedOn ?? ""
        let day = typed.isEmpty ? reader.today : parseDay(typed, for: reader)
        if day == nil { problems.add("closed_on", DealText.enterDay(.day(reader.today))) }
        if let day, day > reader.today { problems.add("closed_on", DealText.dayAhead) }
        problems.check("note", note, atMost: 2_000)
        guard problems.isEmpty, let known, let day else { return nil }
        return Closing(on: day, reasonID: known.id, note: note.isEmpty ? nil : note)
    }
}

/// The page that asks why a deal was won or lost.
struct DealClosurePage {
    let deal: Deal
    let reasons: [CloseReason]
    let form: DealClosureForm
    let today: Day

    var page: Page {
        Page(
            form.outcome == .won ? DealText.closeAsWon : DealText.closeAsLost,
            trail: [
                Crumb(DealText.title, to: DealPath.list), Crumb(Wording.user(deal.title), to: DealPath.show(deal.id)),
            ],
            width: .form, problems: form.problems.count, body: fields)
    }

    private var lead: HTML {
        let customer: HTML = deal.customer.map { " · \(user: $0)" } ?? .empty
        let value: HTML = deal.value.map { " · \($0)" } ?? .empty
        return "<p class=\"quiet\">\(user: deal.title)\(customer)\(value)</p>"
    }

    private var fields: HTML {
        let cancel = form.origin == "board" ? DealPath.board(deal.pipelineID) : DealPath.show(deal.id)
        return postForm(to: DealPath.closure(deal.id), problems: form.problems) {
            lead + hiddenField("version", "\(deal.version)") + hiddenField("outcome", form.outcome.rawValue)
                + (form.origin.map { hiddenField("from", $0) } ?? .empty)
                + radios(
                    "reason", DealText.reason, value: form.reason, choices: choices, problems: form.problems)
                + textArea("note", DealText.closeNote, value: form.note, rows: 3, isOptional: true, maxLength: 2000)
                + dayField
                + submitBar(form.outcome == .won ? DealText.markWon : DealText.markLost, cancel: cancel)
        }
    }

    private var choices: [Choice] {
        reasons.filter { $0.kind == form.outcome && !$0.isArchived }.map { Choice("\($0.id)", Wording.user($0.name)) }
    }

    private var dayField: HTML {
        if let typed = form.closedOn {
            return dateField("closed_on", DealText.closedOn, value: typed, problems: form.problems)
        }
        return dateField("closed_on", DealText.closedOn, day: today)
    }
}

/// The page that gives a deal to somebody else.
struct DealOwnerPage {
    let deal: Deal
    let owners: [OwnerChoice]
    let problems: FormProblems

    var page: Page {
        Page(
            DealText.assign,
            trail: [
                Crumb(DealText.title, to: DealPath.list), Crumb(Wording.user(deal.title), to: DealPath.show(deal.id)),
            ],
            width: .form, problems: problems.count,
            body: postForm(to: DealPath.owner(deal.id), problems: problems) {
                selectField(
                    "owner", BaseText.owner, value: deal.ownerID?.description ?? "",
                    choices: owners.map { Choice("\($0.id)", Wording.user($0.name)) }, blank: BaseText.nobody,
                    problems: problems)
                    + submitBar(DealText.assign, cancel: DealPath.show(deal.id))
            })
    }
}
