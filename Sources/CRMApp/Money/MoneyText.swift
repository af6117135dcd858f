import Views

/// The words of amounts in the organisation's currency.
enum MoneyText {
    static let revaluation = Text(
        en: "Recalculation of amounts", hy: "Գումարների վերահաշվարկ", fa: "محاسبهٔ دوبارهٔ مبلغ‌ها",
        hu: "Összegek újraszámítása", ru: "Пересчёт сумм")
    static let underWay = Text(
        en:
            "Exchange rates or the currency changed: amounts are being recalculated. Totals are right when that has ended.",
        hy:
            "Փոխարժեքները կամ արժույթը փոխվել են․ գումարները վերահաշվարկվում են։ Հանրագումարները ճիշտ կլինեն դրա ավարտից հետո։",
        fa: "نرخ‌های ارز یا واحد پول تغییر کرده است: مبلغ‌ها دوباره محاسبه می‌شوند. جمع‌ها پس از پایان آن درست خواهند بود.",
        hu: "Az árfolyamok vagy a pénznem megváltozott: az összegek újraszámítása folyamatban van. "
            + "A végösszegek annak végén lesznek pontosak.",
        ru: "Курсы или валюта изменились: суммы пересчитываются. Итоги станут верными, когда пересчёт закончится.")
}
