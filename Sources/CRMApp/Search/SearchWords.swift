import Views

/// The words of the search.
enum SearchText {
    static let search = Text(en: "Search", hy: "Որոնում", fa: "جستجو", hu: "Keresés", ru: "Поиск")
    static let everywhere = Text(
        en: "Search everything", hy: "Որոնել ամենուր", fa: "جستجو در همه‌جا", hu: "Keresés mindenben", ru: "Искать везде"
    )
    static let resultsFor = Text(
        en: "Results for “{0}”", hy: "Արդյունքներ՝ «{0}»", fa: "نتیجه‌های «{0}»", hu: "Találatok: „{0}”",
        ru: "Результаты: «{0}»")
    static let found = Plural(
        en: ("{0} result", "{0} results"), hy: ("{0} արդյունք", "{0} արդյունք"), fa: ("{0} نتیجه", "{0} نتیجه"),
        hu: ("{0} találat", "{0} találat"), ru: ("{0} результат", "{0} результата", "{0} результатов"))
    static let nothing = Text(
        en: "Nothing found for “{0}”", hy: "Ոչինչ չի գտնվել՝ «{0}»", fa: "برای «{0}» چیزی پیدا نشد",
        hu: "Nincs találat erre: „{0}”", ru: "По запросу «{0}» ничего не найдено")
    static let nothingWhy = Text(
        en: "Try fewer letters, another spelling, or the digits of a phone number.",
        hy: "Փորձեք ավելի քիչ տառ, այլ գրություն կամ հեռախոսի թվանշաններ։",
        fa: "حروف کمتر، نوشتار دیگر یا رقم‌های تلفن را امتحان کنید.",
        hu: "Próbáljon kevesebb betűt, más írásmódot vagy a telefonszám számjegyeit.",
        ru: "Попробуйте меньше букв, другое написание или цифры телефона.")
    static let hintTitle = Text(
        en: "What are you looking for?", hy: "Ի՞նչ եք փնտրում", fa: "دنبال چه می‌گردید؟", hu: "Mit keres?",
        ru: "Что вы ищете?")
    static let hint = Text(
        en: "Names in any script, phone numbers, e-mail addresses, names of deals.",
        hy: "Անուններ ցանկացած գրով, հեռախոսի թվանշաններ, էլ. փոստի հասցեներ, գործարքների անվանումներ։",
        fa: "نام‌ها با هر خطی، رقم‌های تلفن، نشانی‌های ایمیل، عنوان معاملات.",
        hu: "Nevek bármilyen írással, telefonszámok, e-mail-címek, ügyletek nevei.",
        ru: "Имена в любой письменности, цифры телефона, адреса эл. почты, названия сделок.")
}
