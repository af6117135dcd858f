import Views

extension Organisation {
    /// Where the company is, as far as its settings tell (ISO 3166 alpha-2): by its time zone, its currency, its language.
    /// Telephones that do not say their country are from there. Empty where nothing tells.
    var country: String {
        Self.zones[timeZone] ?? Self.currencies[currency.code] ?? Self.languages[language] ?? ""
    }

    private static let zones: [String: String] = [
        "Asia/Yerevan": "AM", "Asia/Tehran": "IR", "Europe/Budapest": "HU", "Europe/Moscow": "RU",
        "Europe/Samara": "RU",
        "Asia/Yekaterinburg": "RU", "Asia/Novosibirsk": "RU", "Asia/Vladivostok": "RU", "Asia/Almaty": "KZ",
        "Asia/Tbilisi": "GE", "Asia/Baku": "AZ", "Europe/Istanbul": "TR", "Europe/Berlin": "DE", "Europe/Vienna": "AT",
        "Europe/Zurich": "CH", "Europe/Paris": "FR", "Europe/London": "GB", "Europe/Dublin": "IE",
        "Europe/Madrid": "ES",
        "Europe/Rome": "IT", "Europe/Amsterdam": "NL", "Europe/Brussels": "BE", "Europe/Warsaw": "PL",
        "Europe/Prague": "CZ", "Europe/Bratislava": "SK", "Europe/Bucharest": "RO", "Europe/Belgrade": "RS",
        "Europe/Kyiv": "UA", "Europe/Kiev": "UA", "Europe/Minsk": "BY", "Asia/Dubai": "AE", "America/New_York": "US",
        "America/Chicago": "US", "America/Denver": "US", "America/Los_Angeles": "US", "America/Toronto": "CA",
        "Asia/Tashkent": "UZ",
    ]

    /// Those of one country.
    private static let currencies: [String: String] = [
        "AMD": "AM", "IRR": "IR", "HUF": "HU", "RUB": "RU", "KZT": "KZ", "GEL": "GE", "TRY": "TR", "GBP": "GB",
        "AED": "AE", "PLN": "PL", "CZK": "CZ", "RON": "RO", "UAH": "UA", "JPY": "JP", "CNY": "CN",
    ]

    private static let languages: [Language: String] = [.hy: "AM", .fa: "IR", .hu: "HU"]
}
