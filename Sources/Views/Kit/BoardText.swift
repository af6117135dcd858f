/// The words of a board; `{0}` is the column, `{1}` the place, `{2}` how many there are.
enum BoardText {
    static let moveTo = Text(
        en: "Move to", hy: "Տեղափոխել", fa: "انتقال به", hu: "Áthelyezés ide", ru: "Переместить в")
    static let moveCard = Text(
        en: "Move {0}", hy: "Տեղափոխել՝ {0}", fa: "انتقال {0}", hu: "Áthelyezés: {0}", ru: "Переместить: {0}")
    static let addTo = Text(
        en: "Add to {0}", hy: "Ավելացնել՝ {0}", fa: "افزودن به {0}", hu: "Hozzáadás: {0}", ru: "Добавить: {0}")
    static let weighted = Text(
        en: "weighted", hy: "կշռված", fa: "وزنی", hu: "súlyozott", ru: "взвешенная сумма")
    static let moved = Text(
        en: "Moved to {0}, {1} of {2}", hy: "Տեղափոխվեց՝ {0}, {1} / {2}", fa: "به {0} منتقل شد، {1} از {2}",
        hu: "Áthelyezve: {0}, {1}/{2}", ru: "Перемещено: {0}, {1} из {2}")
    static let lifted = Text(
        en: "Lifted. {0}, {1} of {2}. Use the arrow keys, then Space to drop or Escape to cancel.",
        hy: "Բարձրացված է։ {0}, {1} / {2}։ Շարժեք սլաքներով, դրեք բացատի ստեղնով, չեղարկեք Escape-ով։",
        fa:
            "برداشته شد. {0}، {1} از {2}. با کلیدهای جهت جابه‌جا کنید، با کلید فاصله (Space) بگذارید یا با Escape لغو کنید.",
        hu: "Felemelve. {0}, {1}/{2}. Mozgatás a nyilakkal, letétel szóközzel, mégse: Escape.",
        ru: "Поднято. {0}, {1} из {2}. Перемещайте стрелками, опустите пробелом, отмена — Escape.")
    static let over = Text(
        en: "{0}, {1} of {2}", hy: "{0}, {1} / {2}", fa: "{0}، {1} از {2}", hu: "{0}, {1}/{2}", ru: "{0}, {1} из {2}"
    )
    static let cancelled = Text(
        en: "Move cancelled", hy: "Տեղափոխումը չեղարկվեց", fa: "انتقال لغو شد", hu: "Áthelyezés megszakítva",
        ru: "Перемещение отменено")
    static let failed = Text(
        en: "The card could not be moved and is back in its place.",
        hy: "Քարտը հնարավոր չեղավ տեղափոխել, այն վերադարձվեց իր տեղը։",
        fa: "کارت منتقل نشد و به جای خود برگشت.", hu: "A kártyát nem sikerült áthelyezni, visszakerült a helyére.",
        ru: "Карточку не удалось переместить, она возвращена на место.")
    static let conflict = Text(
        en: "Someone else has changed this card. Reload the page to see it as it is now.",
        hy: "Այս քարտը մեկ ուրիշն է փոխել։ Թարմացրեք էջը՝ ներկա վիճակը տեսնելու համար։",
        fa: "شخص دیگری این کارت را تغییر داده است. برای دیدن وضعیت فعلی صفحه را دوباره بارگذاری کنید.",
        hu: "Ezt a kártyát közben más módosította. A jelenlegi állapothoz töltse újra az oldalt.",
        ru: "Эту карточку изменил другой пользователь. Обновите страницу, чтобы увидеть её текущее состояние.")
    static let keys = Text(
        en: "Space lifts the card, arrow keys move it, Space drops it, Escape cancels.",
        hy: "Բացատը բարձրացնում է քարտը, սլաքները տեղափոխում են, բացատը դնում է, Escape-ը չեղարկում է։",
        fa:
            "کلید فاصله (Space) کارت را برمی‌دارد، کلیدهای جهت آن را جابه‌جا می‌کنند، کلید فاصله آن را می‌گذارد و Escape لغو می‌کند.",
        hu: "A szóköz felemeli a kártyát, a nyilak mozgatják, a szóköz leteszi, az Escape megszakítja.",
        ru: "Пробел поднимает карточку, стрелки перемещают, пробел опускает, Escape отменяет.")
}
