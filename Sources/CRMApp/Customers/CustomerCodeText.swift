import Views

extension CustomerKind {
    var text: Text {
        switch self {
        case .person: Text(en: "Person", hy: "Անձ", fa: "شخص", hu: "Személy", ru: "Физическое лицо")
        case .organisation:
            Text(en: "Organisation", hy: "Կազմակերպություն", fa: "سازمان", hu: "Szervezet", ru: "Организация")
        }
    }
}

extension ChannelLevel {
    var text: Text {
        switch self {
        case .distributor:
            Text(en: "Distributor", hy: "Դիստրիբյուտոր", fa: "توزیع‌کننده", hu: "Nagykereskedő", ru: "Дистрибьютор")
        case .retailer:
            Text(en: "Retailer", hy: "Մանրածախ վաճառող", fa: "خرده‌فروش", hu: "Kiskereskedő", ru: "Розничный продавец")
        case .endConsumer:
            Text(
                en: "End consumer", hy: "Վերջնական սպառող", fa: "مصرف‌کنندهٔ نهایی", hu: "Végfogyasztó",
                ru: "Конечный потребитель")
        }
    }
}

extension Lifecycle {
    var text: Text {
        switch self {
        case .lead: Text(en: "Lead", hy: "Հետաքրքրված", fa: "سرنخ", hu: "Érdeklődő", ru: "Лид")
        case .prospect:
            Text(
                en: "Prospect", hy: "Պոտենցիալ հաճախորդ", fa: "مشتری بالقوه", hu: "Potenciális ügyfél",
                ru: "Потенциальный клиент")
        case .customer: Text(en: "Customer", hy: "Հաճախորդ", fa: "مشتری", hu: "Ügyfél", ru: "Клиент")
        case .loyal:
            Text(en: "Loyal", hy: "Մշտական հաճախորդ", fa: "مشتری وفادار", hu: "Törzsvevő", ru: "Постоянный клиент")
        case .inactive: Text(en: "Inactive", hy: "Ոչ ակտիվ", fa: "غیرفعال", hu: "Inaktív", ru: "Неактивный")
        case .former:
            Text(en: "Former", hy: "Նախկին հաճախորդ", fa: "مشتری سابق", hu: "Volt ügyfél", ru: "Бывший клиент")
        }
    }
}

extension CustomerSource {
    var text: Text {
        switch self {
        case .order: Text(en: "Order", hy: "Պատվեր", fa: "سفارش", hu: "Megrendelés", ru: "Заказ")
        case .questionnaire: Text(en: "Questionnaire", hy: "Հարցաթերթիկ", fa: "پرسش‌نامه", hu: "Kérdőív", ru: "Анкета")
        case .registration:
            Text(en: "Registration", hy: "Գրանցում", fa: "ثبت‌نام", hu: "Regisztráció", ru: "Регистрация")
        case .competition:
            Text(en: "Prize draw", hy: "Խաղարկություն", fa: "قرعه‌کشی", hu: "Nyereményjáték", ru: "Розыгрыш призов")
        case .inquiry:
            Text(
                en: "Complaint or inquiry", hy: "Բողոք կամ հարց", fa: "شکایت یا پرسش", hu: "Panasz vagy kérdés",
                ru: "Жалоба или запрос")
        case .loyalty:
            Text(
                en: "Loyalty programme", hy: "Հավատարմության ծրագիր", fa: "باشگاه مشتریان", hu: "Hűségprogram",
                ru: "Программа лояльности")
        case .warranty:
            Text(
                en: "Warranty card", hy: "Երաշխիքային քարտ", fa: "کارت گارانتی", hu: "Jótállási jegy",
                ru: "Гарантийный талон")
        case .referral:
            Text(en: "Referral", hy: "Ծանոթի խորհուրդ", fa: "معرفی دیگران", hu: "Ajánlás", ru: "По рекомендации")
        case .review: Text(en: "Review", hy: "Կարծիք", fa: "نقد و نظر", hu: "Értékelés", ru: "Отзыв")
        case .webAnalytics:
            Text(
                en: "Web analytics", hy: "Կայքի վերլուծություն", fa: "تحلیل وب‌سایت", hu: "Webanalitika",
                ru: "Веб-аналитика")
        case .import: Text(en: "Import", hy: "Ներմուծում", fa: "ورود از فایل", hu: "Importálás", ru: "Импорт")
        case .other: CustomerText.other
        }
    }
}

extension Gender {
    var text: Text {
        switch self {
        case .female: Text(en: "Female", hy: "Իգական", fa: "زن", hu: "Nő", ru: "Женский")
        case .male: Text(en: "Male", hy: "Արական", fa: "مرد", hu: "Férfi", ru: "Мужской")
        case .other: CustomerText.other
        }
    }
}

extension Education {
    var text: Text {
        switch self {
        case .secondary: Text(en: "Secondary school", hy: "Միջնակարգ", fa: "دیپلم", hu: "Középfokú", ru: "Среднее")
        case .vocational:
            Text(
                en: "Vocational", hy: "Միջին մասնագիտական", fa: "فنی‌وحرفه‌ای", hu: "Szakképesítés",
                ru: "Среднее профессиональное")
        case .bachelor: Text(en: "Bachelor", hy: "Բակալավր", fa: "کارشناسی", hu: "Alapfokozat (BA/BSc)", ru: "Бакалавр")
        case .master:
            Text(en: "Master", hy: "Մագիստրոս", fa: "کارشناسی ارشد", hu: "Mesterfokozat (MA/MSc)", ru: "Магистр")
        case .doctorate:
            Text(
                en: "Doctorate", hy: "Գիտությունների թեկնածու կամ դոկտոր", fa: "دکتری", hu: "Doktori",
                ru: "Учёная степень")
        }
    }
}

extension IncomeBand {
    var text: Text {
        switch self {
        case .low: Text(en: "Low", hy: "Ցածր", fa: "کم", hu: "Alacsony", ru: "Низкий")
        case .lowerMiddle:
            Text(en: "Lower middle", hy: "Միջինից ցածր", fa: "کمتر از متوسط", hu: "Alsó-közepes", ru: "Ниже среднего")
        case .middle: Text(en: "Middle", hy: "Միջին", fa: "متوسط", hu: "Közepes", ru: "Средний")
        case .upperMiddle:
            Text(
                en: "Upper middle", hy: "Միջինից բարձր", fa: "بیشتر از متوسط", hu: "Felső-közepes", ru: "Выше среднего")
        case .high: Text(en: "High", hy: "Բարձր", fa: "زیاد", hu: "Magas", ru: "Высокий")
        }
    }
}

extension WrittenOrder {
    var text: Text {
        switch self {
        case .givenFirst:
            Text(en: "Given name first", hy: "Նախ անունը", fa: "ابتدا نام", hu: "Elöl az utónév", ru: "Сначала имя")
        case .familyFirst:
            Text(
                en: "Family name first", hy: "Նախ ազգանունը", fa: "ابتدا نام خانوادگی", hu: "Elöl a családnév",
                ru: "Сначала фамилия")
        }
    }
}

extension ContactKind {
    var text: Text {
        switch self {
        case .email: Text(en: "E-mail", hy: "Էլ. փոստ", fa: "ایمیل", hu: "E-mail", ru: "Эл. почта")
        case .phone: Text(en: "Phone", hy: "Հեռախոս", fa: "تلفن", hu: "Telefon", ru: "Телефон")
        case .messenger:
            Text(en: "Messaging app", hy: "Մեսենջեր", fa: "پیام‌رسان", hu: "Üzenetküldő app", ru: "Мессенджер")
        case .web: Text(en: "Website", hy: "Կայք", fa: "وب‌سایت", hu: "Weboldal", ru: "Сайт")
        }
    }
}

extension ContactLabel {
    var text: Text {
        switch self {
        case .work: Text(en: "Work", hy: "Աշխատանքային", fa: "کاری", hu: "Munkahelyi", ru: "Рабочий")
        case .home: Text(en: "Home", hy: "Տան", fa: "خانه", hu: "Otthoni", ru: "Домашний")
        case .mobile: Text(en: "Mobile", hy: "Բջջային", fa: "همراه", hu: "Mobil", ru: "Мобильный")
        case .other: CustomerText.other
        case .whatsapp: Text(verbatim: "WhatsApp")
        case .telegram: Text(verbatim: "Telegram")
        case .viber: Text(verbatim: "Viber")
        case .instagram: Text(verbatim: "Instagram")
        case .facebook: Text(verbatim: "Facebook")
        case .linkedin: Text(verbatim: "LinkedIn")
        case .site: Text(en: "Site", hy: "Կայք", fa: "وب‌سایت", hu: "Honlap", ru: "Сайт")
        case .shop:
            Text(
                en: "Online shop", hy: "Առցանց խանութ", fa: "فروشگاه اینترنتی", hu: "Webáruház", ru: "Интернет-магазин")
        }
    }
}

extension AddressLabel {
    var text: Text {
        switch self {
        case .main: Text(en: "Main", hy: "Հիմնական", fa: "اصلی", hu: "Fő cím", ru: "Основной")
        case .home: Text(en: "Home", hy: "Տուն", fa: "خانه", hu: "Lakcím", ru: "Домашний")
        case .work: Text(en: "Work", hy: "Աշխատանք", fa: "محل کار", hu: "Munkahelyi cím", ru: "Рабочий")
        case .billing: Text(en: "Billing", hy: "Հաշիվների", fa: "صورت‌حساب", hu: "Számlázási cím", ru: "Для счетов")
        case .delivery: Text(en: "Delivery", hy: "Առաքման", fa: "تحویل", hu: "Szállítási cím", ru: "Доставка")
        case .other: CustomerText.other
        }
    }
}

extension FactKind {
    var text: Text {
        switch self {
        case .preference:
            Text(en: "Preference", hy: "Նախասիրություն", fa: "سلیقه", hu: "Preferencia", ru: "Предпочтение")
        case .need: Text(en: "Need", hy: "Կարիք", fa: "نیاز", hu: "Igény", ru: "Потребность")
        }
    }
}
