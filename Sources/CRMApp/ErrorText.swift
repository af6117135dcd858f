import Views

/// The words of pages that say what went wrong.
enum ErrorText {
    static let notFound = Text(
        en: "Nothing here", hy: "Այստեղ ոչինչ չկա", fa: "اینجا چیزی نیست", hu: "Itt nincs semmi", ru: "Здесь ничего нет"
    )
    static let notFoundHint = Text(
        en: "The page does not exist, or you do not have the right to see it.",
        hy: "Էջը գոյություն չունի, կամ դուք այն տեսնելու իրավունք չունեք։",
        fa: "این صفحه وجود ندارد یا شما اجازهٔ دیدن آن را ندارید.",
        hu: "Az oldal nem létezik, vagy nincs joga megtekinteni.",
        ru: "Страницы не существует, или у вас нет права её видеть.")
    static let forbidden = Text(
        en: "Not allowed", hy: "Չի թույլատրվում", fa: "مجاز نیست", hu: "Nem engedélyezett", ru: "Нет доступа")
    static let forbiddenHint = Text(
        en: "Your role does not include this. If the page was open for long, reload it and try again.",
        hy: "Ձեր դերը սա չի ներառում։ Եթե էջը երկար բաց է եղել, վերաբեռնեք այն և կրկին փորձեք։",
        fa: "نقش شما شامل این کار نیست. اگر صفحه مدت زیادی باز بوده، آن را دوباره بارگذاری و باز امتحان کنید.",
        hu: "Az Ön szerepköre ezt nem tartalmazza. Ha az oldal régóta nyitva volt, töltse újra, és próbálja meg ismét.",
        ru: "Ваша роль этого не включает. Если страница была открыта долго, обновите её и попробуйте снова.")
    static let badRequest = Text(
        en: "That form cannot be read", hy: "Այդ ձևը հնարավոր չէ կարդալ", fa: "این فرم خواندنی نیست",
        hu: "Az űrlap nem olvasható", ru: "Эту форму нельзя прочитать")
    static let badRequestHint = Text(
        en: "Go back, reload the page and try again.", hy: "Հետ գնացեք, վերաբեռնեք էջը և կրկին փորձեք։",
        fa: "برگردید، صفحه را دوباره بارگذاری کنید و باز امتحان کنید.",
        hu: "Menjen vissza, töltse újra az oldalt, és próbálja meg ismét.",
        ru: "Вернитесь, обновите страницу и попробуйте снова.")
    static let busy = Text(
        en: "Busy, try again in a moment", hy: "Զբաղված է, փորձեք մի փոքր անց",
        fa: "مشغول است، کمی بعد دوباره امتحان کنید", hu: "Foglalt, próbálja meg hamarosan",
        ru: "Занято, попробуйте чуть позже")
    static let diskFull = Text(
        en: "The server has no space left: nothing was saved", hy: "Սերվերում տեղ չի մնացել. ոչինչ չի պահպանվել",
        fa: "فضای کارساز پر است: چیزی ذخیره نشد", hu: "A kiszolgálón elfogyott a hely: semmi sem lett mentve",
        ru: "На сервере нет места: ничего не сохранено")
    static let failed = Text(
        en: "Something went wrong", hy: "Ինչ-որ բան սխալ գնաց", fa: "مشکلی پیش آمد", hu: "Valami hiba történt",
        ru: "Что-то пошло не так")
    static let failedHint = Text(
        en: "Nothing was lost on our side. If it happens again, give your administrator this reference: {0}",
        hy: "Մեր կողմից ոչինչ չի կորել։ Եթե կրկնվի, ձեր ադմինիստրատորին հայտնեք այս համարը՝ {0}",
        fa: "چیزی از سوی ما از دست نرفت. اگر دوباره پیش آمد، این شناسه را به مدیر سامانه بدهید: {0}",
        hu: "Nálunk semmi sem veszett el. Ha megismétlődik, adja meg a rendszergazdának ezt az azonosítót: {0}",
        ru: "На нашей стороне ничего не потеряно. Если повторится, сообщите администратору этот номер: {0}")
    static let backHome = Text(
        en: "Go to the home page", hy: "Գնալ գլխավոր էջ", fa: "رفتن به صفحهٔ اصلی", hu: "Ugrás a kezdőlapra",
        ru: "На главную")
    static let methodNotAllowed = Text(
        en: "That action does not exist here", hy: "Այդ գործողությունն այստեղ չկա", fa: "این کار در اینجا وجود ندارد",
        hu: "Ez a művelet itt nem létezik", ru: "Такого действия здесь нет")
}
