import Database
import Views

/// A code that a column stores and that readers see in words.
protocol Coded: RawRepresentable<String>, CaseIterable, Sendable, SQLBindable {
    var text: Text { get }
}

extension Coded {
    static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.text) } }
}

enum CustomerKind: String, Coded {
    case person, organisation
}

/// Where an organisation or person stands in the way of goods.
enum ChannelLevel: String, Coded {
    case distributor, retailer
    case endConsumer = "end-consumer"
}

/// How far the company has come with a customer.
enum Lifecycle: String, Coded {
    case lead, prospect, customer, loyal, inactive, former

    /// How the stage is tinted in lists.
    var tone: Tone {
        switch self {
        case .lead: .neutral
        case .prospect: .info
        case .customer: .ok
        case .loyal: .violet
        case .inactive: .warn
        case .former: .bad
        }
    }
}

/// From where the company knows a customer.
enum CustomerSource: String, Coded {
    case order, questionnaire, registration, competition, inquiry, loyalty, warranty, referral, review
    case webAnalytics = "web-analytics"
    case `import`, other
}

enum Gender: String, Coded {
    case female, male, other
}

enum Education: String, Coded {
    case secondary, vocational, bachelor, master, doctorate
}

enum IncomeBand: String, Coded {
    case low
    case lowerMiddle = "lower-middle"
    case middle
    case upperMiddle = "upper-middle"
    case high
}

enum WrittenOrder: String, Coded {
    case givenFirst = "given-first"
    case familyFirst = "family-first"
}

enum ContactKind: String, Coded {
    case email, phone, messenger, web

    /// What the label of such a contact point may be; the first is the usual one.
    var labels: [ContactLabel] {
        switch self {
        case .email: [.work, .home, .other]
        case .phone: [.mobile, .work, .home, .other]
        case .messenger: [.whatsapp, .telegram, .viber, .instagram, .facebook, .other]
        case .web: [.site, .shop, .facebook, .instagram, .linkedin, .other]
        }
    }
}

enum ContactLabel: String, Coded {
    case work, home, mobile, other
    case whatsapp, telegram, viber, instagram, facebook, linkedin
    case site, shop
}

enum AddressLabel: String, Coded {
    case main, home, work, billing, delivery, other
}

/// What a fact tells: what the customer likes, or what the customer lacks.
enum FactKind: String, Coded {
    case preference, need
}
