import Foundation
import Views
import WebServer

/// What an action says on the page that follows it. Carried by a cookie as its name, shown once.
enum Notice: String, Sendable, CaseIterable {
    case saved, created, deleted, archived, restored, moved, won, lost, reopened, logged, done, assigned, reversed,
        queued, underway, cancelled, revaluing
    /// A save that changed nothing.
    case unchanged
    case signedOut = "signed-out"
    case passwordChanged = "password-changed"
    case passwordFair = "password-fair"
    case passwordStrong = "password-strong"
    case viewSaved = "view-saved"
    case linkMade = "link-made"

    /// The message about what it names: "Moved to Offer", "Arpi Coffee added".
    func words(about name: String?) -> Wording {
        guard let name, let sentence = named else { return .text(text) }
        return .phrase(sentence(.string(name)))
    }

    private var named: Text? {
        switch self {
        case .moved:
            Text(
                en: "Moved to {0}", hy: "Տեղափոխված է՝ {0}", fa: "به {0} منتقل شد", hu: "Áthelyezve ide: {0}",
                ru: "Перемещено: {0}")
        case .created:
            Text(
                en: "{0} added", hy: "Ավելացված է՝ {0}", fa: "{0} افزوده شد", hu: "Hozzáadva: {0}",
                ru: "Добавлено: {0}")
        case .logged:
            Text(en: "{0} logged", hy: "Գրանցված է՝ {0}", fa: "{0} ثبت شد", hu: "Rögzítve: {0}", ru: "Записано: {0}")
        default: nil
        }
    }

    var text: Text {
        switch self {
        case .unchanged:
            Text(
                en: "Nothing was changed", hy: "Ոչինչ չի փոխվել", fa: "چیزی تغییر نکرد", hu: "Nem változott semmi",
                ru: "Ничего не изменено")
        case .saved: Text(en: "Saved", hy: "Պահպանվեց", fa: "ذخیره شد", hu: "Mentve", ru: "Сохранено")
        case .created: Text(en: "Created", hy: "Ստեղծվեց", fa: "ایجاد شد", hu: "Létrehozva", ru: "Создано")
        case .deleted: Text(en: "Deleted", hy: "Ջնջվեց", fa: "حذف شد", hu: "Törölve", ru: "Удалено")
        case .archived:
            Text(en: "Archived", hy: "Արխիվացվեց", fa: "بایگانی شد", hu: "Archiválva", ru: "Перенесено в архив")
        case .restored:
            Text(en: "Restored", hy: "Վերականգնվեց", fa: "بازیابی شد", hu: "Visszaállítva", ru: "Восстановлено")
        case .moved: Text(en: "Moved", hy: "Տեղափոխվեց", fa: "جابه‌جا شد", hu: "Áthelyezve", ru: "Перемещено")
        case .won:
            Text(
                en: "Marked as won", hy: "Նշվեց որպես շահած", fa: "به‌عنوان موفق ثبت شد", hu: "Megnyertként jelölve",
                ru: "Отмечено как выигранное")
        case .lost:
            Text(
                en: "Marked as lost", hy: "Նշվեց որպես կորցրած", fa: "به‌عنوان ازدست‌رفته ثبت شد",
                hu: "Elvesztettként jelölve",
                ru: "Отмечено как проигранное")
        case .reopened:
            Text(en: "Reopened", hy: "Վերաբացվեց", fa: "بازگشایی شد", hu: "Újranyitva", ru: "Открыто снова")
        case .logged: Text(en: "Logged", hy: "Գրանցվեց", fa: "ثبت شد", hu: "Rögzítve", ru: "Записано")
        case .done:
            Text(
                en: "Marked as done", hy: "Նշվեց որպես կատարված", fa: "به‌عنوان انجام‌شده ثبت شد", hu: "Készként jelölve",
                ru: "Отмечено как выполненное")
        case .assigned:
            Text(
                en: "Owner changed", hy: "Պատասխանատուն փոխվեց", fa: "مسئول تغییر کرد", hu: "Felelős kijelölve",
                ru: "Ответственный изменён")
        case .queued:
            Text(
                en: "Queued: it runs in the background", hy: "Հերթագրվեց․ կկատարվի ֆոնում",
                fa: "در صف است: در پس‌زمینه انجام می‌شود", hu: "Sorba állítva: a háttérben fut",
                ru: "Поставлено в очередь: выполняется в фоне")
        case .underway:
            Text(
                en: "Already running", hy: "Այն արդեն ընթացքի մեջ է", fa: "هم‌اکنون در جریان است",
                hu: "Már folyamatban van", ru: "Это уже выполняется")
        case .revaluing:
            Text(
                en: "Saved: amounts are being recalculated in the background",
                hy: "Պահպանված է․ գումարները վերահաշվարկվում են ֆոնում",
                fa: "ذخیره شد: مبلغ‌ها در پس‌زمینه دوباره محاسبه می‌شوند",
                hu: "Mentve: az összegek újraszámítása a háttérben fut",
                ru: "Сохранено: суммы пересчитываются в фоне")
        case .reversed:
            Text(en: "Undone", hy: "Հետարկվեց", fa: "برگردانده شد", hu: "Visszavonva", ru: "Изменение отменено")
        case .cancelled:
            Text(en: "Cancelled", hy: "Չեղարկվեց", fa: "لغو شد", hu: "Megszakítva", ru: "Остановлено")
        case .signedOut:
            Text(
                en: "You have signed out", hy: "Դուք դուրս եկաք", fa: "از حساب خارج شدید", hu: "Kijelentkezett",
                ru: "Вы вышли")
        case .passwordChanged:
            Text(
                en: "Password changed", hy: "Գաղտնաբառը փոխվեց", fa: "گذرواژه تغییر کرد", hu: "A jelszó megváltozott",
                ru: "Пароль изменён")
        case .passwordFair:
            Text(
                en: "Password changed. Its strength is fair: a longer one is harder to guess.",
                hy: "Գաղտնաբառը փոխված է։ Դրա ուժը միջին է․ ավելի երկարը գուշակելը դժվար է։",
                fa: "گذرواژه تغییر کرد. قدرت آن متوسط است: گذرواژهٔ بلندتر را سخت‌تر می‌توان حدس زد.",
                hu: "A jelszó megváltozott. Közepes erősségű: egy hosszabbat nehezebb kitalálni.",
                ru: "Пароль изменён. Он средней надёжности: более длинный угадать труднее.")
        case .passwordStrong:
            Text(
                en: "Password changed. It is strong.", hy: "Գաղտնաբառը փոխված է։ Այն ուժեղ է։",
                fa: "گذرواژه تغییر کرد. گذرواژه‌ای قوی است.", hu: "A jelszó megváltozott. Erős jelszó.",
                ru: "Пароль изменён. Он надёжный.")
        case .viewSaved:
            Text(
                en: "View saved", hy: "Ընտրանին պահպանվեց", fa: "نما ذخیره شد", hu: "Nézet mentve",
                ru: "Представление сохранено")
        case .linkMade:
            Text(
                en: "Link created", hy: "Հղումը ստեղծվեց", fa: "پیوند ساخته شد", hu: "A hivatkozás elkészült",
                ru: "Ссылка создана")
        }
    }

    /// Whether the message offers the way back from what the request wrote.
    var offersUndo: Bool {
        switch self {
        case .saved, .deleted, .archived, .restored, .moved, .won, .lost, .reopened, .done, .assigned: true
        default: false
        }
    }

    /// - Parameter entries: the entries of the history that the message offers to take back.
    ///   `name` is what it is about; it travels as Base64, whose signs a cookie may have.
    func cookie(entries: [Int64] = [], about name: String? = nil, isSecure: Bool) -> Cookie {
        let said = name.map { "~" + Data(Self.cut($0).utf8).base64EncodedString() } ?? ""
        let value = ([rawValue] + entries.map { "\($0)" } + (said.isEmpty ? [] : [said])).joined(separator: ".")
        return Cookie(name: CookieNames.notice, value: value, maxAge: 60, secure: isSecure)
    }

    /// What ``cookie(entries:isSecure:)`` wrote. Browsers may send anything: the numbers only name entries, and taking
    /// one back asks for the rights.
    static func read(_ value: String) -> (notice: Notice, entries: [Int64], about: String?)? {
        let parts = value.split(separator: ".").map(String.init)
        guard let notice = parts.first.flatMap(Notice.init(rawValue:)) else { return nil }
        let name = parts.last.flatMap { $0.hasPrefix("~") ? Data(base64Encoded: String($0.dropFirst())) : nil }
        let about = name.map { String(String(decoding: $0, as: UTF8.self).prefix(longestName)) }
        return (notice, parts.dropFirst().prefix(WrittenEntries.most).compactMap { Int64($0) }, about)
    }

    private static let longestName = 80

    /// Short in bytes too: one letter may carry any number of marks, and a browser drops a cookie that is too long.
    private static func cut(_ name: String) -> String {
        var cut = String(name.prefix(longestName))
        while cut.utf8.count > 4 * longestName { cut.removeLast() }
        return cut
    }

    static func clearing(isSecure: Bool) -> Cookie {
        Cookie(name: CookieNames.notice, value: "", maxAge: 0, secure: isSecure)
    }
}
