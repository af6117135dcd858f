/// The words of lists, menus and buttons that every module shares.
public enum KitText {
    public static let moreActions = Text(
        en: "More actions", hy: "Ավելին", fa: "عملیات بیشتر", hu: "További műveletek",
        ru: "Другие действия")
    public static let edit = Text(en: "Edit", hy: "Խմբագրել", fa: "ویرایش", hu: "Szerkesztés", ru: "Изменить")
    public static let save = Text(en: "Save", hy: "Պահպանել", fa: "ذخیره", hu: "Mentés", ru: "Сохранить")
    public static let saveAndAdd = Text(
        en: "Save and add another", hy: "Պահպանել և ավելացնել ևս մեկը", fa: "ذخیره و افزودن یکی دیگر",
        hu: "Mentés és új hozzáadása", ru: "Сохранить и добавить ещё")
    public static let cancel = Text(en: "Cancel", hy: "Չեղարկել", fa: "انصراف", hu: "Mégse", ru: "Отмена")
    public static let delete = Text(en: "Delete", hy: "Ջնջել", fa: "حذف", hu: "Törlés", ru: "Удалить")
    public static let remove = Text(en: "Remove", hy: "Հեռացնել", fa: "برداشتن", hu: "Eltávolítás", ru: "Убрать")
    public static let undo = Text(en: "Undo", hy: "Հետարկել", fa: "برگرداندن", hu: "Visszavonás", ru: "Отменить")
    public static let dismiss = Text(en: "Dismiss", hy: "Փակել", fa: "بستن", hu: "Bezárás", ru: "Закрыть")
    public static let close = Text(en: "Close", hy: "Փակել", fa: "بستن", hu: "Bezárás", ru: "Закрыть")
    public static let apply = Text(en: "Apply", hy: "Կիրառել", fa: "اعمال", hu: "Alkalmazás", ru: "Применить")
    public static let addRow = Text(
        en: "Add another", hy: "Ավելացնել ևս մեկը", fa: "افزودن یکی دیگر", hu: "Még egy hozzáadása", ru: "Добавить ещё")
    public static let currency = Text(en: "Currency", hy: "Արժույթ", fa: "واحد پول", hu: "Pénznem", ru: "Валюта")
    public static let actions = Text(
        en: "Actions", hy: "Հրամաններ", fa: "عملیات", hu: "Műveletek", ru: "Действия")
    public static let chooseDay = Text(
        en: "Choose a date", hy: "Ընտրել ամսաթիվը", fa: "انتخاب تاریخ", hu: "Dátum kiválasztása", ru: "Выбрать дату")

    // Lists
    public static let views = Text(en: "Views", hy: "Ընտրանիներ", fa: "نماها", hu: "Nézetek", ru: "Представления")
    public static let filters = Text(en: "Filters", hy: "Զտիչներ", fa: "فیلترها", hu: "Szűrők", ru: "Фильтры")
    public static let clearFilters = Text(
        en: "Clear filters", hy: "Մաքրել զտիչները", fa: "پاک کردن فیلترها", hu: "Szűrők törlése", ru: "Сбросить фильтры"
    )
    public static let removeFilter = Text(
        en: "Remove filter", hy: "Հեռացնել զտիչը", fa: "برداشتن فیلتر", hu: "Szűrő eltávolítása", ru: "Убрать фильтр")
    public static let search = Text(en: "Search", hy: "Որոնում", fa: "جستجو", hu: "Keresés", ru: "Поиск")
    public static let searchList = Text(
        en: "Search this list", hy: "Որոնել այս ցանկում", fa: "جستجو در این فهرست", hu: "Keresés ebben a listában",
        ru: "Поиск в списке")
    public static let noMatches = Text(
        en: "Nothing matches", hy: "Համընկնում չկա", fa: "چیزی پیدا نشد", hu: "Nincs találat", ru: "Ничего не найдено")
    public static let noMatchesWhy = Text(
        en: "No record fits these filters.", hy: "Ոչ մի գրառում չի համապատասխանում այս զտիչներին։",
        fa: "هیچ موردی با این فیلترها پیدا نشد.", hu: "Egyetlen rekord sem felel meg ezeknek a szűrőknek.",
        ru: "Ни одна запись не подходит под эти фильтры.")
    public static let pages = Text(en: "Pages", hy: "Էջեր", fa: "صفحه‌ها", hu: "Oldalak", ru: "Страницы")
    public static let previous = Text(en: "Previous", hy: "Նախորդը", fa: "قبلی", hu: "Előző", ru: "Назад")
    public static let next = Text(en: "Next", hy: "Հաջորդը", fa: "بعدی", hu: "Következő", ru: "Вперёд")
    public static let range = Text(
        en: "{0}–{1} of {2}", hy: "{0}–{1}՝ ընդամենը {2}", fa: "{0} تا {1} از {2}", hu: "{0}–{1} / {2}",
        ru: "{0}–{1} из {2}")
    public static let rangeOfMore = Text(
        en: "{0}–{1} of {2}+", hy: "{0}–{1}՝ ավելի քան {2}", fa: "{0} تا {1} از بیش از {2}", hu: "{0}–{1} / {2}+",
        ru: "{0}–{1} из {2}+")
    public static let showAll = Text(
        en: "Show all {0}", hy: "Ցույց տալ բոլորը՝ {0}", fa: "نمایش همه ({0})", hu: "Összes megjelenítése: {0}",
        ru: "Показать все: {0}")
    public static let older = Text(en: "Older", hy: "Ավելի հին", fa: "قدیمی‌تر", hu: "Régebbiek", ru: "Более ранние")

    // Records
    public static let sections = Text(en: "Sections", hy: "Բաժիններ", fa: "بخش‌ها", hu: "Részek", ru: "Разделы")
    public static let about = Text(en: "Details", hy: "Տվյալներ", fa: "مشخصات", hu: "Adatok", ru: "Сведения")
    public static let activity = Text(
        en: "Activity", hy: "Գործողություններ", fa: "فعالیت‌ها", hu: "Tevékenységek", ru: "Активность")
    public static let related = Text(en: "Related", hy: "Կապակցված", fa: "مرتبط", hu: "Kapcsolódó", ru: "Связанное")
    public static let stages = Text(en: "Stages", hy: "Փուլեր", fa: "مرحله‌ها", hu: "Szakaszok", ru: "Этапы")
    public static let previousRecord = Text(
        en: "Previous record", hy: "Նախորդ գրառումը", fa: "مورد قبلی", hu: "Előző rekord", ru: "Предыдущая запись")
    public static let nextRecord = Text(
        en: "Next record", hy: "Հաջորդ գրառումը", fa: "مورد بعدی", hu: "Következő rekord", ru: "Следующая запись")
    public static let emptyValue = Text(en: "empty", hy: "դատարկ", fa: "خالی", hu: "üres", ru: "не заполнено")
    static let emptyFields = Plural(
        en: ("{0} empty field", "{0} empty fields"), hy: ("{0} դատարկ դաշտ", "{0} դատարկ դաշտ"),
        fa: ("{0} فیلد خالی", "{0} فیلد خالی"), hu: ("{0} üres mező", "{0} üres mező"),
        ru: ("{0} пустое поле", "{0} пустых поля", "{0} пустых полей"))
    public static let days = Plural(
        en: ("{0} day", "{0} days"), hy: ("{0} օր", "{0} օր"), fa: ("{0} روز", "{0} روز"),
        hu: ("{0} nap", "{0} nap"), ru: ("{0} день", "{0} дня", "{0} дней"))

    // Forms
    public static let optional = Text(
        en: "(optional)", hy: "(ոչ պարտադիր)", fa: "(اختیاری)", hu: "(nem kötelező)", ru: "(необязательно)")
    public static let thereIsAProblem = Text(
        en: "There is a problem", hy: "Խնդիր կա", fa: "مشکلی هست", hu: "Hiba van az űrlapon", ru: "В форме есть ошибка")
    public static let errorPrefix = Text(en: "Error: ", hy: "Սխալ՝ ", fa: "خطا: ", hu: "Hiba: ", ru: "Ошибка: ")
    public static let whichOne = Text(
        en: "Which one do you mean?", hy: "Ո՞րը նկատի ունեք", fa: "کدام‌یک منظور شماست؟", hu: "Melyikre gondolt?",
        ru: "Какую запись вы имеете в виду?")
    static let conflict = Text(
        en: "Compare the versions", hy: "Համեմատել տարբերակները", fa: "مقایسهٔ نسخه‌ها", hu: "Változatok összevetése",
        ru: "Сравнение версий")
    static let conflictLead = Text(
        en: "{0} saved this record on {1}, after you opened it. Choose what to keep in each field.",
        hy:
            "Գրառումը պահպանել է {0} ({1})՝ ձեր բացելուց հետո։ Ընտրեք, թե ինչ թողնել յուրաքանչյուր դաշտում։",
        fa: "پس از آنکه شما این مورد را باز کردید، {0} آن را در {1} ذخیره کرد. برای هر فیلد انتخاب کنید کدام بماند.",
        hu: "Az Ön megnyitása után {0} mentette a rekordot ({1}). Mezőnként válassza ki, melyik érték maradjon.",
        ru:
            "После того как вы открыли запись, её сохранил пользователь {0} ({1}). Выберите, что оставить в каждом поле."
    )
    static let field = Text(en: "Field", hy: "Դաշտ", fa: "فیلد", hu: "Mező", ru: "Поле")
    static let original = Text(en: "Before", hy: "Նախկինը", fa: "پیش از این", hu: "Korábban", ru: "Было")
    static let theirs = Text(
        en: "Saved version", hy: "Այժմ պահպանվածը", fa: "نسخهٔ فعلی", hu: "Mentett változat", ru: "Сохранённая версия")
    static let mine = Text(en: "Your version", hy: "Ձերը", fa: "نسخهٔ شما", hu: "Az Ön változata", ru: "Ваша версия")
    static let saveChoice = Text(
        en: "Save this choice", hy: "Պահպանել ընտրությունը", fa: "ذخیرهٔ این انتخاب", hu: "Választás mentése",
        ru: "Сохранить выбор")

    // Charts
    public static let showAsTable = Text(
        en: "Show as table", hy: "Ցույց տալ աղյուսակով", fa: "نمایش جدولی", hu: "Megjelenítés táblázatként",
        ru: "Показать таблицей")
    static let value = Text(en: "Value", hy: "Արժեք", fa: "مقدار", hu: "Érték", ru: "Значение")
    static let name = Text(en: "Name", hy: "Անվանում", fa: "نام", hu: "Név", ru: "Название")
    static let noFigures = Text(
        en: "No figures for this period", hy: "Այս ժամանակահատվածի համար տվյալներ չկան",
        fa: "برای این دوره داده‌ای نیست",
        hu: "Nincs adat erre az időszakra", ru: "За этот период нет данных")
    static let conversion = Text(
        en: "from the previous stage", hy: "նախորդ փուլից", fa: "از مرحلهٔ قبلی", hu: "az előző szakaszból",
        ru: "от предыдущего этапа")
}
