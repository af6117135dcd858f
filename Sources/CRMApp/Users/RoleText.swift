import Auth
import Views

/// The names of the roles that come with the program.
enum RoleText {
    /// A preset's name in the reader's language, unless an administrator renamed it.
    static func name(identifier: String, name: String) -> Wording {
        if !name.isEmpty { return .user(name) }
        return RolePreset(rawValue: identifier).map { .text(preset($0)) } ?? .user(identifier)
    }

    static func preset(_ preset: RolePreset) -> Text {
        switch preset {
        case .representative:
            Text(
                en: "Sales representative", hy: "Վաճառքի ներկայացուցիչ", fa: "نمایندهٔ فروش", hu: "Értékesítő",
                ru: "Менеджер по продажам")
        case .salesManager:
            Text(
                en: "Sales manager", hy: "Վաճառքի ղեկավար", fa: "مدیر فروش", hu: "Értékesítési vezető",
                ru: "Руководитель отдела продаж")
        case .marketer: Text(en: "Marketer", hy: "Մարքեթոլոգ", fa: "بازاریاب", hu: "Marketinges", ru: "Маркетолог")
        case .serviceAgent:
            Text(
                en: "Service agent", hy: "Սպասարկման աշխատակից", fa: "کارشناس خدمات", hu: "Ügyfélszolgálatos",
                ru: "Специалист поддержки")
        case .manager: Text(en: "Manager", hy: "Ղեկավար", fa: "مدیر", hu: "Vezető", ru: "Руководитель")
        case .it:
            Text(en: "IT", hy: "ՏՏ մասնագետ", fa: "کارشناس فناوری اطلاعات", hu: "Informatikus", ru: "ИТ-специалист")
        case .administrator:
            Text(en: "Administrator", hy: "Ադմինիստրատոր", fa: "مدیر سامانه", hu: "Rendszergazda", ru: "Администратор")
        }
    }
}
