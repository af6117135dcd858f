extension Reader {
    /// "today", "tomorrow", "in 3 days", "2 weeks ago", counted from the reader's today.
    public func relative(_ day: Day) -> String { string { append(relative: day, to: &$0) } }

    /// "just now", "5 minutes ago", "in 2 hours"; from a day away on, the days between.
    public func relative(_ instant: Instant) -> String { string { append(relative: instant, to: &$0) } }

    func append(relative day: Day, to bytes: inout [UInt8]) {
        let days = day.daysSince(today)
        switch days {
        case 0: bytes.append(RelativeWords.today[language])
        case 1: bytes.append(RelativeWords.tomorrow[language])
        case -1: bytes.append(RelativeWords.yesterday[language])
        case -13...13: RelativeWords.days(days).append(to: &bytes, for: self)
        case -59...59: RelativeWords.weeks(days / 7).append(to: &bytes, for: self)
        case -364...364: RelativeWords.months(days / 30).append(to: &bytes, for: self)
        default: RelativeWords.years(days / 365).append(to: &bytes, for: self)
        }
    }

    func append(relative instant: Instant, to bytes: inout [UInt8]) {
        let seconds = Int((instant.milliseconds - now.milliseconds) / 1000)
        switch seconds {
        case -59...59: bytes.append(RelativeWords.now[language])
        case -3599...3599: RelativeWords.minutes(seconds / 60).append(to: &bytes, for: self)
        case -86_399...86_399: RelativeWords.hours(seconds / 3600).append(to: &bytes, for: self)
        default: append(relative: instant.day(in: zone), to: &bytes)
        }
    }
}

/// Words for distances in time, written with care for what each language does to the noun after a number.
enum RelativeWords {
    static let now = Text(en: "just now", hy: "հենց նոր", fa: "همین حالا", hu: "épp most", ru: "только что")
    static let today = Text(en: "today", hy: "այսօր", fa: "امروز", hu: "ma", ru: "сегодня")
    static let tomorrow = Text(en: "tomorrow", hy: "վաղը", fa: "فردا", hu: "holnap", ru: "завтра")
    static let yesterday = Text(en: "yesterday", hy: "երեկ", fa: "دیروز", hu: "tegnap", ru: "вчера")

    static func minutes(_ count: Int) -> Phrase { count < 0 ? minutesAgo(-count) : inMinutes(count) }
    static func hours(_ count: Int) -> Phrase { count < 0 ? hoursAgo(-count) : inHours(count) }
    static func days(_ count: Int) -> Phrase { count < 0 ? daysAgo(-count) : inDays(count) }
    static func weeks(_ count: Int) -> Phrase { count < 0 ? weeksAgo(-count) : inWeeks(count) }
    static func months(_ count: Int) -> Phrase { count < 0 ? monthsAgo(-count) : inMonths(count) }
    static func years(_ count: Int) -> Phrase { count < 0 ? yearsAgo(-count) : inYears(count) }

    private static let minutesAgo = Plural(
        en: (one: "{0} minute ago", other: "{0} minutes ago"),
        hy: (one: "{0} րոպե առաջ", other: "{0} րոպե առաջ"),
        fa: (one: "{0} دقیقه پیش", other: "{0} دقیقه پیش"),
        hu: (one: "{0} perce", other: "{0} perce"),
        ru: (one: "{0} минуту назад", few: "{0} минуты назад", many: "{0} минут назад")
    )
    private static let inMinutes = Plural(
        en: (one: "in {0} minute", other: "in {0} minutes"),
        hy: (one: "{0} րոպեից", other: "{0} րոպեից"),
        fa: (one: "{0} دقیقهٔ دیگر", other: "{0} دقیقهٔ دیگر"),
        hu: (one: "{0} perc múlva", other: "{0} perc múlva"),
        ru: (one: "через {0} минуту", few: "через {0} минуты", many: "через {0} минут")
    )
    private static let hoursAgo = Plural(
        en: (one: "{0} hour ago", other: "{0} hours ago"),
        hy: (one: "{0} ժամ առաջ", other: "{0} ժամ առաջ"),
        fa: (one: "{0} ساعت پیش", other: "{0} ساعت پیش"),
        hu: (one: "{0} órája", other: "{0} órája"),
        ru: (one: "{0} час назад", few: "{0} часа назад", many: "{0} часов назад")
    )
    private static let inHours = Plural(
        en: (one: "in {0} hour", other: "in {0} hours"),
        hy: (one: "{0} ժամից", other: "{0} ժամից"),
        fa: (one: "{0} ساعت دیگر", other: "{0} ساعت دیگر"),
        hu: (one: "{0} óra múlva", other: "{0} óra múlva"),
        ru: (one: "через {0} час", few: "через {0} часа", many: "через {0} часов")
    )
    private static let daysAgo = Plural(
        en: (one: "{0} day ago", other: "{0} days ago"),
        hy: (one: "{0} օր առաջ", other: "{0} օր առաջ"),
        fa: (one: "{0} روز پیش", other: "{0} روز پیش"),
        hu: (one: "{0} napja", other: "{0} napja"),
        ru: (one: "{0} день назад", few: "{0} дня назад", many: "{0} дней назад")
    )
    private static let inDays = Plural(
        en: (one: "in {0} day", other: "in {0} days"),
        hy: (one: "{0} օրից", other: "{0} օրից"),
        fa: (one: "{0} روز دیگر", other: "{0} روز دیگر"),
        hu: (one: "{0} nap múlva", other: "{0} nap múlva"),
        ru: (one: "через {0} день", few: "через {0} дня", many: "через {0} дней")
    )
    private static let weeksAgo = Plural(
        en: (one: "{0} week ago", other: "{0} weeks ago"),
        hy: (one: "{0} շաբաթ առաջ", other: "{0} շաբաթ առաջ"),
        fa: (one: "{0} هفته پیش", other: "{0} هفته پیش"),
        hu: (one: "{0} hete", other: "{0} hete"),
        ru: (one: "{0} неделю назад", few: "{0} недели назад", many: "{0} недель назад")
    )
    private static let inWeeks = Plural(
        en: (one: "in {0} week", other: "in {0} weeks"),
        hy: (one: "{0} շաբաթից", other: "{0} շաբաթից"),
        fa: (one: "{0} هفتهٔ دیگر", other: "{0} هفتهٔ دیگر"),
        hu: (one: "{0} hét múlva", other: "{0} hét múlva"),
        ru: (one: "через {0} неделю", few: "через {0} недели", many: "через {0} недель")
    )
    private static let monthsAgo = Plural(
        en: (one: "{0} month ago", other: "{0} months ago"),
        hy: (one: "{0} ամիս առաջ", other: "{0} ամիս առաջ"),
        fa: (one: "{0} ماه پیش", other: "{0} ماه پیش"),
        hu: (one: "{0} hónapja", other: "{0} hónapja"),
        ru: (one: "{0} месяц назад", few: "{0} месяца назад", many: "{0} месяцев назад")
    )
    private static let inMonths = Plural(
        en: (one: "in {0} month", other: "in {0} months"),
        hy: (one: "{0} ամսից", other: "{0} ամսից"),
        fa: (one: "{0} ماه دیگر", other: "{0} ماه دیگر"),
        hu: (one: "{0} hónap múlva", other: "{0} hónap múlva"),
        ru: (one: "через {0} месяц", few: "через {0} месяца", many: "через {0} месяцев")
    )
    private static let yearsAgo = Plural(
        en: (one: "{0} year ago", other: "{0} years ago"),
        hy: (one: "{0} տարի առաջ", other: "{0} տարի առաջ"),
        fa: (one: "{0} سال پیش", other: "{0} سال پیش"),
        hu: (one: "{0} éve", other: "{0} éve"),
        ru: (one: "{0} год назад", few: "{0} года назад", many: "{0} лет назад")
    )
    private static let inYears = Plural(
        en: (one: "in {0} year", other: "in {0} years"),
        hy: (one: "{0} տարուց", other: "{0} տարուց"),
        fa: (one: "{0} سال دیگر", other: "{0} سال دیگر"),
        hu: (one: "{0} év múlva", other: "{0} év múlva"),
        ru: (one: "через {0} год", few: "через {0} года", many: "через {0} лет")
    )
}
