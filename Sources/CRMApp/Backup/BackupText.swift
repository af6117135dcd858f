import Views

/// The words of backups.
enum BackupText {
    static let title = Text(
        en: "Backups", hy: "Պահուստային պատճեններ", fa: "نسخه‌های پشتیبان", hu: "Biztonsági mentések",
        ru: "Резервные копии")
    static let job = Text(
        en: "Backup", hy: "Պահուստային պատճեն", fa: "پشتیبان‌گیری", hu: "Biztonsági mentés", ru: "Резервное копирование")
    static let now = Text(
        en: "Back up now", hy: "Ստեղծել պատճեն հիմա", fa: "پشتیبان‌گیری همین حالا", hu: "Mentés most",
        ru: "Создать копию сейчас")
    static let made = Text(en: "Created", hy: "Ստեղծվել է", fa: "زمان ایجاد", hu: "Készült", ru: "Создана")
    static let size = Text(en: "Size", hy: "Չափ", fa: "اندازه", hu: "Méret", ru: "Размер")
    static let megabytes = Text(en: "{0} MB", hy: "{0} ՄԲ", fa: "{0} مگابایت", hu: "{0} MB", ru: "{0} МБ")
    static let last = Text(
        en: "Last backup:", hy: "Վերջին պատճենը՝", fa: "آخرین نسخهٔ پشتیبان:",
        hu: "Utolsó mentés:", ru: "Последняя копия:")
    static let tooOld = Text(
        en: "No backup for more than two days. Last backup:",
        hy: "Ավելի քան երկու օր պատճեն չի ստեղծվել։ Վերջինը՝",
        fa: "بیش از دو روز است که نسخهٔ پشتیبان ساخته نشده است. آخرین نسخه:",
        hu: "Több mint két napja nem készült mentés. Az utolsó:",
        ru: "Больше двух дней нет резервной копии. Последняя:")
    static let none = Text(
        en: "There is no backup yet", hy: "Դեռ պահուստային պատճեն չկա", fa: "هنوز نسخهٔ پشتیبانی ساخته نشده است",
        hu: "Még nincs biztonsági mentés", ru: "Резервных копий ещё нет")
    static let schedule = Text(
        en: "Schedule", hy: "Ժամանակացույց", fa: "زمان‌بندی", hu: "Ütemezés", ru: "Расписание")
    static let scheduleHint = Text(
        en: "Backups run while people work, are verified, and are kept for as long as you set.",
        hy: "Պատճենները ստեղծվում են աշխատանքի ընթացքում, ստուգվում և պահվում այնքան, որքան նշեք։",
        fa: "نسخه‌های پشتیبان هنگام کار همه ساخته، بررسی و تا زمانی که بگویید نگه داشته می‌شوند.",
        hu: "A mentések munka közben készülnek, ellenőrzöttek, és addig maradnak meg, ameddig megadja.",
        ru: "Копии создаются во время работы, проверяются и хранятся столько, сколько вы укажете.")
    static let hour = Text(
        en: "Hour of the day", hy: "Օրվա ժամը", fa: "ساعت روز", hu: "A nap órája", ru: "Час суток")
    static let off = Text(
        en: "Off (manual only)", hy: "Անջատված", fa: "خاموش (فقط دستی)", hu: "Kikapcsolva (csak kézzel)",
        ru: "Только вручную")
    static let daily = Text(
        en: "Keep daily backups for (days)", hy: "Պահել օրական պատճենները, օր",
        fa: "تعداد نسخه‌های روزانه‌ای که نگهداری می‌شود",
        hu: "Napi mentések megőrzése (nap)", ru: "Хранить ежедневные копии (дней)")
    static let weekly = Text(
        en: "Keep weekly backups for (weeks)", hy: "Պահել շաբաթական պատճենները, շաբաթ",
        fa: "تعداد نسخه‌های هفتگی که نگهداری می‌شود", hu: "Heti mentések megőrzése (hét)",
        ru: "Хранить еженедельные копии (недель)")
    static let folder = Text(en: "Folder", hy: "Պանակ", fa: "پوشه", hu: "Mappa", ru: "Папка")
    static let folderHint = Text(
        en: "On the server. Whoever starts the program says which folders are allowed; another disk is safer.",
        hy: "Սերվերում։ Թույլատրված պանակները նշում է ծրագիրը գործարկողը․ մեկ այլ սկավառակն ավելի ապահով է։",
        fa: "روی سرور. پوشه‌های مجاز را راه‌انداز برنامه تعیین می‌کند؛ دیسک دیگر امن‌تر است.",
        hu: "A kiszolgálón. Az engedélyezett mappákat a program indítója adja meg; egy másik lemez biztonságosabb.",
        ru: "На сервере. Разрешённые папки задаёт тот, кто запускает программу; другой диск надёжнее.")
    static let notAllowed = Text(
        en:
            "Backups cannot go to {0}, so none is made. Choose a folder below, or ask whoever runs the program to allow it.",
        hy:
            "{0} պանակում պատճեններ պահել չի թույլատրվում, ուստի դրանք չեն ստեղծվում։ Ընտրեք պանակ ստորև կամ խնդրեք ծրագիրը վարողին թույլատրել այն։",
        fa:
            "پشتیبان‌گیری در {0} مجاز نیست، پس انجام نمی‌شود. پوشه‌ای در زیر انتخاب کنید یا از گردانندهٔ برنامه بخواهید آن را مجاز کند.",
        hu:
            "Ide nem készülhet mentés: {0}, ezért nem is készül. Válasszon lent mappát, vagy kérje az üzemeltetőt, hogy engedélyezze.",
        ru:
            "Копии в папку {0} не разрешены и не создаются. Выберите папку ниже или попросите того, кто запускает программу, разрешить её."
    )
    static let enterCount = Text(
        en: "Enter 1 to 366", hy: "Մուտքագրեք 1-ից մինչև 366 թիվ", fa: "از ۱ تا ۳۶۶ وارد کنید",
        hu: "1 és 366 között adja meg",
        ru: "Введите от 1 до 366")
    static let chooseFolder = Text(
        en: "Choose one of the folders", hy: "Ընտրեք պանակներից մեկը", fa: "یکی از پوشه‌ها را انتخاب کنید",
        hu: "Válasszon a mappák közül", ru: "Выберите одну из папок")
}
