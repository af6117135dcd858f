/// A language that every page can be read in.
public enum Language: String, CaseIterable, Sendable, Hashable {
    case en, hy, fa, hu, ru

    /// Whether lines run from right to left.
    public var isRightToLeft: Bool { self == .fa }

    /// "rtl" or "ltr", for the `dir` attribute.
    public var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// What its speakers call it.
    public var endonym: String {
        switch self {
        case .en: "English"
        case .hy: "Հայերեն"
        case .fa: "فارسی"
        case .hu: "Magyar"
        case .ru: "Русский"
        }
    }

    /// The weekday that begins a week, 1 = Monday … 7 = Sunday.
    public var firstWeekday: Int { self == .fa ? 6 : 1 }

    /// The weekdays people rest on unless the tenant says otherwise, 1 = Monday … 7 = Sunday.
    public var weekend: Set<Int> { self == .fa ? [5] : [6, 7] }

    /// The language of ours that an `Accept-Language` header (RFC 9110 §12.5.4) asks for; English when none is.
    public static func preferred(acceptLanguage: String) -> Language {
        var best: (language: Language, weight: Double)?
        for range in acceptLanguage.prefix(1000).split(separator: ",").prefix(32) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let tag = parts.first?.lowercased().split(separator: "-").first,
                let language = Language(rawValue: String(tag))
            else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .en
    }
}
