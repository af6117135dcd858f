import Views

extension FormProblems {
    /// The number that a field holds, in the smallest unit of so many decimals; `nil` with the problem noted beside it.
    ///
    /// - Parameters:
    ///   - range: what the field allows, in that unit.
    ///   - wording: what to tell whoever typed something else.
    mutating func number(
        _ field: String, _ typed: String, places: Int = 0, in range: ClosedRange<Int64>, _ reader: Reader,
        signs: [String] = [], otherwise wording: some Words
    ) -> Int64? {
        let reading = readNumber(typed, places: places, style: .typed(reader.language), signs: signs)
        return number(field, typed, reading, places: places, in: range, reader, otherwise: wording)
    }

    /// The amount of money that a field holds, in minor units from 0 to `limit`; `nil` with the problem noted beside it.
    mutating func amount(
        _ field: String, _ typed: String, _ currency: Currency, upTo limit: Int64, _ reader: Reader,
        otherwise wording: some Words
    ) -> Int64? {
        let reading = readAmount(typed, currency: currency, style: .typed(reader.language))
        return number(
            field, typed, reading, places: currency.minorDigits, in: 0...limit, reader, otherwise: wording)
    }

    private mutating func number(
        _ field: String, _ typed: String, _ reading: NumberReading, places: Int, in range: ClosedRange<Int64>,
        _ reader: Reader, otherwise wording: some Words
    ) -> Int64? {
        switch reading {
        case .number(let number) where range.contains(number): return number
        case .ambiguous(let grouped, let decimal):
            add(field, NumberText.ambiguous(typed, grouped, decimal, places: places, reader))
        case .tooFine where places == 0: add(field, NumberText.whole)
        case .number, .tooFine, .none: add(field, wording)
        }
        return nil
    }
}

/// A whole number that somebody typed; `nil` where it is none, or may be another.
func wholeNumber(_ typed: String, _ reader: Reader) -> Int? {
    guard case .number(let number) = readNumber(typed, places: 0, style: .typed(reader.language)) else { return nil }
    return Int(number)
}

/// A number in the smallest unit of so many decimals, as one would type it: no grouping, no zeros at its end.
func typedNumber(_ value: Int64, places: Int, for language: Language) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let fraction = String(padded.suffix(places).reversed().drop { $0 == "0" }.reversed())
    let whole = (value < 0 ? "-" : "") + padded.dropLast(places)
    return fraction.isEmpty ? whole : whole + String(language.decimalMark.sign) + fraction
}

/// What to tell about numbers.
enum NumberText {
    /// Names both readings of what was typed.
    static func ambiguous(_ typed: String, _ grouped: Int64, _ decimal: Int64, places: Int, _ reader: Reader) -> Phrase
    {
        let unit = (0..<places).reduce(Int64(1)) { unit, _ in unit * 10 }
        return eitherOr(
            .string(typed), .string(reader.format(plain: Int(grouped / unit))),
            .string(typedNumber(decimal, places: places, for: reader.language)))
    }

    private static let eitherOr = Text(
        en: "“{0}” may be {1} or {2}: type the one that you mean",
        hy: "«{0}» կարող է լինել {1} կամ {2}. մուտքագրեք այն, որը նկատի ունեք",
        fa: "«{0}» می‌تواند {1} یا {2} باشد: آنچه را منظورتان است بنویسید",
        hu: "„{0}” lehet {1} vagy {2}: írja be azt, amelyikre gondol",
        ru: "«{0}» может значить {1} или {2}: введите то, что имеете в виду")
    static let whole = Text(
        en: "Enter a whole number, without decimals", hy: "Մուտքագրեք ամբողջ թիվ՝ առանց տասնորդական մասի",
        fa: "یک عدد صحیح و بدون اعشار وارد کنید", hu: "Adjon meg egész számot, tizedesek nélkül",
        ru: "Введите целое число, без дробной части")
}
