import Views

/// The words of a customer's own page.
enum RecordText {
    static let archived = Text(en: "Archived", hy: "Արխիվացված", fa: "بایگانی‌شده", hu: "Archivált", ru: "В архиве")
    static let archivedNotice = Text(
        en: "This customer is in the archive.", hy: "Այս հաճախորդն արխիվում է։", fa: "این مشتری در بایگانی است.",
        hu: "Ez az ügyfél az archívumban van.", ru: "Этот клиент в архиве.")
    static let assign = Text(
        en: "Change owner", hy: "Նշանակել պատասխանատու", fa: "واگذاری", hu: "Felelős kijelölése",
        ru: "Назначить ответственного")
    static let people = Text(en: "People", hy: "Անձինք", fa: "اشخاص", hu: "Személyek", ru: "Контактные лица")
    static let organisations = Text(
        en: "Organisations", hy: "Կազմակերպություններ", fa: "سازمان‌ها", hu: "Szervezetek", ru: "Организации")
    static let noPeople = Text(
        en: "No people yet", hy: "Դեռ ոչ ոք գրանցված չէ", fa: "هنوز کسی ثبت نشده است",
        hu: "Még nincs felvett személy", ru: "Контактных лиц пока нет")
    static let noOrganisations = Text(
        en: "No organisations yet", hy: "Որևէ կազմակերպության հետ կապված չէ", fa: "به سازمانی متصل نیست",
        hu: "Még nincs szervezeti kapcsolat", ru: "Связанных организаций нет")
    static let addPersonHere = Text(
        en: "Add a person", hy: "Ավելացնել անձ", fa: "افزودن شخص", hu: "Személy hozzáadása",
        ru: "Добавить контактное лицо")
    static let addOrganisationHere = Text(
        en: "Add an organisation", hy: "Ավելացնել կազմակերպություն", fa: "افزودن سازمان", hu: "Szervezet hozzáadása",
        ru: "Добавить организацию")
    static let role = Text(en: "Position", hy: "Պաշտոն", fa: "سمت", hu: "Beosztás", ru: "Должность")
    static let enterRole = Text(
        en: "Enter the position, for example buyer", hy: "Մուտքագրեք պաշտոնը, օրինակ՝ գնումների մասնագետ",
        fa: "سمت را وارد کنید، مانند مسئول خرید", hu: "Adja meg a beosztást, például: beszerző",
        ru: "Введите должность, например закупщик")
    static let since = Text(en: "Since", hy: "Սկսած", fa: "از تاریخ", hu: "Mióta", ru: "С какого дня")
    static let from = Text(en: "since {0}", hy: "սկսած՝ {0}", fa: "از {0}", hu: "{0} óta", ru: "с {0}")
    static let until = Text(en: "until {0}", hy: "մինչև {0}", fa: "تا {0}", hu: "eddig: {0}", ru: "до {0}")
    static let end = Text(
        en: "End today", hy: "Դադարեցնել այսօրվանից", fa: "پایان از امروز", hu: "Lezárás mai nappal",
        ru: "Завершить сегодня")
    static let subsidiaries = Text(
        en: "Subsidiaries", hy: "Դուստր կազմակերպություններ", fa: "زیرمجموعه‌ها", hu: "Leányvállalatok",
        ru: "Дочерние организации")
    static let soldThrough = Text(
        en: "Customers they supply", hy: "Գնում են այս կազմակերպության միջոցով", fa: "خریداران از طریق این سازمان",
        hu: "Rajta keresztül vásárolnak", ru: "Покупают через этого клиента")
    static let household = Text(en: "Household", hy: "Ընտանիք", fa: "خانوار", hu: "Háztartás", ru: "Домохозяйство")
    static let noHousehold = Text(
        en: "No other household members", hy: "Ընտանիքի այլ անդամներ գրանցված չեն",
        fa: "عضو دیگری از خانوار ثبت نشده است", hu: "Nincs más háztartástag",
        ru: "Других членов домохозяйства нет")
    static let addMember = Text(
        en: "Add a member", hy: "Ավելացնել անդամ", fa: "افزودن عضو", hu: "Tag hozzáadása",
        ru: "Добавить в домохозяйство")
    static let leaveHousehold = Text(
        en: "Remove from household", hy: "Հանել ընտանիքից", fa: "برداشتن از خانوار", hu: "Eltávolítás a háztartásból",
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
        en: "Add preference or need", hy: "Գրանցել նախասիրություն կամ կարիք", fa: "ثبت سلیقه یا نیاز",
        hu: "Preferencia vagy igény rögzítése", ru: "Записать предпочтение или потребность")
    static let factBody = Text(en: "What is it?", hy: "Ի՞նչ", fa: "چیست؟", hu: "Mi az?", ru: "Что именно?")
    static let enterFact = Text(
        en: "Write what the customer likes or needs", hy: "Գրեք՝ ինչ է հաճախորդը սիրում կամ ինչի կարիք ունի",
        fa: "بنویسید مشتری چه می‌پسندد یا لازم دارد", hu: "Írja le, mit szeret vagy mire van szüksége az ügyfélnek",
        ru: "Напишите, что клиент любит или что ему нужно")
    static let notedOn = Text(
        en: "Noted on", hy: "Գրառման օրը", fa: "تاریخ ثبت", hu: "Feljegyezve", ru: "Когда записано")
    static let conversation = Text(en: "Conversation", hy: "Զրույց", fa: "گفتگو", hu: "Beszélgetés", ru: "Разговор")
    static let editTags = Text(
        en: "Edit tags", hy: "Խմբագրել պիտակները", fa: "ویرایش برچسب‌ها", hu: "Címkék szerkesztése", ru: "Изменить метки"
    )
    static let noTags = Text(en: "No tags", hy: "Պիտակներ չկան", fa: "برچسبی نیست", hu: "Nincs címke", ru: "Меток нет")
    static let formalName = Text(en: "Full name", hy: "Լրիվ անունը", fa: "نام کامل", hu: "Teljes név", ru: "Полное имя")
    static let contact = Text(
        en: "Contact details", hy: "Կոնտակտային տվյալներ", fa: "راه‌های تماس", hu: "Elérhetőségek",
        ru: "Контактные данные")
    static let movedMeanwhile = Text(
        en: "Someone else has changed this customer in the meantime. Look at the current state, then try again.",
        hy: "Այս ընթացքում մեկ ուրիշը փոխել է հաճախորդի տվյալները։ Տեսեք ներկա վիճակը և կրկին փորձեք։",
        fa: "در این میان کسی اطلاعات این مشتری را تغییر داده است. وضعیت فعلی را ببینید و دوباره امتحان کنید.",
        hu: "Közben valaki módosította ezt az ügyfelet. Nézze meg a jelenlegi állapotot, majd próbálja újra.",
        ru:
            "Пока вы редактировали, запись изменил другой пользователь. Посмотрите текущее состояние и попробуйте снова."
    )
}
