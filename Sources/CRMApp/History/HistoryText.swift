import Views

/// The words of the audit log.
enum HistoryText {
    static let title = Text(
        en: "Audit log", hy: "Իրադարձությունների մատյան", fa: "گزارش رویدادها", hu: "Eseménynapló", ru: "Журнал событий"
    )
    static let when = Text(en: "When", hy: "Երբ", fa: "زمان", hu: "Mikor", ru: "Когда")
    static let who = Text(en: "Who", hy: "Ով", fa: "چه کسی", hu: "Ki", ru: "Кто")
    static let what = Text(en: "What", hy: "Ինչ", fa: "چه کاری", hu: "Mi", ru: "Что")
    static let details = Text(en: "Details", hy: "Մանրամասներ", fa: "جزئیات", hu: "Részletek", ru: "Подробности")
    static let module = Text(en: "Module", hy: "Բաժին", fa: "بخش", hu: "Modul", ru: "Раздел")
    static let from = Text(en: "From", hy: "Սկսած", fa: "از", hu: "Kezdő dátum", ru: "С")
    static let to = Text(en: "To", hy: "Մինչև", fa: "تا", hu: "Záró dátum", ru: "По")

    static let address = Text(en: "Address", hy: "Հասցե", fa: "نشانی شبکه", hu: "Hálózati cím", ru: "Сетевой адрес")
    static let access = Text(en: "Access", hy: "Մուտքի իրավունք", fa: "دسترسی", hu: "Hozzáférés", ru: "Доступ")
    static let savedViews = Text(
        en: "Shared views", hy: "Ընդհանուր ընտրանիներ", fa: "نماهای مشترک", hu: "Megosztott nézetek",
        ru: "Общие представления")
    static let route = Text(en: "Page", hy: "Էջ", fa: "صفحه", hu: "Oldal", ru: "Страница")
    static let count = Text(en: "How many", hy: "Քանի անգամ", fa: "چند بار", hu: "Hányszor", ru: "Сколько раз")
    static let linkMaker = Text(
        en: "Link made by", hy: "Հղումը ստեղծել է", fa: "سازندهٔ پیوند", hu: "A hivatkozást készítette",
        ru: "Автор ссылки")

    static func kind(_ kind: ChangeKind) -> Text {
        switch kind {
        case .created: Text(en: "Created", hy: "Ստեղծել է", fa: "ایجاد", hu: "Létrehozta", ru: "Создание")
        case .updated: Text(en: "Changed", hy: "Փոխել է", fa: "تغییر", hu: "Módosította", ru: "Изменение")
        case .archived: Text(en: "Archived", hy: "Արխիվացրել է", fa: "بایگانی", hu: "Archiválta", ru: "Архивация")
        case .restored:
            Text(en: "Restored", hy: "Վերականգնել է", fa: "بازیابی", hu: "Visszaállította", ru: "Восстановление")
        case .deleted: Text(en: "Deleted", hy: "Ջնջել է", fa: "حذف", hu: "Törölte", ru: "Удаление")
        case .assigned:
            Text(
                en: "Owner changed", hy: "Նշանակել է պատասխանատու", fa: "واگذاری", hu: "Felelőst jelölt ki",
                ru: "Назначение ответственного")
        case .moved: Text(en: "Moved", hy: "Տեղափոխել է", fa: "جابه‌جایی", hu: "Áthelyezte", ru: "Перемещение")
        case .won: Text(en: "Won", hy: "Շահել է", fa: "بستن موفق", hu: "Megnyerte", ru: "Выигрыш")
        case .lost: Text(en: "Lost", hy: "Կորցրել է", fa: "از دست رفتن", hu: "Elvesztette", ru: "Проигрыш")
        case .reopened:
            Text(en: "Reopened", hy: "Վերաբացել է", fa: "بازگشایی", hu: "Újranyitotta", ru: "Повторное открытие")
        case .reversed:
            Text(
                en: "Undid a change", hy: "Հետարկել է փոփոխությունը", fa: "برگرداندن تغییر",
                hu: "Változást vont vissza", ru: "Отмена изменения")
        case .imported: Text(en: "Imported", hy: "Ներմուծել է", fa: "وارد کردن", hu: "Importálta", ru: "Импорт")
        case .invited:
            Text(
                en: "Created a password link", hy: "Ստեղծել է գաղտնաբառի հղում", fa: "ساخت پیوند تعیین گذرواژه",
                hu: "Jelszó-beállító hivatkozást hozott létre", ru: "Создание ссылки для установки пароля")
        case .disabled: Text(en: "Disabled", hy: "Արգելափակել է", fa: "مسدود کردن", hu: "Letiltotta", ru: "Отключение")
        case .enabled: Text(en: "Enabled", hy: "Արգելաբացել է", fa: "رفع مسدودی", hu: "Engedélyezte", ru: "Включение")
        case .signedIn: Text(en: "Signed in", hy: "Մուտք է գործել", fa: "ورود", hu: "Bejelentkezett", ru: "Вход")
        case .signInFailed:
            Text(
                en: "Failed to sign in", hy: "Մուտքը ձախողվել է", fa: "ورود ناموفق", hu: "Sikertelen bejelentkezés",
                ru: "Неудачный вход")
        case .passwordChanged:
            Text(
                en: "Changed the password", hy: "Փոխել է գաղտնաբառը", fa: "تغییر گذرواژه", hu: "Jelszót módosított",
                ru: "Смена пароля")
        case .passwordSetByLink:
            Text(
                en: "Password set by link", hy: "Գաղտնաբառը սահմանվել է հղումով", fa: "تعیین گذرواژه با پیوند",
                hu: "Jelszó megadása hivatkozással", ru: "Пароль задан по ссылке")
        case .passwordSetByCommand:
            Text(
                en: "Password set by command line", hy: "Գաղտնաբառը սահմանվել է հրամանի տողից",
                fa: "تعیین گذرواژه با خط فرمان", hu: "Jelszó megadása parancssorból", ru: "Пароль задан командой")
        case .passwordWrong:
            Text(
                en: "Wrong current password", hy: "Ներկայիս գաղտնաբառը սխալ էր", fa: "گذرواژهٔ فعلی نادرست",
                hu: "Hibás jelenlegi jelszó", ru: "Неверный текущий пароль")
        case .signedOut: Text(en: "Signed out", hy: "Դուրս է եկել", fa: "خروج", hu: "Kijelentkezett", ru: "Выход")
        case .sessionsEnded:
            Text(
                en: "Ended sessions", hy: "Ավարտել է սեսիաներ", fa: "پایان دادن به ورودها",
                hu: "Munkameneteket zárt le",
                ru: "Завершение сеансов")
        case .setUp:
            Text(
                en: "First administrator made", hy: "Ստեղծվել է առաջին ադմինիստրատորը", fa: "ساخت اولین مدیر سامانه",
                hu: "Létrejött az első rendszergazda", ru: "Создан первый администратор")
        case .refused:
            Text(en: "Refused", hy: "Մերժվել է", fa: "رد شد", hu: "Elutasítva", ru: "Отказ в доступе")
        case .forged:
            Text(
                en: "Form that no page of ours sent", hy: "Ձև, որը մեր էջերից չէ", fa: "فرمی که از صفحه‌های ما نیامده",
                hu: "Nem a mi oldalunkról küldött űrlap", ru: "Форма не с наших страниц")
        }
    }

    /// The words for a module's name; teams and roles have no module of their own.
    static func area(_ name: String) -> Text {
        switch name {
        case Refusals.module.rawValue: access
        case SavedListView.module.rawValue: savedViews
        case "teams": UserText.teams
        case "roles": UserText.roles
        case "pipelines": PipelineText.title
        case "stages": PipelineText.stageName
        case "close-reasons": DealText.reason
        default: modules.first { $0.name.rawValue == name }?.title ?? Text(verbatim: name)
        }
    }
}
