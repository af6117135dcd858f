/// What an interpolation is surrounded by.
enum MarkupContext: UInt8 {
    case text
    /// Text in an element that holds no markup: title, textarea, option, SVG's text.
    case bareText
    case tagName
    /// Between attributes.
    case tag
    /// A quoted attribute that is read by programs.
    case attribute
    /// A quoted attribute that is read by people: aria-label, title, alt …
    case spoken
    case url
    /// A URL that begins with a literal `#`.
    case fragment
    /// Script, style, an event handler, a comment, an attribute's name, an unquoted value.
    case forbidden

    /// What a value of this attribute is to be: words, a URL, or nothing that anyone could have typed.
    init(attribute name: UnsafeBufferPointer<UInt8>) {
        switch name.count {
        case 3 where name.equals("src"), 4 where name.equals("href") || name.equals("ping") || name.equals("data"),
            6 where name.equals("action") || name.equals("poster") || name.equals("srcset"),
            8 where name.equals("manifest"), 10 where name.equals("formaction") || name.equals("xlink:href"):
            self = .url
        case 3 where name.equals("alt"), 5 where name.equals("title") || name.equals("label"),
            10 where name.equals("aria-label"), 11 where name.equals("placeholder"),
            14 where name.equals("aria-valuetext"), 16 where name.equals("aria-description"):
            self = .spoken
        case 5 where name.equals("style"), 6 where name.equals("srcdoc"): self = .forbidden
        case 3... where name[0] | 32 == UInt8(ascii: "o") && name[1] | 32 == UInt8(ascii: "n"): self = .forbidden
        default: self = .attribute
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are this lower-case ASCII name, in either case.
    @inline(__always)
    func equals(_ name: StaticString) -> Bool {
        guard count == name.utf8CodeUnitCount else { return false }
        let other = name.utf8Start
        for index in 0..<count where self[index] | 32 != other[index] && self[index] != other[index] { return false }
        return true
    }
}
