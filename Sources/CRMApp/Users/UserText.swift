import Auth
import Views

/// The words of users, teams and roles.
enum UserText {
    static let users = Text(en: "Users", hy: "Օգտատերեր", fa: "کاربران", hu: "Felhasználók", ru: "Пользователи")
    static let user = Text(en: "User", hy: "Օգտատեր", fa: "کاربر", hu: "Felhasználó", ru: "Пользователь")
    static let addUser = Text(
        en: "Add user", hy: "Ավելացնել օգտատեր", fa: "افزودن کاربر", hu: "Felhasználó hozzáadása",
        ru: "Добавить пользователя")
    static let teams = Text(en: "Teams", hy: "Թիմեր", fa: "تیم‌ها", hu: "Csapatok", ru: "Команды")
    static let addTeam = Text(
        en: "Add team", hy: "Ավելացնել թիմ", fa: "افزودن تیم", hu: "Csapat hozzáadása", ru: "Добавить команду")
    static let parentTeam = Text(en: "Part of", hy: "Մաս է կազմում", fa: "زیرمجموعهٔ", hu: "Része ennek", ru: "Входит в")
    static let topTeam = Text(
        en: "No team above", hy: "Վերևում թիմ չկա", fa: "بدون تیم بالادست", hu: "Nincs felettes csapat",
        ru: "Без вышестоящей команды")
    static let lead = Text(
        en: "Team lead", hy: "Թիմի ղեկավար", fa: "سرپرست تیم", hu: "Csapatvezető", ru: "Руководитель команды")
    static let members = Text(en: "Members", hy: "Անդամներ", fa: "اعضا", hu: "Tagok", ru: "Участники")
    static let roles = Text(en: "Roles", hy: "Դերեր", fa: "نقش‌ها", hu: "Szerepkörök", ru: "Роли")
    static let role = Text(en: "Role", hy: "Դեր", fa: "نقش", hu: "Szerepkör", ru: "Роль")
    static let addRole = Text(
        en: "Add role", hy: "Ավելացնել դեր", fa: "افزودن نقش", hu: "Szerepkör hozzáadása", ru: "Добавить роль")
    static let lastSignIn = Text(
        en: "Last sign-in", hy: "Վերջին մուտքը", fa: "آخرین ورود", hu: "Utolsó bejelentkezés", ru: "Последний вход")
    static let never = Text(en: "Never", hy: "Երբեք", fa: "هرگز", hu: "Soha", ru: "Никогда")
    static let active = Text(en: "Active", hy: "Ակտիվ", fa: "فعال", hu: "Aktív", ru: "Активен")
    static let invited = Text(en: "Invited", hy: "Հրավիրված", fa: "دعوت‌شده", hu: "Meghívva", ru: "Приглашён")
    static let disabled = Text(en: "Disabled", hy: "Անջատված", fa: "غیرفعال", hu: "Letiltva", ru: "Отключён")
    static let disable = Text(
        en: "Disable user", hy: "Անջատել օգտատիրոջը", fa: "غیرفعال کردن کاربر", hu: "Felhasználó letiltása",
        ru: "Отключить пользователя")
    static let enable = Text(
        en: "Enable user", hy: "Միացնել օգտատիրոջը", fa: "فعال کردن کاربر", hu: "Felhasználó engedélyezése",
        ru: "Включить пользователя")
    static let endSessions = Text(
        en: "End all sessions", hy: "Ավարտել բոլոր սեսիաները", fa: "پایان همهٔ نشست‌ها", hu: "Minden munkamenet lezárása",
        ru: "Завершить все сеансы")
    static let makeLink = Text(
        en: "Make a password link", hy: "Ստեղծել գաղտնաբառի հղում", fa: "ساخت پیوند گذرواژه",
        hu: "Jelszóhivatkozás készítése", ru: "Создать ссылку для пароля")
    static let link = Text(
        en: "Password link", hy: "Գաղտնաբառի հղում", fa: "پیوند گذرواژه", hu: "Jelszóhivatkozás",
        ru: "Ссылка для пароля")
    static let linkHint = Text(
        en: "Give this link to {0}. It works once and is shown only now.",
        hy: "Տվեք այս հղումը {0}-ին։ Այն գործում է մեկ անգամ և ցուցադրվում է միայն հիմա։",
        fa: "این پیوند را به {0} بدهید. یک بار کار می‌کند و فقط اکنون نشان داده می‌شود.",
        hu: "Adja át ezt a hivatkozást neki: {0}. Egyszer működik, és csak most látható.",
        ru: "Передайте эту ссылку: {0}. Она действует один раз и показана только сейчас.")
    static let linkExpires = Text(
        en: "Valid until", hy: "Վավեր է մինչև", fa: "معتبر تا", hu: "Érvényes eddig", ru: "Действует до")
    static let enterName = Text(
        en: "Enter a name", hy: "Մուտքագրեք անուն", fa: "نامی وارد کنید", hu: "Adjon meg nevet", ru: "Введите имя")
    static let enterEmail = Text(
        en: "Enter an e-mail address", hy: "Մուտքագրեք էլ. փոստի հասցե", fa: "نشانی ایمیل وارد کنید",
        hu: "Adjon meg e-mail-címet", ru: "Введите адрес эл. почты")
    static let chooseRole = Text(
        en: "Choose at least one role", hy: "Ընտրեք առնվազն մեկ դեր", fa: "دست‌کم یک نقش برگزینید",
        hu: "Válasszon legalább egy szerepkört", ru: "Выберите хотя бы одну роль")
    static let notYours = Text(
        en: "You cannot give a role that reaches further than your own rights",
        hy: "Չեք կարող տալ դեր, որի իրավունքները գերազանցում են ձերը",
        fa: "نمی‌توانید نقشی بدهید که از اختیارات خودتان فراتر است",
        hu: "Nem adhat olyan szerepkört, amely túlmutat a saját jogain",
        ru: "Нельзя выдать роль, права которой шире ваших")
    static let teamTooFar = Text(
        en: "With this team somebody would reach further than you do yourself",
        hy: "Այս թիմով ինչ-որ մեկի հասանելիությունը ձերից լայն կլինի",
        fa: "با این تیم دامنهٔ دسترسی کسی از دامنهٔ خود شما فراتر می‌رود",
        hu: "Ezzel a csapattal valaki messzebbre érne el, mint Ön",
        ru: "С этой командой кто-то получил бы охват шире вашего")
    static let chooseTeam = Text(
        en: "Choose a team from the list", hy: "Ընտրեք թիմ ցուցակից", fa: "تیمی از فهرست برگزینید",
        hu: "Válasszon csapatot a listából", ru: "Выберите команду из списка")
    static let chooseLead = Text(
        en: "Choose a person from the list", hy: "Ընտրեք մարդու ցուցակից", fa: "فردی از فهرست برگزینید",
        hu: "Válasszon személyt a listából", ru: "Выберите человека из списка")
    static let lastAdministrator = Text(
        en: "This is the last administrator. Make another one first.",
        hy: "Սա վերջին ադմինիստրատորն է։ Նախ նշանակեք մեկ ուրիշին։",
        fa: "این آخرین مدیر سامانه است. نخست یکی دیگر تعیین کنید.",
        hu: "Ez az utolsó rendszergazda. Előbb jelöljön ki egy másikat.",
        ru: "Это последний администратор. Сначала назначьте другого.")
    static let cycle = Text(
        en: "A team cannot be part of itself or of a team below it",
        hy: "Թիմը չի կարող մաս կազմել ինքն իրեն կամ իր ենթաթիմին",
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
        fa: "نخست اعضا و زیرتیم‌ها را جابه‌جا کنید", hu: "Előbb helyezze át a tagjait és alcsapatait",
        ru: "Сначала переместите участников и подкоманды")
    static let preset = Text(
        en: "Comes with Kap", hy: "Kap-ի հետ", fa: "همراه Kap", hu: "A Kap része", ru: "Входит в Kap")
    static let ownRole = Text(en: "Your own", hy: "Սեփական", fa: "ساختهٔ شما", hu: "Saját", ru: "Своя")
    static let reachHint = Text(
        en: "How far each action reaches. Several roles add up: the widest reach wins.",
        hy: "Թե որքան հեռու է տարածվում ամեն գործողություն։ Մի քանի դերերը գումարվում են՝ հաղթում է ամենալայնը։",
        fa: "دامنهٔ هر کار. چند نقش با هم جمع می‌شوند: گسترده‌ترین دامنه معتبر است.",
        hu: "Meddig ér egy-egy művelet. Több szerepkör összeadódik: a legtágabb számít.",
        ru: "Как далеко простирается каждое действие. Роли складываются: действует самый широкий охват.")
    static let capabilities = Text(
        en: "May also", hy: "Կարող է նաև", fa: "همچنین می‌تواند", hu: "Ezen felül", ru: "Также может")
    static let module = Text(en: "Module", hy: "Բաժին", fa: "بخش", hu: "Modul", ru: "Раздел")
    static let administratorFixed = Text(
        en: "The administrator’s rights cannot be narrowed", hy: "Ադմինիստրատորի իրավունքները հնարավոր չէ նեղացնել",
        fa: "اختیارات مدیر سامانه را نمی‌توان محدود کرد", hu: "A rendszergazda jogai nem szűkíthetők",
        ru: "Права администратора нельзя сузить")
    static let roleInUse = Text(
        en: "Users have this role; give them another first", hy: "Օգտատերեր ունեն այս դերը. նախ տվեք նրանց ուրիշը",
        fa: "کاربرانی این نقش را دارند؛ نخست نقش دیگری به آنان بدهید",
        hu: "Vannak felhasználók ezzel a szerepkörrel; előbb adjon nekik másikat",
        ru: "Эту роль имеют пользователи; сначала дайте им другую")
    static let changedMeanwhile = Text(
        en: "Somebody changed this meanwhile. Look at it again, then save.",
        hy: "Այդ ընթացքում մեկը փոխել է սա։ Նորից նայեք, ապա պահպանեք։",
        fa: "در این میان کسی این را تغییر داده است. دوباره ببینید و سپس ذخیره کنید.",
        hu: "Időközben valaki módosította. Nézze át újra, majd mentse.",
        ru: "Тем временем кто-то это изменил. Посмотрите ещё раз и сохраните.")

    static func action(_ action: Action) -> Text {
        switch action {
        case .view: Text(en: "See", hy: "Տեսնել", fa: "دیدن", hu: "Megtekintés", ru: "Видеть")
        case .create: Text(en: "Create", hy: "Ստեղծել", fa: "ایجاد", hu: "Létrehozás", ru: "Создавать")
        case .edit: Text(en: "Edit", hy: "Խմբագրել", fa: "ویرایش", hu: "Szerkesztés", ru: "Изменять")
        case .delete:
            Text(
                en: "Archive or delete", hy: "Արխիվացնել կամ ջնջել", fa: "بایگانی یا حذف", hu: "Archiválás vagy törlés",
                ru: "Архивировать или удалять")
        case .assign: Text(en: "Assign", hy: "Նշանակել", fa: "واگذاری", hu: "Hozzárendelés", ru: "Назначать")
        }
    }

    static func reach(_ reach: Reach) -> Text {
        switch reach {
        case .none: Text(en: "None", hy: "Ոչ մեկը", fa: "هیچ", hu: "Semmi", ru: "Нет")
        case .own: Text(en: "Own", hy: "Սեփական", fa: "خودی", hu: "Saját", ru: "Свои")
        case .team: Text(en: "Team", hy: "Թիմ", fa: "تیم", hu: "Csapat", ru: "Команда")
        case .teamAndBelow:
            Text(
                en: "Team and below", hy: "Թիմ և ենթաթիմեր", fa: "تیم و زیرتیم‌ها", hu: "Csapat és alcsapatok",
                ru: "Команда и ниже")
        case .all: Text(en: "All", hy: "Բոլորը", fa: "همه", hu: "Mind", ru: "Все")
        }
    }

    static func capability(_ capability: Capability) -> Text {
        switch capability {
        case .importRecords:
            Text(
                en: "Import records", hy: "Ներմուծել տվյալներ", fa: "وارد کردن داده", hu: "Adatok importálása",
                ru: "Импортировать данные")
        case .exportRecords:
            Text(
                en: "Export records", hy: "Արտահանել տվյալներ", fa: "برون‌بری داده", hu: "Adatok exportálása",
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
                en: "Change settings and pipelines", hy: "Փոխել կարգավորումներն ու փուլերը",
                fa: "تغییر تنظیمات و قیف‌ها", hu: "Beállítások és folyamatok módosítása",
                ru: "Менять настройки и воронки")
        case .readAudit:
            Text(
                en: "Read the audit log", hy: "Կարդալ գործողությունների մատյանը", fa: "خواندن گزارش رویدادها",
                hu: "Napló olvasása", ru: "Читать журнал")
        case .viewDashboards:
            Text(
                en: "See dashboards", hy: "Տեսնել վահանակները", fa: "دیدن داشبوردها", hu: "Irányítópultok megtekintése",
                ru: "Видеть панели")
        case .shareViews:
            Text(
                en: "Share views with everybody", hy: "Կիսվել դիտումներով բոլորի հետ", fa: "اشتراک نماها با همه",
                hu: "Nézetek megosztása mindenkivel", ru: "Делиться представлениями со всеми")
        case .readPersonal:
            Text(
                en: "See personal fields (phones, addresses, birthdays)",
                hy: "Տեսնել անձնական դաշտերը (հեռախոսներ, հասցեներ, ծննդյան օրեր)",
                fa: "دیدن اطلاعات شخصی (تلفن، نشانی، زادروز)",
                hu: "Személyes mezők megtekintése (telefon, cím, születésnap)",
                ru: "Видеть личные поля (телефоны, адреса, дни рождения)")
        case .readCommercial:
            Text(
                en: "See commercial fields (values, revenue)", hy: "Տեսնել առևտրային դաշտերը (արժեքներ, հասույթ)",
                fa: "دیدن اطلاعات تجاری (ارزش، درآمد)", hu: "Üzleti mezők megtekintése (érték, árbevétel)",
                ru: "Видеть коммерческие поля (суммы, выручка)")
        case .readSensitive:
            Text(
                en: "See sensitive fields (income, education)", hy: "Տեսնել զգայուն դաշտերը (եկամուտ, կրթություն)",
                fa: "دیدن اطلاعات حساس (درآمد فرد، تحصیلات)", hu: "Érzékeny mezők megtekintése (jövedelem, végzettség)",
                ru: "Видеть чувствительные поля (доход, образование)")
        }
    }
}
