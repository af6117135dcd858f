import Views

/// Finds out from a whole column which sign it writes before fractions: `1,000` is left open, `2,5` beside it settles it.
struct NumberColumn: Sendable {
    private var possible = Set(DecimalMark.allCases)

    mutating func add(_ text: String) {
        let marks = decimalMarks(Self.core(text))
        if !marks.isEmpty { possible.formIntersection(marks) }
    }

    /// `nil` where every value may be either, or where two contradict each other: then each row stands for itself.
    var mark: DecimalMark? { possible.count == 1 ? possible.first : nil }
    /// Whether no value told anything.
    var isOpen: Bool { possible.count == 2 }

    /// From the first digit to the last: currencies and signs around them tell nothing.
    private static func core(_ text: String) -> String {
        guard let first = text.firstIndex(where: \.isNumber), let last = text.lastIndex(where: \.isNumber) else {
            return ""
        }
        return String(text[first...last])
    }

    /// The sign of each column; one that tells nothing by itself is written as the others of its file are.
    static func marks(_ columns: [String: NumberColumn]) -> [String: DecimalMark] {
        let told = Set(columns.values.compactMap(\.mark))
        let shared = told.count == 1 ? told.first : nil
        return columns.compactMapValues { $0.mark ?? ($0.isOpen ? shared : nil) }
    }
}
