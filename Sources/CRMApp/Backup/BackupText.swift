import Views

/// The words of backups.
enum BackupText {
    static let title = Text(
        en: "Backups", hy: "Պահուստային պատճեններ", fa: "پشتیبان‌ها", hu: "Biztonsági mentések", ru: "Резервные копии")
    static let job = Text(
        en: "Backup", hy: "Պահուստային պատճեն", fa: "پشتیبان‌گیری", hu: "Biztonsági mentés", ru: "Резервное копирование")
    static let now = Text(
        en: "Back up now", hy: "Պատճենել հիմա", fa: "همین حالا پشتیبان بگیر", hu: "Mentés most",
        ru: "Создать копию сейчас")
    static let made = Text(en: "Made", hy: "Ստեղծվել է", fa: "زمان ساخت", hu: "Készült", ru: "Создана")
    static let size = Text(en: "Size", hy: "Չափ", fa: "اندازه", hu: "Méret", ru: "Размер")
    static let megabytes = Text(en: "{0} MB", hy: "{0} ՄԲ", fa: "{0} مگابایت", hu: "{0} MB", ru: "{0} МБ")
    static let last = Text(
        en: "The last backup was made", hy: "Վերջին պատճենը ստեղծվել է", fa: "آخرین پشتیبان:",
        hu: "Az utolsó mentés készült:", ru: "Последняя копия создана")
    static let tooOld = Text(
        en: "No backup for more than two days. The last one was made",
        hy: "Ավելի քան երկու օր պատճեն չի ստեղծվել։ Վերջինը ստեղծվել է",
        fa: "بیش از دو روز است که پشتیبانی گرفته نشده است. آخرین پشتیبان:",
        hu: "Több mint két napja nem készült mentés. Az utolsó:",
        ru: "Больше двух дней нет резервной копии. Последняя создана")
    static let none = Text(
        en: "There is no backup yet", hy: "Դեռ պահուստային պատճեն չկա", fa: "هنوز پشتیبانی وجود ندارد",
        hu: "Még nincs biztonsági mentés", ru: "Резервных копий ещё нет")
    static let schedule = Text(
        en: "Schedule", hy: "Ժամանակացույց", fa: "زمان‌بندی", hu: "Ütemezés", ru: "Расписание")
    static let scheduleHint = Text(
        en: "Backups are made while everybody works, checked, and kept as long as you say.",
        hy: "Պատճենները ստեղծվում են աշխատանքի ընթացքում, ստուգվում և պահվում այնքան, որքան նշեք։",
        fa: "پشتیبان‌ها هنگام کار همه گرفته، بررسی و تا زمانی که بگویید نگه داشته می‌شوند.",
        hu: "A mentések munka közben készülnek, ellenőrzöttek, és addig maradnak meg, ameddig megadja.",
        ru: "Копии создаются во время работы, проверяются и хранятся столько, сколько вы укажете.")
    static let hour = Text(
        en: "Hour of the day", hy: "Օրվա ժամը", fa: "ساعت روز", hu: "A nap órája", ru: "Час суток")
    static let off = Text(
        en: "Not by itself", hy: "Ոչ ինքնաբերաբար", fa: "خودکار نباشد", hu: "Nem magától", ru: "Не автоматически")
    static let daily = Text(
        en: "Days to keep one backup of each", hy: "Քանի օրվա մեկական պատճեն պահել",
        fa: "نگه‌داری یک پشتیبان برای هر یک از این تعداد روز",
        hu: "Ennyi napról maradjon meg egy-egy mentés", ru: "За сколько дней хранить по копии")
    static let weekly = Text(
        en: "Weeks to keep one backup of each", hy: "Քանի շաբաթվա մեկական պատճեն պահել",
        fa: "نگه‌داری یک پشتیبان برای هر یک از این تعداد هفته", hu: "Ennyi hétről maradjon meg egy-egy mentés",
        ru: "За сколько недель хранить по копии")
    static let folder = Text(en: "Folder", hy: "Պանակ", fa: "پوشه", hu: "Mappa", ru: "Папка")
    static let folderHint = Text(
        en: "On the server, from the root. Empty: “backups” in the data folder; another disk is safer.",
        hy: "Սերվերում, ամբողջական ուղով։ Դատարկ՝ տվյալների պանակի «backups»-ը․ մեկ այլ սկավառակն ավելի ապահով է։",
        fa: "روی کارساز، با مسیر کامل. خالی: پوشهٔ «backups» در پوشهٔ داده؛ دیسک دیگر امن‌تر است.",
        hu: "A kiszolgálón, teljes útvonallal. Üresen: az adatmappa „backups” mappája; egy másik lemez biztonságosabb.",
        ru: "На сервере, полный путь. Пусто: «backups» в папке данных; другой диск надёжнее.")
    static let enterCount = Text(
        en: "Enter 1 to 366", hy: "Մուտքագրեք 1-ից 366", fa: "از ۱ تا ۳۶۶ وارد کنید", hu: "1 és 366 között adja meg",
        ru: "Введите от 1 до 366")
    static let enterFolder = Text(
        en: "Enter a folder that begins with “/”", hy: "Մուտքագրեք «/»-ով սկսվող պանակ",
        fa: "پوشه‌ای وارد کنید که با «/» آغاز شود",
        hu: "„/” jellel kezdődő mappát adjon meg", ru: "Введите папку, которая начинается с «/»")
}
