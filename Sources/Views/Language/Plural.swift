/// A sentence that depends on a count, with as many forms as each language has (CLDR cardinal rules).
///
/// `{0}` is the count; `{1}` … are the arguments given after it.
public struct Plural: Sendable, Hashable {
    private let forms: Forms

    /// The forms in each language.
    public init(
        en: (one: String, other: String),
        hy: (one: String, other: String),
        fa: (one: String, other: String),
        hu: (one: String, other: String),
        ru: (one: String, few: String, many: String)
    ) {
        forms = Forms(en: en, hy: hy, fa: fa, hu: hu, ru: ru)
    }

    /// The sentence for that count.
    public func callAsFunction(_ count: Int, _ more: TextArgument...) -> Phrase {
        Phrase(self, count: count, [.number(count)] + more)
    }

    /// The form for a count in a language, placeholders and all.
    public func form(_ count: Int, _ language: Language) -> String {
        let category = PluralCategory(count, language)
        switch language {
        case .en: return category == .one ? forms.en.one : forms.en.other
        case .hy: return category == .one ? forms.hy.one : forms.hy.other
        case .fa: return category == .one ? forms.fa.one : forms.fa.other
        case .hu: return category == .one ? forms.hu.one : forms.hu.other
        case .ru: return category == .one ? forms.ru.one : category == .few ? forms.ru.few : forms.ru.many
        }
    }

    public static func == (one: Plural, other: Plural) -> Bool {
        one.forms === other.forms
            || Language.allCases.allSatisfy { language in
                [0, 1, 2, 5].allSatisfy { one.form($0, language) == other.form($0, language) }
            }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(forms.en.other) }

    private final class Forms: Sendable {
        let en: (one: String, other: String)
        let hy: (one: String, other: String)
        let fa: (one: String, other: String)
        let hu: (one: String, other: String)
        let ru: (one: String, few: String, many: String)

        init(
            en: (one: String, other: String),
            hy: (one: String, other: String),
            fa: (one: String, other: String),
            hu: (one: String, other: String),
            ru: (one: String, few: String, many: String)
        ) {
            self.en = en
            self.hy = hy
            self.fa = fa
            self.hu = hu
            self.ru = ru
        }
    }
}

/// The CLDR cardinal category of a whole number; fractions are not counted in sentences.
public enum PluralCategory: Sendable, Hashable {
    case one, few, many, other

    /// The category of a count in a language.
    public init(_ count: Int, _ language: Language) {
        let size = count.magnitude
        switch language {
        case .en, .hu: self = size == 1 ? .one : .other
        case .hy, .fa: self = size <= 1 ? .one : .other
        case .ru:
            let (last, lastTwo) = (size % 10, size % 100)
            if last == 1, lastTwo != 11 {
                self = .one
            } else if (2...4).contains(last), !(12...14).contains(lastTwo) {
                self = .few
            } else {
                self = .many
            }
        }
    }
}
