/// A telephone number as it is compared: international where the country is known.
public struct PhoneNumber: Sendable, Hashable {
    /// ASCII digits with the country's code and without trunk prefix; as dialled where no country fits.
    public let digits: String
    /// Whether the digits begin with the country's code.
    public let isInternational: Bool

    /// What is stored and compared: "+37491234567", or "091234567" where no country fits.
    public var text: String { (isInternational ? "+" : "") + digits }

    /// Reads a number in any digits and with anything around them; extensions are left out.
    ///
    /// - Parameter countries: where it may be from, most likely first (ISO 3166 alpha-2): the first one that has numbers of
    ///   this length decides, unless the number begins with "+" or "00".
    public init(_ string: String, in countries: [String] = []) {
        let dialled = phoneDigits(string)
        if let international = Self.international(dialled, countries) {
            self.init(DialPlan.withoutTrunk(international), isInternational: true)
        } else if let whole = countries.lazy.compactMap({ DialPlan.of($0)?.international(dialled) }).first {
            self.init(whole, isInternational: true)
        } else {
            self.init(dialled, isInternational: false)
        }
    }

    private init(_ digits: String, isInternational: Bool) {
        self.digits = digits
        self.isInternational = isInternational
    }

    /// The digits after "+", or after what is dialled instead of it.
    private static func international(_ dialled: String, _ countries: [String]) -> String? {
        if dialled.hasPrefix("+") { return String(dialled.dropFirst()) }
        let exits = ["00"] + (countries.contains("US") || countries.contains("CA") ? ["011"] : ["810"])
        for exit in exits where dialled.hasPrefix(exit) && dialled.utf8.count >= exit.utf8.count + 8 {
            let rest = String(dialled.dropFirst(exit.utf8.count))
            if DialPlan.leading(rest) != nil { return rest }
        }
        return nil
    }

    /// Whether two numbers are one: where a country is not known, the last eight digits decide.
    public func isSame(as other: PhoneNumber) -> Bool {
        if isInternational, other.isInternational { return digits == other.digits }
        return ending.utf8.count >= 6 && ending == other.ending
    }

    /// The last eight digits: the same with and without country and trunk prefix.
    public var ending: String { String(digits.suffix(8)) }

    /// Reads back what ``text`` wrote.
    public init(stored text: String) {
        self.init(text.hasPrefix("+") ? String(text.dropFirst()) : text, isInternational: text.hasPrefix("+"))
    }

    /// What a stored number is to hold when somebody types this one, or its beginning: with and without the prefixes that
    /// are dialled within a country, without the country where the number is whole.
    public static func queries(_ string: String) -> [String] {
        let dialled = phoneDigits(string)
        let digits = String(dialled.drop { $0 == "+" })
        var found = [digits, String(digits.drop { $0 == "0" })]
        if dialled.hasPrefix("+") || dialled.hasPrefix("00") {
            let whole = DialPlan.withoutTrunk(String(digits.drop { $0 == "0" }))
            found.append(whole)
            if let plan = DialPlan.leading(whole), plan.fits(whole.dropFirst(plan.code.utf8.count)) {
                found.append(String(whole.dropFirst(plan.code.utf8.count)))
            }
        } else {
            for trunk in DialPlan.trunks where digits.hasPrefix(trunk) && digits.utf8.count >= trunk.utf8.count + 7 {
                found.append(String(digits.dropFirst(trunk.utf8.count)))
            }
        }
        var seen: Set<String> = [""]
        return found.filter { seen.insert($0).inserted }
    }
}

/// How the numbers of a country are dialled (ITU-T E.164 and the countries' numbering plans).
struct DialPlan: Sendable {
    let country: String
    let code: String
    /// What is dialled before a number within the country, longest first.
    let trunk: [String]
    /// How many digits a number has without code and trunk prefix.
    let lengths: ClosedRange<Int>

    static func of(_ country: String) -> DialPlan? { byCountry[country] }

    /// The plan whose code the digits begin with.
    static func leading(_ digits: some StringProtocol) -> DialPlan? {
        (1...3).reversed().lazy.compactMap { byCode[String(digits.prefix($0))] }.first
    }

    /// The prefixes of all plans; a leading zero is dropped by itself.
    static let trunks: [String] = ["06", "8", "80"]

    func fits(_ national: some StringProtocol) -> Bool { lengths.contains(national.utf8.count) }

    /// The number with the country's code, where its length is one that the country has.
    func international(_ dialled: String) -> String? {
        let shortened = trunk.filter { dialled.hasPrefix($0) }.map { String(dialled.dropFirst($0.utf8.count)) }
        if let national = (shortened + [dialled]).first(where: fits) { return code + national }
        return dialled.hasPrefix(code) && fits(dialled.dropFirst(code.utf8.count)) ? dialled : nil
    }

    /// International digits without a trunk prefix after the code: "+44 (0)20 …", "+36 06 30 …".
    static func withoutTrunk(_ digits: String) -> String {
        guard let plan = leading(digits) else { return digits }
        let national = digits.dropFirst(plan.code.utf8.count)
        guard !plan.fits(national) || national.hasPrefix("0") else { return digits }
        let shortened = plan.trunk.filter { national.hasPrefix($0) }.map { national.dropFirst($0.utf8.count) }
        return shortened.first(where: plan.fits).map { plan.code + $0 } ?? digits
    }

    private static let byCountry = Dictionary(uniqueKeysWithValues: all.map { ($0.country, $0) })
    private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// Country, code, trunk prefixes (- for none), shortest and longest number.
    private static let all: [DialPlan] = """
        AM 374 0 8 8|IR 98 0 10 10|HU 36 06 8 9|RU 7 8 10 10|KZ 7 8 10 10|GE 995 0 9 9|AZ 994 0 9 9|TR 90 0 10 10
        DE 49 0 6 11|AT 43 0 7 12|CH 41 0 9 9|FR 33 0 9 9|BE 32 0 8 9|NL 31 0 9 9|LU 352 - 6 9|IT 39 - 6 11|ES 34 - 9 9
        PT 351 - 9 9|GR 30 - 10 10|CY 357 - 8 8|GB 44 0 9 10|IE 353 0 7 9|US 1 1 10 10|CA 1 1 10 10|UA 380 0 9 9
        BY 375 80,8 9 9|MD 373 0 8 8|PL 48 - 9 9|CZ 420 - 9 9|SK 421 0 9 9|RO 40 0 9 9|BG 359 0 8 9|RS 381 0 8 9
        HR 385 0 8 9|SI 386 0 8 8|AE 971 0 8 9|QA 974 - 8 8|KW 965 - 8 8|SA 966 0 8 9|IQ 964 0 8 10|LB 961 0 7 8
        IL 972 0 8 9|JO 962 0 8 9|SY 963 0 8 9|IN 91 0 10 10|PK 92 0 9 10|AF 93 0 9 9|CN 86 0 10 11|JP 81 0 9 10
        KR 82 0 8 10|UZ 998 - 9 9|TM 993 8 8 8|TJ 992 - 9 9|KG 996 0 9 9|SE 46 0 7 9|NO 47 - 8 8|DK 45 - 8 8
        FI 358 0 6 10|EE 372 - 7 8|LV 371 - 8 8|LT 370 8,0 8 8|EG 20 0 8 10|ZA 27 0 9 9|AU 61 0 9 9|NZ 64 0 8 10
        BR 55 0 10 11|MX 52 - 10 10|AR 54 0 10 10
        """.split { $0 == "|" || $0.isNewline }.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 5, let least = Int(words[3]), let most = Int(words[4]), least <= most else {
                return nil
            }
            let trunk = words[2] == "-" ? [] : words[2].split(separator: ",").map(String.init)
            return DialPlan(country: words[0], code: words[1], trunk: trunk, lengths: least...most)
        }
}
