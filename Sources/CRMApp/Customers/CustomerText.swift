import Views

/// The words of customers.
enum CustomerText {
    static let customers = Text(en: "Customers", hy: "Հաճախորդներ", fa: "مشتریان", hu: "Ügyfelek", ru: "Клиенты")
    static let add = Text(
        en: "Add customer", hy: "Ավելացնել հաճախորդ", fa: "افزودن مشتری", hu: "Ügyfél hozzáadása",
        ru: "Добавить клиента")
    static let addPerson = Text(
        en: "Add person", hy: "Ավելացնել անձ", fa: "افزودن شخص", hu: "Személy hozzáadása", ru: "Добавить физлицо")
    static let addOrganisation = Text(
        en: "Add organisation", hy: "Ավելացնել կազմակերպություն", fa: "افزودن سازمان", hu: "Szervezet hozzáadása",
        ru: "Добавить организацию")
    static let edit = Text(
        en: "Edit customer", hy: "Խմբագրել հաճախորդի տվյալները", fa: "ویرایش مشتری", hu: "Ügyfél szerkesztése",
        ru: "Изменить клиента")
    static let other = Text(en: "Other", hy: "Այլ", fa: "سایر", hu: "Egyéb", ru: "Другое")
    static let unknown = Text(en: "Unknown", hy: "Անհայտ", fa: "نامشخص", hu: "Ismeretlen", ru: "Неизвестно")
    static let allFields = Text(
        en: "All fields", hy: "Բոլոր դաշտերը", fa: "همهٔ فیلدها", hu: "Minden mező", ru: "Все поля")

    // Fields
    static let kind = Text(en: "Type", hy: "Տեսակ", fa: "نوع", hu: "Típus", ru: "Тип")
    static let nameGroup = Text(en: "Name", hy: "Անուն", fa: "نام", hu: "Név", ru: "Имя")
    static let organisationName = Text(
        en: "Name of the organisation", hy: "Կազմակերպության անվանումը", fa: "نام سازمان", hu: "A szervezet neve",
        ru: "Название организации")
    static let prefix = Text(en: "Title", hy: "Դիմելաձև", fa: "عنوان", hu: "Titulus (dr., özv.)", ru: "Обращение")
    static let given = Text(en: "Given name", hy: "Անուն", fa: "نام", hu: "Utónév", ru: "Имя")
    static let additional = Text(
        en: "Patronymic or middle name", hy: "Հայրանուն", fa: "نام میانی یا نام پدر", hu: "Második név", ru: "Отчество")
    static let family = Text(en: "Family name", hy: "Ազգանուն", fa: "نام خانوادگی", hu: "Családnév", ru: "Фамилия")
    static let suffix = Text(en: "Suffix", hy: "Հավելում", fa: "پسوند", hu: "Utótag", ru: "Суффикс (мл., ст.)")
    static let nativeName = Text(
        en: "Name in original script", hy: "Անունը մայրենի գրով", fa: "نام به الفبای زبان خودش",
        hu: "Név eredeti írással",
        ru: "Имя на языке оригинала")
    static let latinName = Text(
        en: "Name in Latin letters", hy: "Անունը լատինատառ", fa: "نام با حروف لاتین", hu: "Név latin betűkkel",
        ru: "Имя латиницей")
    static let nameOrder = Text(
        en: "Name order", hy: "Անվան հերթականությունը", fa: "ترتیب نام", hu: "A név elemeinek sorrendje",
        ru: "Порядок имени и фамилии")
    static let byLanguage = Text(
        en: "Language default", hy: "Ինչպես ընդունված է լեզվում", fa: "طبق روال زبان",
        hu: "A nyelvnek megfelelően", ru: "Как принято в языке")
    static let legalName = Text(
        en: "Legal name", hy: "Իրավաբանական անվանում", fa: "نام حقوقی", hu: "Cégnév", ru: "Юридическое наименование")
    static let taxNumber = Text(en: "Tax number", hy: "ՀՎՀՀ", fa: "شناسهٔ مالیاتی", hu: "Adószám", ru: "ИНН")
    static let sector = Text(en: "Sector", hy: "Ոլորտ", fa: "زمینهٔ فعالیت", hu: "Ágazat", ru: "Отрасль")
    static let employees = Text(
        en: "Employees", hy: "Աշխատակիցների թիվը", fa: "تعداد کارکنان", hu: "Létszám", ru: "Число сотрудников")
    static let foundedYear = Text(
        en: "Founded in", hy: "Հիմնադրման տարի", fa: "سال تأسیس", hu: "Alapítás éve", ru: "Год основания")
    static let revenue = Text(
        en: "Annual revenue", hy: "Տարեկան շրջանառություն", fa: "فروش سالانه", hu: "Éves árbevétel",
        ru: "Годовая выручка")
    static let channelLevel = Text(
        en: "Channel level", hy: "Տեղը վաճառքի շղթայում", fa: "جایگاه در زنجیرهٔ فروش",
        hu: "Helye az értékesítési láncban",
        ru: "Уровень канала сбыта")
    static let buysThrough = Text(
        en: "Buys through", hy: "Ում միջոցով է գնում", fa: "واسطهٔ خرید", hu: "Kin keresztül vásárol",
        ru: "Покупает через")
    static let parent = Text(
        en: "Parent organisation", hy: "Մայր կազմակերպություն", fa: "سازمان مادر", hu: "Anyavállalat",
        ru: "Головная организация")
    static let birth = Text(
        en: "Date of birth", hy: "Ծննդյան ամսաթիվ", fa: "تاریخ تولد", hu: "Születési dátum", ru: "Дата рождения")
    static let birthDay = Text(
        en: "Day", hy: "Օր", fa: "روز", hu: "Nap", ru: "День")
    static let birthMonth = Text(en: "Month", hy: "Ամիս", fa: "ماه", hu: "Hónap", ru: "Месяц")
    static let birthYear = Text(en: "Year", hy: "Տարի", fa: "سال", hu: "Év", ru: "Год")
    static let age = Plural(
        en: ("{0} year old", "{0} years old"), hy: ("{0} տարեկան", "{0} տարեկան"), fa: ("{0} ساله", "{0} ساله"),
        hu: ("{0} éves", "{0} éves"), ru: ("{0} год", "{0} года", "{0} лет"))
    static let gender = Text(en: "Gender", hy: "Սեռ", fa: "جنسیت", hu: "Nem", ru: "Пол")
    static let language = Text(en: "Language", hy: "Լեզու", fa: "زبان", hu: "Nyelv", ru: "Язык")
    static let occupation = Text(en: "Occupation", hy: "Մասնագիտություն", fa: "شغل", hu: "Foglalkozás", ru: "Профессия")
    static let education = Text(en: "Education", hy: "Կրթություն", fa: "تحصیلات", hu: "Végzettség", ru: "Образование")
    static let incomeBand = Text(en: "Income", hy: "Եկամուտ", fa: "درآمد", hu: "Jövedelem", ru: "Доход")
    static let source = Text(en: "Source", hy: "Աղբյուր", fa: "منبع", hu: "Forrás", ru: "Источник")
    static let lifecycle = Text(
        en: "Lifecycle stage", hy: "Հաճախորդի փուլ", fa: "مرحلهٔ مشتری", hu: "Életciklus", ru: "Стадия")
    static let contacts = Text(
        en: "Contact details", hy: "Կոնտակտային տվյալներ", fa: "راه‌های تماس",
        hu: "Elérhetőségek", ru: "Контактные данные")
    static let emails = Text(
        en: "E-mail addresses", hy: "Էլ. փոստի հասցեներ", fa: "نشانی‌های ایمیل", hu: "E-mail-címek",
        ru: "Адреса эл. почты")
    static let phones = Text(en: "Phone numbers", hy: "Հեռախոսներ", fa: "تلفن‌ها", hu: "Telefonszámok", ru: "Телефоны")
    static let messengers = Text(
        en: "Messaging apps", hy: "Մեսենջերներ", fa: "پیام‌رسان‌ها", hu: "Üzenetküldő appok", ru: "Мессенджеры")
    static let webPages = Text(en: "Websites", hy: "Կայքեր", fa: "وب‌سایت‌ها", hu: "Weboldalak", ru: "Сайты")
    static let addresses = Text(en: "Addresses", hy: "Հասցեներ", fa: "نشانی‌ها", hu: "Címek", ru: "Адреса")
    static let street = Text(
        en: "Street and number", hy: "Փողոց, շենք", fa: "خیابان و پلاک", hu: "Utca, házszám", ru: "Улица, дом")
    static let city = Text(en: "City", hy: "Քաղաք", fa: "شهر", hu: "Település", ru: "Город")
    static let region = Text(en: "Region", hy: "Մարզ", fa: "استان", hu: "Megye, régió", ru: "Регион")
    static let postalCode = Text(
        en: "Postal code", hy: "Փոստային ինդեքս", fa: "کد پستی", hu: "Irányítószám", ru: "Индекс")
    static let country = Text(en: "Country", hy: "Երկիր", fa: "کشور", hu: "Ország", ru: "Страна")
    static let tags = Text(en: "Tags", hy: "Պիտակներ", fa: "برچسب‌ها", hu: "Címkék", ru: "Метки")
    static let tag = Text(en: "Tag", hy: "Պիտակ", fa: "برچسب", hu: "Címke", ru: "Метка")
    static let tagsHint = Text(
        en: "Separated by commas", hy: "Ստորակետներով բաժանված", fa: "با ویرگول جدا کنید", hu: "Vesszővel elválasztva",
        ru: "Через запятую")
    static let label = Text(en: "Type", hy: "Տեսակ", fa: "نوع", hu: "Típus", ru: "Тип")
    static let work = Text(
        en: "Business", hy: "Գործունեություն", fa: "کسب‌وکار", hu: "Üzleti adatok", ru: "Деловые данные")
    static let personGroup = Text(
        en: "About the person", hy: "Անձի մասին", fa: "دربارهٔ شخص", hu: "Személyes adatok", ru: "О человеке")
    static let relation = Text(
        en: "Relationship", hy: "Համագործակցություն", fa: "همکاری با ما", hu: "Kapcsolatunk",
        ru: "Отношения с нами")
    static let contactGroup = Text(
        en: "Contact details", hy: "Կոնտակտային տվյալներ", fa: "راه‌های تماس", hu: "Elérhetőségek",
        ru: "Контактные данные")

    // Problems
    static let enterName = Text(
        en: "Enter a given name or a family name", hy: "Մուտքագրեք անունը կամ ազգանունը",
        fa: "نام یا نام خانوادگی را وارد کنید",
        hu: "Adja meg az utónevet vagy a családnevet", ru: "Введите имя или фамилию")
    static let enterOrganisation = Text(
        en: "Enter the name of the organisation", hy: "Մուտքագրեք կազմակերպության անվանումը",
        fa: "نام سازمان را وارد کنید",
        hu: "Adja meg a szervezet nevét", ru: "Введите название организации")
    static let tooLong = Text(
        en: "Use at most {0} characters", hy: "Օգտագործեք առավելագույնը {0} նիշ", fa: "حداکثر {0} نویسه وارد کنید",
        hu: "Legfeljebb {0} karaktert használjon", ru: "Не больше {0} знаков")
    static let enterEmail = Text(
        en: "Enter an e-mail address, for example ani@example.am",
        hy: "Մուտքագրեք էլ. փոստի հասցե, օրինակ՝ ani@example.am",
        fa: "یک نشانی ایمیل وارد کنید، مانند ani@example.am", hu: "Adjon meg egy e-mail-címet, például: ani@example.am",
        ru: "Введите адрес эл. почты, например ani@example.am")
    static let enterPhone = Text(
        en: "Enter a phone number with at least 5 digits", hy: "Մուտքագրեք առնվազն 5 թվանշանով հեռախոսահամար",
        fa: "شمارهٔ تلفنی با حداقل ۵ رقم وارد کنید", hu: "Adjon meg egy legalább 5 számjegyű telefonszámot",
        ru: "Введите номер телефона не короче 5 цифр")
    static let enterNumber = Text(
        en: "Enter a whole number", hy: "Մուտքագրեք ամբողջ թիվ", fa: "یک عدد صحیح وارد کنید",
        hu: "Adjon meg egy egész számot",
        ru: "Введите целое число")
    static let enterAmount = Text(
        en: "Enter an amount, for example 1500", hy: "Մուտքագրեք գումար, օրինակ՝ 1500",
        fa: "مبلغی وارد کنید، مانند ۱۵۰۰",
        hu: "Adjon meg egy összeget, például: 1500", ru: "Введите сумму, например 1500")
    static let enterYear = Text(
        en: "Enter a year in the past", hy: "Մուտքագրեք անցյալ տարեթիվ", fa: "سالی از گذشته وارد کنید",
        hu: "Az év nem lehet jövőbeli",
        ru: "Введите прошедший год")
    static let enterBirth = Text(
        en: "Enter a valid day and month", hy: "Մուտքագրեք գոյություն ունեցող օր և ամիս",
        fa: "روز و ماهی وارد کنید که وجود داشته باشد",
        hu: "Adjon meg létező napot és hónapot", ru: "Введите существующие день и месяц")
    static let birthInFuture = Text(
        en: "The date of birth cannot be in the future", hy: "Ծննդյան ամսաթիվը չի կարող լինել ապագայում",
        fa: "تاریخ تولد نمی‌تواند در آینده باشد",
        hu: "A születési dátum nem lehet jövőbeli", ru: "Дата рождения не может быть в будущем")
    static let enterDay = Text(
        en: "Enter a date, for example {0}", hy: "Մուտքագրեք ամսաթիվ, օրինակ՝ {0}", fa: "تاریخی وارد کنید، مانند {0}",
        hu: "Adjon meg egy dátumot, például: {0}",
        ru: "Введите дату, например {0}")
    static let outOfReach = Text(
        en: "A customer out of your reach", hy: "Ձեզ անհասանելի հաճախորդ", fa: "مشتری‌ای بیرون از دسترس شما",
        hu: "Ön számára nem elérhető ügyfél", ru: "Клиент вне вашей области доступа")
    static let chooseCustomer = Text(
        en: "Choose one of the customers", hy: "Ընտրեք հաճախորդներից մեկին", fa: "یکی از مشتریان را انتخاب کنید",
        hu: "Válasszon az ügyfelek közül", ru: "Выберите одного из клиентов")
    static let noSuchCustomer = Text(
        en: "No customer has that name", hy: "Այդ անունով հաճախորդ չկա", fa: "مشتری‌ای با این نام نیست",
        hu: "Nincs ilyen nevű ügyfél", ru: "Клиента с таким именем нет")
    static let itself = Text(
        en: "A customer cannot be linked to itself", hy: "Հաճախորդը չի կարող կապվել ինքն իր հետ",
        fa: "مشتری نمی‌تواند به خودش پیوند بخورد",
        hu: "Az ügyfél nem kapcsolható önmagához", ru: "Клиента нельзя связать с самим собой")
    static let chooseAllowed = Text(
        en: "Choose one of the options", hy: "Ընտրեք տարբերակներից մեկը", fa: "یکی از گزینه‌ها را انتخاب کنید",
        hu: "Válasszon a lehetőségek közül", ru: "Выберите один из вариантов")
    static let notYourReach = Text(
        en: "You cannot assign customers to this person", hy: "Դուք չեք կարող հաճախորդներ հանձնել այս անձին",
        fa: "شما نمی‌توانید مشتری را به این شخص واگذار کنید", hu: "Ennek a személynek nem adhat át ügyfelet",
        ru: "Вы не можете передать клиента этому сотруднику")
}
