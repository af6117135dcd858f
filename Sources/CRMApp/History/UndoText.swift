import Views

/// The words of a record's history and of taking back.
enum UndoText {
    static let history = Text(
        en: "History", hy: "Պատմություն", fa: "تاریخچه", hu: "Előzmények", ru: "История")
    static let field = Text(en: "Field", hy: "Դաշտ", fa: "فیلد", hu: "Mező", ru: "Поле")
    static let undo = Text(en: "Undo", hy: "Հետարկել", fa: "برگرداندن", hu: "Visszavonás", ru: "Отменить")
    static let notUndone = Text(
        en: "Nothing was undone", hy: "Ոչինչ չի հետարկվել", fa: "چیزی برگردانده نشد", hu: "Semmi sem lett visszavonva",
        ru: "Ничего не отменено")
    static let changedSince = Text(
        en: "These were changed again later, so undoing would overwrite somebody's work:",
        hy: "Սրանք հետո կրկին փոխվել են, և հետարկումը կջնջեր ուրիշի աշխատանքը՝",
        fa: "این‌ها پس از آن دوباره تغییر کرده‌اند و برگرداندن، کار دیگری را از میان می‌برد:",
        hu: "Ezek később újra megváltoztak, a visszavonás valaki más munkáját írná felül:",
        ru: "Позже это снова изменили, и отмена стёрла бы чужую работу:")
    static let impossible = Text(
        en: "There is no way back from this entry.", hy: "Այս գրառումից հետդարձի ճանապարհ չկա։",
        fa: "این مورد راه بازگشت ندارد.", hu: "Ebből a bejegyzésből nincs visszaút.",
        ru: "Эту запись отменить нельзя.")
}
