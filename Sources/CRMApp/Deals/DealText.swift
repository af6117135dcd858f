import Views

/// The words of deals.
enum DealText {
    static let title = Text(en: "Deals", hy: "Գործարքներ", fa: "معاملات", hu: "Üzletek", ru: "Сделки")
    static let deal = Text(en: "Deal", hy: "Գործարք", fa: "معامله", hu: "Üzlet", ru: "Сделка")
    static let board = Text(en: "Pipeline", hy: "Ձագար", fa: "قیف فروش", hu: "Tölcsér", ru: "Воронка")
    static let list = Text(en: "List", hy: "Ցանկ", fa: "فهرست", hu: "Lista", ru: "Список")
    static let add = Text(
        en: "Add deal", hy: "Ավելացնել գործարք", fa: "افزودن معامله", hu: "Üzlet hozzáadása", ru: "Добавить сделку")
    static let new = Text(en: "New deal", hy: "Նոր գործարք", fa: "معاملهٔ تازه", hu: "Új üzlet", ru: "Новая сделка")
    static let create = Text(
        en: "Save deal", hy: "Պահպանել գործարքը", fa: "ذخیرهٔ معامله", hu: "Üzlet mentése", ru: "Сохранить сделку")
    static let edit = Text(
        en: "Edit deal", hy: "Խմբագրել գործարքը", fa: "ویرایش معامله", hu: "Üzlet szerkesztése", ru: "Изменить сделку")
    static let openDeal = Text(
        en: "Open the deal", hy: "Բացել գործարքը", fa: "باز کردن معامله", hu: "Üzlet megnyitása", ru: "Открыть сделку")
    static let about = Text(
        en: "About the deal", hy: "Գործարքի մասին", fa: "دربارهٔ معامله", hu: "Az üzletről", ru: "О сделке")
    static let me = Text(en: "Me", hy: "Ես", fa: "خودم", hu: "Én", ru: "Я")

    // Fields
    static let name = Text(
        en: "Deal name", hy: "Գործարքի անվանումը", fa: "عنوان معامله", hu: "Az üzlet neve", ru: "Название сделки")
    static let customer = Text(en: "Customer", hy: "Հաճախորդ", fa: "مشتری", hu: "Ügyfél", ru: "Клиент")
    static let contact = Text(
        en: "Contact person", hy: "Կոնտակտային անձ", fa: "شخص رابط", hu: "Kapcsolattartó", ru: "Контактное лицо")
    static let pipeline = Text(en: "Pipeline", hy: "Ձագար", fa: "قیف فروش", hu: "Folyamat", ru: "Воронка")
    static let stage = Text(en: "Stage", hy: "Փուլ", fa: "مرحله", hu: "Szakasz", ru: "Этап")
    static let value = Text(en: "Value", hy: "Արժեք", fa: "ارزش", hu: "Érték", ru: "Сумма")
    static let weighted = Text(en: "Weighted", hy: "Կշռված", fa: "وزنی", hu: "Súlyozott", ru: "Взвешенная")
    static let expected = Text(
        en: "Expected close", hy: "Սպասվող փակում", fa: "پایان پیش‌بینی‌شده", hu: "Várható lezárás",
        ru: "Ожидаемое закрытие")
    static let openedOn = Text(en: "Opened", hy: "Բացվել է", fa: "آغاز", hu: "Megnyitva", ru: "Открыта")
    static let closedOn = Text(en: "Closed", hy: "Փակվել է", fa: "بسته‌شده", hu: "Lezárva", ru: "Закрыта")
    static let reason = Text(en: "Reason", hy: "Պատճառ", fa: "دلیل", hu: "Ok", ru: "Причина")
    static let closeNote = Text(en: "Note", hy: "Նշում", fa: "یادداشت", hu: "Megjegyzés", ru: "Примечание")
    static let sector = Text(en: "Sector", hy: "Ոլորտ", fa: "بخش", hu: "Ágazat", ru: "Отрасль")
    static let nextStep = Text(
        en: "Next step", hy: "Հաջորդ քայլը", fa: "گام بعدی", hu: "Következő lépés", ru: "Следующий шаг")
    static let lastTouch = Text(
        en: "Last contact", hy: "Վերջին շփումը", fa: "آخرین تماس", hu: "Utolsó kapcsolat", ru: "Последний контакт")
    static let daysInStage = Text(en: "In stage", hy: "Փուլում", fa: "در این مرحله", hu: "A szakaszban", ru: "На этапе")
    static let since = Text(en: "{0}, from", hy: "{0}՝ սկսած", fa: "{0}، از", hu: "{0}, ettől", ru: "{0}, от")
    static let until = Text(en: "{0}, to", hy: "{0}՝ մինչև", fa: "{0}، تا", hu: "{0}, eddig", ru: "{0}, до")
    static let archived = Text(en: "Archived", hy: "Արխիվացված", fa: "بایگانی‌شده", hu: "Archivált", ru: "В архиве")

    // States
    static let rotting = Text(en: "Lying still", hy: "Անշարժ", fa: "راکد", hu: "Megrekedt", ru: "Без движения")
    static let noNextStep = Text(
        en: "No next step", hy: "Հաջորդ քայլ չկա", fa: "بدون گام بعدی", hu: "Nincs következő lépés",
        ru: "Нет следующего шага")
    static let overdueStep = Text(en: "Overdue:", hy: "Ուշացած՝", fa: "عقب‌افتاده:", hu: "Lejárt:", ru: "Просрочено:")
    static let overdue = Text(en: ", overdue", hy: ", ուշացած", fa: "، گذشته", hu: ", lejárt", ru: ", просрочено")
    static let lately = Text(
        en: "{0}, last {1} days", hy: "{0}, վերջին {1} օրը", fa: "{0}، {1} روز گذشته", hu: "{0}, az elmúlt {1} nap",
        ru: "{0}, за {1} дней")

    static func state(_ state: DealState) -> Text {
        switch state {
        case .open: Text(en: "Open", hy: "Բաց", fa: "باز", hu: "Nyitott", ru: "Открыта")
        case .won: Text(en: "Won", hy: "Շահած", fa: "برنده", hu: "Megnyert", ru: "Выиграна")
        case .lost: Text(en: "Lost", hy: "Կորցրած", fa: "ازدست‌رفته", hu: "Elvesztett", ru: "Проиграна")
        case .closed: Text(en: "Closed", hy: "Փակված", fa: "بسته", hu: "Lezárt", ru: "Закрыта")
        }
    }

    // Views
    static let allOpen = Text(
        en: "All open", hy: "Բոլոր բացերը", fa: "همهٔ بازها", hu: "Minden nyitott", ru: "Все открытые")
    static let mine = Text(en: "Mine", hy: "Իմը", fa: "معاملات من", hu: "Sajátjaim", ru: "Мои")
    static let wonThisQuarter = Text(
        en: "Won this quarter", hy: "Այս եռամսյակում շահած", fa: "بردهای این فصل", hu: "Ebben a negyedévben megnyert",
        ru: "Выиграны в этом квартале")
    static let noDeals = Text(
        en: "No deals yet", hy: "Գործարքներ դեռ չկան", fa: "هنوز معامله‌ای نیست", hu: "Még nincs üzlet",
        ru: "Сделок пока нет")
    static let noDealsWhy = Text(
        en: "A deal is a chance to sell. Add the first one and move it through its stages.",
        hy: "Գործարքը վաճառքի հնարավորություն է։ Ավելացրեք առաջինը և անցկացրեք փուլերով։",
        fa: "معامله یک فرصت فروش است. نخستین را بیفزایید و از مرحله‌ها بگذرانید.",
        hu: "Az üzlet egy eladási lehetőség. Adja hozzá az elsőt, és vigye végig a szakaszokon.",
        ru: "Сделка — это возможность продать. Добавьте первую и проведите её по этапам.")
    static let noDealsOfCustomer = Text(
        en: "No deals with this customer", hy: "Այս հաճախորդի հետ գործարքներ չկան", fa: "با این مشتری معامله‌ای نیست",
        hu: "Nincs üzlet ezzel az ügyféllel", ru: "С этим клиентом сделок нет")
    static let isArchived = Text(
        en: "This deal is archived.", hy: "Այս գործարքն արխիվացված է։", fa: "این معامله بایگانی شده است.",
        hu: "Ez az üzlet archiválva van.", ru: "Эта сделка в архиве.")

    // Products
    static let product = Text(en: "Product", hy: "Ապրանք", fa: "محصول", hu: "Termék", ru: "Товар")
    static let products = Text(en: "Products", hy: "Ապրանքներ", fa: "محصولات", hu: "Termékek", ru: "Товары")
    static let editProducts = Text(
        en: "Edit products", hy: "Խմբագրել ապրանքները", fa: "ویرایش محصولات", hu: "Termékek szerkesztése",
        ru: "Изменить товары")
    static let noProducts = Text(
        en: "No products on this deal", hy: "Գործարքում ապրանքներ չկան", fa: "این معامله محصولی ندارد",
        hu: "Nincs termék az üzleten", ru: "В сделке нет товаров")
    static let quantity = Text(en: "Quantity", hy: "Քանակ", fa: "مقدار", hu: "Mennyiség", ru: "Количество")
    static let price = Text(
        en: "Unit price, {0}", hy: "Միավորի գինը, {0}", fa: "قیمت واحد، {0}", hu: "Egységár, {0}",
        ru: "Цена за единицу, {0}")
    static let productsHint = Text(
        en: "An empty quantity is 1, an empty price is the list price. Choose no product to remove a line.",
        hy: "Դատարկ քանակը 1 է, դատարկ գինը՝ ցուցակի գինը։ Տողը հեռացնելու համար մի ընտրեք ապրանք։",
        fa: "مقدار خالی یعنی ۱ و قیمت خالی یعنی قیمت فهرست. برای برداشتن سطر، محصولی انتخاب نکنید.",
        hu: "Az üres mennyiség 1, az üres ár a listaár. Sor törléséhez ne válasszon terméket.",
        ru: "Пустое количество — 1, пустая цена — цена из каталога. Чтобы убрать строку, не выбирайте товар.")
    static let valueFollowsProducts = Text(
        en: "The value follows the products on the deal.", hy: "Արժեքը հաշվվում է գործարքի ապրանքներից։",
        fa: "ارزش از محصولات معامله به دست می‌آید.",
        hu: "Az érték az üzlet termékeiből adódik.", ru: "Сумма считается по товарам сделки.")
    static let chooseProduct = Text(
        en: "Choose a product", hy: "Ընտրեք ապրանք", fa: "محصولی انتخاب کنید", hu: "Válasszon terméket",
        ru: "Выберите товар")
    static let enterQuantity = Text(
        en: "{0}: enter a quantity above zero", hy: "{0}՝ մուտքագրեք զրոյից մեծ քանակ",
        fa: "{0}: مقداری بیش از صفر وارد کنید",
        hu: "{0}: adjon meg nullánál nagyobb mennyiséget", ru: "{0}: введите количество больше нуля")
    static let enterPrice = Text(
        en: "{0}: enter a price such as 1200 or 1200.50", hy: "{0}՝ մուտքագրեք գինը, օրինակ՝ 1200 կամ 1200,50",
        fa: "{0}: قیمتی مانند ۱۲۰۰ وارد کنید",
        hu: "{0}: adjon meg árat, például 1200 vagy 1200,50", ru: "{0}: введите цену, например 1200 или 1200,50")
    static let noCatalogue = Text(
        en: "No products yet", hy: "Ապրանքներ դեռ չկան", fa: "هنوز محصولی نیست", hu: "Még nincs termék",
        ru: "Товаров пока нет")
    static let noCatalogueWhy = Text(
        en: "Add products to the catalogue first.", hy: "Նախ ապրանքներ ավելացրեք կատալոգում։",
        fa: "نخست محصولات را به کاتالوگ بیفزایید.",
        hu: "Előbb vegyen fel termékeket a katalógusba.", ru: "Сначала добавьте товары в каталог.")

    // Moves and ends
    static let markWon = Text(
        en: "Mark as won", hy: "Նշել շահած", fa: "ثبت برد", hu: "Megnyertnek jelölés", ru: "Отметить выигранной")
    static let markLost = Text(
        en: "Mark as lost", hy: "Նշել կորցրած", fa: "ثبت از دست رفتن", hu: "Elvesztettnek jelölés",
        ru: "Отметить проигранной")
    static let closeAsWon = Text(
        en: "Close the deal as won", hy: "Փակել գործարքը որպես շահած", fa: "بستن معامله با برد",
        hu: "Üzlet lezárása megnyertként", ru: "Закрыть сделку как выигранную")
    static let closeAsLost = Text(
        en: "Close the deal as lost", hy: "Փակել գործարքը որպես կորցրած", fa: "بستن معامله به‌عنوان ازدست‌رفته",
        hu: "Üzlet lezárása elvesztettként", ru: "Закрыть сделку как проигранную")
    static let reopen = Text(en: "Reopen", hy: "Վերաբացել", fa: "بازگشایی", hu: "Újranyitás", ru: "Открыть снова")
    static let assign = Text(
        en: "Assign the deal", hy: "Նշանակել պատասխանատու", fa: "واگذاری معامله", hu: "Felelős kijelölése",
        ru: "Назначить ответственного")
    static let stageHistory = Text(
        en: "Stage history", hy: "Փուլերի պատմությունը", fa: "تاریخچهٔ مرحله‌ها", hu: "Szakaszok története",
        ru: "История этапов")
    static let noMoves = Text(
        en: "No moves yet", hy: "Տեղափոխումներ դեռ չկան", fa: "هنوز جابه‌جایی نشده", hu: "Még nem mozdult",
        ru: "Перемещений пока нет")
    static let stayed = Plural(
        en: ("{0} day in the stage before", "{0} days in the stage before"),
        hy: ("{0} օր նախորդ փուլում", "{0} օր նախորդ փուլում"),
        fa: ("{0} روز در مرحلهٔ پیش", "{0} روز در مرحلهٔ پیش"),
        hu: ("{0} nap az előző szakaszban", "{0} nap az előző szakaszban"),
        ru: ("{0} день на прошлом этапе", "{0} дня на прошлом этапе", "{0} дней на прошлом этапе"))
    static let stale = Text(
        en: "Somebody else changed this meanwhile", hy: "Սա այդ ընթացքում փոխել է մեկ ուրիշը",
        fa: "در این میان شخص دیگری آن را تغییر داده است",
        hu: "Közben valaki más módosította", ru: "Тем временем это изменил кто-то другой")
    static let staleHint = Text(
        en: "Your change was not saved. Look at how it is now, then try again.",
        hy: "Ձեր փոփոխությունը չի պահպանվել։ Տեսեք ներկա վիճակը և կրկին փորձեք։",
        fa: "تغییر شما ذخیره نشد. وضعیت کنونی را ببینید و دوباره امتحان کنید.",
        hu: "A módosítása nem lett mentve. Nézze meg a jelenlegi állapotot, majd próbálja újra.",
        ru: "Ваше изменение не сохранено. Посмотрите, как всё выглядит сейчас, и попробуйте снова.")

    // Problems
    static let enterTitle = Text(
        en: "Enter a name for the deal", hy: "Մուտքագրեք գործարքի անվանումը", fa: "عنوان معامله را وارد کنید",
        hu: "Adja meg az üzlet nevét", ru: "Введите название сделки")
    static let titleTooLong = Text(
        en: "Use at most 200 characters", hy: "Օգտագործեք առավելագույնը 200 նիշ", fa: "حداکثر ۲۰۰ نویسه به کار ببرید",
        hu: "Legfeljebb 200 karaktert használjon", ru: "Не больше 200 знаков")
    static let noSuchCustomer = Text(
        en: "No customer of this name. Check the spelling or add the customer first.",
        hy: "Այս անունով հաճախորդ չկա։ Ստուգեք գրությունը կամ նախ ավելացրեք հաճախորդին։",
        fa: "مشتری‌ای با این نام نیست. املا را بررسی کنید یا نخست مشتری را بیفزایید.",
        hu: "Nincs ilyen nevű ügyfél. Ellenőrizze az írásmódot, vagy előbb vegye fel az ügyfelet.",
        ru: "Клиента с таким именем нет. Проверьте написание или сначала добавьте клиента.")
    static let chooseStage = Text(
        en: "Choose a stage", hy: "Ընտրեք փուլը", fa: "مرحله را انتخاب کنید", hu: "Válasszon szakaszt",
        ru: "Выберите этап")
    static let chooseCurrency = Text(
        en: "Choose a currency that has a rate", hy: "Ընտրեք փոխարժեք ունեցող արժույթ",
        fa: "ارزی را که نرخ دارد انتخاب کنید", hu: "Válasszon árfolyammal rendelkező pénznemet",
        ru: "Выберите валюту, для которой задан курс")
    static let enterAmount = Text(
        en: "Enter an amount such as 1200 or 1200.50", hy: "Մուտքագրեք գումար, օրինակ՝ 1200 կամ 1200,50",
        fa: "مبلغی مانند ۱۲۰۰ وارد کنید",
        hu: "Adjon meg összeget, például 1200 vagy 1200,50", ru: "Введите сумму, например 1200 или 1200,50")
    static let enterDay = Text(
        en: "Enter a day such as 2026-10-03", hy: "Մուտքագրեք օրը, օրինակ՝ 03.10.2026",
        fa: "روزی مانند ۱۴۰۵/۷/۱۱ وارد کنید",
        hu: "Adjon meg napot, például 2026. 10. 03.", ru: "Введите день, например 03.10.2026")
    static let dayAhead = Text(
        en: "Enter a day that is not in the future", hy: "Մուտքագրեք օր, որը ապագայում չէ",
        fa: "روزی وارد کنید که در آینده نباشد", hu: "Ne jövőbeli napot adjon meg", ru: "Введите день не из будущего")
    static let chooseOwner = Text(
        en: "Choose an owner", hy: "Ընտրեք պատասխանատու", fa: "مسئول را انتخاب کنید", hu: "Válasszon felelőst",
        ru: "Выберите ответственного")
    static let chooseWonReason = Text(
        en: "Choose why the deal was won", hy: "Ընտրեք, թե ինչու է գործարքը շահվել",
        fa: "دلیل برد معامله را انتخاب کنید", hu: "Válassza ki, miért nyerte meg az üzletet",
        ru: "Выберите, почему сделка выиграна")
    static let chooseLostReason = Text(
        en: "Choose why the deal was lost", hy: "Ընտրեք, թե ինչու է գործարքը կորցվել",
        fa: "دلیل از دست رفتن معامله را انتخاب کنید", hu: "Válassza ki, miért veszett el az üzlet",
        ru: "Выберите, почему сделка проиграна")
}
