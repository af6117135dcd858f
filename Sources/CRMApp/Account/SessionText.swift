import Views

/// The words of one's own sessions.
enum SessionText {
    static let title = Text(
        en: "Where you are signed in", hy: "Որտեղ եք մուտք գործել", fa: "دستگاه‌هایی که با آن‌ها وارد شده‌اید",
        hu: "Hol van bejelentkezve", ru: "Где вы вошли")
    static let hint = Text(
        en: "End what you do not know, then change your password.",
        hy: "Ավարտեք այն, ինչ ձեզ անծանոթ է, ապա փոխեք գաղտնաբառը։",
        fa: "اگر ورودی را نمی‌شناسید به آن پایان دهید، سپس گذرواژه را تغییر دهید.",
        hu: "Zárja le, amit nem ismer, majd módosítsa a jelszavát.",
        ru: "Завершите незнакомые сеансы, затем смените пароль.")
    static let device = Text(en: "Device", hy: "Սարք", fa: "دستگاه", hu: "Eszköz", ru: "Устройство")
    static let unknownDevice = Text(
        en: "Unknown device", hy: "Անհայտ սարք", fa: "دستگاه ناشناخته", hu: "Ismeretlen eszköz",
        ru: "Неизвестное устройство")
    static let since = Text(
        en: "Signed in at", hy: "Մուտքի պահը", fa: "زمان ورود", hu: "Bejelentkezés ideje", ru: "Время входа")
    static let lastSeen = Text(
        en: "Last seen", hy: "Վերջին անգամ", fa: "آخرین استفاده", hu: "Utoljára", ru: "Последний раз")
    static let this = Text(
        en: "This device", hy: "Այս սարքը", fa: "همین دستگاه", hu: "Ez az eszköz", ru: "Это устройство")
    static let end = Text(en: "End session", hy: "Ավարտել սեսիան", fa: "پایان ورود", hu: "Lezárás", ru: "Завершить")
    static let endOthers = Text(
        en: "End all other sessions", hy: "Ավարտել մյուս բոլոր սեսիաները", fa: "پایان همهٔ ورودهای دیگر",
        hu: "Minden más munkamenet lezárása", ru: "Завершить все другие сеансы")
    static let confirmWithPassword = Text(
        en: "Your own address changes only with your password", hy: "Ձեր սեփական հասցեն փոխվում է միայն գաղտնաբառով",
        fa: "نشانی خودتان فقط با گذرواژه تغییر می‌کند", hu: "Saját címe csak a jelszavával módosítható",
        ru: "Ваш собственный адрес меняется только с паролем")
}
