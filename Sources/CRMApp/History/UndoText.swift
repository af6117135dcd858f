import Views

/// The words of a record's history and of taking back.
enum UndoText {
    static let history = Text(
        en: "History", hy: "Պատմություն", fa: "تاریخچه", hu: "Előzmények", ru: "История")
    static let field = Text(en: "Field", hy: "Դաշտ", fa: "فیلد", hu: "Mező", ru: "Поле")
    static let undo = Text(en: "Undo", hy: "Հետարկել", fa: "برگرداندن", hu: "Visszavonás", ru: "Отменить")
    static let notUndone = Text(
        en: "Nothing was undone", hy: "Ոչինչ չի հետարկվել", fa: "چیزی برگردانده نشد", hu: "Nem történt visszavonás",
        ru: "Ничего не отменено")
    static let changedSince = Text(
        en: "These fields have changed since; undoing would overwrite someone’s work:",
        hy: "Սրանք հետո կրկին փոխվել են, և հետարկումը կջնջեր ուրիշի աշխատանքը՝",
        fa: "این‌ها پس از آن دوباره تغییر کرده‌اند و برگرداندن، کار دیگری را از میان می‌برد:",
        hu: "Ezek később újra megváltoztak, a visszavonás valaki más munkáját írná felül:",
        ru: "Позже это снова изменили, и отмена стёрла бы чужую работу:")
    static let impossible = Text(
        en: "This change cannot be undone.", hy: "Այս փոփոխությունը հնարավոր չէ հետարկել։",
        fa: "این تغییر را نمی‌توان برگرداند.", hu: "Ez a módosítás nem vonható vissza.",
        ru: "Это изменение отменить нельзя.")
}
