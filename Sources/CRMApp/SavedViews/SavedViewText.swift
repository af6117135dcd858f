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
    static let tooMany = Text(
        en: "You keep {0} views of this list already. Delete one first.",
        hy: "Դուք արդեն պահում եք այս ցանկի {0} ընտրանի։ Նախ ջնջեք մեկը։",
        fa: "هم‌اکنون {0} نما از این فهرست دارید. ابتدا یکی را حذف کنید.",
        hu: "Ennek a listának már {0} nézetét tárolja. Előbb töröljön egyet.",
        ru: "Вы уже храните представлений этого списка: {0}. Сначала удалите одно.")
    static let tooManyFilters = Text(
        en: "The list has too many filters to be kept", hy: "Ցանկն ունի չափազանց շատ զտիչներ՝ պահպանելու համար",
        fa: "پالایه‌های فهرست بیش از آن است که نگه داشته شود",
        hu: "A listán túl sok a szűrő ahhoz, hogy menthető legyen",
        ru: "В списке слишком много фильтров, чтобы его сохранить")
    static let enterName = Text(
        en: "Enter a name for the view", hy: "Մուտքագրեք ընտրանու անվանումը", fa: "نامی برای نما وارد کنید",
        hu: "Adjon nevet a nézetnek", ru: "Введите название представления")
}
