import Views

/// The words of the form in which an activity is logged or planned.
enum ActivityFormText {
    static let new = Text(
        en: "New activity", hy: "Նոր գործողություն", fa: "فعالیت تازه", hu: "Új tevékenység", ru: "Новое действие")
    static let edit = Text(
        en: "Edit activity", hy: "Խմբագրել գործողությունը", fa: "ویرایش فعالیت", hu: "Tevékenység szerkesztése",
        ru: "Изменить действие")
    static let addTask = Text(en: "Task", hy: "Առաջադրանք", fa: "کار", hu: "Feladat", ru: "Задача")
    static let kind = Text(en: "Kind", hy: "Տեսակ", fa: "نوع", hu: "Típus", ru: "Вид")
    static let subject = Text(en: "Subject", hy: "Թեմա", fa: "موضوع", hu: "Tárgy", ru: "Тема")
    static let whatToDo = Text(
        en: "What is to be done", hy: "Ինչ է պետք անել", fa: "چه باید کرد", hu: "Teendő", ru: "Что сделать")
    static let body = Text(en: "Notes", hy: "Նշումներ", fa: "یادداشت‌ها", hu: "Megjegyzés", ru: "Заметки")
    static let noteBody = Text(
        en: "What you want to remember", hy: "Ինչ եք ուզում հիշել", fa: "آنچه می‌خواهید به یاد بماند",
        hu: "Amit meg szeretne jegyezni", ru: "Что нужно запомнить")
    static let direction = Text(en: "Direction", hy: "Ուղղություն", fa: "جهت", hu: "Irány", ru: "Направление")
    static let channel = Text(en: "Channel", hy: "Կապուղի", fa: "کانال", hu: "Csatorna", ru: "Канал")
    static let day = Text(en: "Day", hy: "Օր", fa: "روز", hu: "Nap", ru: "День")
    static let time = Text(en: "Time", hy: "Ժամ", fa: "ساعت", hu: "Időpont", ru: "Время")
    static let now = Text(
        en: "Empty means now", hy: "Դատարկ՝ հիմա", fa: "خالی یعنی اکنون", hu: "Üresen: most", ru: "Пусто — сейчас")
    static let dueOn = Text(en: "Due on", hy: "Ժամկետ", fa: "سررسید", hu: "Határidő", ru: "Срок")
    static let dueHint = Text(
        en: "A day, or “tomorrow”. Empty means today.", hy: "Օր կամ «վաղը»։ Դատարկ՝ այսօր։",
        fa: "یک روز، یا «فردا». خالی یعنی امروز.", hu: "Egy nap vagy „holnap”. Üresen: ma.",
        ru: "День или «завтра». Пусто — сегодня.")
    static let reminder = Text(en: "Reminder", hy: "Հիշեցում", fa: "یادآوری", hu: "Emlékeztető", ru: "Напоминание")
    static let noReminder = Text(
        en: "No reminder", hy: "Առանց հիշեցման", fa: "بدون یادآوری", hu: "Nincs emlékeztető", ru: "Без напоминания")
    static let keepReminder = Text(
        en: "As it is set", hy: "Ինչպես դրված է", fa: "همان که هست", hu: "Ahogy be van állítva", ru: "Как установлено")
    static let customer = Text(en: "Customer", hy: "Հաճախորդ", fa: "مشتری", hu: "Ügyfél", ru: "Клиент")
    static let deal = Text(en: "Deal", hy: "Գործարք", fa: "معامله", hu: "Üzlet", ru: "Сделка")
    static let state = Text(en: "State", hy: "Վիճակ", fa: "وضعیت", hu: "Állapot", ru: "Состояние")
    static let log = Text(en: "Log", hy: "Գրանցել", fa: "ثبت", hu: "Rögzítés", ru: "Записать")
    static let plan = Text(en: "Plan", hy: "Պլանավորել", fa: "برنامه‌ریزی", hu: "Tervezés", ru: "Запланировать")
    static let saveNote = Text(
        en: "Save note", hy: "Պահպանել նշումը", fa: "ذخیرهٔ یادداشت", hu: "Jegyzet mentése", ru: "Сохранить заметку")
    static let addTaskButton = Text(
        en: "Add task", hy: "Ավելացնել առաջադրանք", fa: "افزودن کار", hu: "Feladat hozzáadása", ru: "Добавить задачу")
    static let alreadyDone = Text(
        en: "It has happened", hy: "Արդեն կատարվել է", fa: "انجام شده است", hu: "Már megtörtént", ru: "Уже состоялось")
    static let stillPlanned = Text(
        en: "It is planned", hy: "Պլանավորված է", fa: "برنامه‌ریزی شده است", hu: "Tervben van", ru: "Запланировано")

    static func name(_ reminder: Reminder) -> Text {
        switch reminder {
        case .none: noReminder
        case .kept: keepReminder
        case .atTime:
            Text(
                en: "At that time", hy: "Նույն ժամին", fa: "در همان زمان", hu: "Abban az időpontban", ru: "В это время")
        case .hourBefore:
            Text(en: "One hour before", hy: "Մեկ ժամ առաջ", fa: "یک ساعت پیش", hu: "Egy órával előtte", ru: "За час")
        case .dayBefore:
            Text(en: "One day before", hy: "Մեկ օր առաջ", fa: "یک روز پیش", hu: "Egy nappal előtte", ru: "За день")
        }
    }

    // Problems
    static let writeSomething = Text(
        en: "Write what it is about", hy: "Գրեք, թե ինչի մասին է", fa: "بنویسید دربارهٔ چیست", hu: "Írja le, miről szól",
        ru: "Напишите, о чём речь")
    static let writeTask = Text(
        en: "Write what is to be done", hy: "Գրեք, թե ինչ է պետք անել", fa: "بنویسید چه باید کرد",
        hu: "Írja le a teendőt",
        ru: "Напишите, что нужно сделать")
    static let tooLong = Text(
        en: "Use at most {0} characters", hy: "Օգտագործեք առավելագույնը {0} նիշ", fa: "حداکثر {0} نویسه به کار ببرید",
        hu: "Legfeljebb {0} karaktert használjon", ru: "Не больше {0} знаков")
    static let enterDay = Text(
        en: "Enter a day, such as 2026-03-09 or “tomorrow”", hy: "Մուտքագրեք օր, օրինակ՝ 09.03.2026 կամ «վաղը»",
        fa: "یک روز وارد کنید، مانند ۱۴۰۵/۱/۹ یا «فردا»",
        hu: "Adjon meg egy napot, például 2026. 03. 09. vagy „holnap”",
        ru: "Введите день, например 09.03.2026 или «завтра»")
    static let enterTime = Text(
        en: "Enter a time, such as 14:30", hy: "Մուտքագրեք ժամ, օրինակ՝ 14:30", fa: "ساعت را وارد کنید، مانند ۱۴:۳۰",
        hu: "Adjon meg időpontot, például 14:30", ru: "Введите время, например 14:30")
    static let notInFuture = Text(
        en: "What has happened cannot lie in the future. Plan it instead.",
        hy: "Կատարվածը չի կարող ապագայում լինել։ Պլանավորեք այն։",
        fa: "آنچه رخ داده نمی‌تواند در آینده باشد. به‌جای آن برنامه‌ریزی کنید.",
        hu: "Ami megtörtént, nem lehet a jövőben. Inkább tervezze be.",
        ru: "Состоявшееся не может быть в будущем. Лучше запланируйте.")
    static let chooseOwner = Text(
        en: "Choose somebody to whom you may assign", hy: "Ընտրեք մեկին, ում կարող եք հանձնարարել",
        fa: "کسی را برگزینید که می‌توانید به او واگذار کنید", hu: "Olyan személyt válasszon, akihez rendelhet",
        ru: "Выберите того, кому вы можете назначать")
    static let unknownCustomer = Text(
        en: "Choose a customer from the list", hy: "Ընտրեք հաճախորդին ցանկից", fa: "مشتری را از فهرست برگزینید",
        hu: "Válasszon ügyfelet a listából", ru: "Выберите клиента из списка")
}
