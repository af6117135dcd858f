/// Attributes of a tag, built up before they are interpolated between a tag's name and its `>`.
public struct Attributes: Sendable {
    enum Value: Sendable {
        case flag
        case string(String)
        case text(Text)
        case phrase(Phrase)
        case number(Int64)
    }

    private(set) var entries: [(name: StaticString, value: Value)] = []

    /// No attributes.
    public init() {}

    /// Adds an attribute; a nil value adds nothing.
    public mutating func add(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        switch Self.context(name) {
        case .attribute, .spoken: entries.append((name, .string(value)))
        case .url:
            Misuse.found("\(name) has to be a Link")
            entries.append((name, .string("#")))
        default: Misuse.found("\(name) takes no string")
        }
    }

    /// Adds an attribute with words of ours; nil adds nothing.
    public mutating func add(_ name: StaticString, _ value: Text?) {
        if let value { add(name, safe: .text(value)) }
    }

    /// Adds an attribute with a sentence; nil adds nothing.
    public mutating func add(_ name: StaticString, _ value: Phrase?) {
        if let value { add(name, safe: .phrase(value)) }
    }

    /// Adds an attribute with a number in ASCII; nil adds nothing.
    public mutating func add(_ name: StaticString, _ value: Int?) {
        if let value { add(name, safe: .number(Int64(value))) }
    }

    /// Adds an attribute with a path of ours or a checked address; nil adds nothing.
    public mutating func add(_ name: StaticString, _ value: Link?) {
        guard let value else { return }
        if Self.context(name) == .forbidden { return Misuse.found("\(name) takes no link") }
        entries.append((name, .string(value.string)))
    }

    /// Adds an attribute without a value where the condition holds.
    public mutating func add(flag name: StaticString, when condition: Bool = true) {
        if condition { add(name, safe: .flag) }
    }

    /// Adds `class`; no classes add nothing.
    public mutating func add(classes: [String]) {
        let names = classes.filter { !$0.isEmpty }.joined(separator: " ")
        if !names.isEmpty { entries.append(("class", .string(names))) }
    }

    /// These attributes and then those.
    public static func + (one: Attributes, other: Attributes) -> Attributes {
        var sum = one
        sum.entries += other.entries
        return sum
    }

    private mutating func add(_ name: StaticString, safe value: Value) {
        switch Self.context(name) {
        case .attribute, .spoken: entries.append((name, value))
        default: Misuse.found("\(name) takes no such value")
        }
    }

    private static func context(_ name: StaticString) -> MarkupContext {
        let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        let isName =
            !bytes.isEmpty
            && bytes.allSatisfy { byte in
                byte > 0x20 && byte < 0x7F && ![0x22, 0x27, 0x2F, 0x3C, 0x3D, 0x3E].contains(byte)
            }
        return isName ? MarkupContext(attribute: bytes) : .forbidden
    }
}
