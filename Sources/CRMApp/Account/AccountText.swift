import Auth
import Views

/// The words of signing in, of the set-up and of one's own settings.
enum AccountText {
    static let title = Text(
        en: "Your account", hy: "Ձեր հաշիվը", fa: "حساب شما", hu: "Az Ön fiókja", ru: "Моя учётная запись")
    static let signIn = Text(en: "Sign in", hy: "Մուտք գործել", fa: "ورود", hu: "Bejelentkezés", ru: "Войти")
    static let email = Text(
        en: "E-mail address", hy: "Էլ. փոստի հասցե", fa: "نشانی ایمیل", hu: "E-mail-cím", ru: "Адрес эл. почты")
    static let password = Text(en: "Password", hy: "Գաղտնաբառ", fa: "گذرواژه", hu: "Jelszó", ru: "Пароль")
    static let newPassword = Text(
        en: "New password", hy: "Նոր գաղտնաբառ", fa: "گذرواژهٔ جدید", hu: "Új jelszó", ru: "Новый пароль")
    static let currentPassword = Text(
        en: "Current password", hy: "Ներկայիս գաղտնաբառ", fa: "گذرواژهٔ فعلی", hu: "Jelenlegi jelszó",
        ru: "Текущий пароль")
    static let passwordHint = Text(
        en: "At least 8 characters. A few words in a row are easy to remember.",
        hy: "Առնվազն 8 նիշ։ Մի քանի բառ իրար հետևից հեշտ է հիշել։",
        fa: "حداقل ۸ نویسه. چند واژهٔ پشت سر هم آسان به یاد می‌ماند.",
        hu: "Legalább 8 karakter. Néhány egymás utáni szó könnyen megjegyezhető.",
        ru: "Не короче 8 знаков. Несколько слов подряд легко запомнить.")
    static let changePassword = Text(
        en: "Change password", hy: "Փոխել գաղտնաբառը", fa: "تغییر گذرواژه", hu: "Jelszó módosítása",
        ru: "Сменить пароль")
    static let setPassword = Text(
        en: "Set your password", hy: "Սահմանեք ձեր գաղտնաբառը", fa: "گذرواژهٔ خود را تعیین کنید",
        hu: "Állítsa be a jelszavát", ru: "Задайте пароль")
    static let wrong = Text(
        en: "Incorrect e-mail address or password", hy: "Էլ. փոստի հասցեն կամ գաղտնաբառը ճիշտ չէ",
        fa: "نشانی ایمیل یا گذرواژه درست نیست", hu: "Hibás e-mail-cím vagy jelszó",
        ru: "Неверный адрес эл. почты или пароль")
    static let wrongCurrent = Text(
        en: "That is not your current password", hy: "Դա ձեր ներկայիս գաղտնաբառը չէ", fa: "این گذرواژهٔ فعلی شما نیست",
        hu: "Ez nem a jelenlegi jelszava", ru: "Это не ваш текущий пароль")
    static let throttled = Text(
        en: "Too many attempts. Wait a few minutes, then try again.",
        hy: "Չափազանց շատ փորձեր։ Մի փոքր սպասեք և կրկին փորձեք։",
        fa: "تلاش‌ها زیاد بود. کمی صبر کنید و دوباره امتحان کنید.",
        hu: "Túl sok próbálkozás. Várjon egy kicsit, majd próbálja újra.",
        ru: "Слишком много попыток. Подождите немного и попробуйте снова.")
    static let enterEmail = Text(
        en: "Enter your e-mail address", hy: "Մուտքագրեք ձեր էլ. փոստի հասցեն", fa: "نشانی ایمیل خود را وارد کنید",
        hu: "Adja meg e-mail-címét", ru: "Введите адрес эл. почты")
    static let addressTooLong = Text(
        en: "An e-mail address has at most 254 characters", hy: "Էլ. փոստի հասցեն ունի առավելագույնը 254 նիշ",
        fa: "نشانی ایمیل حداکثر ۲۵۴ نویسه دارد", hu: "Az e-mail-cím legfeljebb 254 karakter",
        ru: "В адресе эл. почты не больше 254 знаков")
    static let tries = Text(en: "Tries", hy: "Փորձեր", fa: "تلاش‌ها", hu: "Próbálkozások", ru: "Попытки")
    static let enterPassword = Text(
        en: "Enter your password", hy: "Մուտքագրեք ձեր գաղտնաբառը", fa: "گذرواژهٔ خود را وارد کنید",
        hu: "Adja meg jelszavát", ru: "Введите пароль")
    static let enterName = Text(
        en: "Enter your name", hy: "Մուտքագրեք ձեր անունը", fa: "نام خود را وارد کنید", hu: "Adja meg a nevét",
        ru: "Введите ваше имя")
    static let enterCompany = Text(
        en: "Enter the name of your company", hy: "Մուտքագրեք ձեր ընկերության անվանումը",
        fa: "نام شرکت خود را وارد کنید", hu: "Adja meg a cég nevét", ru: "Введите название компании")
    static let tooShort = Text(
        en: "Use at least 8 characters", hy: "Օգտագործեք առնվազն 8 նիշ", fa: "حداقل ۸ نویسه وارد کنید",
        hu: "Legalább 8 karaktert használjon", ru: "Не меньше 8 знаков")
    static let tooLong = Text(
        en: "Use at most 256 characters", hy: "Օգտագործեք առավելագույնը 256 նիշ", fa: "حداکثر ۲۵۶ نویسه وارد کنید",
        hu: "Legfeljebb 256 karaktert használjon", ru: "Не больше 256 знаков")
    static let tooCommon = Text(
        en: "This password is too common. Choose another one.",
        hy: "Այդ գաղտնաբառը հեշտ է գուշակել։ Ընտրեք ուրիշը։",
        fa: "این گذرواژه را زود حدس می‌زنند. گذرواژهٔ دیگری انتخاب کنید.",
        hu: "Ez a jelszó túl gyakori. Válasszon másikat.",
        ru: "Этот пароль слишком распространён. Выберите другой.")
    static let namesYou = Text(
        en: "Do not use your name or e-mail address, or the name of the company or of Kap, in the password",
        hy: "Գաղտնաբառը մի կազմեք ձեր անունից, էլ. փոստի հասցեից, ընկերության կամ Kap-ի անունից",
        fa: "گذرواژه را از نام یا ایمیل خود، نام شرکت یا Kap نسازید",
        hu: "Ne használja a jelszóban a nevét, az e-mail-címét, a cég vagy a Kap nevét",
        ru: "Не составляйте пароль из имени, адреса эл. почты, названия компании или слова Kap")
    static let linkUsed = Text(
        en: "This link has already been used or has expired. Ask your administrator for a new one.",
        hy: "Այս հղումն արդեն օգտագործված է կամ ժամկետանց է։ Նորը խնդրեք ադմինիստրատորից։",
        fa: "این پیوند پیش‌تر به کار رفته یا منقضی شده است. پیوند جدیدی از مدیر سامانه بخواهید.",
        hu: "Ezt a hivatkozást már felhasználták, vagy lejárt. Kérjen újat a rendszergazdától.",
        ru: "Эта ссылка уже использована или устарела. Попросите новую у администратора.")
    static let setUp = Text(
        en: "Set up Kap", hy: "Kap-ի նախնական կարգավորում", fa: "راه‌اندازی Kap", hu: "A Kap beállítása",
        ru: "Настройка Kap")
    static let setUpHint = Text(
        en: "Create the administrator account. This page can be used only once.",
        hy: "Ստեղծեք ադմինիստրատորի հաշիվը։ Այս էջը գործում է մեկ անգամ։",
        fa: "حساب مدیر سامانه را ایجاد کنید. این صفحه فقط یک بار کار می‌کند.",
        hu: "Hozza létre a rendszergazdai fiókot. Ez az oldal csak egyszer használható.",
        ru: "Создайте учётную запись администратора. Страница доступна только один раз.")
    static let needsSetUp = Text(
        en: "There are no accounts yet. Open the set-up link that the server printed when it started.",
        hy: "Դեռ ոչ ոք հաշիվ չունի։ Բացեք նախնական կարգավորման հղումը, որը սերվերը ցույց է տվել գործարկվելիս։",
        fa: "هنوز کسی حسابی ندارد. پیوند راه‌اندازی را که سرور هنگام شروع نشان داده باز کنید.",
        hu: "Még senkinek nincs fiókja. Nyissa meg a beállítási hivatkozást, amelyet a kiszolgáló induláskor kiírt.",
        ru: "Учётных записей ещё нет. Откройте ссылку настройки, которую сервер вывел при запуске.")
    static let yourName = Text(en: "Your name", hy: "Ձեր անունը", fa: "نام شما", hu: "Az Ön neve", ru: "Ваше имя")
    static let company = Text(en: "Company", hy: "Ընկերություն", fa: "شرکت", hu: "Cég", ru: "Компания")
    static let start = Text(
        en: "Create the administrator account", hy: "Ստեղծել ադմինիստրատորի հաշիվը", fa: "ایجاد حساب مدیر سامانه",
        hu: "Rendszergazdai fiók létrehozása", ru: "Создать учётную запись")
    static let language = Text(en: "Language", hy: "Լեզու", fa: "زبان", hu: "Nyelv", ru: "Язык")
    static let calendar = Text(en: "Calendar", hy: "Օրացույց", fa: "تقویم", hu: "Naptár", ru: "Календарь")
    static let gregorian = Text(
        en: "Gregorian", hy: "Գրիգորյան", fa: "میلادی", hu: "Gergely-naptár", ru: "Григорианский")
    static let jalali = Text(
        en: "Persian (Jalali)", hy: "Պարսկական (ջալալի)", fa: "خورشیدی (جلالی)", hu: "Perzsa (dzsalálí)",
        ru: "Персидский (джалали)")
    static let byLanguage = Text(
        en: "Language default", hy: "Ինչպես ընդունված է լեզվում", fa: "طبق روال زبان",
        hu: "A nyelvnek megfelelően", ru: "Как принято в языке")
    static let timeZone = Text(
        en: "Time zone", hy: "Ժամային գոտի", fa: "منطقهٔ زمانی", hu: "Időzóna", ru: "Часовой пояс")
    static let organisationZone = Text(
        en: "The company’s time zone", hy: "Ընկերության ժամային գոտին", fa: "منطقهٔ زمانی شرکت", hu: "A cég időzónája",
        ru: "Часовой пояс компании")
    static let browserLanguage = Text(
        en: "Same as browser", hy: "Ինչպես դիտարկիչում", fa: "مانند مرورگر", hu: "A böngésző szerint",
        ru: "Как в браузере")
    static let settings = Text(en: "Settings", hy: "Կարգավորումներ", fa: "تنظیمات", hu: "Beállítások", ru: "Настройки")
    static let emailTaken = Text(
        en: "A user with this address exists already", hy: "Այս հասցեով օգտատեր արդեն կա",
        fa: "کاربری با این نشانی وجود دارد", hu: "Ezzel a címmel már van felhasználó",
        ru: "Пользователь с таким адресом уже есть")

    static func strength(_ strength: PasswordStrength) -> Text {
        switch strength {
        case .weak:
            Text(
                en: "Looks weak", hy: "Թույլ է թվում", fa: "ضعیف به نظر می‌رسد", hu: "Gyengének tűnik",
                ru: "Похоже, слабый")
        case .fair:
            Text(
                en: "Looks fair; longer is better", hy: "Միջին է թվում․ ավելի երկարն ավելի լավ է",
                fa: "متوسط به نظر می‌رسد؛ بلندتر بهتر است", hu: "Közepesnek tűnik; a hosszabb jobb",
                ru: "Похоже, средний; длиннее — лучше")
        case .good:
            Text(en: "Looks good", hy: "Լավն է թվում", fa: "خوب به نظر می‌رسد", hu: "Jónak tűnik", ru: "Похоже, хороший")
        case .strong:
            Text(
                en: "Looks strong", hy: "Ուժեղ է թվում", fa: "قوی به نظر می‌رسد", hu: "Erősnek tűnik",
                ru: "Похоже, надёжный")
        }
    }

    /// Beside the field when something else was wrong: passwords are not sent back.
    static func typeAgain(_ strength: PasswordStrength) -> Text {
        switch strength {
        case .weak, .fair:
            Text(
                en: "The new password’s strength is fair. Type it again.",
                hy: "Նոր գաղտնաբառի ուժը միջին է։ Կրկին մուտքագրեք այն։",
                fa: "قدرت گذرواژهٔ جدید متوسط است. دوباره واردش کنید.",
                hu: "Az új jelszó közepes erősségű. Írja be újra.",
                ru: "Новый пароль средней надёжности. Введите его ещё раз.")
        case .good:
            Text(
                en: "The new password is good. Type it again.", hy: "Նոր գաղտնաբառը լավն է։ Կրկին մուտքագրեք այն։",
                fa: "گذرواژهٔ جدید خوب است. دوباره واردش کنید.", hu: "Az új jelszó jó. Írja be újra.",
                ru: "Новый пароль хороший. Введите его ещё раз.")
        case .strong:
            Text(
                en: "The new password is strong. Type it again.", hy: "Նոր գաղտնաբառն ուժեղ է։ Կրկին մուտքագրեք այն։",
                fa: "گذرواژهٔ جدید قوی است. دوباره واردش کنید.", hu: "Az új jelszó erős. Írja be újra.",
                ru: "Новый пароль надёжный. Введите его ещё раз.")
        }
    }

    static func words(for problem: PasswordRules.Problem) -> Text {
        switch problem {
        case .tooShort: tooShort
        case .tooLong: tooLong
        case .tooCommon: tooCommon
        case .namesTheUser: namesYou
        }
    }
}
