import Views

/// The words of "My day" and of the list of activities.
enum MyDayText {
    static let myDay = Text(en: "My day", hy: "Իմ օրը", fa: "روز من", hu: "Napom", ru: "Мой день")
    static let allActivities = Text(
        en: "All activities", hy: "Բոլոր գործողությունները", fa: "همهٔ فعالیت‌ها", hu: "Összes tevékenység",
        ru: "Все активности")
    static let overdue = Text(en: "Overdue", hy: "Ժամկետանց", fa: "عقب‌افتاده", hu: "Lejárt", ru: "Просрочено")
    static let today = Text(en: "Today", hy: "Այսօր", fa: "امروز", hu: "Ma", ru: "Сегодня")
    static let next = Text(en: "Upcoming", hy: "Առաջիկա", fa: "پیش رو", hu: "Közelgő", ru: "Предстоящие")
    static let doneToday = Text(
        en: "Done today", hy: "Այսօր կատարված", fa: "انجام‌شدهٔ امروز", hu: "Ma kész", ru: "Выполнено сегодня")
    static let reminders = Text(
        en: "Reminders", hy: "Հիշեցումներ", fa: "یادآوری‌ها", hu: "Emlékeztetők", ru: "Напоминания")
    static let nothingToday = Text(
        en: "Nothing is planned for today.", hy: "Այսօրվա համար ոչինչ պլանավորված չէ։",
        fa: "برای امروز چیزی برنامه‌ریزی نشده است.",
        hu: "Mára nincs betervezve semmi.", ru: "На сегодня ничего не запланировано.")
    static let nothingNext = Text(
        en: "Nothing is planned for the coming days.", hy: "Առաջիկա օրերի համար ոչինչ պլանավորված չէ։",
        fa: "برای روزهای آینده چیزی برنامه‌ریزی نشده است.", hu: "A következő napokra nincs betervezve semmi.",
        ru: "На ближайшие дни ничего не запланировано.")
    static let withoutNextStep = Text(
        en: "Customers without a next step", hy: "Հաճախորդներ առանց հաջորդ քայլի", fa: "مشتریان بدون گام بعدی",
        hu: "Ügyfelek következő lépés nélkül", ru: "Клиенты без следующего шага")
    static let everyoneHasStep = Text(
        en: "All your customers have a next step.", hy: "Ձեր բոլոր հաճախորդներն ունեն հաջորդ քայլ։",
        fa: "همهٔ مشتریان شما گام بعدی دارند.", hu: "Minden ügyfelének van következő lépése.",
        ru: "У каждого вашего клиента есть следующий шаг.")
    static let allOfThem = Text(
        en: "Show all of them", hy: "Ցույց տալ բոլորը", fa: "نمایش همه", hu: "Mindegyik megjelenítése",
        ru: "Показать всех")
    static let lastTouch = Text(
        en: "Last contact", hy: "Վերջին շփումը", fa: "آخرین ارتباط", hu: "Utolsó kapcsolatfelvétel",
        ru: "Последний контакт")
    static let neverTouched = Text(
        en: "Never contacted", hy: "Դեռ շփում չի եղել", fa: "هنوز ارتباطی نبوده", hu: "Még nem volt kapcsolatfelvétel",
        ru: "Контактов ещё не было")
    static let planStep = Text(
        en: "Add next step", hy: "Պլանավորել հաջորդ քայլը", fa: "برنامه‌ریزی گام بعدی",
        hu: "Következő lépés betervezése", ru: "Запланировать следующий шаг")
    static let from = Text(en: "From", hy: "Սկսած", fa: "از", hu: "Kezdő dátum", ru: "С")
    static let to = Text(en: "To", hy: "Մինչև", fa: "تا", hu: "Záró dátum", ru: "По")
    static let open = Text(en: "Planned", hy: "Պլանավորված", fa: "برنامه‌ریزی‌شده", hu: "Tervezett", ru: "Запланировано")
    static let done = Text(en: "Done", hy: "Կատարված", fa: "انجام‌شده", hu: "Kész", ru: "Выполнено")
    static let ofMyTeams = Text(
        en: "My teams", hy: "Իմ թիմերը", fa: "تیم‌های من", hu: "Csapataim", ru: "Мои команды")
    static let none = Text(
        en: "No activities yet", hy: "Դեռ գործողություններ չկան", fa: "هنوز فعالیتی نیست", hu: "Még nincs tevékenység",
        ru: "Активностей пока нет")
    static let noneWhy = Text(
        en: "Log a call or plan a task and it will appear here.",
        hy: "Գրանցեք զանգ կամ պլանավորեք առաջադրանք, և այն կհայտնվի այստեղ։",
        fa: "تماسی تلفنی ثبت کنید یا کاری برنامه‌ریزی کنید تا اینجا بیاید.",
        hu: "Rögzítsen egy hívást vagy tervezzen be egy feladatot, és itt fog megjelenni.",
        ru: "Запишите звонок или запланируйте задачу — они появятся здесь.")
}
