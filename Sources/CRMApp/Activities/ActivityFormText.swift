import Views

/// The words of the form in which an activity is logged or planned.
enum ActivityFormText {
    static let new = Text(
        en: "New activity", hy: "Նոր գործողություն", fa: "فعالیت جدید", hu: "Új tevékenység", ru: "Новая активность")
    static let edit = Text(
        en: "Edit activity", hy: "Խմբագրել գործողությունը", fa: "ویرایش فعالیت", hu: "Tevékenység szerkesztése",
        ru: "Изменить активность")
    static let addTask = Text(en: "Task", hy: "Առաջադրանք", fa: "کار", hu: "Feladat", ru: "Задача")
    static let kind = Text(en: "Type", hy: "Տեսակ", fa: "نوع", hu: "Típus", ru: "Тип")
    static let subject = Text(en: "Subject", hy: "Թեմա", fa: "موضوع", hu: "Tárgy", ru: "Тема")
    static let whatToDo = Text(
        en: "What needs to be done?", hy: "Ինչ է պետք անել", fa: "شرح کار", hu: "Teendő", ru: "Что сделать")
    static let body = Text(en: "Notes", hy: "Նշումներ", fa: "یادداشت‌ها", hu: "Jegyzet", ru: "Заметки")
    static let noteBody = Text(
        en: "What you want to remember", hy: "Ինչ եք ուզում հիշել", fa: "آنچه می‌خواهید به یاد بماند",
        hu: "Amit meg szeretne jegyezni", ru: "Что нужно запомнить")
    static let direction = Text(en: "Direction", hy: "Ուղղություն", fa: "جهت", hu: "Irány", ru: "Направление")
    static let channel = Text(en: "Channel", hy: "Կապի միջոց", fa: "راه ارتباطی", hu: "Csatorna", ru: "Канал связи")
    static let day = Text(en: "Date", hy: "Ամսաթիվ", fa: "تاریخ", hu: "Dátum", ru: "Дата")
    static let time = Text(en: "Time", hy: "Ժամ", fa: "ساعت", hu: "Időpont", ru: "Время")
    static let now = Text(
        en: "If left empty, the current time is used", hy: "Դատարկ թողնելու դեպքում՝ ընթացիկ ժամը",
        fa: "اگر خالی بماند: زمان فعلی", hu: "Ha üresen hagyja: most", ru: "Если не указать — текущее время")
    static let dueOn = Text(en: "Due on", hy: "Ժամկետ", fa: "موعد", hu: "Határidő", ru: "Срок")
    static let dueHint = Text(
        en: "A date or “tomorrow”. If left empty, today is used.",
        hy: "Ամսաթիվ կամ «վաղը»։ Դատարկ թողնելու դեպքում՝ այսօր։",
        fa: "تاریخ یا «فردا». اگر خالی بماند: امروز.", hu: "Dátum vagy „holnap”. Ha üresen hagyja: ma.",
        ru: "Дата или «завтра». Если не указать — сегодня.")
    static let reminder = Text(en: "Reminder", hy: "Հիշեցում", fa: "یادآوری", hu: "Emlékeztető", ru: "Напоминание")
    static let noReminder = Text(
        en: "No reminder", hy: "Առանց հիշեցման", fa: "بدون یادآوری", hu: "Nincs emlékeztető", ru: "Без напоминания")
    static let keepReminder = Text(
        en: "Keep the current reminder", hy: "Թողնել ինչպես կա", fa: "همان که هست", hu: "Jelenlegi emlékeztető marad",
        ru: "Оставить как есть")
    static let customer = Text(en: "Customer", hy: "Հաճախորդ", fa: "مشتری", hu: "Ügyfél", ru: "Клиент")
    static let deal = Text(en: "Deal", hy: "Գործարք", fa: "معامله", hu: "Ügylet", ru: "Сделка")
    static let state = Text(en: "State", hy: "Վիճակ", fa: "وضعیت", hu: "Állapot", ru: "Состояние")
    static let log = Text(en: "Log", hy: "Գրանցել", fa: "ثبت", hu: "Rögzítés", ru: "Записать")
    static let plan = Text(en: "Plan", hy: "Պլանավորել", fa: "برنامه‌ریزی", hu: "Betervezés", ru: "Запланировать")
    static let saveNote = Text(
        en: "Save note", hy: "Պահպանել նշումը", fa: "ذخیرهٔ یادداشت", hu: "Jegyzet mentése", ru: "Сохранить заметку")
    static let addTaskButton = Text(
        en: "Add task", hy: "Ավելացնել առաջադրանք", fa: "افزودن کار", hu: "Feladat hozzáadása", ru: "Добавить задачу")
    static let alreadyDone = Text(
        en: "Already happened", hy: "Արդեն կատարվել է", fa: "انجام شده است", hu: "Már megtörtént", ru: "Уже состоялось")
    static let stillPlanned = Text(
        en: "Planned", hy: "Պլանավորված", fa: "برنامه‌ریزی‌شده", hu: "Tervezett", ru: "Запланировано")

    static func name(_ reminder: Reminder) -> Text {
        switch reminder {
        case .none: noReminder
        case .kept: keepReminder
        case .atTime:
            Text(
                en: "At the time", hy: "Նույն ժամին", fa: "در همان زمان", hu: "Az időpontban", ru: "В назначенное время"
            )
        case .hourBefore:
            Text(
                en: "One hour before", hy: "Սկզբից մեկ ժամ առաջ", fa: "یک ساعت قبل از موعد", hu: "Egy órával előtte",
                ru: "За час")
        case .dayBefore:
            Text(
                en: "One day before", hy: "Սկզբից մեկ օր առաջ", fa: "یک روز قبل از موعد", hu: "Egy nappal előtte",
                ru: "За день")
        }
    }

    // Problems
    static let writeSomething = Text(
        en: "Enter a subject", hy: "Մուտքագրեք թեման", fa: "موضوع را وارد کنید", hu: "Adja meg a tárgyat",
        ru: "Укажите тему")
    static let writeTask = Text(
        en: "Enter what needs to be done", hy: "Գրեք, թե ինչ է պետք անել", fa: "شرح کار را بنویسید",
        hu: "Írja le a teendőt",
        ru: "Напишите, что нужно сделать")
    static let enterDay = Text(
        en: "Enter a date, for example {0} or “tomorrow”", hy: "Մուտքագրեք ամսաթիվ, օրինակ՝ {0} կամ «վաղը»",
        fa: "تاریخی وارد کنید، مانند {0} یا «فردا»",
        hu: "Adjon meg egy dátumot, például: {0} vagy „holnap”",
        ru: "Введите дату, например {0} или «завтра»")
    static let enterTime = Text(
        en: "Enter a time, for example 14:30", hy: "Մուտքագրեք ժամ, օրինակ՝ 14:30",
        fa: "ساعت را وارد کنید، مانند ۱۴:۳۰",
        hu: "Adjon meg egy időpontot, például: 14:30", ru: "Введите время, например 14:30")
    static let notInFuture = Text(
        en: "A logged activity cannot be in the future. Plan it instead.",
        hy: "Կատարվածը չի կարող ապագայում լինել։ Պլանավորեք այն։",
        fa: "آنچه رخ داده نمی‌تواند در آینده باشد. به‌جای آن برنامه‌ریزی کنید.",
        hu: "Ami megtörtént, nem lehet a jövőben. Inkább tervezze be.",
        ru: "Записать можно только то, что уже было. Будущее — запланируйте.")
    static let chooseOwner = Text(
        en: "Choose someone you can assign records to", hy: "Ընտրեք մեկին, ում կարող եք հանձնարարել",
        fa: "کسی را انتخاب کنید که می‌توانید به او واگذار کنید", hu: "Olyan munkatársat válasszon, akinek kioszthatja",
        ru: "Выберите сотрудника, которого вы можете назначить")
    static let unknownCustomer = Text(
        en: "Choose a customer from the list", hy: "Ընտրեք հաճախորդին ցանկից", fa: "مشتری را از فهرست انتخاب کنید",
        hu: "Válasszon ügyfelet a listából", ru: "Выберите клиента из списка")
}
