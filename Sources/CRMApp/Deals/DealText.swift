import Views

/// The words of deals.
enum DealText {
    static let title = Text(en: "Deals", hy: "Գործարքներ", fa: "معاملات", hu: "Ügyletek", ru: "Сделки")
    static let deal = Text(en: "Deal", hy: "Գործարք", fa: "معامله", hu: "Ügylet", ru: "Сделка")
    static let board = Text(en: "Pipeline", hy: "Տախտակ", fa: "تابلو", hu: "Ügylettábla", ru: "Доска")
    static let list = Text(en: "List", hy: "Ցանկ", fa: "فهرست", hu: "Lista", ru: "Список")
    static let add = Text(
        en: "Add deal", hy: "Ավելացնել գործարք", fa: "افزودن معامله", hu: "Ügylet hozzáadása", ru: "Добавить сделку")
    static let new = Text(en: "New deal", hy: "Նոր գործարք", fa: "معاملهٔ جدید", hu: "Új ügylet", ru: "Новая сделка")
    static let create = Text(
        en: "Save deal", hy: "Պահպանել գործարքը", fa: "ذخیرهٔ معامله", hu: "Ügylet mentése", ru: "Сохранить сделку")
    static let edit = Text(
        en: "Edit deal", hy: "Խմբագրել գործարքը", fa: "ویرایش معامله", hu: "Ügylet szerkesztése", ru: "Изменить сделку")
    static let openDeal = Text(
        en: "Open the deal", hy: "Բացել գործարքը", fa: "باز کردن معامله", hu: "Ügylet megnyitása", ru: "Открыть сделку")
    static let about = Text(
        en: "About the deal", hy: "Գործարքի մասին", fa: "دربارهٔ معامله", hu: "Az ügyletről", ru: "О сделке")
    static let me = Text(en: "Me", hy: "Ես", fa: "خودم", hu: "Én", ru: "Я")

    // Fields
    static let name = Text(
        en: "Deal name", hy: "Գործարքի անվանումը", fa: "عنوان معامله", hu: "Az ügylet neve", ru: "Название сделки")
    static let customer = Text(en: "Customer", hy: "Հաճախորդ", fa: "مشتری", hu: "Ügyfél", ru: "Клиент")
    static let contact = Text(
        en: "Contact person", hy: "Կոնտակտային անձ", fa: "شخص رابط", hu: "Kapcsolattartó", ru: "Контактное лицо")
    static let pipeline = Text(
        en: "Pipeline", hy: "Վաճառքի գործընթաց", fa: "فرایند فروش", hu: "Értékesítési folyamat", ru: "Воронка")
    static let stage = Text(en: "Stage", hy: "Փուլ", fa: "مرحله", hu: "Szakasz", ru: "Этап")
    static let value = Text(en: "Value", hy: "Գումար", fa: "مبلغ", hu: "Érték", ru: "Сумма")
    static let weighted = Text(en: "Weighted", hy: "Կշռված", fa: "وزنی", hu: "Súlyozott érték", ru: "Взвешенная сумма")
    static let expected = Text(
        en: "Expected close date", hy: "Փակման կանխատեսվող օրը", fa: "تاریخ پیش‌بینی‌شدهٔ بستن", hu: "Várható lezárás",
        ru: "Ожидаемая дата закрытия")
    static let openedOn = Text(en: "Opened", hy: "Բացման օրը", fa: "تاریخ آغاز", hu: "Megnyitva", ru: "Открыта")
    static let closedOn = Text(en: "Closed", hy: "Փակման օրը", fa: "تاریخ بستن", hu: "Lezárva", ru: "Закрыта")
    static let reason = Text(en: "Reason", hy: "Պատճառ", fa: "دلیل", hu: "Ok", ru: "Причина")
    static let closeNote = Text(en: "Note", hy: "Նշում", fa: "یادداشت", hu: "Jegyzet", ru: "Заметка")
    static let sector = Text(en: "Sector", hy: "Ոլորտ", fa: "زمینهٔ فعالیت", hu: "Ágazat", ru: "Отрасль")
    static let nextStep = Text(
        en: "Next step", hy: "Հաջորդ քայլը", fa: "گام بعدی", hu: "Következő lépés", ru: "Следующий шаг")
    static let lastTouch = Text(
        en: "Last contact", hy: "Վերջին շփումը", fa: "آخرین ارتباط", hu: "Utolsó kapcsolatfelvétel",
        ru: "Последний контакт")
    static let daysInStage = Text(
        en: "In stage", hy: "Փուլում", fa: "در این مرحله", hu: "Szakaszban töltött idő", ru: "Время на этапе")
    static let since = Text(en: "{0}, from", hy: "{0}՝ սկսած", fa: "{0}، از", hu: "{0}, ettől", ru: "{0}: с")
    static let until = Text(en: "{0}, to", hy: "{0}՝ մինչև", fa: "{0}، تا", hu: "{0}, eddig", ru: "{0}: по")
    static let atLeast = Text(en: "{0}, from", hy: "{0}՝ սկսած", fa: "{0}، از", hu: "{0}, ettől", ru: "{0}: от")
    static let atMost = Text(en: "{0}, to", hy: "{0}՝ մինչև", fa: "{0}، تا", hu: "{0}, eddig", ru: "{0}: до")
    static let archived = Text(en: "Archived", hy: "Արխիվացված", fa: "بایگانی‌شده", hu: "Archivált", ru: "В архиве")

    // States
    static let rotting = Text(en: "Stalled", hy: "Անշարժ", fa: "راکد", hu: "Megrekedt", ru: "Без движения")
    static let noNextStep = Text(
        en: "No next step", hy: "Հաջորդ քայլ չկա", fa: "بدون گام بعدی", hu: "Nincs következő lépés",
        ru: "Нет следующего шага")
    static let overdueStep = Text(en: "Overdue:", hy: "Ժամկետանց՝", fa: "عقب‌افتاده:", hu: "Lejárt:", ru: "Просрочено:")
    static let overdue = Text(en: ", overdue", hy: ", ժամկետանց", fa: "، عقب‌افتاده", hu: ", lejárt", ru: ", просрочено")
    static let lately = Text(
        en: "{0}, last {1} days", hy: "{0}, վերջին {1} օրը", fa: "{0}، {1} روز گذشته", hu: "{0}, az elmúlt {1} nap",
        ru: "{0}, последние {1} дн.")

    static func state(_ state: DealState) -> Text {
        switch state {
        case .open: Text(en: "Open", hy: "Բաց", fa: "باز", hu: "Nyitott", ru: "Открыта")
        case .won: Text(en: "Won", hy: "Շահած", fa: "موفق", hu: "Megnyert", ru: "Выиграна")
        case .lost: Text(en: "Lost", hy: "Կորցրած", fa: "ازدست‌رفته", hu: "Elvesztett", ru: "Проиграна")
        case .closed: Text(en: "Closed", hy: "Փակված", fa: "بسته", hu: "Lezárt", ru: "Закрыта")
        }
    }

    // Views
    static let allOpen = Text(
        en: "All open", hy: "Բաց գործարքներ", fa: "همهٔ معاملات باز", hu: "Összes nyitott", ru: "Все открытые")
    static let mine = Text(en: "Mine", hy: "Իմ գործարքները", fa: "معاملات من", hu: "Sajátjaim", ru: "Мои")
    static let wonThisQuarter = Text(
        en: "Won this quarter", hy: "Այս եռամսյակում շահած", fa: "معاملات موفق این سه‌ماهه",
        hu: "Ebben a negyedévben megnyert",
        ru: "Выиграны в этом квартале")
    static let noDeals = Text(
        en: "No deals yet", hy: "Դեռ գործարքներ չկան", fa: "هنوز معامله‌ای نیست", hu: "Még nincs ügylet",
        ru: "Сделок пока нет")
    static let noDealsWhy = Text(
        en: "A deal is a sales opportunity. Add the first one and move it through the stages.",
        hy: "Գործարքը վաճառքի հնարավորություն է։ Ավելացրեք առաջինը և անցկացրեք փուլերով։",
        fa: "معامله یک فرصت فروش است. اولین معامله را اضافه کنید و آن را از مرحله‌ها بگذرانید.",
        hu: "Az ügylet egy eladási lehetőség. Adja hozzá az elsőt, és vigye végig a szakaszokon.",
        ru: "Сделка — это потенциальная продажа. Добавьте первую и проведите её по этапам.")
    static let noDealsOfCustomer = Text(
        en: "No deals with this customer", hy: "Այս հաճախորդի հետ գործարքներ չկան", fa: "با این مشتری معامله‌ای نیست",
        hu: "Nincs ügylet ezzel az ügyféllel", ru: "С этим клиентом сделок нет")
    static let isArchived = Text(
        en: "This deal is archived.", hy: "Այս գործարքն արխիվացված է։", fa: "این معامله بایگانی شده است.",
        hu: "Ez az ügylet archiválva van.", ru: "Эта сделка в архиве.")

    // Products
    static let product = Text(en: "Product", hy: "Ապրանք", fa: "محصول", hu: "Termék", ru: "Товар")
    static let products = Text(en: "Products", hy: "Ապրանքներ", fa: "محصولات", hu: "Termékek", ru: "Товары")
    static let editProducts = Text(
        en: "Edit products", hy: "Խմբագրել ապրանքները", fa: "ویرایش محصولات", hu: "Termékek szerkesztése",
        ru: "Изменить товары")
    static let noProducts = Text(
        en: "No products in this deal", hy: "Գործարքում ապրանքներ չկան", fa: "این معامله محصولی ندارد",
        hu: "Nincs termék ebben az ügyletben", ru: "В сделке нет товаров")
    static let quantity = Text(en: "Quantity", hy: "Քանակ", fa: "تعداد", hu: "Mennyiség", ru: "Количество")
    static let price = Text(
        en: "Unit price, {0}", hy: "Միավորի գինը, {0}", fa: "قیمت واحد، {0}", hu: "Egységár, {0}",
        ru: "Цена за единицу, {0}")
    static let productsHint = Text(
        en:
            "If you leave the quantity empty, 1 is used; if you leave the price empty, the list price. To remove a line, clear its product.",
        hy: "Դատարկ քանակը 1 է, դատարկ գինը՝ գնացուցակինը։ Տողը հեռացնելու համար ապրանք մի ընտրեք։",
        fa: "تعداد خالی یعنی ۱ و قیمت خالی یعنی قیمت لیست. برای برداشتن ردیف، محصولی انتخاب نکنید.",
        hu:
            "Ha nem ad meg mennyiséget, 1; ha nem ad meg árat, a listaár érvényes. Sor törléséhez hagyja üresen a terméket.",
        ru:
            "Если не указать количество, будет 1; если не указать цену — цена по прайс-листу. Чтобы убрать строку, очистите товар."
    )
    static let valueFollowsProducts = Text(
        en: "The value follows the products in the deal.", hy: "Գումարը հաշվվում է գործարքի ապրանքներից։",
        fa: "مبلغ از محصولات معامله به دست می‌آید.",
        hu: "Az érték az ügylet termékeiből adódik.", ru: "Сумма считается по товарам сделки.")
    static let chooseProduct = Text(
        en: "Choose a product", hy: "Ընտրեք ապրանք", fa: "محصولی انتخاب کنید", hu: "Válasszon terméket",
        ru: "Выберите товар")
    static let enterQuantity = Text(
        en: "{0}: enter a quantity above zero", hy: "{0}՝ մուտքագրեք զրոյից մեծ քանակ",
        fa: "{0}: تعدادی بیش از صفر وارد کنید",
        hu: "{0}: adjon meg nullánál nagyobb mennyiséget", ru: "{0}: введите количество больше нуля")
    static let enterPrice = Text(
        en: "{0}: enter a price, for example 1200 or 1200.50", hy: "{0}՝ մուտքագրեք գինը, օրինակ՝ 1200 կամ 1200,50",
        fa: "{0}: قیمتی مانند ۱۲۰۰ وارد کنید",
        hu: "{0}: adjon meg árat, például: 1200 vagy 1200,50", ru: "{0}: введите цену, например 1200 или 1200,50")
    static let noCatalogue = Text(
        en: "No products yet", hy: "Ապրանքներ դեռ չկան", fa: "هنوز محصولی نیست", hu: "Még nincs termék",
        ru: "Товаров пока нет")
    static let noCatalogueWhy = Text(
        en: "Add products to the catalogue first.", hy: "Նախ ապրանքներ ավելացրեք ապրանքացանկում։",
        fa: "ابتدا محصولات را به کاتالوگ اضافه کنید.",
        hu: "Előbb vegyen fel termékeket a katalógusba.", ru: "Сначала добавьте товары в каталог.")

    // Moves and ends
    static let markWon = Text(
        en: "Mark as won", hy: "Նշել որպես շահած", fa: "ثبت به‌عنوان موفق", hu: "Megjelölés megnyertként",
        ru: "Отметить выигранной")
    static let markLost = Text(
        en: "Mark as lost", hy: "Նշել որպես կորցրած", fa: "ثبت به‌عنوان ازدست‌رفته", hu: "Megjelölés elvesztettként",
        ru: "Отметить проигранной")
    static let closeAsWon = Text(
        en: "Close the deal as won", hy: "Փակել գործարքը որպես շահած", fa: "بستن معامله به‌عنوان موفق",
        hu: "Ügylet lezárása megnyertként", ru: "Закрыть сделку как выигранную")
    static let closeAsLost = Text(
        en: "Close the deal as lost", hy: "Փակել գործարքը որպես կորցրած", fa: "بستن معامله به‌عنوان ازدست‌رفته",
        hu: "Ügylet lezárása elvesztettként", ru: "Закрыть сделку как проигранную")
    static let reopen = Text(en: "Reopen", hy: "Վերաբացել", fa: "بازگشایی", hu: "Újranyitás", ru: "Открыть снова")
    static let assign = Text(
        en: "Change owner", hy: "Նշանակել պատասխանատու", fa: "واگذاری", hu: "Felelős kijelölése",
        ru: "Назначить ответственного")
    static let stageHistory = Text(
        en: "Stage history", hy: "Փուլերի պատմությունը", fa: "تاریخچهٔ مرحله‌ها", hu: "Szakaszok története",
        ru: "История этапов")
    static let noMoves = Text(
        en: "No moves yet", hy: "Տեղափոխումներ դեռ չկան", fa: "هنوز جابه‌جایی نشده", hu: "Még nem volt szakaszváltás",
        ru: "Смен этапа пока не было")
    static let stayed = Plural(
        en: ("{0} day in the previous stage", "{0} days in the previous stage"),
        hy: ("{0} օր նախորդ փուլում", "{0} օր նախորդ փուլում"),
        fa: ("{0} روز در مرحلهٔ قبلی", "{0} روز در مرحلهٔ قبلی"),
        hu: ("{0} nap az előző szakaszban", "{0} nap az előző szakaszban"),
        ru: ("{0} день на предыдущем этапе", "{0} дня на предыдущем этапе", "{0} дней на предыдущем этапе"))
    static let stale = Text(
        en: "Someone else has changed this", hy: "Սա այդ ընթացքում փոխել է մեկ ուրիշը",
        fa: "در این میان شخص دیگری آن را تغییر داده است",
        hu: "Közben valaki más módosította", ru: "Пока вы редактировали, запись изменил другой пользователь")
    static let staleHint = Text(
        en: "Your change was not saved. Look at the current state, then try again.",
        hy: "Ձեր փոփոխությունը չի պահպանվել։ Տեսեք ներկա վիճակը և կրկին փորձեք։",
        fa: "تغییر شما ذخیره نشد. وضعیت فعلی را ببینید و دوباره امتحان کنید.",
        hu: "A módosítást nem mentettük. Nézze meg a jelenlegi állapotot, majd próbálja újra.",
        ru: "Ваше изменение не сохранено. Посмотрите, как всё выглядит сейчас, и попробуйте снова.")

    // Problems
    static let enterTitle = Text(
        en: "Enter a name for the deal", hy: "Մուտքագրեք գործարքի անվանումը", fa: "عنوان معامله را وارد کنید",
        hu: "Adja meg az ügylet nevét", ru: "Введите название сделки")
    static let titleTooLong = Text(
        en: "Use at most 200 characters", hy: "Օգտագործեք առավելագույնը 200 նիշ", fa: "حداکثر ۲۰۰ نویسه وارد کنید",
        hu: "Legfeljebb 200 karaktert használjon", ru: "Не больше 200 знаков")
    static let noSuchCustomer = Text(
        en: "No customer has that name. Check the spelling or add the customer first.",
        hy: "Այս անունով հաճախորդ չկա։ Ստուգեք գրությունը կամ նախ ավելացրեք հաճախորդին։",
        fa: "مشتری‌ای با این نام نیست. املا را بررسی کنید یا ابتدا مشتری را اضافه کنید.",
        hu: "Nincs ilyen nevű ügyfél. Ellenőrizze az írásmódot, vagy előbb vegye fel az ügyfelet.",
        ru: "Клиента с таким именем нет. Проверьте написание или сначала добавьте клиента.")
    static let chooseStage = Text(
        en: "Choose a stage", hy: "Ընտրեք փուլը", fa: "مرحله را انتخاب کنید", hu: "Válasszon szakaszt",
        ru: "Выберите этап")
    static let chooseCurrency = Text(
        en: "Choose a currency that has a rate", hy: "Ընտրեք փոխարժեք ունեցող արժույթ",
        fa: "واحد پولی را انتخاب کنید که نرخ دارد", hu: "Válasszon árfolyammal rendelkező pénznemet",
        ru: "Выберите валюту, для которой задан курс")
    static let enterAmount = Text(
        en: "Enter an amount, for example 1200 or 1200.50", hy: "Մուտքագրեք գումար, օրինակ՝ 1200 կամ 1200,50",
        fa: "مبلغی مانند ۱۲۰۰ وارد کنید",
        hu: "Adjon meg egy összeget, például: 1200 vagy 1200,50", ru: "Введите сумму, например 1200 или 1200,50")
    static let amountTooLarge = Text(
        en: "That is too large an amount to be counted; enter a smaller one",
        hy: "Գումարը չափազանց մեծ է հաշվարկի համար. մուտքագրեք ավելի փոքր գումար",
        fa: "این مبلغ برای محاسبه بیش از اندازه بزرگ است؛ مبلغ کوچک‌تری وارد کنید",
        hu: "Ez az összeg túl nagy ahhoz, hogy számolni lehessen vele; adjon meg kisebbet",
        ru: "Сумма слишком велика для подсчёта; введите меньшую")
    static let enterDay = Text(
        en: "Enter a date, for example {0}", hy: "Մուտքագրեք ամսաթիվ, օրինակ՝ {0}",
        fa: "تاریخی وارد کنید، مانند {0}",
        hu: "Adjon meg egy dátumot, például: {0}", ru: "Введите дату, например {0}")
    static let dayAhead = Text(
        en: "The date cannot be in the future", hy: "Ամսաթիվը չի կարող լինել ապագայում",
        fa: "تاریخ نمی‌تواند در آینده باشد", hu: "A dátum nem lehet jövőbeli", ru: "Дата не может быть в будущем")
    static let chooseOwner = Text(
        en: "Choose an owner", hy: "Ընտրեք պատասխանատու", fa: "مسئول را انتخاب کنید", hu: "Válasszon felelőst",
        ru: "Выберите ответственного")
    static let chooseWonReason = Text(
        en: "Choose why the deal was won", hy: "Ընտրեք, թե ինչու է գործարքը շահվել",
        fa: "دلیل موفقیت معامله را انتخاب کنید", hu: "Válassza ki, miért nyerte meg az ügyletet",
        ru: "Выберите, почему сделка выиграна")
    static let chooseLostReason = Text(
        en: "Choose why the deal was lost", hy: "Ընտրեք, թե ինչու է գործարքը կորցվել",
        fa: "دلیل از دست رفتن معامله را انتخاب کنید", hu: "Válassza ki, miért veszett el az ügylet",
        ru: "Выберите, почему сделка проиграна")
}
