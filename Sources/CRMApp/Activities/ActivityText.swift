import Views

/// The words of activities: kinds, channels, the timeline.
enum ActivityText {
    static let activities = Text(
        en: "Activities", hy: "Գործողություններ", fa: "فعالیت‌ها", hu: "Tevékenységek", ru: "Активности")
    static let activity = Text(en: "Activity", hy: "Գործողություն", fa: "فعالیت", hu: "Tevékenység", ru: "Активность")

    static func name(_ kind: ActivityKind) -> Text {
        switch kind {
        case .note: Text(en: "Note", hy: "Նշում", fa: "یادداشت", hu: "Jegyzet", ru: "Заметка")
        case .call: Text(en: "Call", hy: "Զանգ", fa: "تماس تلفنی", hu: "Hívás", ru: "Звонок")
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
        case .call: Text(en: "Calls", hy: "Զանգեր", fa: "تماس‌های تلفنی", hu: "Hívások", ru: "Звонки")
        case .meeting: Text(en: "Meetings", hy: "Հանդիպումներ", fa: "جلسه‌ها", hu: "Megbeszélések", ru: "Встречи")
        case .visit: Text(en: "Visits", hy: "Այցելություններ", fa: "بازدیدها", hu: "Látogatások", ru: "Визиты")
        case .email: Text(en: "E-mails", hy: "Էլ. նամակներ", fa: "ایمیل‌ها", hu: "E-mailek", ru: "Письма")
        case .message: Text(en: "Messages", hy: "Հաղորդագրություններ", fa: "پیام‌ها", hu: "Üzenetek", ru: "Сообщения")
        case .task: Text(en: "Tasks", hy: "Առաջադրանքներ", fa: "کارها", hu: "Feladatok", ru: "Задачи")
        }
    }

    /// Russian makes the word agree with the kind: a call is masculine, a letter and a message are not.
    static func name(_ direction: ActivityDirection, of kind: ActivityKind = .message) -> Text {
        switch (direction, kind) {
        case (.outgoing, .call): Text(en: "Outgoing", hy: "Ելքային", fa: "خروجی", hu: "Kimenő", ru: "Исходящий")
        case (.outgoing, _): Text(en: "Outgoing", hy: "Ելքային", fa: "خروجی", hu: "Kimenő", ru: "Исходящее")
        case (.incoming, .call): Text(en: "Incoming", hy: "Մուտքային", fa: "ورودی", hu: "Bejövő", ru: "Входящий")
        case (.incoming, _): Text(en: "Incoming", hy: "Մուտքային", fa: "ورودی", hu: "Bejövő", ru: "Входящее")
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
                en: "Chat on our site", hy: "Զրույց մեր կայքում", fa: "گفتگو در وب‌سایت ما",
                hu: "Csevegés a honlapunkon",
                ru: "Чат на нашем сайте")
        case .post: Text(en: "Post", hy: "Փոստ", fa: "پست", hu: "Posta", ru: "Обычная почта")
        }
    }

    /// A channel's identifier as it is read; words of other systems as they are.
    static func channel(_ identifier: String) -> Wording {
        ActivityChannel(rawValue: identifier).map { .text(name($0)) } ?? .user(identifier)
    }

    // The timeline
    static let changes = Text(en: "Changes", hy: "Փոփոխություններ", fa: "تغییرات", hu: "Változások", ru: "Изменения")
    static let nextSteps = Text(
        en: "Next steps", hy: "Հաջորդ քայլերը", fa: "گام‌های بعدی", hu: "Következő lépések", ru: "Следующие шаги")
    static let nothingYet = Text(
        en: "No activity yet", hy: "Դեռ գործողություններ չկան", fa: "هنوز رویدادی نیست", hu: "Még nincs tevékenység",
        ru: "Событий пока нет")
    static let nothingYetWhy = Text(
        en: "Calls, meetings, messages and changes will appear here, newest first.",
        hy: "Այստեղ կլինեն զանգերը, հանդիպումները, հաղորդագրությունները և փոփոխությունները՝ ամենանորը վերևում։",
        fa: "تماس‌های تلفنی، جلسه‌ها، پیام‌ها و تغییرات اینجا می‌آیند، جدیدترین در بالا.",
        hu: "Itt jelennek meg a hívások, megbeszélések, üzenetek és változások, a legújabbal kezdve.",
        ru: "Здесь будут звонки, встречи, сообщения и изменения, новые сверху.")
    static let nothingOfKind = Text(
        en: "No entries of this type", hy: "Այս տեսակից ոչինչ չկա", fa: "چیزی از این نوع نیست",
        hu: "Ilyen bejegyzés nincs",
        ru: "Записей такого типа нет")
    static let movedStage = Text(
        en: "Stage changed", hy: "Փուլը փոխվել է", fa: "مرحله تغییر کرد", hu: "Szakaszváltás", ru: "Этап изменён")
    static let movedLifecycle = Text(
        en: "Lifecycle stage changed", hy: "Հաճախորդի փուլը փոխվել է", fa: "مرحلهٔ مشتری تغییر کرد",
        hu: "Életciklus-váltás",
        ru: "Стадия жизненного цикла изменена")
    static let stage = Text(en: "Stage", hy: "Փուլ", fa: "مرحله", hu: "Szakasz", ru: "Этап")
    static let lifecycle = Text(
        en: "Lifecycle stage", hy: "Հաճախորդի փուլ", fa: "مرحلهٔ مشتری", hu: "Életciklus",
        ru: "Стадия")
    static let bySystem = BaseText.system

    static func name(_ kind: ChangeKind) -> Text {
        switch kind {
        case .created:
            Text(
                en: "Record created", hy: "Գրառումը ստեղծվել է", fa: "ثبت شد", hu: "Rekord létrehozva",
                ru: "Запись создана")
        case .reversed:
            Text(
                en: "Change undone", hy: "Փոփոխությունը հետարկվել է", fa: "تغییر برگردانده شد",
                hu: "Változás visszavonva", ru: "Изменение отменено")
        case .imported:
            Text(en: "Imported", hy: "Ներմուծվել է", fa: "از فایل وارد شد", hu: "Importálva", ru: "Импортировано")
        case .archived: Text(en: "Archived", hy: "Արխիվացվել է", fa: "بایگانی شد", hu: "Archiválva", ru: "В архиве")
        case .restored:
            Text(en: "Restored", hy: "Վերականգնվել է", fa: "بازیابی شد", hu: "Visszaállítva", ru: "Восстановлено")
        case .deleted: Text(en: "Deleted", hy: "Ջնջվել է", fa: "حذف شد", hu: "Törölve", ru: "Удалено")
        case .assigned:
            Text(
                en: "Owner changed", hy: "Պատասխանատուն փոխվել է", fa: "مسئول تغییر کرد", hu: "Új felelős",
                ru: "Ответственный изменён")
        case .moved: movedStage
        case .won: Text(en: "Won", hy: "Շահվել է", fa: "با موفقیت بسته شد", hu: "Megnyert", ru: "Выиграно")
        case .lost: Text(en: "Lost", hy: "Կորցվել է", fa: "از دست رفت", hu: "Elvesztett", ru: "Проиграно")
        case .reopened:
            Text(en: "Reopened", hy: "Վերաբացվել է", fa: "بازگشایی شد", hu: "Újranyitva", ru: "Открыто снова")
        default: Text(en: "Changed", hy: "Փոփոխվել է", fa: "ویرایش شد", hu: "Módosítva", ru: "Изменено")
        }
    }

    static let overdue = Text(en: "Overdue", hy: "Ժամկետանց", fa: "عقب‌افتاده", hu: "Lejárt", ru: "Просрочено")
    static let planned = Text(
        en: "Planned", hy: "Պլանավորված", fa: "برنامه‌ریزی‌شده", hu: "Tervezett", ru: "Запланировано")
    static let done = Text(en: "Done", hy: "Կատարված է", fa: "انجام‌شده", hu: "Kész", ru: "Выполнено")
    static let markDone = Text(
        en: "Mark as done", hy: "Նշել որպես կատարված", fa: "ثبت به‌عنوان انجام‌شده", hu: "Megjelölés készként",
        ru: "Отметить выполненной")
    static let markOpen = Text(
        en: "Mark as not done", hy: "Նշել որպես չկատարված", fa: "برگرداندن به انجام‌نشده", hu: "Visszaállítás nyitottra",
        ru: "Вернуть в работу")
    static let tomorrow = Text(
        en: "Postpone to tomorrow", hy: "Հետաձգել վաղվան", fa: "تعویق به فردا", hu: "Halasztás holnapra",
        ru: "Перенести на завтра")
    static let inAWeek = Text(
        en: "Postpone by a week", hy: "Հետաձգել մեկ շաբաթով", fa: "یک هفته به تعویق", hu: "Halasztás egy héttel",
        ru: "Перенести на неделю")
}
