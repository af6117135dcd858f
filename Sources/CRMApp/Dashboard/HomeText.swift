import Views

/// The words of the home pages.
enum HomeText {
    static let hello = Text(
        en: "Hello, {0}", hy: "Բարև, {0}", fa: "سلام، {0}", hu: "Üdvözöljük, {0}", ru: "Здравствуйте, {0}")
    static let myPipeline = Text(
        en: "My open deals", hy: "Իմ բաց գործարքները", fa: "معاملات باز من", hu: "Nyitott ügyleteim",
        ru: "Мои открытые сделки")
    static let wonThisMonth = Text(
        en: "Won this month", hy: "Այս ամիս շահած գործարքներ", fa: "معاملات موفق این ماه",
        hu: "Megnyert ebben a hónapban",
        ru: "Выиграно в этом месяце")
    static let theDashboard = Text(
        en: "Open the dashboard", hy: "Բացել վահանակը", fa: "باز کردن داشبورد", hu: "Irányítópult megnyitása",
        ru: "Открыть сводку")
    static let board = Text(
        en: "Open the board", hy: "Բացել տախտակը", fa: "باز کردن تابلو", hu: "Ügylettábla megnyitása",
        ru: "Открыть доску")
    static let customersByStage = Text(
        en: "Customers by lifecycle stage", hy: "Հաճախորդներն ըստ փուլի", fa: "مشتریان به‌تفکیک مرحلهٔ مشتری",
        hu: "Ügyfelek életciklus szerint", ru: "Клиенты по стадиям")
    static let customersBySource = Text(
        en: "Customers by source", hy: "Հաճախորդներն ըստ աղբյուրի", fa: "مشتریان به‌تفکیک منبع",
        hu: "Ügyfelek forrás szerint", ru: "Клиенты по источникам")
    static let newCustomers = Text(
        en: "New customers", hy: "Նոր հաճախորդներ", fa: "مشتریان جدید", hu: "Új ügyfelek", ru: "Новые клиенты")
    static let newInMonth = Text(
        en: "New in the last 30 days", hy: "Նոր՝ վերջին 30 օրում", fa: "جدید در ۳۰ روز گذشته",
        hu: "Új az elmúlt 30 napban", ru: "Новых за 30 дней")
    static let customers = Text(en: "Customers", hy: "Հաճախորդներ", fa: "مشتریان", hu: "Ügyfelek", ru: "Клиенты")
    static let noCustomers = Text(
        en: "No customers yet.", hy: "Դեռ հաճախորդներ չկան։", fa: "هنوز مشتری‌ای نیست.", hu: "Még nincs ügyfél.",
        ru: "Клиентов пока нет.")
    static let unknownSource = Text(en: "Unknown", hy: "Անհայտ", fa: "نامشخص", hu: "Ismeretlen", ru: "Неизвестно")
    static let recent = Text(
        en: "Latest activities", hy: "Վերջին գործողությունները", fa: "آخرین فعالیت‌ها", hu: "Legutóbbi tevékenységek",
        ru: "Последние активности")
    static let noActivities = Text(
        en: "Nothing has been logged yet.", hy: "Դեռ ոչինչ գրանցված չէ։", fa: "هنوز چیزی ثبت نشده است.",
        hu: "Még semmi sincs rögzítve.", ru: "Пока ничего не записано.")
    static let users = Text(en: "Users", hy: "Օգտատերեր", fa: "کاربران", hu: "Felhasználók", ru: "Пользователи")
    static let disabled = Text(en: "Disabled", hy: "Արգելափակված", fa: "مسدود", hu: "Letiltva", ru: "Отключены")
    static let signedInToday = Text(
        en: "Signed in today", hy: "Այսօր մուտք գործած", fa: "ورود امروز", hu: "Ma bejelentkezett", ru: "Вошли сегодня")
    static let signIns = Text(
        en: "Last sign-ins", hy: "Վերջին մուտքերը", fa: "آخرین ورودها", hu: "Utolsó bejelentkezések",
        ru: "Последние входы")
    static let never = Text(
        en: "never signed in", hy: "երբեք մուտք չի գործել", fa: "هرگز وارد نشده", hu: "még nem jelentkezett be",
        ru: "входов не было")
    static let audit = Text(
        en: "Audit log", hy: "Իրադարձությունների մատյան", fa: "گزارش رویدادها", hu: "Eseménynapló", ru: "Журнал событий"
    )
    static let failures = Text(
        en: "Failed sign-ins, last 7 days", hy: "Անհաջող մուտքեր, 7 օր", fa: "ورود ناموفق، ۷ روز",
        hu: "Sikertelen bejelentkezések, elmúlt 7 nap", ru: "Неудачные входы за 7 дней")
    static let checklist = Text(
        en: "Getting started", hy: "Նախնական կարգավորում", fa: "راه‌اندازی", hu: "Első lépések", ru: "Начало работы")
    static let stepsDone = Text(
        en: "{0} of {1} steps done", hy: "Կատարված քայլեր՝ {0} / {1}", fa: "{0} از {1} گام انجام شده",
        hu: "{0} / {1} lépés kész", ru: "Сделано шагов: {0} из {1}")
    static let stepCompany = Text(
        en: "Name the company", hy: "Նշել ընկերության անվանումը", fa: "نام شرکت را بنویسید", hu: "Cégnév megadása",
        ru: "Указать название компании")
    static let stepUsers = Text(
        en: "Add the people who will work here", hy: "Ավելացնել աշխատակիցներին", fa: "کارکنان را اضافه کنید",
        hu: "Munkatársak hozzáadása", ru: "Добавить сотрудников")
    static let stepTeams = Text(
        en: "Create teams", hy: "Ստեղծել թիմեր", fa: "تیم‌ها را بسازید", hu: "Csapatok létrehozása",
        ru: "Создать команды")
    static let stepPipeline = Text(
        en: "Check the stages of your pipeline", hy: "Ստուգել վաճառքի գործընթացի փուլերը",
        fa: "مرحله‌های فرایند فروش را بازبینی کنید",
        hu: "Értékesítési szakaszok ellenőrzése", ru: "Проверить этапы воронки")
    static let stepCustomers = Text(
        en: "Add or import your customers", hy: "Ներմուծել հաճախորդների ցանկը", fa: "مشتریان را وارد کنید",
        hu: "Ügyfelek felvétele", ru: "Добавить клиентов")
}
