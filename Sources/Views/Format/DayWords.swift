/// Days that are said rather than written: "today", "tomorrow", "Friday", "+3".
enum DayWords {
    /// The day a folded word stands for, in any of our languages.
    static func day(_ folded: String, for reader: Reader) -> Day? {
        if let offset = offsets[folded] { return reader.today.adding(days: offset) }
        if let weekday = weekdays[folded] { return next(weekday, after: reader.today) }
        guard folded.utf8.first == UInt8(ascii: "+"), folded.utf8.count <= 5, let days = Int(folded.dropFirst()),
            days >= 0
        else { return nil }
        return reader.today.adding(days: days)
    }

    private static func next(_ weekday: Int, after day: Day) -> Day {
        day.adding(days: (weekday - day.weekday + 6) % 7 + 1)
    }

    private static let offsets: [String: Int] = {
        var offsets: [String: Int] = [:]
        for (text, offset) in [
            (RelativeWords.today, 0), (RelativeWords.tomorrow, 1), (RelativeWords.yesterday, -1), (afterTomorrow, 2),
        ] {
            for language in Language.allCases { offsets[searchText(text[language])] = offset }
        }
        return offsets
    }()

    private static let afterTomorrow = Text(
        en: "day after tomorrow",
        hy: "վաղը չէ մյուս օրը",
        fa: "پس\u{200C}فردا",
        hu: "holnapután",
        ru: "послезавтра"
    )

    /// Full names, and the short ones that are longer than a letter.
    private static let weekdays: [String: Int] = {
        var weekdays: [String: Int] = [:]
        for language in Language.allCases {
            let words = CalendarWords.of(language)
            for names in [words.weekdays, words.shortWeekdays] {
                for (index, name) in names.enumerated() where name.count > 1 { weekdays[searchText(name)] = index + 1 }
            }
        }
        return weekdays
    }()
}
