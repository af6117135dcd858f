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
        en:
            "How many units one unit of your currency buys. Open deals follow the rate; closed deals keep that of their day.",
        hy:
            "Քանի միավոր եք ստանում ձեր արժույթի մեկ միավորի դիմաց։ Բաց գործարքները հետևում են փոխարժեքին, փակվածները պահում են իրենց օրվանը։",
        fa:
            "یک واحد از پول شما برابر چند واحد از این ارز است. معاملات باز از نرخ پیروی می‌کنند؛ بسته‌ها نرخ روز خود را نگه می‌دارند.",
        hu: "Hány egységet ér az Ön pénznemének egy egysége. A nyitott ügyletek követik az árfolyamot, "
            + "a lezártak megőrzik a saját napjukét.",
        ru:
            "Сколько единиц дают за одну единицу вашей валюты. Открытые сделки следуют курсу, закрытые хранят курс своего дня."
    )
    static let rateNeeded = Text(
        en: "Amounts cannot be recalculated: enter the rate of {0} first, save, then change the currency",
        hy: "Գումարները հնարավոր չէ վերահաշվարկել․ նախ մուտքագրեք {0} փոխարժեքը, պահպանեք, հետո փոխեք արժույթը",
        fa: "مبلغ‌ها را نمی‌توان دوباره محاسبه کرد: ابتدا نرخ {0} را وارد و ذخیره کنید، سپس واحد پول را تغییر دهید",
        hu: "Az összegek nem számíthatók újra: előbb adja meg az árfolyamot ({0}), mentse, majd váltson pénznemet",
        ru: "Суммы нельзя пересчитать: сначала введите курс {0}, сохраните, затем измените валюту")
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
