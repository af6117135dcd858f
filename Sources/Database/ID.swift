/// The identity of a record: an `Int64` that cannot be mistaken for another table's.
public struct ID<Record>: Hashable, Sendable, Comparable, SQLBindable, CustomStringConvertible {
    public let rawValue: Int64

    public init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Reads an id as it stands in a URL or a form: ASCII digits only, at least 1; anything else is `nil`.
    public init?(_ text: String?) {
        guard let text, !text.isEmpty, text.utf8.count <= 19, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
            let value = Int64(text), value > 0
        else { return nil }
        rawValue = value
    }

    public var sqlValue: SQLValue { .integer(rawValue) }
    public var description: String { String(rawValue) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
