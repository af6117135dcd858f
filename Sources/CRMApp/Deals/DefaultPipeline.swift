import Views

/// What a company finds before it has said how it sells.
enum DefaultPipeline {
    static let name = Text(en: "Sales", hy: "Վաճառք", fa: "فروش", hu: "Értékesítés", ru: "Продажи")

    struct Step {
        let name: Text
        let kind: StageKind
        let probability: Int
        let rottingDays: Int?
    }

    static let stages: [Step] = [
        Step(
            name: Text(
                en: "Prospecting", hy: "Նախնական շփում", fa: "شناسایی", hu: "Kapcsolatfelvétel", ru: "Первый контакт"),
            kind: .open, probability: 10, rottingDays: 14),
        Step(
            name: Text(
                en: "Qualified", hy: "Կարիքը հստակեցված", fa: "ارزیابی‌شده", hu: "Minősített", ru: "Квалификация"),
            kind: .open, probability: 25, rottingDays: 14),
        Step(
            name: Text(en: "Proposal", hy: "Առաջարկ", fa: "پیشنهاد", hu: "Ajánlat", ru: "Предложение"),
            kind: .open, probability: 50, rottingDays: 10),
        Step(
            name: Text(en: "Negotiation", hy: "Բանակցություն", fa: "مذاکره", hu: "Tárgyalás", ru: "Переговоры"),
            kind: .open, probability: 75, rottingDays: 7),
        Step(
            name: Text(en: "Won", hy: "Շահած", fa: "موفق", hu: "Megnyert", ru: "Выиграно"),
            kind: .won, probability: 100, rottingDays: nil),
        Step(
            name: Text(en: "Lost", hy: "Կորցրած", fa: "ازدست‌رفته", hu: "Elvesztett", ru: "Проиграно"),
            kind: .lost, probability: 0, rottingDays: nil),
    ]

    static let reasons: [(kind: StageKind, name: Text)] = [
        (
            .won,
            Text(
                en: "Best offer", hy: "Լավագույն առաջարկ", fa: "بهترین پیشنهاد", hu: "Legjobb ajánlat",
                ru: "Лучшее предложение")
        ),
        (
            .won,
            Text(
                en: "Trust and relationship", hy: "Վստահություն և հարաբերություններ", fa: "اعتماد و ارتباط خوب",
                hu: "Bizalom és kapcsolat", ru: "Доверие и отношения")
        ),
        (
            .won,
            Text(
                en: "Fast delivery", hy: "Արագ առաքում", fa: "تحویل سریع", hu: "Gyors szállítás", ru: "Быстрая поставка"
            )
        ),
        (.won, Text(en: "Other", hy: "Այլ", fa: "سایر", hu: "Egyéb", ru: "Другое")),
        (.lost, Text(en: "Price too high", hy: "Բարձր գին", fa: "قیمت بالا", hu: "Túl magas ár", ru: "Высокая цена")),
        (
            .lost,
            Text(
                en: "Chose a competitor", hy: "Ընտրեց մրցակցին", fa: "انتخاب رقیب", hu: "Versenytársat választott",
                ru: "Выбрали конкурента")
        ),
        (.lost, Text(en: "No budget", hy: "Բյուջե չկա", fa: "نبود بودجه", hu: "Nincs rá keret", ru: "Нет бюджета")),
        (.lost, Text(en: "No answer", hy: "Պատասխան չկա", fa: "بی‌پاسخ", hu: "Nincs válasz", ru: "Нет ответа")),
        (
            .lost,
            Text(
                en: "No longer needed", hy: "Այլևս պետք չէ", fa: "دیگر نیازی نیست", hu: "Már nincs rá szükség",
                ru: "Больше не нужно")
        ),
        (.lost, Text(en: "Other", hy: "Այլ", fa: "سایر", hu: "Egyéb", ru: "Другое")),
    ]
}
