import Views

/// The words of the queue of jobs.
enum JobText {
    static let title = Text(
        en: "Background jobs", hy: "Ֆոնային աշխատանքներ", fa: "پردازش‌های پس‌زمینه", hu: "Háttérműveletek",
        ru: "Фоновые задания")
    static let job = Text(en: "Job", hy: "Ֆոնային աշխատանք", fa: "پردازش", hu: "Háttérművelet", ru: "Задание")
    static let progress = Text(en: "Progress", hy: "Ընթացք", fa: "پیشرفت", hu: "Haladás", ru: "Ход")
    static let queued = Text(en: "Queued", hy: "Հերթագրված է", fa: "زمان ثبت", hu: "Sorba állítva", ru: "Поставлено")
    static let problem = Text(en: "Problem", hy: "Խնդիր", fa: "مشکل", hu: "Hiba", ru: "Проблема")
    static let waiting = Text(en: "Waiting", hy: "Սպասում է", fa: "در انتظار", hu: "Várakozik", ru: "Ожидает")
    static let waitingAgain = Text(
        en: "Will retry", hy: "Կփորձվի կրկին", fa: "دوباره تلاش می‌شود", hu: "Újra próbáljuk",
        ru: "Будет повторено")
    static let running = Text(en: "Running", hy: "Կատարվում է", fa: "در حال اجرا", hu: "Fut", ru: "Выполняется")
    static let finished = Text(en: "Done", hy: "Կատարված է", fa: "انجام‌شده", hu: "Kész", ru: "Выполнено")
    static let failed = Text(
        en: "Failed", hy: "Դադարեցված է սխալից հետո", fa: "ناموفق ماند", hu: "Sikertelen", ru: "Не удалось")
    static let lost = Text(
        en: "The program stopped each time during this job; the job may be the cause. Check the log first.",
        hy:
            "Ծրագիրն ամեն անգամ ընդհատվել է այս ֆոնային աշխատանքի ժամանակ․ պատճառը կարող է հենց այն լինել։ Նախ ստուգեք սերվերի մատյանը։",
        fa: "برنامه هر بار در میانهٔ این پردازش پایان یافت؛ شاید علت همین پردازش باشد. ابتدا لاگ سرور را ببینید.",
        hu:
            "A program minden alkalommal e művelet közben állt le: lehet, hogy ez okozza. Előbb nézze meg a kiszolgáló naplóját.",
        ru: "Программа каждый раз прерывалась на этом задании: возможно, дело в нём. Сначала посмотрите журнал сервера."
    )
    static let refused = Text(
        en: "Whoever asked for this no longer has the permission. Someone who has it can try again.",
        hy: "Ով խնդրել էր սա, այլևս իրավունք չունի։ Իրավունք ունեցողը կարող է կրկին փորձել։",
        fa: "کسی که این را خواسته بود دیگر اجازهٔ آن را ندارد. کسی که اجازه دارد می‌تواند دوباره تلاش کند.",
        hu: "Aki ezt kérte, már nem jogosult rá. Aki jogosult, újrapróbálhatja.",
        ru: "У того, кто это запросил, больше нет на это права. Повторить может тот, у кого оно есть.")
    static let cancelled = Text(en: "Cancelled", hy: "Չեղարկված է", fa: "لغو شد", hu: "Megszakítva", ru: "Остановлено")
    static let cancel = Text(en: "Cancel", hy: "Չեղարկել", fa: "لغو", hu: "Megszakítás", ru: "Остановить")
    static let retry = Text(
        en: "Try again", hy: "Փորձել կրկին", fa: "تلاش دوباره", hu: "Újrapróbálás", ru: "Повторить")
    static let doneOf = Text(en: "{0} of {1}", hy: "{0} / {1}", fa: "{0} از {1}", hu: "{0} / {1}", ru: "{0} из {1}")
    static let none = Text(
        en: "No jobs yet", hy: "Ֆոնային աշխատանքներ դեռ չկան", fa: "هنوز پردازشی نیست", hu: "Még nincs háttérművelet",
        ru: "Заданий пока нет")
    static let noneWhy = Text(
        en: "Backups and other long work appear here with their progress.",
        hy: "Այստեղ երևում են պահուստային պատճենումը և այլ երկար աշխատանքներն իրենց ընթացքով։",
        fa: "پشتیبان‌گیری و پردازش‌های طولانی دیگر با پیشرفتشان اینجا دیده می‌شوند.",
        hu: "A biztonsági mentések és más hosszú műveletek itt látszanak a haladásukkal.",
        ru: "Здесь видны резервное копирование и другая долгая работа с её ходом.")
}
