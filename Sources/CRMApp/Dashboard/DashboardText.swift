import Views

/// The words of the dashboard and its figures.
enum DashboardText {
    static let dashboard = Text(en: "Dashboard", hy: "Վահանակ", fa: "داشبورد", hu: "Irányítópult", ru: "Сводка")
    static let openPipeline = Text(
        en: "Open pipeline", hy: "Բաց գործարքներ", fa: "معاملات باز", hu: "Nyitott ügyletek", ru: "Открытые сделки")
    static let weighted = Text(
        en: "Weighted forecast", hy: "Կշռված կանխատեսում", fa: "پیش‌بینی وزنی", hu: "Súlyozott előrejelzés",
        ru: "Взвешенный прогноз")
    static let wonValue = Text(
        en: "Won value", hy: "Շահած գործարքների գումարը", fa: "مبلغ معاملات موفق", hu: "Megnyert ügyletek értéke",
        ru: "Сумма выигранных сделок")
    static let wonDeals = Text(
        en: "Won deals", hy: "Շահած գործարքներ", fa: "معاملات موفق", hu: "Megnyert ügyletek", ru: "Выигранные сделки")
    static let winRate = Text(
        en: "Win rate", hy: "Շահած գործարքների տոկոսը", fa: "نرخ موفقیت", hu: "Nyerési arány",
        ru: "Доля выигранных сделок")
    static let lyingStill = Text(
        en: "Stalled deals", hy: "Երկար անշարժ մնացած գործարքներ", fa: "معاملات راکد", hu: "Megrekedt ügyletek",
        ru: "Сделки без движения")
    static let won = Text(en: "Won", hy: "Շահած", fa: "موفق", hu: "Megnyert", ru: "Выиграно")
    static let lost = Text(en: "Lost", hy: "Կորցրած", fa: "ازدست‌رفته", hu: "Elvesztett", ru: "Проиграно")
    static let value = Text(en: "Value", hy: "Գումար", fa: "مبلغ", hu: "Érték", ru: "Сумма")
    static let openValue = Text(en: "Open", hy: "Բաց", fa: "باز", hu: "Nyitott", ru: "Открыто")
    static let thanBefore = Text(
        en: "vs previous period", hy: "նախորդ ժամանակահատվածի համեմատ", fa: "نسبت به دورهٔ قبل",
        hu: "az előző időszakhoz képest",
        ru: "к предыдущему периоду")
    static let deals = Plural(
        en: ("{0} deal", "{0} deals"), hy: ("{0} գործարք", "{0} գործարք"), fa: ("{0} معامله", "{0} معامله"),
        hu: ("{0} ügylet", "{0} ügylet"), ru: ("{0} сделка", "{0} сделки", "{0} сделок"))

    // Sections
    static let forecast = Text(
        en: "Forecast by month", hy: "Կանխատեսում ըստ ամիսների", fa: "پیش‌بینی ماهانه", hu: "Előrejelzés havonta",
        ru: "Прогноз по месяцам")
    static let weightedPart = Text(
        en: "Weighted", hy: "Կշռված", fa: "وزنی", hu: "Súlyozott érték", ru: "Взвешенная сумма")
    static let restPart = Text(
        en: "Remaining value", hy: "Մնացած գումարը", fa: "باقی مبلغ", hu: "Az érték többi része",
        ru: "Остальная сумма")
    static let pastExpected = Text(
        en: "Overdue", hy: "Ժամկետանց", fa: "عقب‌افتاده", hu: "Lejárt", ru: "Просрочено")
    static let later = Text(en: "Later", hy: "Ավելի ուշ", fa: "بعدتر", hu: "Később", ru: "Позже")
    static let noDay = Text(
        en: "No close date", hy: "Առանց կանխատեսվող օրվա", fa: "بدون تاریخ بستن", hu: "Nincs várható lezárás",
        ru: "Без даты закрытия")
    static let funnel = Text(
        en: "Funnel", hy: "Վաճառքի ձագար", fa: "قیف فروش", hu: "Értékesítési tölcsér", ru: "Конверсия по этапам")
    static let stage = Text(en: "Stage", hy: "Փուլ", fa: "مرحله", hu: "Szakasz", ru: "Этап")
    static let now = Text(en: "Now", hy: "Հիմա", fa: "اکنون", hu: "Most", ru: "Сейчас")
    static let outcomes = Text(
        en: "Won, lost and win rate", hy: "Շահած և կորցրած գործարքներ, շահածների տոկոսը",
        fa: "موفق، ازدست‌رفته و نرخ موفقیت",
        hu: "Megnyert és elvesztett ügyletek, nyerési arány", ru: "Выиграно, проиграно и доля выигранных сделок")
    static let averageDays = Text(
        en: "Average days", hy: "Միջին օրերի թիվը", fa: "میانگین روزها", hu: "Átlagos napok száma", ru: "Дней в среднем"
    )
    static let wonByMonth = Text(
        en: "Won by month", hy: "Շահած ըստ ամիսների", fa: "موفق به‌تفکیک ماه", hu: "Megnyert havonta",
        ru: "Выиграно по месяцам")
    static let wonByQuarter = Text(
        en: "Won by quarter", hy: "Շահած ըստ եռամսյակների", fa: "موفق به‌تفکیک سه‌ماهه", hu: "Megnyert negyedévente",
        ru: "Выиграно по кварталам")
    static let quarter = Text(
        en: "Q{0} {1}", hy: "Եռամսյակ {0}, {1}", fa: "سه‌ماههٔ {0}، {1}", hu: "{1}. {0}. negyedév", ru: "{0}-й кв. {1}")
    static let month = Text(en: "Month", hy: "Ամիս", fa: "ماه", hu: "Hónap", ru: "Месяц")
    static let quarterHead = Text(en: "Quarter", hy: "Եռամսյակ", fa: "سه‌ماهه", hu: "Negyedév", ru: "Квартал")
    static let leaderboard = Text(
        en: "Leaderboard", hy: "Առաջատարներ", fa: "جدول برترین‌ها", hu: "Ranglista", ru: "Рейтинг сотрудников")
    static let person = Text(en: "Colleague", hy: "Աշխատակից", fa: "همکار", hu: "Munkatárs", ru: "Сотрудник")
    static let byValue = Text(
        en: "By won value", hy: "Ըստ շահած գործարքների գումարի", fa: "بر پایهٔ مبلغ",
        hu: "Megnyert ügyletek értéke szerint", ru: "По сумме выигранных сделок")
    static let byRate = Text(
        en: "By win rate", hy: "Ըստ շահած գործարքների տոկոսի", fa: "بر پایهٔ نرخ موفقیت", hu: "Nyerési arány szerint",
        ru: "По доле выигранных сделок")
    static let byActivity = Text(
        en: "By activity", hy: "Ըստ գործողությունների", fa: "بر پایهٔ فعالیت", hu: "Tevékenység szerint",
        ru: "По активности")
    static let byTeam = Text(en: "By team", hy: "Ըստ թիմերի", fa: "به‌تفکیک تیم", hu: "Csapatonként", ru: "По командам")
    static let byOffice = Text(
        en: "By office", hy: "Ըստ գրասենյակների", fa: "به‌تفکیک دفتر", hu: "Irodánként", ru: "По офисам")
    static let byProduct = Text(
        en: "By product", hy: "Ըստ ապրանքների", fa: "به‌تفکیک محصول", hu: "Termékenként", ru: "По товарам")
    static let bySector = Text(
        en: "By sector", hy: "Ըստ ոլորտների", fa: "به‌تفکیک زمینهٔ فعالیت", hu: "Ágazatonként", ru: "По отраслям")
    static let byCustomer = Text(
        en: "Best customers", hy: "Լավագույն հաճախորդները", fa: "بهترین مشتریان", hu: "Legjobb ügyfelek",
        ru: "Лучшие клиенты")
    static let ageing = Text(
        en: "Age of open deals", hy: "Բաց գործարքների տարիքը", fa: "عمر معاملات باز", hu: "Nyitott ügyletek kora",
        ru: "Возраст открытых сделок")
    static let daysUpTo = Text(
        en: "{0}–{1} days", hy: "{0}–{1} օր", fa: "{0} تا {1} روز", hu: "{0}–{1} nap", ru: "{0}–{1} дн.")
    static let olderThan = Text(
        en: "Over {0} days", hy: "{0} օրից ավելի", fa: "بیش از {0} روز", hu: "{0} napnál régebbi", ru: "Больше {0} дн.")
    static let activityCounts = Text(
        en: "Activities", hy: "Գործողություններ", fa: "فعالیت‌ها", hu: "Tevékenységek", ru: "Активности")
    static let nothingStill = Text(
        en: "No stalled deals.", hy: "Երկար անշարժ մնացած գործարք չկա։",
        fa: "هیچ معاملهٔ راکدی نیست.",
        hu: "Nincs megrekedt ügylet.", ru: "Нет сделок без движения.")
    static let noDeals = Text(
        en: "No deals yet", hy: "Դեռ գործարքներ չկան", fa: "هنوز معامله‌ای نیست", hu: "Még nincs ügylet",
        ru: "Сделок пока нет")
    static let noDealsWhy = Text(
        en: "The figures appear with the first deal.", hy: "Թվերը կհայտնվեն առաջին գործարքի հետ։",
        fa: "ارقام با ثبت اولین معامله نمایش داده می‌شوند.",
        hu: "A számok az első ügylettel jelennek meg.", ru: "Показатели появятся с первой сделкой.")

    // Filters
    static let period = Text(en: "Period", hy: "Ժամանակահատված", fa: "دوره", hu: "Időszak", ru: "Период")
    static let pipeline = Text(
        en: "Pipeline", hy: "Վաճառքի գործընթաց", fa: "فرایند فروش", hu: "Értékesítési folyamat", ru: "Воронка")
    static let thisMonth = Text(en: "This month", hy: "Այս ամիս", fa: "این ماه", hu: "Ez a hónap", ru: "Этот месяц")
    static let thisQuarter = Text(
        en: "This quarter", hy: "Այս եռամսյակ", fa: "سه‌ماههٔ جاری", hu: "Ez a negyedév", ru: "Этот квартал")
    static let thisYear = Text(en: "This year", hy: "Այս տարի", fa: "امسال", hu: "Idén", ru: "Этот год")
    static let lastYear = Text(
        en: "Last 12 months", hy: "Վերջին 12 ամիսը", fa: "۱۲ ماه گذشته", hu: "Az elmúlt 12 hónap",
        ru: "Последние 12 месяцев")
    static let allTime = Text(
        en: "All time", hy: "Ամբողջ ժամանակահատվածը", fa: "از ابتدا تاکنون", hu: "Teljes időszak", ru: "Всё время")
    static let asOf = Text(
        en: "Figures as of", hy: "Տվյալները թարմացվել են՝", fa: "ارقام مربوط است به", hu: "Az adatok időpontja:",
        ru: "Данные на момент:")
    static let from = Text(en: "From", hy: "Սկսած", fa: "از", hu: "Kezdő dátum", ru: "С")
    static let to = Text(en: "To", hy: "Մինչև", fa: "تا", hu: "Záró dátum", ru: "По")
}
