import Views

/// The words of "My day" and of the list of activities.
enum MyDayText {
    static let myDay = Text(en: "My day", hy: "Իմ օրը", fa: "روز من", hu: "Napom", ru: "Мой день")
    static let allActivities = Text(
        en: "All activities", hy: "Բոլոր գործողությունները", fa: "همهٔ فعالیت‌ها", hu: "Összes tevékenység",
        ru: "Все действия")
    static let overdue = Text(en: "Overdue", hy: "Ժամկետանց", fa: "گذشته از موعد", hu: "Lejárt", ru: "Просрочено")
    static let today = Text(en: "Today", hy: "Այսօր", fa: "امروز", hu: "Ma", ru: "Сегодня")
    static let next = Text(en: "Next", hy: "Հաջորդը", fa: "بعدی", hu: "Következő", ru: "Далее")
    static let doneToday = Text(
        en: "Done today", hy: "Այսօր արված", fa: "انجام‌شدهٔ امروز", hu: "Ma elvégezve", ru: "Сделано сегодня")
    static let reminders = Text(
        en: "Reminders", hy: "Հիշեցումներ", fa: "یادآوری‌ها", hu: "Emlékeztetők", ru: "Напоминания")
    static let nothingToday = Text(
        en: "Nothing is planned for today.", hy: "Այսօրվա համար ոչինչ պլանավորված չէ։",
        fa: "برای امروز چیزی برنامه‌ریزی نشده است.",
        hu: "Mára nincs betervezve semmi.", ru: "На сегодня ничего не запланировано.")
    static let nothingNext = Text(
        en: "Nothing is planned for the days to come.", hy: "Առաջիկա օրերի համար ոչինչ պլանավորված չէ։",
        fa: "برای روزهای آینده چیزی برنامه‌ریزی نشده است.", hu: "A következő napokra nincs betervezve semmi.",
        ru: "На ближайшие дни ничего не запланировано.")
    static let withoutNextStep = Text(
        en: "Customers without a next step", hy: "Հաճախորդներ առանց հաջորդ քայլի", fa: "مشتریان بدون گام بعدی",
        hu: "Ügyfelek következő lépés nélkül", ru: "Клиенты без следующего шага")
    static let everyoneHasStep = Text(
        en: "Every customer of yours has a next step.", hy: "Ձեր բոլոր հաճախորդներն ունեն հաջորդ քայլ։",
        fa: "همهٔ مشتریان شما گام بعدی دارند.", hu: "Minden ügyfelének van következő lépése.",
        ru: "У каждого вашего клиента есть следующий шаг.")
    static let allOfThem = Text(
        en: "Show all of them", hy: "Ցույց տալ բոլորը", fa: "نمایش همه", hu: "Mindegyik megjelenítése",
        ru: "Показать всех")
    static let lastTouch = Text(
        en: "Last contact", hy: "Վերջին շփումը", fa: "آخرین تماس", hu: "Utolsó kapcsolat", ru: "Последний контакт")
    static let neverTouched = Text(
        en: "Never contacted", hy: "Դեռ շփում չի եղել", fa: "هنوز تماسی نبوده", hu: "Még nem volt kapcsolat",
        ru: "Контактов ещё не было")
    static let planStep = Text(
        en: "Plan a step", hy: "Պլանավորել քայլ", fa: "برنامه‌ریزی گام", hu: "Lépés tervezése", ru: "Запланировать шаг")
    static let from = Text(en: "From", hy: "Սկսած", fa: "از", hu: "Ettől", ru: "С")
    static let to = Text(en: "To", hy: "Մինչև", fa: "تا", hu: "Eddig", ru: "По")
    static let period = Text(en: "Period", hy: "Ժամանակահատված", fa: "دوره", hu: "Időszak", ru: "Период")
    static let mine = Text(en: "Mine", hy: "Իմը", fa: "از آنِ من", hu: "Saját", ru: "Мои")
    static let open = Text(en: "Planned", hy: "Պլանավորված", fa: "برنامه‌ریزی‌شده", hu: "Tervezett", ru: "Запланировано")
    static let done = Text(en: "Done", hy: "Արված", fa: "انجام‌شده", hu: "Elvégzett", ru: "Выполнено")
    static let ofMyTeams = Text(
        en: "Of my teams", hy: "Իմ թիմերի", fa: "از تیم‌های من", hu: "Csapataimé", ru: "Моих команд")
    static let none = Text(
        en: "No activities yet", hy: "Դեռ գործողություններ չկան", fa: "هنوز فعالیتی نیست", hu: "Még nincs tevékenység",
        ru: "Действий пока нет")
    static let noneWhy = Text(
        en: "Log a call or plan a task, and it will stand here.",
        hy: "Գրանցեք զանգ կամ պլանավորեք առաջադրանք, և այն կհայտնվի այստեղ։",
        fa: "تماسی ثبت کنید یا کاری برنامه‌ریزی کنید تا اینجا بیاید.",
        hu: "Rögzítsen egy hívást vagy tervezzen be egy feladatot, és itt fog megjelenni.",
        ru: "Запишите звонок или запланируйте задачу — они появятся здесь.")
}
