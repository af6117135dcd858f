/// The words of the frame around every page.
enum ShellText {
    /// The value of `lang`.
    static let code = Text(en: "en", hy: "hy", fa: "fa", hu: "hu", ru: "ru")
    /// The value of `dir`.
    static let direction = Text(en: "ltr", hy: "ltr", fa: "rtl", hu: "ltr", ru: "ltr")

    /// What follows a title: its position in a list.
    static let afterTitle = Text(verbatim: ", {0}")

    static let skip = Text(
        en: "Skip to content", hy: "Անցնել բովանդակությանը", fa: "رفتن به محتوا", hu: "Ugrás a tartalomra",
        ru: "Перейти к содержанию")
    static let menu = Text(en: "Menu", hy: "Ընտրացանկ", fa: "منو", hu: "Menü", ru: "Меню")
    static let mainMenu = Text(
        en: "Main menu", hy: "Գլխավոր ընտրացանկ", fa: "منوی اصلی", hu: "Főmenü", ru: "Главное меню")
    static let closeMenu = Text(
        en: "Close the menu", hy: "Փակել ընտրացանկը", fa: "بستن منو", hu: "Menü bezárása", ru: "Закрыть меню")
    static let quickBar = Text(
        en: "Quick bar", hy: "Արագ գործիքներ", fa: "نوار میان‌بر", hu: "Gyorssáv", ru: "Быстрая панель")
    static let today = Text(en: "Today", hy: "Այսօր", fa: "امروز", hu: "Ma", ru: "Сегодня")
    static let search = Text(en: "Search", hy: "Որոնում", fa: "جستجو", hu: "Keresés", ru: "Поиск")
    static let searchEverything = Text(
        en: "Search everything", hy: "Որոնել ամենուր", fa: "جستجو در همه‌جا", hu: "Keresés mindenben", ru: "Искать везде"
    )
    static let add = Text(en: "Add", hy: "Ավելացնել", fa: "افزودن", hu: "Új", ru: "Добавить")
    static let pipeline = Text(en: "Pipeline", hy: "Տախտակ", fa: "تابلو", hu: "Ügylettábla", ru: "Доска")
    static let trail = Text(
        en: "Where you are", hy: "Որտեղ եք", fa: "جای شما", hu: "Navigációs útvonal", ru: "Путь к странице")
    static let languages = Text(en: "Language", hy: "Լեզու", fa: "زبان", hu: "Nyelv", ru: "Язык")
    static let theme = Text(en: "Theme", hy: "Տեսք", fa: "ظاهر", hu: "Megjelenés", ru: "Тема")
    static let help = Text(en: "Help", hy: "Օգնություն", fa: "راهنما", hu: "Súgó", ru: "Справка")
    static let profile = Text(
        en: "Your account", hy: "Ձեր հաշիվը", fa: "حساب شما", hu: "Az Ön fiókja", ru: "Моя учётная запись")
    static let signOut = Text(en: "Sign out", hy: "Դուրս գալ", fa: "خروج", hu: "Kijelentkezés", ru: "Выйти")
    static let demo = Text(
        en: "Demo: every record here is made up.", hy: "Ցուցադրական տարբերակ․ բոլոր գրառումները հորինված են։",
        fa: "نسخهٔ نمایشی: همهٔ موارد ساختگی است.", hu: "Bemutató: minden rekord kitalált.",
        ru: "Демонстрация: все записи вымышлены.")
    static let loadFailed = Text(
        en: "The page could not be loaded. Check the connection and try again.",
        hy: "Էջը չհաջողվեց բեռնել։ Ստուգեք կապը և կրկին փորձեք։",
        fa: "صفحه بارگذاری نشد. اتصال را بررسی کنید و دوباره تلاش کنید.",
        hu: "Az oldalt nem sikerült betölteni. Ellenőrizze a kapcsolatot, és próbálja újra.",
        ru: "Страницу не удалось загрузить. Проверьте соединение и повторите попытку.")
    static let loaded = Text(
        en: "List updated", hy: "Ցանկը թարմացվեց", fa: "فهرست به‌روز شد", hu: "A lista frissült", ru: "Список обновлён")

    static func theme(_ theme: Theme) -> Text {
        switch theme {
        case .auto: Text(en: "Automatic", hy: "Ավտոմատ", fa: "خودکار", hu: "Automatikus", ru: "Автоматически")
        case .light: Text(en: "Light", hy: "Բաց", fa: "روشن", hu: "Világos", ru: "Светлая")
        case .dark: Text(en: "Dark", hy: "Մուգ", fa: "تیره", hu: "Sötét", ru: "Тёмная")
        }
    }

    static func group(_ group: MenuEntry.Group) -> Text {
        switch group {
        case .work: Text(en: "Work", hy: "Աշխատանք", fa: "کار", hu: "Munka", ru: "Работа")
        case .catalogue: Text(en: "Catalogue", hy: "Ապրանքացանկ", fa: "کاتالوگ", hu: "Katalógus", ru: "Каталог")
        case .insight: Text(en: "Analytics", hy: "Վերլուծություն", fa: "تحلیل", hu: "Elemzés", ru: "Аналитика")
        case .system: Text(en: "System", hy: "Համակարգ", fa: "سامانه", hu: "Rendszer", ru: "Система")
        }
    }
}
