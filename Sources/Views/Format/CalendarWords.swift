/// The names of months and weekdays in one language (CLDR).
struct CalendarWords: Sendable {
    /// In a date with its day: genitive where the language has one.
    let months: [String]
    /// In a date with its day, abbreviated.
    let shortMonths: [String]
    /// On their own or with a year.
    let loneMonths: [String]
    /// With a year, abbreviated.
    let loneShortMonths: [String]
    let jalaliMonths: [String]
    /// Monday first.
    let weekdays: [String]
    /// Monday first.
    let shortWeekdays: [String]

    static func of(_ language: Language) -> CalendarWords {
        switch language {
        case .en: english
        case .hy: armenian
        case .fa: persian
        case .hu: hungarian
        case .ru: russian
        }
    }

    /// What the calendar beside a date field shows, each list in one text: browsers do not know all of our languages.
    static let monthText = text(\.loneMonths)
    static let jalaliText = text(\.jalaliMonths)
    /// Monday first. Persian abbreviates weekdays to their letter.
    static let weekdayText = Text(
        en: english.shortWeekdays.joined(separator: " "), hy: armenian.shortWeekdays.joined(separator: " "),
        fa: "د س چ پ ج ش ی", hu: hungarian.shortWeekdays.joined(separator: " "),
        ru: russian.shortWeekdays.joined(separator: " "))

    private static func text(_ list: KeyPath<CalendarWords, [String]>) -> Text {
        func words(_ language: Language) -> String { of(language)[keyPath: list].joined(separator: " ") }
        return Text(en: words(.en), hy: words(.hy), fa: words(.fa), hu: words(.hu), ru: words(.ru))
    }

    private init(
        months: String,
        shortMonths: String,
        loneMonths: String,
        loneShortMonths: String? = nil,
        jalaliMonths: String,
        weekdays: String,
        shortWeekdays: String
    ) {
        self.months = Self.split(months)
        self.shortMonths = Self.split(shortMonths)
        self.loneMonths = Self.split(loneMonths)
        self.loneShortMonths = Self.split(loneShortMonths ?? shortMonths)
        self.jalaliMonths = Self.split(jalaliMonths)
        self.weekdays = Self.split(weekdays)
        self.shortWeekdays = Self.split(shortWeekdays)
    }

    private static func split(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }

    private static let english = CalendarWords(
        months: "January February March April May June July August September October November December",
        shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        loneMonths: "January February March April May June July August September October November December",
        jalaliMonths: "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand",
        weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        shortWeekdays: "Mon Tue Wed Thu Fri Sat Sun"
    )

    private static let armenian = CalendarWords(
        months: "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի "
            + "դեկտեմբերի",
        shortMonths: "հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ",
        loneMonths: "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
        jalaliMonths: "ֆարվարդին օրդիբեհեշտ խորդադ տիր մորդադ շահրիվար մեհր աբան ազար դեյ բահման էսֆանդ",
        weekdays: "երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի",
        shortWeekdays: "երկ երք չրք հնգ ուր շբթ կիր"
    )

    private static let persian = CalendarWords(
        months: "ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر",
        shortMonths: "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        loneMonths: "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        jalaliMonths: "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
        weekdays: "دوشنبه سه\u{200C}شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
        shortWeekdays: "دوشنبه سه\u{200C}شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه"
    )

    private static let hungarian = CalendarWords(
        months: "január február március április május június július augusztus szeptember október november december",
        shortMonths: "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
        loneMonths: "január február március április május június július augusztus szeptember október november december",
        jalaliMonths: "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand",
        weekdays: "hétfő kedd szerda csütörtök péntek szombat vasárnap",
        shortWeekdays: "H K Sze Cs P Szo V"
    )

    private static let russian = CalendarWords(
        months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        shortMonths: "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
        loneMonths: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        loneShortMonths: "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
        jalaliMonths: "фарвардин ордибехешт хордад тир мордад шахривер мехр абан азер дей бахман эсфанд",
        weekdays: "понедельник вторник среда четверг пятница суббота воскресенье",
        shortWeekdays: "пн вт ср чт пт сб вс"
    )
}
