import Testing
import Views

/// Words for the sample pages, in every language, so that widths are honest.
enum Sample {
    static let customers = Text(en: "Customers", hy: "Հաճախորդներ", fa: "مشتریان", hu: "Ügyfelek", ru: "Клиенты")
    static let deals = Text(en: "Deals", hy: "Գործարքներ", fa: "معاملات", hu: "Ügyletek", ru: "Сделки")
    static let activities = Text(en: "Activities", hy: "Գործողություններ", fa: "کارها", hu: "Teendők", ru: "Дела")
    static let products = Text(en: "Products", hy: "Ապրանքներ", fa: "محصولات", hu: "Termékek", ru: "Продукты")
    static let campaigns = Text(en: "Campaigns", hy: "Արշավներ", fa: "کمپین‌ها", hu: "Kampányok", ru: "Кампании")
    static let dashboard = Text(en: "Dashboard", hy: "Վահանակ", fa: "داشبورد", hu: "Irányítópult", ru: "Панель")
    static let settings = Text(en: "Settings", hy: "Կարգավորումներ", fa: "تنظیمات", hu: "Beállítások", ru: "Настройки")
    static let users = Text(en: "Users", hy: "Օգտատերեր", fa: "کاربران", hu: "Felhasználók", ru: "Пользователи")
    static let name = Text(en: "Name", hy: "Անուն", fa: "نام", hu: "Név", ru: "Имя")
    static let stage = Text(en: "Stage", hy: "Փուլ", fa: "مرحله", hu: "Szakasz", ru: "Этап")
    static let owner = Text(en: "Owner", hy: "Պատասխանատու", fa: "مسئول", hu: "Felelős", ru: "Ответственный")
    static let amount = Text(en: "Amount", hy: "Գումար", fa: "مبلغ", hu: "Összeg", ru: "Сумма")
    static let expected = Text(
        en: "Expected", hy: "Սպասվող ամսաթիվ", fa: "تاریخ پیش‌بینی", hu: "Várható", ru: "Ожидается")
    static let company = Text(en: "Company", hy: "Ընկերություն", fa: "شرکت", hu: "Cég", ru: "Компания")
    static let email = Text(en: "E-mail", hy: "Էլ. փոստ", fa: "رایانامه", hu: "E-mail", ru: "Эл. почта")
    static let phone = Text(en: "Phone", hy: "Հեռախոս", fa: "تلفن", hu: "Telefon", ru: "Телефон")
    static let addDeal = Text(
        en: "Add deal", hy: "Ավելացնել գործարք", fa: "افزودن معامله", hu: "Ügylet hozzáadása", ru: "Добавить сделку")
    static let mine = Text(
        en: "My deals", hy: "Իմ գործարքները", fa: "معاملات من", hu: "Saját üzletek", ru: "Мои сделки")
    static let all = Text(en: "All", hy: "Բոլորը", fa: "همه", hu: "Összes", ru: "Все")
    static let rotting = Text(
        en: "Stalled", hy: "Անշարժ", fa: "راکد", hu: "Megrekedt", ru: "Без движения")
    static let logCall = Text(
        en: "Log a call", hy: "Գրանցել զանգ", fa: "ثبت تماس تلفنی", hu: "Hívás rögzítése", ru: "Записать звонок")
    static let note = Text(en: "Note", hy: "Նշում", fa: "یادداشت", hu: "Jegyzet", ru: "Заметка")
    static let call = Text(en: "Call", hy: "Զանգ", fa: "تماس تلفنی", hu: "Hívás", ru: "Звонок")
    static let meeting = Text(en: "Meeting", hy: "Հանդիպում", fa: "جلسه", hu: "Találkozó", ru: "Встреча")
    static let task = Text(en: "Task", hy: "Առաջադրանք", fa: "کار", hu: "Feladat", ru: "Задача")
    static let sales = Text(
        en: "Sales representative", hy: "Վաճառքի մասնագետ", fa: "کارشناس فروش", hu: "Értékesítő",
        ru: "Менеджер по продажам")
    static let won = Text(
        en: "Won this month", hy: "Շահված այս ամիս", fa: "برد این ماه", hu: "Megnyert e hónapban",
        ru: "Выиграно за месяц")
    static let open = Text(
        en: "Open pipeline", hy: "Բաց գործարքներ", fa: "معاملات باز", hu: "Nyitott ügyletek", ru: "Открытые сделки")
    static let overdue = Text(en: "Overdue", hy: "Ժամկետանց", fa: "عقب‌افتاده", hu: "Lejárt", ru: "Просрочено")
    static let lastMonth = Text(
        en: "than last month", hy: "նախորդ ամսից", fa: "نسبت به ماه پیش", hu: "az előző hónaphoz képest",
        ru: "к прошлому месяцу")
    static let funnel = Text(
        en: "Sales funnel", hy: "Վաճառքի ձագար", fa: "قیف فروش", hu: "Értékesítési tölcsér", ru: "Воронка продаж")
    static let byMonth = Text(
        en: "Revenue by month", hy: "Եկամուտն ըստ ամիսների", fa: "درآمد ماهانه", hu: "Bevétel havonta",
        ru: "Выручка по месяцам")
    static let leaders = Text(
        en: "Leaderboard", hy: "Լավագույնները", fa: "برترین‌ها", hu: "Rangsor", ru: "Рейтинг сотрудников")
    static let enterAmount = Text(
        en: "Enter an amount, such as 1,200,000", hy: "Մուտքագրեք գումար, օրինակ՝ 1 200 000",
        fa: "مبلغ را وارد کنید، مانند ۱٬۲۰۰٬۰۰۰",
        hu: "Adjon meg egy összeget, például 1 200 000", ru: "Введите сумму, например 1 200 000")
    static let nothing = Text(
        en: "No deals yet", hy: "Դեռ գործարքներ չկան", fa: "هنوز معامله‌ای نیست", hu: "Még nincs ügylet",
        ru: "Сделок пока нет")
    static let nothingWhy = Text(
        en: "Deals you add or import appear here.", hy: "Ձեր ավելացրած կամ ներմուծած գործարքները կհայտնվեն այստեղ։",
        fa: "معامله‌هایی که اضافه یا وارد کنید اینجا دیده می‌شوند.",
        hu: "Itt jelennek meg a felvett vagy importált üzletek.",
        ru: "Здесь появятся добавленные и импортированные сделки.")
    static let saved = Text(
        en: "Deal saved", hy: "Գործարքը պահպանված է", fa: "معامله ذخیره شد", hu: "Az üzlet mentve",
        ru: "Сделка сохранена")

    static let stages: [(name: Text, tone: Tone)] = [
        (Text(en: "New lead", hy: "Նոր", fa: "سرنخ تازه", hu: "Új érdeklődő", ru: "Новый лид"), .neutral),
        (Text(en: "Qualified", hy: "Որակավորված", fa: "تأیید شده", hu: "Minősített", ru: "Квалифицирован"), .info),
        (Text(en: "Proposal", hy: "Առաջարկ", fa: "پیشنهاد", hu: "Ajánlat", ru: "Предложение"), .violet),
        (Text(en: "Negotiation", hy: "Բանակցություններ", fa: "مذاکره", hu: "Tárgyalás", ru: "Переговоры"), .warn),
        (Text(en: "Won", hy: "Շահված", fa: "برد", hu: "Megnyert", ru: "Выиграна"), .ok),
    ]

    static func shell(_ language: Language, theme: Theme = .auto, here: String = "/deals") -> Shell {
        func entry(_ text: Text, _ path: String, _ icon: Icon, _ group: MenuEntry.Group = .work, count: Int? = nil)
            -> MenuEntry
        {
            MenuEntry(text, to: Link(path), icon: icon, isCurrent: path == here, group: group, count: count)
        }
        return Shell(
            organisation: "Ararat Trade",
            viewer: ShellViewer(id: 3, name: "Anahit Petrosyan", initials: "AP", roles: [.text(sales)]),
            menu: sideMenu([
                entry(activities, "/activities", .today, count: 7), entry(customers, "/customers", .person),
                entry(deals, "/deals", .deal), entry(campaigns, "/campaigns", .megaphone),
                entry(products, "/products", .box, .catalogue), entry(dashboard, "/dashboard", .chart, .insight),
                entry(users, "/users", .people, .system), entry(settings, "/settings", .settings, .system),
            ]),
            create: menuItems([
                .link(deals, to: Link("/deals/new"), icon: .deal),
                .link(customers, to: Link("/customers/new"), icon: .person),
            ]),
            here: Link(here), language: language, theme: theme, asset: { "/" + $0 })
    }

    static func reader(_ language: Language) throws -> Reader {
        let zone = try #require(Zone(identifier: "Asia/Yerevan"))
        let now = try #require(Instant(iso: "2026-10-03T08:15:30.123Z"))
        return Reader(language: language, zone: zone, now: now, csrf: "token")
    }
}
