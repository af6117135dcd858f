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
        en: "Lists are sorted by this language’s alphabet.", hy: "Ցանկերը դասավորվում են այս լեզվի այբուբենով։",
        fa: "فهرست‌ها به ترتیب الفبای این زبان چیده می‌شوند.", hu: "A listák rendezése e nyelv ábécéje szerint történik.",
        ru: "Списки упорядочены по алфавиту этого языка.")
    static let currency = Text(en: "Currency", hy: "Արժույթ", fa: "واحد پول", hu: "Pénznem", ru: "Валюта")
    static let currencyHint = Text(
        en: "Totals are shown in this currency.", hy: "Գումարները ցուցադրվում են այս արժույթով։",
        fa: "جمع‌ها با این واحد پول نشان داده می‌شوند.",
        hu: "Az összesítések ebben a pénznemben jelennek meg.", ru: "Итоги показаны в этой валюте.")
    static let timeZone = Text(
        en: "Time zone", hy: "Ժամային գոտի", fa: "منطقهٔ زمانی", hu: "Időzóna", ru: "Часовой пояс")
    static let fiscalYear = Text(
        en: "First month of the fiscal year", hy: "Ֆինանսական տարվա առաջին ամիսը", fa: "ماه آغاز سال مالی",
        hu: "A pénzügyi év kezdő hónapja", ru: "Месяц начала финансового года")
    static let sessions = Text(en: "Sessions", hy: "Սեսիաներ", fa: "مدت ورود", hu: "Munkamenetek", ru: "Сеансы")
    static let idle = Text(
        en: "Sign out after inactivity (minutes)", hy: "Ավտոմատ ելք անգործությունից հետո, րոպե",
        fa: "خروج خودکار پس از بی‌فعالیتی (دقیقه)", hu: "Kijelentkeztetés tétlenség után (perc)",
        ru: "Автоматический выход при бездействии (мин)")
    static let hours = Text(
        en: "Maximum session length (hours)", hy: "Սեսիայի առավելագույն տևողությունը, ժամ",
        fa: "خروج در هر حال پس از (ساعت)", hu: "Munkamenet leghosszabb ideje (óra)",
        ru: "Максимальная длительность сеанса (ч)"
    )
    static let rates = Text(
        en: "Exchange rates", hy: "Փոխարժեքներ", fa: "نرخ ارز", hu: "Árfolyamok", ru: "Курсы валют")
    static let ratesHint = Text(
        en: "How many units one unit of your currency buys. Deals keep the rate of the day they were saved.",
        hy: "Քանի միավոր եք ստանում ձեր արժույթի մեկ միավորի դիմաց։ Գործարքները պահում են պահպանման օրվա փոխարժեքը։",
        fa: "یک واحد از پول شما برابر چند واحد از این ارز است. معاملات نرخ روز ذخیره را نگه می‌دارند.",
        hu: "Hány egységet ér az Ön pénznemének egy egysége. Az ügyletek a mentés napjának árfolyamát őrzik.",
        ru: "Сколько единиц дают за одну единицу вашей валюты. Сделки хранят курс дня сохранения.")
    static let enterRate = Text(
        en: "Enter a rate above zero", hy: "Մուտքագրեք զրոյից մեծ փոխարժեք", fa: "نرخی بزرگ‌تر از صفر وارد کنید",
        hu: "Nullánál nagyobb árfolyamot adjon meg", ru: "Введите курс больше нуля")
    static let enterMinutes = Text(
        en: "Enter 5 to 1,440 minutes", hy: "Մուտքագրեք 5-ից մինչև 1440 րոպե", fa: "از ۵ تا ۱۴۴۰ دقیقه وارد کنید",
        hu: "5 és 1440 perc között adja meg", ru: "Введите от 5 до 1440 минут")
    static let enterHours = Text(
        en: "Enter 1 to 720 hours", hy: "Մուտքագրեք 1-ից մինչև 720 ժամ", fa: "از ۱ تا ۷۲۰ ساعت وارد کنید",
        hu: "1 és 720 óra között adja meg", ru: "Введите от 1 до 720 часов")
    static let chooseLanguage = Text(
        en: "Choose at least one language", hy: "Ընտրեք առնվազն մեկ լեզու", fa: "حداقل یک زبان انتخاب کنید",
        hu: "Válasszon legalább egy nyelvet", ru: "Выберите хотя бы один язык")
}
