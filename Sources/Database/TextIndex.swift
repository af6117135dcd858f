/// Finds a piece of text anywhere inside a record's `search_text` without reading every record.
///
/// On SQLite it is an FTS5 table of trigrams without content and without positions: small and quick to fill.
/// It answers with candidates; the statement that uses it still compares the text itself (`LIKE`).
public struct TextIndex: Sendable {
    /// The name of the index's table; its rows are numbered by the records' ids.
    public let name: String

    public init(_ name: String) {
        self.name = name
    }

    /// The statement that makes the index.
    public var creation: SQL {
        "CREATE VIRTUAL TABLE \(raw: name) USING fts5(text, content = '', detail = none, tokenize = 'trigram case_sensitive 1')"
    }

    public func insertion(id: Int64, text: String) -> SQL {
        "INSERT INTO \(raw: name) (rowid, text) VALUES (\(id), \(text))"
    }

    /// - Parameter text: exactly what was indexed, for the index holds no copy of it.
    public func removal(id: Int64, text: String) -> SQL {
        "INSERT INTO \(raw: name) (\(raw: name), rowid, text) VALUES ('delete', \(id), \(text))"
    }

    /// The ids whose text holds every trigram of `folded`, or `nil` when it is shorter than three characters.
    public func candidates(_ folded: String, limit: Int? = nil) -> SQL? {
        guard let query = TextIndex.query(folded) else { return nil }
        let bound: SQL = limit.map { " LIMIT \($0)" } ?? ""
        return "SELECT rowid FROM \(raw: name) WHERE \(raw: name) MATCH \(query)\(bound)"
    }

    /// The words' trigrams, each quoted, joined by AND; `nil` when no word has three characters.
    static func query(_ folded: String) -> String? {
        var trigrams: [String] = []
        for word in folded.split(separator: " ") {
            let scalars = Array(word.unicodeScalars)
            guard scalars.count >= 3 else { continue }
            for start in 0...(scalars.count - 3) {
                var trigram = ""
                trigram.unicodeScalars.append(contentsOf: scalars[start..<start + 3])
                trigrams.append("\"" + trigram.replacing("\"", with: "\"\"") + "\"")
            }
        }
        return trigrams.isEmpty ? nil : trigrams.joined(separator: " AND ")
    }

    /// A LIKE pattern that finds `folded` anywhere, its wildcards escaped by `\`.
    public static func pattern(_ folded: String) -> String {
        "%" + escaped(folded) + "%"
    }

    /// `folded` with the wildcards of LIKE escaped by `\`.
    public static func escaped(_ folded: String) -> String {
        folded.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }
}
