/// Whoever reads the page: what they read in, where, and when.
public struct Reader: Sendable {
    /// The language of the page.
    public let language: Language
    /// The calendar that days are shown in.
    public let calendar: CalendarKind
    /// The digits that numbers are shown in.
    public let digits: DigitKind
    /// The unit that amounts in rial are shown in.
    public let rialUnit: RialUnit
    /// The zone whose clocks are shown.
    public let zone: Zone
    /// The moment of the request.
    public let now: Instant
    /// The day of the request in the reader's zone.
    public let today: Day
    /// The token that every form of this reader carries.
    public let csrf: String

    /// A reader; calendar and digits follow the language unless given.
    public init(
        language: Language,
        zone: Zone,
        now: Instant,
        csrf: String = "",
        calendar: CalendarKind? = nil,
        digits: DigitKind? = nil,
        rialUnit: RialUnit = .rial
    ) {
        self.language = language
        self.zone = zone
        self.now = now
        self.csrf = csrf
        self.calendar = calendar ?? (language == .fa ? .jalali : .gregorian)
        self.digits = digits ?? (language == .fa ? .persian : .latin)
        self.rialUnit = rialUnit
        today = now.day(in: zone)
    }
}

/// A calendar to show days in.
public enum CalendarKind: String, CaseIterable, Sendable, Hashable {
    case gregorian, jalali
}

/// How amounts in Iranian rial are shown. They are stored in rial either way.
public enum RialUnit: String, CaseIterable, Sendable, Hashable {
    case rial
    /// What people say: ten rial.
    case toman
}

/// The shapes of digits.
public enum DigitKind: String, CaseIterable, Sendable, Hashable {
    /// 0–9
    case latin
    /// ۰–۹
    case persian
}
