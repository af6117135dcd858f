import Auth
import Views

/// The words of users, teams and roles.
enum UserText {
    static let newModule = Text(en: "New", hy: "Նոր", fa: "جدید", hu: "Új", ru: "Новое")
    static let newModules = Text(
        en: "This version brought new parts of the program. Choose who may use them, and save.",
        hy: "Այս տարբերակը բերել է ծրագրի նոր մասեր։ Ընտրեք, թե ով կարող է օգտվել դրանցից, և պահպանեք։",
        fa: "این نسخه بخش‌های تازه‌ای به برنامه آورده است. انتخاب کنید چه کسی از آن‌ها استفاده کند و ذخیره کنید.",
        hu: "Ez a verzió új részeket hozott a programba. Válassza ki, ki használhatja őket, és mentse.",
        ru: "В этой версии у программы появились новые части. Выберите, кому они доступны, и сохраните.")
    static let users = Text(en: "Users", hy: "Օգտատերեր", fa: "کاربران", hu: "Felhasználók", ru: "Пользователи")
    static let user = Text(en: "User", hy: "Օգտատեր", fa: "کاربر", hu: "Felhasználó", ru: "Пользователь")
    static let addUser = Text(
        en: "Add user", hy: "Ավելացնել օգտատեր", fa: "افزودن کاربر", hu: "Felhasználó hozzáadása",
        ru: "Добавить пользователя")
    static let teams = Text(en: "Teams", hy: "Թիմեր", fa: "تیم‌ها", hu: "Csapatok", ru: "Команды")
    static let addTeam = Text(
        en: "Add team", hy: "Ավելացնել թիմ", fa: "افزودن تیم", hu: "Csapat hozzáadása", ru: "Добавить команду")
    static let parentTeam = Text(
        en: "Parent team", hy: "Վերադաս թիմ", fa: "تیم بالادست", hu: "Felettes csapat", ru: "Вышестоящая команда")
    static let topTeam = Text(
        en: "None (top level)", hy: "Վերադաս թիմ չկա", fa: "بدون تیم بالادست", hu: "Nincs felettes csapat",
        ru: "Без вышестоящей команды")
    static let lead = Text(
        en: "Team lead", hy: "Թիմի ղեկավար", fa: "سرپرست تیم", hu: "Csapatvezető", ru: "Руководитель команды")
    static let members = Text(en: "Members", hy: "Անդամներ", fa: "اعضا", hu: "Tagok", ru: "Участники")
    static let roles = Text(en: "Roles", hy: "Դերեր", fa: "نقش‌ها", hu: "Szerepkörök", ru: "Роли")
    static let addRole = Text(
        en: "Add role", hy: "Ավելացնել դեր", fa: "افزودن نقش", hu: "Szerepkör hozzáadása", ru: "Добавить роль")
    static let lastSignIn = Text(
        en: "Last sign-in", hy: "Վերջին մուտքը", fa: "آخرین ورود", hu: "Utolsó bejelentkezés", ru: "Последний вход")
    static let never = Text(en: "Never", hy: "Երբեք", fa: "هرگز", hu: "Még soha", ru: "Никогда")
    static let active = Text(en: "Active", hy: "Ակտիվ", fa: "فعال", hu: "Aktív", ru: "Активен")
    static let invited = Text(en: "Invited", hy: "Հրավիրված", fa: "دعوت‌شده", hu: "Meghívva", ru: "Приглашён")
    static let disabled = Text(en: "Disabled", hy: "Արգելափակված", fa: "مسدود", hu: "Letiltva", ru: "Отключён")
    static let disable = Text(
        en: "Disable user", hy: "Արգելափակել օգտատիրոջը", fa: "مسدود کردن کاربر", hu: "Felhasználó letiltása",
        ru: "Отключить пользователя")
    static let enable = Text(
        en: "Enable user", hy: "Արգելաբացել օգտատիրոջը", fa: "رفع مسدودی کاربر", hu: "Felhasználó engedélyezése",
        ru: "Включить пользователя")
    static let endSessions = Text(
        en: "End all sessions", hy: "Ավարտել բոլոր սեսիաները", fa: "خروج کاربر از همهٔ دستگاه‌ها",
        hu: "Minden munkamenet lezárása",
        ru: "Завершить все сеансы")
    static let makeLink = Text(
        en: "Create password link", hy: "Ստեղծել գաղտնաբառի հղում", fa: "ساخت پیوند تعیین گذرواژه",
        hu: "Jelszó-beállító hivatkozás létrehozása", ru: "Создать ссылку для установки пароля")
    static let link = Text(
        en: "Password link", hy: "Գաղտնաբառի հղում", fa: "پیوند تعیین گذرواژه", hu: "Jelszó-beállító hivatkozás",
        ru: "Ссылка для установки пароля")
    static let linkHint = Text(
        en: "Give this link to {0}. It can be used once and is shown only now.",
        hy: "Փոխանցեք այս հղումը հասցեատիրոջը՝ {0}։ Այն գործում է մեկ անգամ և ցուցադրվում է միայն հիմա։",
        fa: "این پیوند را به {0} بدهید. یک بار کار می‌کند و فقط اکنون نشان داده می‌شود.",
        hu: "Adja át ezt a hivatkozást neki: {0}. Csak egyszer használható, és csak most látható.",
        ru: "Передайте эту ссылку пользователю {0}. Она действует один раз и больше показана не будет.")
    static let linkExpires = Text(
        en: "Valid until", hy: "Վավեր է մինչև", fa: "معتبر تا", hu: "Érvényes eddig", ru: "Действует до")
    static let enterName = Text(
        en: "Enter a name", hy: "Մուտքագրեք անուն", fa: "نامی وارد کنید", hu: "Adjon meg nevet", ru: "Введите имя")
    static let enterEmail = Text(
        en: "Enter an e-mail address", hy: "Մուտքագրեք էլ. փոստի հասցե", fa: "نشانی ایمیل وارد کنید",
        hu: "Adjon meg e-mail-címet", ru: "Введите адрес эл. почты")
    static let chooseRole = Text(
        en: "Choose at least one role", hy: "Ընտրեք առնվազն մեկ դեր", fa: "حداقل یک نقش انتخاب کنید",
        hu: "Válasszon legalább egy szerepkört", ru: "Выберите хотя бы одну роль")
    static let notYours = Text(
        en: "You cannot grant a role with wider permissions than your own",
        hy: "Չեք կարող տալ դեր, որի իրավունքները գերազանցում են ձերը",
        fa: "نمی‌توانید نقشی بدهید که از اختیارات خودتان فراتر است",
        hu: "Nem adhat olyan szerepkört, amely túlmutat a saját jogain",
        ru: "Нельзя назначить роль с правами шире ваших")
    static let teamTooFar = Text(
        en: "With this team, someone would get a wider scope than your own",
        hy: "Այս թիմով ինչ-որ մեկի շրջանակը ձերից լայն կլինի",
        fa: "با این تیم دامنهٔ دسترسی کسی از دامنهٔ خود شما فراتر می‌رود",
        hu: "Ezzel a csapattal valaki az Önénél tágabb hatókört kapna",
        ru: "С этой командой кто-то получил бы область доступа шире вашей")
    static let chooseTeam = Text(
        en: "Choose a team from the list", hy: "Ընտրեք թիմ ցանկից", fa: "تیمی از فهرست انتخاب کنید",
        hu: "Válasszon csapatot a listából", ru: "Выберите команду из списка")
    static let chooseLead = Text(
        en: "Choose a user from the list", hy: "Ընտրեք օգտատեր ցանկից", fa: "کاربری از فهرست انتخاب کنید",
        hu: "Válasszon felhasználót a listából", ru: "Выберите пользователя из списка")
    static let lastAdministrator = Text(
        en: "This is the last administrator. Appoint another one first.",
        hy: "Սա վերջին ադմինիստրատորն է։ Նախ նշանակեք մեկ ուրիշին։",
        fa: "این آخرین مدیر سامانه است. ابتدا یکی دیگر تعیین کنید.",
        hu: "Ez az utolsó rendszergazda. Előbb jelöljön ki egy másikat.",
        ru: "Это последний администратор. Сначала назначьте другого.")
    static let cycle = Text(
        en: "A team cannot be part of itself or of a team below it",
        hy: "Թիմը չի կարող լինել ինքն իր կամ իր ենթաթիմի կազմում",
        fa: "تیم نمی‌تواند زیرمجموعهٔ خود یا تیم زیرین خود باشد", hu: "Egy csapat nem lehet önmaga vagy alcsapata része",
        ru: "Команда не может входить в себя или в нижестоящую")
    static let emptyTeams = Text(
        en: "No teams yet", hy: "Դեռ թիմեր չկան", fa: "هنوز تیمی نیست", hu: "Még nincsenek csapatok",
        ru: "Команд пока нет")
    static let emptyTeamsWhy = Text(
        en: "Teams decide who sees whose customers. Most companies have one for each branch or manager.",
        hy:
            "Թիմերը որոշում են, թե ով ում հաճախորդներին է տեսնում։ Ընկերությունների մեծ մասն ունի մեկական թիմ ամեն մասնաճյուղի կամ ղեկավարի համար։",
        fa: "تیم‌ها تعیین می‌کنند چه کسی مشتریان چه کسی را می‌بیند. بیشتر شرکت‌ها برای هر شعبه یا سرپرست یک تیم دارند.",
        hu: "A csapatok döntik el, ki kinek az ügyfeleit látja. A legtöbb cégnél fiókonként vagy vezetőnként van egy.",
        ru: "Команды определяют, кто чьих клиентов видит. Обычно это команда на филиал или руководителя.")
    static let archiveTeam = Text(
        en: "Archive team", hy: "Արխիվացնել թիմը", fa: "بایگانی تیم", hu: "Csapat archiválása",
        ru: "Архивировать команду")
    static let teamInUse = Text(
        en: "Move its members and sub-teams first", hy: "Նախ տեղափոխեք անդամներին և ենթաթիմերը",
        fa: "ابتدا اعضا و زیرتیم‌ها را جابه‌جا کنید", hu: "Előbb helyezze át a tagjait és alcsapatait",
        ru: "Сначала переместите участников и подкоманды")
    static let preset = Text(
        en: "Built-in", hy: "Ներկառուցված", fa: "همراه Kap", hu: "Beépített", ru: "Встроенная")
    static let ownRole = Text(en: "Custom", hy: "Ձեր ստեղծածը", fa: "ساختهٔ شما", hu: "Egyéni", ru: "Пользовательская")
    static let reachHint = Text(
        en: "Which records each permission covers. With several roles, the widest scope applies.",
        hy: "Ում գրառումներին է վերաբերում ամեն իրավունքը։ Մի քանի դերի դեպքում գործում է ամենալայնը։",
        fa: "دامنهٔ دسترسی هر اجازه. با چند نقش، گسترده‌ترین دامنه معتبر است.",
        hu: "Mely rekordokra terjednek ki az egyes jogok. Több szerepkör esetén a legtágabb hatókör érvényes.",
        ru: "На какие записи распространяется каждое право. Если ролей несколько, действует самое широкое.")
    static let capabilities = Text(
        en: "Additional permissions", hy: "Լրացուցիչ իրավունքներ", fa: "دسترسی‌های دیگر", hu: "További jogosultságok",
        ru: "Дополнительные права")
    static let module = Text(en: "Module", hy: "Բաժին", fa: "بخش", hu: "Modul", ru: "Раздел")
    static let administratorFixed = Text(
        en: "The administrator’s rights cannot be narrowed", hy: "Ադմինիստրատորի իրավունքները հնարավոր չէ նեղացնել",
        fa: "اختیارات مدیر سامانه را نمی‌توان محدود کرد", hu: "A rendszergazda jogai nem szűkíthetők",
        ru: "Права администратора нельзя сузить")
    static let roleInUse = Text(
        en: "Users have this role; assign them another one first",
        hy: "Այս դերն ունեցող օգտատերեր կան․ նախ նրանց տվեք այլ դեր",
        fa: "کاربرانی این نقش را دارند؛ ابتدا نقش دیگری به آنان بدهید",
        hu: "Vannak felhasználók ezzel a szerepkörrel; előbb adjon nekik másikat",
        ru: "Роль назначена пользователям; сначала назначьте им другую")
    static let changedMeanwhile = Text(
        en: "Someone else has changed this in the meantime. Look at it again, then save.",
        hy: "Այդ ընթացքում մեկը փոխել է սա։ Նորից նայեք, ապա պահպանեք։",
        fa: "در این میان کسی این را تغییر داده است. دوباره ببینید و سپس ذخیره کنید.",
        hu: "Időközben valaki módosította. Nézze át újra, majd mentse.",
        ru: "Пока вы редактировали, запись изменил другой пользователь. Посмотрите ещё раз и сохраните.")

    static func action(_ action: Action) -> Text {
        switch action {
        case .view: Text(en: "View", hy: "Տեսնել", fa: "دیدن", hu: "Megtekintés", ru: "Просматривать")
        case .create: Text(en: "Create", hy: "Ստեղծել", fa: "ایجاد", hu: "Létrehozás", ru: "Создавать")
        case .edit: Text(en: "Edit", hy: "Խմբագրել", fa: "ویرایش", hu: "Szerkesztés", ru: "Изменять")
        case .delete:
            Text(
                en: "Archive or delete", hy: "Արխիվացնել կամ ջնջել", fa: "بایگانی یا حذف", hu: "Archiválás vagy törlés",
                ru: "Архивировать или удалять")
        case .assign:
            Text(
                en: "Assign", hy: "Նշանակել պատասխանատու", fa: "واگذاری", hu: "Felelős kijelölése",
                ru: "Назначать ответственного")
        }
    }

    static func reach(_ reach: Reach) -> Text {
        switch reach {
        case .none: Text(en: "None", hy: "Չկա", fa: "هیچ", hu: "Nincs", ru: "Нет")
        case .own: Text(en: "Own", hy: "Սեփական", fa: "فقط خودش", hu: "Saját", ru: "Свои")
        case .team: Text(en: "Team", hy: "Թիմ", fa: "تیم", hu: "Csapat", ru: "Команда")
        case .teamAndBelow:
            Text(
                en: "Team and below", hy: "Թիմ և ենթաթիմեր", fa: "تیم و زیرتیم‌ها", hu: "Csapat és alcsapatok",
                ru: "Команда и ниже")
        case .all: Text(en: "All", hy: "Բոլորը", fa: "همه", hu: "Összes", ru: "Все")
        }
    }

    static let comesLater = Text(
        en: "Comes later: nothing uses this right yet", hy: "Կավելացվի ավելի ուշ․ այս իրավունքը դեռ ոչինչ չի անում",
        fa: "بعداً می‌آید: این مجوز هنوز کاری نمی‌کند", hu: "Később érkezik: ezt a jogot még semmi sem használja",
        ru: "Появится позже: это право пока ничего не даёт")

    static func capability(_ capability: Capability) -> Text {
        switch capability {
        case .importRecords:
            Text(
                en: "Import records", hy: "Ներմուծել տվյալներ", fa: "وارد کردن داده", hu: "Adatok importálása",
                ru: "Импортировать данные")
        case .exportRecords:
            Text(
                en: "Export records", hy: "Արտահանել տվյալներ", fa: "خروجی گرفتن از داده‌ها", hu: "Adatok exportálása",
                ru: "Экспортировать данные")
        case .manageUsers:
            Text(
                en: "Manage users and teams", hy: "Կառավարել օգտատերերին և թիմերը", fa: "مدیریت کاربران و تیم‌ها",
                hu: "Felhasználók és csapatok kezelése", ru: "Управлять пользователями и командами")
        case .manageRoles:
            Text(
                en: "Edit roles", hy: "Խմբագրել դերերը", fa: "ویرایش نقش‌ها", hu: "Szerepkörök szerkesztése",
                ru: "Изменять роли")
        case .configure:
            Text(
                en: "Change settings and pipelines", hy: "Փոխել կարգավորումներն ու վաճառքի գործընթացները",
                fa: "تغییر تنظیمات و فرایندهای فروش", hu: "Beállítások és értékesítési folyamatok módosítása",
                ru: "Менять настройки и воронки")
        case .readAudit:
            Text(
                en: "Read the audit log", hy: "Կարդալ իրադարձությունների մատյանը", fa: "خواندن گزارش رویدادها",
                hu: "Eseménynapló olvasása", ru: "Читать журнал событий")
        case .viewDashboards:
            Text(
                en: "View dashboards", hy: "Տեսնել վահանակները", fa: "دیدن داشبوردها",
                hu: "Irányítópultok megtekintése",
                ru: "Просматривать сводки")
        case .shareViews:
            Text(
                en: "Share views with everyone", hy: "Ընտրանիները հասանելի դարձնել բոլորին", fa: "اشتراک نماها با همه",
                hu: "Nézetek megosztása mindenkivel", ru: "Делиться представлениями со всеми")
        case .readPersonal:
            Text(
                en: "View personal fields (phone numbers, addresses, birthdays)",
                hy: "Տեսնել անձնական դաշտերը (հեռախոսներ, հասցեներ, ծննդյան օրեր)",
                fa: "دیدن اطلاعات شخصی (تلفن، نشانی، تاریخ تولد)",
                hu: "Személyes mezők megtekintése (telefon, cím, születésnap)",
                ru: "Просматривать личные поля (телефоны, адреса, дни рождения)")
        case .readCommercial:
            Text(
                en: "View commercial fields (values, revenue)",
                hy: "Տեսնել առևտրային դաշտերը (գումարներ, շրջանառություն)",
                fa: "دیدن اطلاعات تجاری (مبلغ، فروش سالانه)", hu: "Üzleti mezők megtekintése (érték, árbevétel)",
                ru: "Просматривать коммерческие поля (суммы, выручка)")
        case .readSensitive:
            Text(
                en: "View sensitive fields (income, education)", hy: "Տեսնել զգայուն դաշտերը (եկամուտ, կրթություն)",
                fa: "دیدن اطلاعات حساس (درآمد فرد، تحصیلات)", hu: "Érzékeny mezők megtekintése (jövedelem, végzettség)",
                ru: "Просматривать чувствительные поля (доход, образование)")
        }
    }
}
