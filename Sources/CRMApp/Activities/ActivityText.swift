import Views

/// The words of activities: kinds, channels, the timeline.
enum ActivityText {
    static let activities = Text(
        en: "Activities", hy: "Գործողություններ", fa: "فعالیت‌ها", hu: "Tevékenységek", ru: "Действия")
    static let activity = Text(en: "Activity", hy: "Գործողություն", fa: "فعالیت", hu: "Tevékenység", ru: "Действие")

    static func name(_ kind: ActivityKind) -> Text {
        switch kind {
        case .note: Text(en: "Note", hy: "Նշում", fa: "یادداشت", hu: "Jegyzet", ru: "Заметка")
        case .call: Text(en: "Call", hy: "Զանգ", fa: "تماس", hu: "Hívás", ru: "Звонок")
        case .meeting: Text(en: "Meeting", hy: "Հանդիպում", fa: "جلسه", hu: "Megbeszélés", ru: "Встреча")
        case .visit: Text(en: "Visit", hy: "Այցելություն", fa: "بازدید", hu: "Látogatás", ru: "Визит")
        case .email: Text(en: "E-mail", hy: "Էլ. նամակ", fa: "ایمیل", hu: "E-mail", ru: "Письмо")
        case .message: Text(en: "Message", hy: "Հաղորդագրություն", fa: "پیام", hu: "Üzenet", ru: "Сообщение")
        case .task: Text(en: "Task", hy: "Առաջադրանք", fa: "کار", hu: "Feladat", ru: "Задача")
        }
    }

    static func plural(_ kind: ActivityKind) -> Text {
        switch kind {
        case .note: Text(en: "Notes", hy: "Նշումներ", fa: "یادداشت‌ها", hu: "Jegyzetek", ru: "Заметки")
        case .call: Text(en: "Calls", hy: "Զանգեր", fa: "تماس‌ها", hu: "Hívások", ru: "Звонки")
        case .meeting: Text(en: "Meetings", hy: "Հանդիպումներ", fa: "جلسه‌ها", hu: "Megbeszélések", ru: "Встречи")
        case .visit: Text(en: "Visits", hy: "Այցելություններ", fa: "بازدیدها", hu: "Látogatások", ru: "Визиты")
        case .email: Text(en: "E-mails", hy: "Էլ. նամակներ", fa: "ایمیل‌ها", hu: "E-mailek", ru: "Письма")
        case .message: Text(en: "Messages", hy: "Հաղորդագրություններ", fa: "پیام‌ها", hu: "Üzenetek", ru: "Сообщения")
        case .task: Text(en: "Tasks", hy: "Առաջադրանքներ", fa: "کارها", hu: "Feladatok", ru: "Задачи")
        }
    }

    static func name(_ direction: ActivityDirection) -> Text {
        switch direction {
        case .outgoing: Text(en: "Outgoing", hy: "Ելքային", fa: "خروجی", hu: "Kimenő", ru: "Исходящее")
        case .incoming: Text(en: "Incoming", hy: "Մուտքային", fa: "ورودی", hu: "Bejövő", ru: "Входящее")
        }
    }

    static func name(_ channel: ActivityChannel) -> Text {
        switch channel {
        case .phone: Text(en: "Phone", hy: "Հեռախոս", fa: "تلفن", hu: "Telefon", ru: "Телефон")
        case .video: Text(en: "Video", hy: "Տեսակապ", fa: "تصویری", hu: "Videó", ru: "Видео")
        case .inPerson: Text(en: "In person", hy: "Դեմ առ դեմ", fa: "حضوری", hu: "Személyesen", ru: "Лично")
        case .whatsapp: Text(verbatim: "WhatsApp")
        case .telegram: Text(verbatim: "Telegram")
        case .viber: Text(verbatim: "Viber")
        case .instagram: Text(verbatim: "Instagram")
        case .facebook: Text(verbatim: "Facebook")
        case .sms: Text(en: "Text message (SMS)", hy: "SMS", fa: "پیامک", hu: "SMS", ru: "СМС")
        case .webChat:
            Text(
                en: "Chat on our site", hy: "Զրույց մեր կայքում", fa: "گفتگو در وبگاه ما", hu: "Csevegés a honlapunkon",
                ru: "Чат на нашем сайте")
        case .post: Text(en: "Post", hy: "Փոստ", fa: "پست", hu: "Posta", ru: "Почта")
        }
    }

    /// A channel's identifier as it is read; words of other systems as they are.
    static func channel(_ identifier: String) -> Wording {
        ActivityChannel(rawValue: identifier).map { .text(name($0)) } ?? .user(identifier)
    }

    // The timeline
    static let changes = Text(en: "Changes", hy: "Փոփոխություններ", fa: "تغییرها", hu: "Változások", ru: "Изменения")
    static let nextSteps = Text(
        en: "Next steps", hy: "Հաջորդ քայլերը", fa: "گام‌های بعدی", hu: "Következő lépések", ru: "Следующие шаги")
    static let noNextStep = Text(
        en: "No next step is planned.", hy: "Հաջորդ քայլը պլանավորված չէ։", fa: "گام بعدی برنامه‌ریزی نشده است.",
        hu: "Nincs betervezett következő lépés.", ru: "Следующий шаг не запланирован.")
    static let nothingYet = Text(
        en: "Nothing has happened yet", hy: "Դեռ ոչինչ չի եղել", fa: "هنوز رویدادی نیست", hu: "Még nem történt semmi",
        ru: "Пока ничего не было")
    static let nothingYetWhy = Text(
        en: "Calls, meetings, messages and changes will stand here, newest first.",
        hy: "Այստեղ կլինեն զանգերը, հանդիպումները, հաղորդագրությունները և փոփոխությունները՝ ամենանորը վերևում։",
        fa: "تماس‌ها، جلسه‌ها، پیام‌ها و تغییرها اینجا می‌آید، تازه‌ترین در بالا.",
        hu: "Itt jelennek meg a hívások, megbeszélések, üzenetek és változások, a legújabbal kezdve.",
        ru: "Здесь будут звонки, встречи, сообщения и изменения, новые сверху.")
    static let nothingOfKind = Text(
        en: "Nothing of this kind", hy: "Այս տեսակից ոչինչ չկա", fa: "چیزی از این نوع نیست",
        hu: "Ilyen bejegyzés nincs",
        ru: "Записей такого вида нет")
    static let movedStage = Text(
        en: "Stage changed", hy: "Փուլը փոխվել է", fa: "مرحله تغییر کرد", hu: "Szakaszváltás", ru: "Этап изменён")
    static let movedLifecycle = Text(
        en: "Lifecycle stage changed", hy: "Կենսափուլը փոխվել է", fa: "مرحلهٔ چرخهٔ عمر تغییر کرد",
        hu: "Életciklus-váltás",
        ru: "Стадия жизненного цикла изменена")
    static let stage = Text(en: "Stage", hy: "Փուլ", fa: "مرحله", hu: "Szakasz", ru: "Этап")
    static let lifecycle = Text(
        en: "Lifecycle stage", hy: "Կենսափուլ", fa: "مرحلهٔ چرخهٔ عمر", hu: "Életciklus-szakasz",
        ru: "Стадия жизненного цикла")
    static let bySystem = BaseText.system

    static func name(_ kind: ChangeKind) -> Text {
        switch kind {
        case .created:
            Text(
                en: "Record created", hy: "Գրառումը ստեղծվել է", fa: "مورد ایجاد شد", hu: "Rekord létrehozva",
                ru: "Запись создана")
        case .reversed:
            Text(
                en: "Change undone", hy: "Փոփոխությունը հետարկվել է", fa: "تغییر برگردانده شد",
                hu: "Változás visszavonva", ru: "Изменение отменено")
        case .imported:
            Text(en: "Imported", hy: "Ներմուծվել է", fa: "درون‌ریزی شد", hu: "Importálva", ru: "Импортировано")
        case .archived: Text(en: "Archived", hy: "Արխիվացվել է", fa: "بایگانی شد", hu: "Archiválva", ru: "В архиве")
        case .restored:
            Text(en: "Restored", hy: "Վերականգնվել է", fa: "بازیابی شد", hu: "Visszaállítva", ru: "Восстановлено")
        case .deleted: Text(en: "Deleted", hy: "Ջնջվել է", fa: "حذف شد", hu: "Törölve", ru: "Удалено")
        case .assigned:
            Text(
                en: "Owner changed", hy: "Պատասխանատուն փոխվել է", fa: "مسئول تغییر کرد", hu: "Új felelős",
                ru: "Ответственный изменён")
        case .moved: movedStage
        case .won: Text(en: "Won", hy: "Շահված է", fa: "برنده شد", hu: "Megnyerve", ru: "Выиграно")
        case .lost: Text(en: "Lost", hy: "Կորցված է", fa: "از دست رفت", hu: "Elveszett", ru: "Проиграно")
        case .reopened:
            Text(en: "Reopened", hy: "Վերաբացվել է", fa: "بازگشایی شد", hu: "Újranyitva", ru: "Открыто снова")
        default: Text(en: "Changed", hy: "Փոփոխվել է", fa: "ویرایش شد", hu: "Módosítva", ru: "Изменено")
        }
    }

    static let due = Text(en: "Due", hy: "Ժամկետ", fa: "سررسید", hu: "Határidő", ru: "Срок")
    static let overdue = Text(en: "Overdue", hy: "Ժամկետանց", fa: "گذشته از موعد", hu: "Lejárt", ru: "Просрочено")
    static let planned = Text(
        en: "Planned", hy: "Պլանավորված", fa: "برنامه‌ریزی‌شده", hu: "Tervezett", ru: "Запланировано")
    static let done = Text(en: "Done", hy: "Արված է", fa: "انجام شد", hu: "Kész", ru: "Готово")
    static let markDone = Text(en: "Done", hy: "Կատարված", fa: "انجام شد", hu: "Kész", ru: "Готово")
    static let markOpen = Text(
        en: "Not done after all", hy: "Դեռ արված չէ", fa: "هنوز انجام نشده", hu: "Mégsem kész", ru: "Ещё не сделано")
    static let tomorrow = Text(
        en: "Move to tomorrow", hy: "Տեղափոխել վաղվան", fa: "انتقال به فردا", hu: "Áthelyezés holnapra",
        ru: "Перенести на завтра")
    static let inAWeek = Text(
        en: "Move by a week", hy: "Տեղափոխել մեկ շաբաթով", fa: "یک هفته عقب‌تر", hu: "Áthelyezés egy héttel",
        ru: "Перенести на неделю")
}
