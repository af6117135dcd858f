import Views
import WebServer

extension Int {
    /// A number from outside (a form, an address, a stored setting), in the digits of any script, where it lies within the
    /// bounds; `nil` for anything else. What is computed from it cannot overflow.
    init?(_ text: String?, in bounds: ClosedRange<Int>) {
        guard let text, let number = Int(asciiDigits(text)), bounds.contains(number) else { return nil }
        self = number
    }
}

extension FormFields {
    /// The whole number in a field, where it lies within the bounds.
    func number(_ name: String, in bounds: ClosedRange<Int>) -> Int? { Int(self[name], in: bounds) }

    /// The version of the record that a form was made from; `nil` for what no record can have.
    var version: Int? { number("version", in: 1...1_000_000_000_000) }

    /// The place of a page's first row in the whole list, from 1.
    var place: Int { number("at", in: 1...1_000_000_000) ?? 1 }
}
