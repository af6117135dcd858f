import Views

/// Words that every module uses.
enum BaseText {
    static let save = Text(en: "Save", hy: "Պահպանել", fa: "ذخیره", hu: "Mentés", ru: "Сохранить")
    static let saveChanges = Text(
        en: "Save changes", hy: "Պահպանել փոփոխությունները", fa: "ذخیرهٔ تغییرات", hu: "Változások mentése",
        ru: "Сохранить изменения")
    static let edit = Text(en: "Edit", hy: "Խմբագրել", fa: "ویرایش", hu: "Szerkesztés", ru: "Изменить")
    static let delete = Text(en: "Delete", hy: "Ջնջել", fa: "حذف", hu: "Törlés", ru: "Удалить")
    static let archive = Text(en: "Archive", hy: "Արխիվացնել", fa: "بایگانی", hu: "Archiválás", ru: "В архив")
    static let restore = Text(en: "Restore", hy: "Վերականգնել", fa: "بازیابی", hu: "Visszaállítás", ru: "Восстановить")
    static let name = Text(en: "Name", hy: "Անվանում", fa: "نام", hu: "Név", ru: "Название")
    /// The name of somebody: some languages have another word for it than for the name of a thing.
    static let personName = Text(en: "Name", hy: "Անուն", fa: "نام", hu: "Név", ru: "Имя")
    /// The name of a person or of an organisation.
    static let anyName = Text(en: "Name", hy: "Անուն", fa: "نام", hu: "Név", ru: "Имя / название")
    static let owner = Text(en: "Owner", hy: "Պատասխանատու", fa: "مسئول", hu: "Felelős", ru: "Ответственный")
    static let team = Text(en: "Team", hy: "Թիմ", fa: "تیم", hu: "Csapat", ru: "Команда")
    static let status = Text(en: "Status", hy: "Կարգավիճակ", fa: "وضعیت", hu: "Állapot", ru: "Статус")
    static let created = Text(en: "Created", hy: "Ստեղծվել է", fa: "تاریخ ایجاد", hu: "Létrehozva", ru: "Создано")
    static let nobody = Text(en: "Nobody", hy: "Ոչ ոք", fa: "هیچ‌کس", hu: "Senki", ru: "Никто")
    static let all = Text(en: "All", hy: "Բոլորը", fa: "همه", hu: "Összes", ru: "Все")
    static let none = Text(en: "None", hy: "Չկա", fa: "هیچ", hu: "Nincs", ru: "Нет")
    static let yes = Text(en: "Yes", hy: "Այո", fa: "بله", hu: "Igen", ru: "Да")
    static let no = Text(en: "No", hy: "Ոչ", fa: "خیر", hu: "Nem", ru: "Нет")
    static let total = Text(en: "Total", hy: "Ընդամենը", fa: "جمع", hu: "Összesen", ru: "Всего")
    static let system = Text(en: "The system", hy: "Համակարգը", fa: "سامانه", hu: "A rendszer", ru: "Система")
}
