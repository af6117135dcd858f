/// What the keys do; the script opens it with "?". Without a script there are no shortcuts to explain.
let shortcutsDialog: HTML = """
    <dialog class="dialog" id="shortcuts" aria-labelledby="shortcuts-title"><div class="dialog-head">\
    <h2 id="shortcuts-title">\(ShortcutText.title)</h2><form method="dialog">\
    <button class="btn is-ghost is-icon" aria-label="\(KitText.close)" title="\(KitText.close)">\(icon(.close))</button>\
    </form></div><dl class="keys">\(shortcuts.map(line))</dl><div class="choice keys-switch"><input type="checkbox" id="keys-on" \
    checked data-keys-on><label for="keys-on">\(ShortcutText.switchWords)</label></div></dialog>
    """

private let shortcuts: [(keys: [String], words: Text)] = [
    (["Ctrl", "K"], ShortcutText.palette), (["/"], ShortcutText.search), (["C"], ShortcutText.create),
    (["J", "K"], ShortcutText.rows), (["E"], ShortcutText.edit),
    (["G", "D"], ShortcutText.deals), (["G", "C"], ShortcutText.customers), (["G", "B"], ShortcutText.board),
    (["G", "K"], ShortcutText.tasks), (["G", "R"], ShortcutText.dashboard),
    (["Ctrl", "Enter"], ShortcutText.save), (["Esc"], ShortcutText.back), (["?"], ShortcutText.help),
]

private func line(_ shortcut: (keys: [String], words: Text)) -> HTML {
    let keys = shortcut.keys.map { "<kbd>\(ltr: $0)</kbd>" as HTML }
    return "<div><dt>\(HTML.join(keys, separator: " "))</dt><dd>\(shortcut.words)</dd></div>"
}

private enum ShortcutText {
    static let title = Text(
        en: "Keyboard shortcuts", hy: "Ստեղնաշարի դյուրանցումներ", fa: "میان‌برهای صفحه‌کلید", hu: "Billentyűparancsok",
        ru: "Сочетания клавиш")
    static let palette = Text(
        en: "Search everything", hy: "Որոնել ամենուր", fa: "جستجو در همه‌جا", hu: "Keresés mindenben", ru: "Искать везде"
    )
    static let search = Text(
        en: "Search this list", hy: "Որոնել այս ցանկում", fa: "جستجو در این فهرست", hu: "Keresés ebben a listában",
        ru: "Поиск в списке")
    static let create = Text(
        en: "Add a record", hy: "Ավելացնել գրառում", fa: "افزودن مورد", hu: "Új rekord", ru: "Добавить запись")
    static let rows = Text(
        en: "Next or previous row", hy: "Հաջորդ կամ նախորդ տողը", fa: "ردیف بعدی یا قبلی",
        hu: "Következő vagy előző sor",
        ru: "Следующая или предыдущая строка")
    static let edit = Text(
        en: "Edit the record", hy: "Խմբագրել գրառումը", fa: "ویرایش مورد", hu: "Rekord szerkesztése",
        ru: "Изменить запись")
    static let deals = Text(
        en: "Go to deals", hy: "Անցնել գործարքներին", fa: "رفتن به معاملات", hu: "Ugrás az ügyletekhez",
        ru: "Перейти к сделкам")
    static let customers = Text(
        en: "Go to customers", hy: "Անցնել հաճախորդներին", fa: "رفتن به مشتریان", hu: "Ugrás az ügyfelekhez",
        ru: "Перейти к клиентам")
    static let board = Text(
        en: "Go to the pipeline", hy: "Անցնել տախտակին", fa: "رفتن به تابلو", hu: "Ugrás az ügylettáblához",
        ru: "Перейти к доске")
    static let dashboard = Text(
        en: "Go to the dashboard", hy: "Անցնել վահանակին", fa: "رفتن به داشبورد", hu: "Ugrás az irányítópultra",
        ru: "Перейти к сводке")
    static let tasks = Text(
        en: "Go to My day", hy: "Անցնել «Իմ օրը» էջին", fa: "رفتن به «روز من»", hu: "Ugrás a „Napom” oldalra",
        ru: "Перейти на страницу «Мой день»")
    static let save = Text(
        en: "Save the form", hy: "Պահպանել ձևաթուղթը", fa: "ذخیرهٔ فرم", hu: "Űrlap mentése", ru: "Сохранить форму")
    static let back = Text(
        en: "Close or go back", hy: "Փակել կամ հետ գնալ", fa: "بستن یا بازگشت", hu: "Bezárás vagy vissza",
        ru: "Закрыть или вернуться")
    static let switchWords = Text(
        en: "Use single-key shortcuts", hy: "Օգտագործել մեկ ստեղնով դյուրանցումները",
        fa: "استفاده از میان‌برهای تک‌کلیدی",
        hu: "Egybillentyűs parancsok használata", ru: "Горячие клавиши без Ctrl")
    static let help = Text(en: "This list", hy: "Այս ցանկը", fa: "همین فهرست", hu: "Ez a lista", ru: "Этот список")
}
