import Views

/// The words of the organisation's settings.
enum SettingsText {
    static let title = Text(en: "Settings", hy: "Կարգավորումներ", fa: "تنظیمات", hu: "Beállítások", ru: "Настройки")
    static let organisation = Text(en: "Company", hy: "Ընկերություն", fa: "شرکت", hu: "Cég", ru: "Компания")
    static let languages = Text(
        en: "Languages in use", hy: "Օգտագործվող լեզուներ", fa: "زبان‌های در حال استفاده", hu: "Használt nyelvek",
        ru: "Используемые языки")
    static let language = Text(
        en: "Default language", hy: "Հիմնական լեզու", fa: "زبان پیش‌فرض", hu: "Alapértelmezett nyelv",
        ru: "Язык по умолчанию")
    static let languageHint = Text(
        en: "Lists are sorted by its alphabet.", hy: "Ցուցակները դասավորվում են նրա այբուբենով։",
        fa: "فهرست‌ها به ترتیب الفبای آن چیده می‌شوند.", hu: "A listák ennek ábécéje szerint rendeződnek.",
        ru: "Списки упорядочены по его алфавиту.")
    static let currency = Text(en: "Currency", hy: "Արժույթ", fa: "واحد پول", hu: "Pénznem", ru: "Валюта")
    static let currencyHint = Text(
        en: "Totals are shown in it.", hy: "Գումարները ցուցադրվում են դրանով։", fa: "جمع‌ها با آن نشان داده می‌شوند.",
        hu: "Az összegek ebben jelennek meg.", ru: "В ней показаны суммы.")
    static let timeZone = Text(
        en: "Time zone", hy: "Ժամային գոտի", fa: "منطقهٔ زمانی", hu: "Időzóna", ru: "Часовой пояс")
    static let fiscalYear = Text(
        en: "Fiscal year begins in month", hy: "Ֆինանսական տարին սկսվում է ամսից", fa: "ماه آغاز سال مالی",
        hu: "A pénzügyi év kezdő hónapja", ru: "Месяц начала финансового года")
    static let sessions = Text(en: "Sessions", hy: "Սեսիաներ", fa: "نشست‌ها", hu: "Munkamenetek", ru: "Сеансы")
    static let idle = Text(
        en: "Sign out after idle minutes", hy: "Դուրս գալ անգործության րոպեներից հետո",
        fa: "خروج پس از دقیقه‌های بیکاری", hu: "Kijelentkezés tétlen percek után", ru: "Выход после минут бездействия")
    static let hours = Text(
        en: "Sign out after hours in any case", hy: "Ամեն դեպքում դուրս գալ ժամերից հետո",
        fa: "خروج در هر حال پس از ساعت", hu: "Kijelentkezés mindenképp óra után", ru: "Выход в любом случае через часов"
    )
    static let rates = Text(
        en: "Exchange rates", hy: "Փոխարժեքներ", fa: "نرخ‌های ارز", hu: "Árfolyamok", ru: "Курсы валют")
    static let ratesHint = Text(
        en: "How many units one unit of your currency buys. Deals keep the rate of the day they were saved.",
        hy: "Քանի միավոր է գնում ձեր արժույթի մեկ միավորը։ Գործարքները պահում են պահպանման օրվա փոխարժեքը։",
        fa: "یک واحد از پول شما چند واحد می‌خرد. معامله‌ها نرخ روز ذخیره را نگه می‌دارند.",
        hu: "Hány egységet ér az Ön pénznemének egy egysége. Az üzletek a mentés napjának árfolyamát őrzik.",
        ru: "Сколько единиц покупает одна единица вашей валюты. Сделки хранят курс дня сохранения.")
    static let enterRate = Text(
        en: "Enter a rate above zero", hy: "Մուտքագրեք զրոյից մեծ փոխարժեք", fa: "نرخی بزرگ‌تر از صفر وارد کنید",
        hu: "Nullánál nagyobb árfolyamot adjon meg", ru: "Введите курс больше нуля")
    static let enterMinutes = Text(
        en: "Enter 5 to 1,440 minutes", hy: "Մուտքագրեք 5-ից 1440 րոպե", fa: "از ۵ تا ۱۴۴۰ دقیقه وارد کنید",
        hu: "5 és 1440 perc között adja meg", ru: "Введите от 5 до 1440 минут")
    static let enterHours = Text(
        en: "Enter 1 to 720 hours", hy: "Մուտքագրեք 1-ից 720 ժամ", fa: "از ۱ تا ۷۲۰ ساعت وارد کنید",
        hu: "1 és 720 óra között adja meg", ru: "Введите от 1 до 720 часов")
    static let chooseLanguage = Text(
        en: "Choose at least one language", hy: "Ընտրեք առնվազն մեկ լեզու", fa: "دست‌کم یک زبان برگزینید",
        hu: "Válasszon legalább egy nyelvet", ru: "Выберите хотя бы один язык")
}
