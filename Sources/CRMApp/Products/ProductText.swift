import Views

/// The words of the catalogue.
enum ProductText {
    static let title = Text(en: "Products", hy: "Ապրանքներ", fa: "محصولات", hu: "Termékek", ru: "Товары")
    static let product = Text(en: "Product", hy: "Ապրանք", fa: "محصول", hu: "Termék", ru: "Товар")
    static let add = Text(
        en: "Add product", hy: "Ավելացնել ապրանք", fa: "افزودن محصول", hu: "Termék hozzáadása", ru: "Добавить товар")
    static let new = Text(en: "New product", hy: "Նոր ապրանք", fa: "محصول جدید", hu: "Új termék", ru: "Новый товар")
    static let edit = Text(
        en: "Edit product", hy: "Խմբագրել ապրանքը", fa: "ویرایش محصول", hu: "Termék szerkesztése", ru: "Изменить товар")
    static let name = Text(
        en: "Product name", hy: "Ապրանքի անվանումը", fa: "نام محصول", hu: "Terméknév", ru: "Название товара")
    static let code = Text(en: "Product code", hy: "Ապրանքի կոդ", fa: "کد محصول", hu: "Cikkszám", ru: "Артикул")
    static let category = Text(en: "Category", hy: "Կատեգորիա", fa: "دسته", hu: "Kategória", ru: "Категория")
    static let price = Text(
        en: "List price", hy: "Գնացուցակի գին", fa: "قیمت لیست", hu: "Listaár", ru: "Цена по прайс-листу")
    static let deals = Text(
        en: "Show deals", hy: "Ցույց տալ գործարքները", fa: "نمایش معاملات", hu: "Ügyletek megjelenítése",
        ru: "Показать сделки")
    static let actionsFor = Text(
        en: "Actions: {0}", hy: "Ավելին՝ {0}", fa: "عملیات: {0}", hu: "Műveletek: {0}", ru: "Действия: {0}")
    static let emptyWhy = Text(
        en: "Products can be added to deals with a quantity and a price.",
        hy: "Ապրանքները կարելի է ավելացնել գործարքներին՝ քանակով և գնով։",
        fa: "محصولات را می‌توان با تعداد و قیمت به معاملات اضافه کرد.",
        hu: "A termékek mennyiséggel és árral ügyletekhez adhatók.",
        ru: "Товары можно добавлять в сделки с количеством и ценой.")
    static let enterName = Text(
        en: "Enter a name of up to 200 characters", hy: "Մուտքագրեք մինչև 200 նիշանոց անվանում",
        fa: "نامی تا ۲۰۰ نویسه وارد کنید", hu: "Adjon meg legfeljebb 200 karakteres nevet",
        ru: "Введите название длиной до 200 знаков")
    static let codeTooLong = Text(
        en: "Use at most 60 characters", hy: "Օգտագործեք առավելագույնը 60 նիշ", fa: "حداکثر ۶۰ نویسه وارد کنید",
        hu: "Legfeljebb 60 karaktert használjon", ru: "Не больше 60 знаков")
    static let categoryTooLong = Text(
        en: "Use at most 100 characters", hy: "Օգտագործեք առավելագույնը 100 նիշ", fa: "حداکثر ۱۰۰ نویسه وارد کنید",
        hu: "Legfeljebb 100 karaktert használjon", ru: "Не больше 100 знаков")
    static let codeTaken = Text(
        en: "Another product has this code", hy: "Այս կոդն ունի մեկ այլ ապրանք", fa: "محصول دیگری این کد را دارد",
        hu: "Ezt a cikkszámot már egy másik termék használja", ru: "Этот артикул уже у другого товара")
    static let mine = Text(en: "Your version", hy: "Ձերը", fa: "نسخهٔ شما", hu: "Az Ön változata", ru: "Ваша версия")
    static let theirs = Text(
        en: "Saved version", hy: "Այժմ պահպանվածը", fa: "نسخهٔ فعلی", hu: "Mentett változat", ru: "Сохранённая версия")
}
