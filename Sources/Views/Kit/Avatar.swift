/// A round avatar with the initials of a person. The hue follows the id, so a person keeps it everywhere.
public func avatar(initials: String, id: some BinaryInteger, isLarge: Bool = false) -> HTML {
    mark(initials, hue: hue(id), shape: "is-person", isLarge: isLarge)
}

/// A square avatar for a company, with the first letters of its name.
public func companyAvatar(_ name: String, id: some BinaryInteger, isLarge: Bool = false) -> HTML {
    mark(firstLetters(name), hue: hue(id), shape: "is-company", isLarge: isLarge)
}

/// A person's avatar and name, the way owners and participants appear in lists.
public func person(_ name: String, initials: String, id: some BinaryInteger, to link: Link? = nil) -> HTML {
    let label: HTML = if let link { "<a href=\"\(link)\">\(user: name)</a>" } else { "\(user: name)" }
    return "<span class=\"person\">\(avatar(initials: initials, id: id))<span class=\"clip\">\(label)</span></span>"
}

private func mark(_ letters: String, hue: Int, shape: String, isLarge: Bool) -> HTML {
    """
    <span class="avatar \(shape) hue-\(hue)\(isLarge ? " is-large" : "")" aria-hidden="true">\(letters)</span>
    """
}

private func hue(_ id: some BinaryInteger) -> Int {
    Int(UInt64(truncatingIfNeeded: id) % 5)
}

/// Up to two letters: the first of the first two words that begin with a letter or digit.
func firstLetters(_ name: String) -> String {
    var letters = ""
    var isInWord = false
    // Scalars say where words begin; only the letters that are kept are read as characters.
    for index in name.unicodeScalars.indices {
        let isLetter = name.unicodeScalars[index].belongsToWord
        defer { isInWord = isLetter }
        guard isLetter, !isInWord else { continue }
        if !letters.isEmpty { return letters + String(name[index]) }
        letters = String(name[index])
    }
    return letters
}

extension Unicode.Scalar {
    /// A letter, a digit, or a mark on one.
    fileprivate var belongsToWord: Bool {
        if value < 0x80 { return 48...57 ~= value || 65...90 ~= value || 97...122 ~= value }
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}
