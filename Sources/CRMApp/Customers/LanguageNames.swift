import Views

/// Languages and countries that forms offer first.
enum LanguageNames {
    static let codes = ["hy", "fa", "hu", "ru", "en", "ka", "ar", "tr", "de", "fr"]

    static var choices: [Choice] { codes.map { Choice($0, Wording.user(name($0))) } }

    static func name(_ code: String) -> String {
        if let language = Language(rawValue: code) { return language.endonym }
        return ["ka": "ქართული", "ar": "العربية", "tr": "Türkçe", "de": "Deutsch", "fr": "Français"][code] ?? code
    }

    static func text(_ code: String) -> HTML { "\(user: name(code))" }
}

enum Countries {
    /// ISO 3166 codes of the countries that forms offer, those of our users first.
    static let codes = [
        "AM", "IR", "HU", "RU", "GE", "AE", "AT", "BY", "CZ", "DE", "FR", "GB", "GR", "IT", "KZ", "LB", "NL", "PL",
        "RO",
        "RS", "SK", "TR", "UA", "US", "UZ",
    ]

    static var choices: [Choice] { codes.map { Choice($0, name($0)) } }

    /// The country's name; a code that the list lacks stands for itself.
    static func name(_ code: String) -> Wording {
        names[code].map { .text($0) } ?? .user(code)
    }

    private static let names: [String: Text] = [
        "AM": Text(en: "Armenia", hy: "Հայաստան", fa: "ارمنستان", hu: "Örményország", ru: "Армения"),
        "IR": Text(en: "Iran", hy: "Իրան", fa: "ایران", hu: "Irán", ru: "Иран"),
        "HU": Text(en: "Hungary", hy: "Հունգարիա", fa: "مجارستان", hu: "Magyarország", ru: "Венгрия"),
        "RU": Text(en: "Russia", hy: "Ռուսաստան", fa: "روسیه", hu: "Oroszország", ru: "Россия"),
        "GE": Text(en: "Georgia", hy: "Վրաստան", fa: "گرجستان", hu: "Grúzia", ru: "Грузия"),
        "AE": Text(
            en: "United Arab Emirates", hy: "ԱՄԷ", fa: "امارات متحدهٔ عربی", hu: "Egyesült Arab Emírségek", ru: "ОАЭ"),
        "AT": Text(en: "Austria", hy: "Ավստրիա", fa: "اتریش", hu: "Ausztria", ru: "Австрия"),
        "BY": Text(en: "Belarus", hy: "Բելառուս", fa: "بلاروس", hu: "Belarusz", ru: "Беларусь"),
        "CZ": Text(en: "Czechia", hy: "Չեխիա", fa: "جمهوری چک", hu: "Csehország", ru: "Чехия"),
        "DE": Text(en: "Germany", hy: "Գերմանիա", fa: "آلمان", hu: "Németország", ru: "Германия"),
        "FR": Text(en: "France", hy: "Ֆրանսիա", fa: "فرانسه", hu: "Franciaország", ru: "Франция"),
        "GB": Text(
            en: "United Kingdom", hy: "Միացյալ Թագավորություն", fa: "بریتانیا", hu: "Egyesült Királyság",
            ru: "Великобритания"),
        "GR": Text(en: "Greece", hy: "Հունաստան", fa: "یونان", hu: "Görögország", ru: "Греция"),
        "IT": Text(en: "Italy", hy: "Իտալիա", fa: "ایتالیا", hu: "Olaszország", ru: "Италия"),
        "KZ": Text(en: "Kazakhstan", hy: "Ղազախստան", fa: "قزاقستان", hu: "Kazahsztán", ru: "Казахстан"),
        "LB": Text(en: "Lebanon", hy: "Լիբանան", fa: "لبنان", hu: "Libanon", ru: "Ливан"),
        "NL": Text(en: "Netherlands", hy: "Նիդերլանդներ", fa: "هلند", hu: "Hollandia", ru: "Нидерланды"),
        "PL": Text(en: "Poland", hy: "Լեհաստան", fa: "لهستان", hu: "Lengyelország", ru: "Польша"),
        "RO": Text(en: "Romania", hy: "Ռումինիա", fa: "رومانی", hu: "Románia", ru: "Румыния"),
        "RS": Text(en: "Serbia", hy: "Սերբիա", fa: "صربستان", hu: "Szerbia", ru: "Сербия"),
        "SK": Text(en: "Slovakia", hy: "Սլովակիա", fa: "اسلواکی", hu: "Szlovákia", ru: "Словакия"),
        "TR": Text(en: "Türkiye", hy: "Թուրքիա", fa: "ترکیه", hu: "Törökország", ru: "Турция"),
        "UA": Text(en: "Ukraine", hy: "Ուկրաինա", fa: "اوکراین", hu: "Ukrajna", ru: "Украина"),
        "US": Text(en: "United States", hy: "ԱՄՆ", fa: "ایالات متحده", hu: "Egyesült Államok", ru: "США"),
        "UZ": Text(en: "Uzbekistan", hy: "Ուզբեկստան", fa: "ازبکستان", hu: "Üzbegisztán", ru: "Узбекистан"),
    ]
}
