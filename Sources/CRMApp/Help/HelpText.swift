import Views

/// The words of the help page.
enum HelpText {
    static let title = Text(en: "Help", hy: "Օգնություն", fa: "راهنما", hu: "Súgó", ru: "Справка")

    /// A heading with what there is to say under it.
    struct Topic: Sendable {
        let title: Text
        let body: Text
    }

    static let topics = [
        Topic(
            title: Text(
                en: "A day with Kap", hy: "Մի օր Kap-ի հետ", fa: "یک روز با Kap", hu: "Egy nap a Kappal",
                ru: "День с Kap"),
            body: Text(
                en:
                    "Begin with My day: what is overdue, due today and upcoming, and the customers without a next step. After each call, visit or message, open the customer’s page and log it: the timeline tells your colleagues what has happened.",
                hy:
                    "Սկսեք «Իմ օրը» էջից՝ ինչն է ժամկետանց, ինչ կա այսօր և հետո, որ հաճախորդները հաջորդ քայլ չունեն։ Ամեն զանգից, այցելությունից կամ հաղորդագրությունից հետո բացեք հաճախորդի էջը և գրանցեք․ ժամանակագրությունից են ձեր գործընկերներն իմանում, թե ինչ է եղել։",
                fa:
                    "از «روز من» آغاز کنید: کارهای عقب‌افتاده، امروز و بعد، و مشتریانی که گام بعدی ندارند. پس از هر تماس تلفنی، بازدید یا پیام، صفحهٔ مشتری را باز کنید و آن را ثبت کنید: همکارانتان از خط زمانی باخبر می‌شوند.",
                hu:
                    "Kezdje a „Napom” oldallal: mi járt le, mi esedékes ma és azután, és mely ügyfeleknek nincs következő lépésük. Minden hívás, látogatás vagy üzenet után nyissa meg az ügyfél oldalát, és rögzítse: az idővonalból tájékozódnak a munkatársak.",
                ru:
                    "Начните со страницы «Мой день»: что просрочено, что сегодня и дальше, у каких клиентов нет следующего шага. После каждого звонка, визита или сообщения откройте страницу клиента и запишите: из ленты событий коллеги узнают, что произошло."
            )),
        Topic(
            title: Text(en: "Finding", hy: "Գտնել", fa: "یافتن", hu: "Keresés", ru: "Поиск"),
            body: Text(
                en:
                    "Ctrl K (⌘ K) searches everywhere: names in any script, phone numbers, e-mail addresses, deals. Lists keep their filters in the page’s address: copy it to share what you see, or save it as a view.",
                hy:
                    "Ctrl K (⌘ K) որոնում է ամենուր՝ անուններ ցանկացած գրով, հեռախոսի թվանշաններ, էլ. փոստի հասցեներ, գործարքներ։ Ցանկի զտիչները պահվում են հասցեում․ պատճենեք այն կամ պահպանեք որպես ընտրանի։",
                fa:
                    "Ctrl K ‏(⌘ K) همه‌جا را جستجو می‌کند: نام به هر خط، رقم‌های تلفن، ایمیل و معامله. فهرست‌ها فیلترها را در نشانی صفحه نگه می‌دارند: آن را برای دیگران بفرستید یا به‌صورت نما ذخیره کنید.",
                hu:
                    "A Ctrl K (⌘ K) mindenhol keres: nevek bármely írással, telefonszám-részletek, e-mail-címek, ügyletek. A listák szűrői az oldal webcímében vannak: másolja ki, vagy mentse nézetként.",
                ru:
                    "Ctrl K (⌘ K) ищет везде: имена в любой письменности, цифры телефона, адреса эл. почты, сделки. Фильтры списка хранятся в адресе страницы: скопируйте его или сохраните как представление."
            )),
        Topic(
            title: Text(
                en: "Moving deals", hy: "Գործարքների տեղափոխում", fa: "جابه‌جایی معاملات", hu: "Ügyletek mozgatása",
                ru: "Перемещение сделок"),
            body: Text(
                en:
                    "On the board, drag a card, or use its menu or the keyboard: Space lifts a card, the arrow keys move it, Space drops it, Esc takes it back. When a deal is won or lost, you are asked for the reason.",
                hy:
                    "Տախտակի վրա քաշեք քարտը կամ օգտվեք դրա ցանկից կամ ստեղնաշարից․ բացատը բարձրացնում է, սլաքները տեղափոխում են, բացատը դնում է, Esc-ը հետ է դնում։ Գործարքը փակելիս հարցվում է պատճառը։",
                fa:
                    "روی تابلو کارت را بکشید، یا از منوی آن یا صفحه‌کلید استفاده کنید: کلید فاصله (Space) کارت را برمی‌دارد، کلیدهای جهت جابه‌جا می‌کنند، کلید فاصله رها می‌کند و Esc برمی‌گرداند. هنگام بستن معامله دلیل آن پرسیده می‌شود.",
                hu:
                    "A táblán húzza a kártyát, vagy használja a menüjét, vagy a billentyűzetet: a szóköz felemeli, a nyilak viszik, a szóköz leteszi, az Esc visszateszi. Megnyeréskor és elvesztéskor az okot is kéri.",
                ru:
                    "На доске карточку можно перетащить, переместить через меню или с клавиатуры: пробел поднимает, стрелки двигают, пробел опускает, Esc возвращает. При выигрыше и проигрыше спрашивается причина."
            )),
        Topic(
            title: Text(en: "Keys", hy: "Ստեղներ", fa: "کلیدها", hu: "Billentyűk", ru: "Клавиши"),
            body: Text(
                en:
                    "? shows them all. / searches, C adds, G then D goes to the deals, G then C to the customers, J and K walk through rows, E edits. They work on every keyboard layout and are off while you type.",
                hy:
                    "? ցույց է տալիս բոլորը։ / որոնում է, C ավելացնում է, G ապա D՝ գործարքներ, G ապա C՝ հաճախորդներ, J և K՝ տողերով, E՝ խմբագրել։ Գործում են ցանկացած դասավորությամբ և չեն գործում, երբ գրում եք։",
                fa:
                    "? همه را نشان می‌دهد. / جستجو، C افزودن، G سپس D معاملات، G سپس C مشتریان، J و K پیمایش ردیف‌ها، E ویرایش. با هر چیدمان صفحه‌کلید کار می‌کنند و هنگام نوشتن خاموش‌اند.",
                hu:
                    "A ? mindet megmutatja. A / keres, a C hozzáad, G majd D az ügyletekhez, G majd C az ügyfelekhez visz, J és K a sorok között lép, E szerkeszt. Minden billentyűkiosztással működnek, gépelés közben nem aktívak.",
                ru:
                    "? показывает все. / ищет, C добавляет, G затем D — сделки, G затем C — клиенты, J и K — по строкам, E — изменить. Работают в любой раскладке и отключаются при вводе текста."
            )),
        Topic(
            title: Text(
                en: "Who sees what", hy: "Ով ինչ է տեսնում", fa: "چه کسی چه می‌بیند", hu: "Ki mit lát",
                ru: "Кто что видит"),
            body: Text(
                en:
                    "Your roles decide it: your own records, your team’s, the teams below, or all. What you cannot see is not there, in lists, in search and in sums alike. An administrator can widen or narrow a role; the change applies from the next page you open.",
                hy:
                    "Դա որոշում են ձեր դերերը՝ ձեր գրառումները, ձեր թիմինը, ենթաթիմերինը կամ բոլորը։ Ինչ չեք կարող տեսնել, չկա ոչ ցանկերում, ոչ որոնման մեջ, ոչ գումարներում։ Ադմինիստրատորը կարող է դերը լայնացնել կամ նեղացնել․ այն գործում է հաջորդ էջից։",
                fa:
                    "نقش‌های شما تعیین می‌کنند: موارد خودتان، تیم شما، تیم‌های زیرین یا همه. آنچه نباید ببینید نه در فهرست است، نه در جستجو و نه در جمع‌ها. مدیر سامانه می‌تواند نقش را گسترده یا محدود کند؛ از صفحهٔ بعد معتبر است.",
                hu:
                    "A szerepkörei döntik el: saját rekordjai, a csapatáé, az alcsapatoké vagy minden. Amit nem láthat, az nincs ott sem a listákban, sem a keresésben, sem az összegekben. A rendszergazda bővítheti vagy szűkítheti a szerepkört; a következő oldaltól érvényes.",
                ru:
                    "Это решают ваши роли: ваши записи, вашей команды, нижестоящих команд или все. Чего вам видеть нельзя, того нет ни в списках, ни в поиске, ни в суммах. Администратор может расширить или сузить роль; это действует со следующей страницы."
            )),
    ]
}
