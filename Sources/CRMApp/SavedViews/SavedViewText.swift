import Views

/// The words of saved views.
enum SavedViewText {
    static let save = Text(
        en: "Save this view", hy: "Պահպանել այս ընտրանին", fa: "ذخیرهٔ این نما", hu: "Nézet mentése",
        ru: "Сохранить представление")
    static let name = Text(
        en: "Name of the view", hy: "Ընտրանու անվանումը", fa: "نام نما", hu: "A nézet neve",
        ru: "Название представления")
    static let share = Text(
        en: "Show it to everyone", hy: "Ցույց տալ բոլորին", fa: "نمایش به همه", hu: "Mindenki lássa",
        ru: "Показать всем")
    static let remove = Text(
        en: "Delete this view", hy: "Ջնջել այս ընտրանին", fa: "حذف این نما", hu: "Nézet törlése",
        ru: "Удалить представление")
    static let enterName = Text(
        en: "Enter a name for the view", hy: "Մուտքագրեք ընտրանու անվանումը", fa: "نامی برای نما وارد کنید",
        hu: "Adjon nevet a nézetnek", ru: "Введите название представления")
}
