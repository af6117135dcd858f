import Database
import Views

/// A link to a customer that the viewer reaches; nothing for one beyond reach.
func customerLink(_ id: ID<Customer>?, _ name: String?) -> HTML {
    guard let id, let name else { return .empty }
    return "<a href=\"\(DealPath.customer(id))\">\(user: name)</a>"
}

func stageBadge(_ deal: Deal, _ pipelines: Pipelines) -> HTML {
    guard let stage = pipelines[deal.stageID] else { return .empty }
    return badge(Wording.user(stage.name), stage.tone)
}

func expectedDay(_ deal: Deal, today: Day) -> HTML {
    guard let day = deal.expectedOn else { return .empty }
    guard deal.isOpen, day < today else { return "\(day)" }
    return "<span class=\"badge tone-bad\">\(icon(.warning))\(day)\(hidden: DealText.overdue)</span>"
}

/// The next planned step in words; nothing for a closed deal.
func nextStep(_ deal: Deal, today: Day) -> HTML {
    guard deal.isOpen else { return .empty }
    return switch deal.nextStep(today: today) {
    case .none: badge(DealText.noNextStep, .warn, icon: .clock)
    case .planned(let day): "<span class=\"quiet\">\(icon(.clock)) \(relative: day)</span>"
    case .overdue(let day):
        "<span class=\"badge tone-bad\">\(icon(.warning))\(hidden: DealText.overdueStep) \(relative: day)</span>"
    }
}

func inStage(_ deal: Deal, _ stage: Stage?, for reader: Reader) -> HTML {
    guard deal.isOpen else { return .empty }
    let days = KitText.days(deal.daysInStage(today: reader.today))
    guard deal.isRotting(in: stage, today: reader.today, zone: reader.zone) else {
        return "<span class=\"quiet\">\(days)</span>"
    }
    return
        "<span class=\"badge tone-bad\" title=\"\(DealText.rotting)\">\(icon(.clock))\(days)\(hidden: DealText.rotting)</span>"
}

func ownerLine(_ deal: Deal) -> HTML {
    guard let id = deal.ownerID, let name = deal.owner else { return .empty }
    return person(name, initials: name.initials, id: id.rawValue)
}

extension Money {
    /// The amount as one would type it: no decimals where they are zeros.
    func typed(for language: Language) -> String {
        let places = currency.minorDigits
        guard minor % (0..<places).reduce(1, { unit, _ in unit * 10 }) != 0 else {
            return typedNumber(minor, places: places, for: language)
        }
        return decimal.replacing(".", with: String(language.decimalMark.sign))
    }
}

extension Stage {
    var tone: Tone {
        switch kind {
        case .open: .info
        case .won: .ok
        case .lost: .neutral
        }
    }
}
