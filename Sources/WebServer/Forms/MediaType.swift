/// `text/html; charset=utf-8` taken apart (RFC 9110 §8.3.1), also `form-data; name="a"` (RFC 7578 §4.2).
struct MediaType {
    /// Type and subtype in lower case.
    var name: String
    private var parameters: [(name: String, value: String)] = []

    /// nil when the text is not well-formed.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard let name = Self.word(&rest, until: { $0 == ASCII.semicolon }), !name.isEmpty else { return nil }
        self.name = ASCII.lowercased(name)
        while rest.popFirst() == ASCII.semicolon {
            Self.skipBlanks(&rest)
            if rest.isEmpty || rest.first == ASCII.semicolon { continue }
            guard let key = Self.word(&rest, until: { $0 == ASCII.equals }), rest.popFirst() == ASCII.equals,
                let value = Self.value(&rest), parameter(key) == nil
            else { return nil }
            parameters.append((ASCII.lowercased(key), value))
        }
        guard rest.isEmpty else { return nil }
    }

    /// The value of a parameter whose name is given in lower case.
    func parameter(_ name: String) -> String? {
        let name = ASCII.lowercased(name)
        return parameters.first { $0.name == name }?.value
    }

    private static func skipBlanks(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 == ASCII.space || $0 == ASCII.tab }
    }

    private static func word(_ rest: inout ArraySlice<UInt8>, until isEnd: (UInt8) -> Bool) -> String? {
        skipBlanks(&rest)
        let word = rest.prefix { !isEnd($0) }
        rest = rest.dropFirst(word.count)
        guard let text = String(validating: word, as: UTF8.self) else { return nil }
        return String(ASCII.trimmed(text[...]))
    }

    private static func value(_ rest: inout ArraySlice<UInt8>) -> String? {
        skipBlanks(&rest)
        guard rest.first == ASCII.quote else { return word(&rest, until: { $0 == ASCII.semicolon }) }
        rest.removeFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == ASCII.quote {
                skipBlanks(&rest)
                return String(validating: value, as: UTF8.self)
            }
            // Browsers write a quote as %22 and a backslash as it is (HTML §4.10.22.8), so only \" is an escape.
            if byte == ASCII.backslash, rest.first == ASCII.quote, let escaped = rest.popFirst() {
                value.append(escaped)
            } else {
                value.append(byte)
            }
        }
        return nil
    }
}
