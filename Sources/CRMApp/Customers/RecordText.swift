import Views

/// The words of a customer's own page.
enum RecordText {
    static let archived = Text(en: "Archived", hy: "Արխիվացված", fa: "بایگانی‌شده", hu: "Archivált", ru: "В архиве")
    static let archivedNotice = Text(
        en: "This customer is in the archive.", hy: "Այս հաճախորդն արխիվում է։", fa: "این مشتری در بایگانی است.",
        hu: "Ez az ügyfél az archívumban van.", ru: "Этот клиент в архиве.")
    static let assign = Text(en: "Assign", hy: "Նշանակել", fa: "واگذاری", hu: "Hozzárendelés", ru: "Назначить")
    static let people = Text(en: "People", hy: "Մարդիկ", fa: "اشخاص", hu: "Emberek", ru: "Люди")
    static let organisations = Text(
        en: "Organisations", hy: "Կազմակերպություններ", fa: "سازمان‌ها", hu: "Szervezetek", ru: "Организации")
    static let noPeople = Text(
        en: "Nobody is known here yet", hy: "Դեռ ոչ ոք հայտնի չէ", fa: "هنوز کسی شناخته نشده",
        hu: "Még senkit sem ismerünk itt", ru: "Пока никого не знаем")
    static let noOrganisations = Text(
        en: "Belongs to no organisation", hy: "Ոչ մի կազմակերպության չի պատկանում", fa: "به سازمانی تعلق ندارد",
        hu: "Egy szervezethez sem tartozik", ru: "Не связан с организациями")
    static let addAffiliation = Text(
        en: "Add affiliation", hy: "Ավելացնել կապ", fa: "افزودن وابستگی", hu: "Kapcsolat hozzáadása",
        ru: "Добавить связь")
    static let addPersonHere = Text(
        en: "Add a person", hy: "Ավելացնել անձ", fa: "افزودن شخص", hu: "Személy hozzáadása", ru: "Добавить человека")
    static let addOrganisationHere = Text(
        en: "Add an organisation", hy: "Ավելացնել կազմակերպություն", fa: "افزودن سازمان", hu: "Szervezet hozzáadása",
        ru: "Добавить организацию")
    static let role = Text(en: "Role", hy: "Պաշտոն", fa: "سمت", hu: "Szerep", ru: "Роль")
    static let enterRole = Text(
        en: "Enter the role, such as buyer", hy: "Մուտքագրեք պաշտոնը, օրինակ՝ գնումների մասնագետ",
        fa: "سمت را وارد کنید، مانند مسئول خرید", hu: "Adja meg a szerepet, például beszerző",
        ru: "Введите роль, например закупщик")
    static let since = Text(en: "Since", hy: "Սկսած", fa: "از تاریخ", hu: "Mióta", ru: "С какого дня")
    static let from = Text(en: "since {0}", hy: "{0}-ից", fa: "از {0}", hu: "{0} óta", ru: "с {0}")
    static let until = Text(en: "until {0}", hy: "մինչև {0}", fa: "تا {0}", hu: "eddig: {0}", ru: "до {0}")
    static let end = Text(
        en: "End today", hy: "Ավարտել այսօր", fa: "پایان از امروز", hu: "Lezárás ma", ru: "Завершить сегодня")
    static let subsidiaries = Text(
        en: "Subsidiaries", hy: "Դուստր կազմակերպություններ", fa: "زیرمجموعه‌ها", hu: "Leányvállalatok",
        ru: "Дочерние организации")
    static let soldThrough = Text(
        en: "Sold through them", hy: "Գնում են սրա միջոցով", fa: "خریداران از طریق او",
        hu: "Rajta keresztül vásárolnak", ru: "Покупают через него")
    static let household = Text(en: "Household", hy: "Ընտանիք", fa: "خانوار", hu: "Háztartás", ru: "Домохозяйство")
    static let noHousehold = Text(
        en: "No one else is known in the household", hy: "Ընտանիքի այլ անդամներ հայտնի չեն",
        fa: "عضو دیگری از خانوار شناخته نشده", hu: "Nem ismerünk mást a háztartásból",
        ru: "Других членов семьи не знаем")
    static let addMember = Text(
        en: "Add a member", hy: "Ավելացնել անդամ", fa: "افزودن عضو", hu: "Tag hozzáadása", ru: "Добавить члена семьи")
    static let leaveHousehold = Text(
        en: "Leave the household", hy: "Հանել ընտանիքից", fa: "خروج از خانوار", hu: "Kilépés a háztartásból",
        ru: "Убрать из домохозяйства")
    static let facts = Text(
        en: "Preferences and needs", hy: "Նախասիրություններ և կարիքներ", fa: "سلیقه‌ها و نیازها",
        hu: "Preferenciák és igények", ru: "Предпочтения и потребности")
    static let fact = Text(
        en: "Preference or need", hy: "Նախասիրություն կամ կարիք", fa: "سلیقه یا نیاز", hu: "Preferencia vagy igény",
        ru: "Предпочтение или потребность")
    static let noFacts = Text(
        en: "Nothing noted yet", hy: "Դեռ ոչինչ գրված չէ", fa: "هنوز چیزی ثبت نشده", hu: "Még nincs feljegyzés",
        ru: "Пока ничего не записано")
    static let addFact = Text(
        en: "Note a preference or need", hy: "Գրառել նախասիրություն կամ կարիք", fa: "ثبت سلیقه یا نیاز",
        hu: "Preferencia vagy igény rögzítése", ru: "Записать предпочтение или потребность")
    static let factBody = Text(en: "What is it?", hy: "Ի՞նչ", fa: "چیست؟", hu: "Mi az?", ru: "Что именно?")
    static let enterFact = Text(
        en: "Write what the customer likes or needs", hy: "Գրեք՝ ինչ է հաճախորդը սիրում կամ ինչի կարիք ունի",
        fa: "بنویسید مشتری چه می‌پسندد یا لازم دارد", hu: "Írja le, mit szeret vagy mire van szüksége az ügyfélnek",
        ru: "Напишите, что клиент любит или что ему нужно")
    static let notedOn = Text(
        en: "Noted on", hy: "Գրառման օրը", fa: "تاریخ ثبت", hu: "Feljegyezve", ru: "Когда записано")
    static let conversation = Text(en: "Conversation", hy: "Զրույց", fa: "گفت‌وگو", hu: "Beszélgetés", ru: "Разговор")
    static let editTags = Text(
        en: "Edit tags", hy: "Խմբագրել պիտակները", fa: "ویرایش برچسب‌ها", hu: "Címkék szerkesztése", ru: "Изменить метки"
    )
    static let noTags = Text(en: "No tags", hy: "Պիտակներ չկան", fa: "برچسبی نیست", hu: "Nincs címke", ru: "Меток нет")
    static let formalName = Text(en: "Full name", hy: "Լրիվ անունը", fa: "نام کامل", hu: "Teljes név", ru: "Полное имя")
    static let contact = Text(en: "Contact", hy: "Կապ", fa: "تماس", hu: "Elérhetőség", ru: "Контакты")
    static let movedMeanwhile = Text(
        en: "Somebody changed this customer in the meantime. Look at it as it is now, then try again.",
        hy: "Այս ընթացքում մեկ ուրիշը փոխել է հաճախորդին։ Նայեք ներկա վիճակը և կրկին փորձեք։",
        fa: "در این میان کسی این مشتری را تغییر داده است. وضعیت کنونی را ببینید و دوباره امتحان کنید.",
        hu: "Közben valaki módosította ezt az ügyfelet. Nézze meg a jelenlegi állapotot, majd próbálja újra.",
        ru: "Тем временем кто-то изменил этого клиента. Посмотрите, как он выглядит сейчас, и попробуйте снова.")
}
