import Views

/// The words of the administration of pipelines.
enum PipelineText {
    static let title = Text(
        en: "Pipelines", hy: "Վաճառքի գործընթացներ", fa: "فرایندهای فروش", hu: "Értékesítési folyamatok",
        ru: "Воронки продаж")
    static let pipelines = title
    static let archived = Text(
        en: "Archived pipelines", hy: "Արխիվացված գործընթացներ", fa: "فرایندهای بایگانی‌شده", hu: "Archivált folyamatok",
        ru: "Воронки в архиве")
    static let newPipeline = Text(
        en: "New pipeline", hy: "Նոր գործընթաց", fa: "فرایند جدید", hu: "Új folyamat", ru: "Новая воронка")
    static let add = Text(
        en: "Add pipeline", hy: "Ավելացնել գործընթաց", fa: "افزودن فرایند", hu: "Folyamat hozzáadása",
        ru: "Добавить воронку")
    static let open = Text(
        en: "Open the pipeline", hy: "Բացել գործընթացը", fa: "باز کردن فرایند", hu: "Folyamat megnyitása",
        ru: "Открыть воронку")
    static let enterName = Text(
        en: "Enter a name of up to 100 characters", hy: "Մուտքագրեք մինչև 100 նիշանոց անվանում",
        fa: "نامی تا ۱۰۰ نویسه وارد کنید", hu: "Adjon meg legfeljebb 100 karakteres nevet",
        ru: "Введите название длиной до 100 знаков")
    static let enterStageName = Text(
        en: "Enter a name for the stage", hy: "Մուտքագրեք փուլի անվանումը", fa: "نام مرحله را وارد کنید",
        hu: "Adja meg a szakasz nevét", ru: "Введите название этапа")
    static let enterReason = Text(
        en: "Enter the reason", hy: "Մուտքագրեք պատճառը", fa: "دلیل را وارد کنید", hu: "Adja meg az okot",
        ru: "Введите причину")
    static let enterProbability = Text(
        en: "{0}: enter a probability from 0 to 100", hy: "{0}՝ մուտքագրեք 0-ից մինչև 100 հավանականություն",
        fa: "{0}: احتمالی از ۰ تا ۱۰۰ وارد کنید",
        hu: "{0}: adjon meg 0 és 100 közötti valószínűséget", ru: "{0}: введите вероятность от 0 до 100")
    static let enterRotting = Text(
        en: "{0}: enter a number of days, or leave it empty", hy: "{0}՝ մուտքագրեք օրերի թիվը կամ թողեք դատարկ",
        fa: "{0}: شمار روزها را وارد کنید یا خالی بگذارید",
        hu: "{0}: adja meg a napok számát, vagy hagyja üresen", ru: "{0}: введите число дней или оставьте поле пустым")
    static let lastPipeline = Text(
        en: "This is the only pipeline. Add another before you archive it.",
        hy: "Սա միակ գործընթացն է։ Արխիվացնելուց առաջ ավելացրեք մեկ ուրիշը։",
        fa: "این تنها فرایند فروش است. پیش از بایگانی، فرایند دیگری اضافه کنید.",
        hu: "Ez az egyetlen folyamat. Archiválás előtt adjon hozzá másikat.",
        ru: "Это единственная воронка. Прежде чем убрать её в архив, добавьте другую.")
    static let pipelineInUse = Text(
        en: "Open deals in this pipeline: {0}. Move or close them first.",
        hy: "Այս գործընթացում բաց գործարքներ՝ {0}։ Նախ տեղափոխեք կամ փակեք դրանք։",
        fa: "معاملات باز در این فرایند: {0}. ابتدا آن‌ها را جابه‌جا کنید یا ببندید.",
        hu: "Nyitott ügyletek ebben a folyamatban: {0}. Előbb helyezze át vagy zárja le őket.",
        ru: "Открытых сделок в этой воронке: {0}. Сначала переместите или закройте их.")
    static let stageInUse = Text(
        en: "{0}: deals in this stage: {1}. Move them first.",
        hy: "{0}՝ այս փուլում գործարքներ՝ {1}։ Նախ տեղափոխեք դրանք։",
        fa: "{0}: معاملات این مرحله: {1}. ابتدا آن‌ها را جابه‌جا کنید.",
        hu: "{0}: ügyletek ebben a szakaszban: {1}. Előbb helyezze át őket.",
        ru: "{0}: сделок на этом этапе: {1}. Сначала переместите их.")
    static let endsStay = Text(
        en: "Won and Lost cannot be removed: every deal ends in one of them.",
        hy: "«Շահած» և «Կորցրած» փուլերը մնում են․ ամեն գործարք ավարտվում է դրանցից մեկով։",
        fa: "مرحله‌های «موفق» و «ازدست‌رفته» می‌مانند: هر معامله به یکی از آن‌ها می‌رسد.",
        hu: "A „Megnyert” és az „Elvesztett” szakasz nem törölhető: minden ügylet valamelyikben ér véget.",
        ru: "Этапы «Выиграно» и «Проиграно» остаются: каждая сделка завершается одним из них.")
    static let lastStage = Text(
        en: "A pipeline needs at least one open stage.", hy: "Գործընթացը պետք է ունենա առնվազն մեկ բաց փուլ։",
        fa: "فرایند حداقل یک مرحلهٔ باز لازم دارد.",
        hu: "A folyamathoz legalább egy nyitott szakasz kell.", ru: "В воронке нужен хотя бы один открытый этап.")
    static let needsEnds = Text(
        en: "A pipeline needs a stage for won deals and one for lost deals.",
        hy: "Գործընթացը պետք է ունենա մեկ փուլ շահած և մեկը՝ կորցրած գործարքների համար։",
        fa: "فرایند یک مرحله برای معاملات موفق و یکی برای معاملات ازدست‌رفته لازم دارد.",
        hu: "A folyamathoz kell egy szakasz a megnyert és egy az elvesztett ügyleteknek.",
        ru: "В воронке нужен этап для выигранных сделок и этап для проигранных.")
    static let stageKind = Text(
        en: "Deals here are", hy: "Գործարքներն այստեղ", fa: "معاملات این مرحله", hu: "Az itt álló ügyletek",
        ru: "Сделки здесь")
    static let changeKind = Text(
        en: "Change the type of the stage", hy: "Փոխել փուլի տեսակը", fa: "تغییر نوع مرحله",
        hu: "A szakasz jellegének módosítása", ru: "Изменить вид этапа")
    static let becomeOpen = Text(
        en: "“{0}” will be an open stage. Its deals ({1}) become open again and lose their closing date.",
        hy: "«{0}» փուլը կդառնա բաց։ Դրա գործարքները ({1}) կրկին կբացվեն և կկորցնեն փակման ամսաթիվը։",
        fa: "«{0}» مرحله‌ای باز می‌شود. معاملات آن ({1}) دوباره باز می‌شوند و تاریخ بسته شدن آن‌ها پاک می‌شود.",
        hu: "Nyitott szakasz lesz: „{0}”. Ügyletei ({1}) újra nyitottak lesznek, lezárási dátumuk törlődik.",
        ru: "«{0}» станет открытым этапом. Его сделки ({1}) снова станут открытыми, дата закрытия будет удалена.")
    static let becomeWon = Text(
        en:
            "“{0}” will end deals as won. Its deals ({1}) become won; open ones are closed on the day they came to this stage. Reasons for losing are removed.",
        hy:
            "«{0}» փուլում գործարքները կլինեն շահած։ Դրա գործարքները ({1}) կդառնան շահած, բացերը կփակվեն այն օրով, երբ եկել են այս փուլ։ Կորցնելու պատճառները կհեռացվեն։",
        fa:
            "«{0}» مرحلهٔ معاملات موفق می‌شود. معاملات آن ({1}) موفق می‌شوند؛ معاملات باز در روزی بسته می‌شوند که به این مرحله آمدند. دلایل از دست رفتن پاک می‌شوند.",
        hu:
            "A megnyert ügyletek szakasza lesz: „{0}”. Ügyletei ({1}) megnyertté válnak; a nyitottak azzal a nappal zárulnak, amikor ide kerültek. Az elvesztés okai törlődnek.",
        ru:
            "На этапе «{0}» сделки будут выигранными. Его сделки ({1}) станут выигранными; открытые закроются днём, когда попали на этот этап. Причины проигрыша будут удалены."
    )
    static let becomeLost = Text(
        en:
            "“{0}” will end deals as lost. Its deals ({1}) become lost; open ones are closed on the day they came to this stage. Reasons for winning are removed.",
        hy:
            "«{0}» փուլում գործարքները կլինեն կորցրած։ Դրա գործարքները ({1}) կդառնան կորցրած, բացերը կփակվեն այն օրով, երբ եկել են այս փուլ։ Շահելու պատճառները կհեռացվեն։",
        fa:
            "«{0}» مرحلهٔ معاملات ازدست‌رفته می‌شود. معاملات آن ({1}) ازدست‌رفته می‌شوند؛ معاملات باز در روزی بسته می‌شوند که به این مرحله آمدند. دلایل موفقیت پاک می‌شوند.",
        hu:
            "Az elvesztett ügyletek szakasza lesz: „{0}”. Ügyletei ({1}) elvesztetté válnak; a nyitottak azzal a nappal zárulnak, amikor ide kerültek. A megnyerés okai törlődnek.",
        ru:
            "На этапе «{0}» сделки будут проигранными. Его сделки ({1}) станут проигранными; открытые закроются днём, когда попали на этот этап. Причины выигрыша будут удалены."
    )
    static let lastReason = Text(
        en: "At least one reason has to stay.", hy: "Առնվազն մեկ պատճառ պետք է մնա։", fa: "حداقل یک دلیل باید بماند.",
        hu: "Legalább egy oknak maradnia kell.",
        ru: "Должна остаться хотя бы одна причина.")
    static let stageName = Text(en: "Stage", hy: "Փուլ", fa: "مرحله", hu: "Szakasz", ru: "Этап")
    static let probability = Text(
        en: "Probability, %", hy: "Հավանականություն, %", fa: "احتمال (٪)", hu: "Valószínűség, %", ru: "Вероятность, %")
    static let rotting = Text(
        en: "Stalled after (days)", hy: "Օրեր մինչև անշարժ համարվելը", fa: "روز تا راکد شدن",
        hu: "Megrekedt ennyi nap után", ru: "Без движения через (дней)")
    static let order = Text(
        en: "Sort order of the stages", hy: "Փուլերի հերթականությունը", fa: "ترتیب مرحله‌ها",
        hu: "A szakaszok sorrendje",
        ru: "Порядок этапов")
    static let newStage = Text(en: "New stage", hy: "Նոր փուլ", fa: "مرحلهٔ جدید", hu: "Új szakasz", ru: "Новый этап")
    static let addStage = Text(
        en: "Add stage", hy: "Ավելացնել փուլ", fa: "افزودن مرحله", hu: "Szakasz hozzáadása", ru: "Добавить этап")
    static let moveUp = Text(
        en: "Move up: {0}", hy: "Տեղափոխել վեր՝ {0}", fa: "بالا بردن: {0}", hu: "Feljebb: {0}", ru: "Выше: {0}")
    static let moveDown = Text(
        en: "Move down: {0}", hy: "Տեղափոխել վար՝ {0}", fa: "پایین بردن: {0}", hu: "Lejjebb: {0}", ru: "Ниже: {0}")
    static let removeStage = Text(
        en: "Remove stage: {0}", hy: "Հեռացնել փուլը՝ {0}", fa: "برداشتن مرحله: {0}", hu: "Szakasz eltávolítása: {0}",
        ru: "Убрать этап: {0}")
    static let wonReasons = Text(
        en: "Reasons for winning", hy: "Շահելու պատճառներ", fa: "دلایل موفقیت", hu: "A megnyerés okai",
        ru: "Причины выигрыша")
    static let lostReasons = Text(
        en: "Reasons for losing", hy: "Կորցնելու պատճառներ", fa: "دلایل از دست رفتن", hu: "Az elvesztés okai",
        ru: "Причины проигрыша")
    static let newReason = Text(en: "New reason", hy: "Նոր պատճառ", fa: "دلیل جدید", hu: "Új ok", ru: "Новая причина")
    static let addReason = Text(
        en: "Add reason", hy: "Ավելացնել պատճառ", fa: "افزودن دلیل", hu: "Ok hozzáadása", ru: "Добавить причину")
    static let reasonFor = Text(
        en: "Applies to", hy: "Ո՞ր գործարքների համար է", fa: "برای کدام معاملات", hu: "Érvényes ezekre",
        ru: "Применяется к")
}
