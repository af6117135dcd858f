import Views

/// The words of pages that say what went wrong.
enum ErrorText {
    static let notFound = Text(
        en: "Page not found", hy: "Էջը չի գտնվել", fa: "صفحه پیدا نشد", hu: "Az oldal nem található",
        ru: "Страница не найдена"
    )
    static let notFoundHint = Text(
        en: "The page does not exist, or you do not have the right to see it.",
        hy: "Էջը գոյություն չունի, կամ դուք այն տեսնելու իրավունք չունեք։",
        fa: "این صفحه وجود ندارد یا شما اجازهٔ دیدن آن را ندارید.",
        hu: "Az oldal nem létezik, vagy nincs joga megtekinteni.",
        ru: "Страницы не существует, или у вас нет прав на её просмотр.")
    static let archived = Text(
        en: "This is in the archive", hy: "Սա արխիվում է", fa: "این در بایگانی است", hu: "Ez archiválva van",
        ru: "Это в архиве")
    static let archivedHint = Text(
        en: "What is archived cannot be changed. Restore it first, then try again.",
        hy: "Արխիվացվածը հնարավոր չէ փոխել։ Նախ վերականգնեք, ապա կրկին փորձեք։",
        fa: "آنچه بایگانی شده تغییرپذیر نیست. ابتدا آن را بازیابی کنید و سپس دوباره تلاش کنید.",
        hu: "Az archivált tétel nem módosítható. Előbb állítsa vissza, majd próbálja újra.",
        ru: "То, что в архиве, нельзя изменить. Сначала восстановите, затем попробуйте снова.")
    static let forbidden = Text(
        en: "Not allowed", hy: "Չի թույլատրվում", fa: "مجاز نیست", hu: "Nem engedélyezett", ru: "Нет доступа")
    static let forbiddenHint = Text(
        en: "Your role does not allow this. If the page has been open for a long time, reload it and try again.",
        hy: "Ձեր դերը դա թույլ չի տալիս։ Եթե էջը երկար բաց է եղել, վերաբեռնեք այն և կրկին փորձեք։",
        fa: "نقش شما این اجازه را نمی‌دهد. اگر صفحه مدت زیادی باز بوده، آن را دوباره بارگذاری و باز امتحان کنید.",
        hu: "Az Ön szerepköre ezt nem engedi. Ha az oldal régóta nyitva volt, töltse újra, és próbálja meg ismét.",
        ru: "Ваша роль этого не разрешает. Если страница долго была открыта, обновите её и попробуйте снова.")
    static let badRequest = Text(
        en: "The form could not be processed", hy: "Այդ ձևաթուղթը հնարավոր չէ կարդալ", fa: "خواندن این فرم ممکن نشد",
        hu: "Az űrlapot nem sikerült feldolgozni", ru: "Не удалось обработать форму")
    static let badRequestHint = Text(
        en: "Go back, reload the page and try again.", hy: "Հետ գնացեք, վերաբեռնեք էջը և կրկին փորձեք։",
        fa: "برگردید، صفحه را دوباره بارگذاری کنید و باز امتحان کنید.",
        hu: "Menjen vissza, töltse újra az oldalt, és próbálja meg ismét.",
        ru: "Вернитесь, обновите страницу и попробуйте снова.")
    static let busy = Text(
        en: "The system is busy. Try again in a moment.", hy: "Համակարգը զբաղված է․ փորձեք մի փոքր հետո",
        fa: "سامانه شلوغ است؛ کمی بعد دوباره امتحان کنید",
        hu: "A rendszer túlterhelt. Próbálja újra néhány másodperc múlva.",
        ru: "Система занята. Повторите попытку чуть позже.")
    static let diskFull = Text(
        en: "The server is out of disk space. Nothing was saved.", hy: "Սերվերում տեղ չի մնացել․ ոչինչ չի պահպանվել",
        fa: "فضای سرور پر است: چیزی ذخیره نشد", hu: "A kiszolgálón elfogyott a tárhely, a mentés nem sikerült",
        ru: "На сервере закончилось место. Данные не сохранены.")
    static let failed = Text(
        en: "Something went wrong", hy: "Սխալ առաջացավ", fa: "مشکلی پیش آمد", hu: "Valami hiba történt",
        ru: "Что-то пошло не так")
    static let failedHint = Text(
        en: "Your saved data is safe. If this happens again, give your administrator this reference: {0}",
        hy: "Տվյալները չեն կորել։ Եթե կրկնվի, ձեր ադմինիստրատորին հայտնեք այս համարը՝ {0}",
        fa: "هیچ داده‌ای از دست نرفت. اگر دوباره پیش آمد، این شناسه را به مدیر سامانه بدهید: {0}",
        hu:
            "A mentett adatok biztonságban vannak. Ha a hiba megismétlődik, adja meg a rendszergazdának ezt az azonosítót: {0}",
        ru: "Сохранённые данные в безопасности. Если ошибка повторится, сообщите администратору этот код: {0}")
    static let backHome = Text(
        en: "Go to the home page", hy: "Գնալ գլխավոր էջ", fa: "رفتن به صفحهٔ اصلی", hu: "Ugrás a kezdőlapra",
        ru: "На главную")
}
