import Views

/// The words of the list of customers.
enum CustomerListText {
    static let all = Text(
        en: "All customers", hy: "Բոլոր հաճախորդները", fa: "همهٔ مشتریان", hu: "Összes ügyfél", ru: "Все клиенты")
    static let mine = Text(
        en: "My customers", hy: "Իմ հաճախորդները", fa: "مشتریان من", hu: "Saját ügyfelek", ru: "Мои клиенты")
    static let withoutStep = Text(
        en: "Without a next step", hy: "Առանց հաջորդ քայլի", fa: "بدون گام بعدی", hu: "Következő lépés nélkül",
        ru: "Без следующего шага")
    static let withStep = Text(
        en: "With a next step", hy: "Հաջորդ քայլով", fa: "دارای گام بعدی", hu: "Van következő lépés",
        ru: "Со следующим шагом")
    static let archive = Text(en: "Archived", hy: "Արխիվ", fa: "بایگانی", hu: "Archívum", ru: "Архив")
    static let lastTouch = Text(
        en: "Last contact", hy: "Վերջին շփումը", fa: "آخرین ارتباط", hu: "Utolsó kapcsolatfelvétel",
        ru: "Последний контакт")
    static let nextStep = Text(
        en: "Next step", hy: "Հաջորդ քայլը", fa: "گام بعدی", hu: "Következő lépés", ru: "Следующий шаг")
    static let never = Text(en: "Never", hy: "Երբեք", fa: "هرگز", hu: "Még soha", ru: "Никогда")
    static let me = Text(en: "Me", hy: "Ես", fa: "خودم", hu: "Én", ru: "Я")
    static let any = Text(en: "Any", hy: "Ցանկացած", fa: "همه", hu: "Bármelyik", ru: "Любое")
    static let createdFrom = Text(
        en: "Created from", hy: "Ստեղծված՝ սկսած", fa: "تاریخ ایجاد، از", hu: "Létrehozva ettől", ru: "Создано с")
    static let createdTo = Text(
        en: "Created until", hy: "Ստեղծված՝ մինչև", fa: "تاریخ ایجاد، تا", hu: "Létrehozva eddig", ru: "Создано по")
    static let columns = Text(en: "Columns", hy: "Սյունակներ", fa: "ستون‌ها", hu: "Oszlopok", ru: "Столбцы")
    static let rows = Text(
        en: "Rows on a page", hy: "Տողեր էջում", fa: "ردیف در هر صفحه", hu: "Sorok oldalanként", ru: "Строк на странице"
    )
    static let emptyTitle = Text(
        en: "No customers yet", hy: "Դեռ հաճախորդներ չկան", fa: "هنوز مشتری‌ای نیست", hu: "Még nincsenek ügyfelek",
        ru: "Клиентов пока нет")
    static let emptyWhy = Text(
        en: "Add the first one, or import a list from another system.",
        hy: "Ավելացրեք առաջինը կամ ներմուծեք ցանկ այլ համակարգից։",
        fa: "اولین مشتری را اضافه کنید یا فهرستی از سامانه‌ای دیگر وارد کنید.",
        hu: "Adja hozzá az elsőt, vagy importáljon listát egy másik rendszerből.",
        ru: "Добавьте первого или импортируйте список из другой системы.")
    static let archiveEmpty = Text(
        en: "The archive is empty", hy: "Արխիվը դատարկ է", fa: "بایگانی خالی است", hu: "Az archívum üres",
        ru: "Архив пуст")
    static let archiveWhy = Text(
        en: "Customers that you archive are kept here and can be restored.",
        hy: "Արխիվացված հաճախորդները պահվում են այստեղ և կարող են վերականգնվել։",
        fa: "مشتریانی که بایگانی می‌کنید اینجا می‌مانند و بازیابی می‌شوند.",
        hu: "Az archivált ügyfelek itt maradnak, és visszaállíthatók.",
        ru: "Клиенты из архива хранятся здесь, и их можно восстановить.")
}
