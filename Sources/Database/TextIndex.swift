/// Finds a piece of text anywhere inside a record's `search_text` without reading every record.
///
/// On SQLite it is an FTS5 table of trigrams without content and without positions: small and quick to fill. On
/// PostgreSQL it is an index of `pg_trgm` on the column, which keeps itself.
/// It answers with candidates; the statement that uses it still compares the text itself (`LIKE`).
public struct TextIndex: Sendable {
    /// The name of the index's table; its rows are numbered by the records' ids.
    public let name: String
    /// The table with the column `search_text`.
    let table: String

    public init(_ name: String, of table: String) {
        self.name = name
        self.table = table
    }

    /// The statements that make the index.
    public var creation: [SQL] {
        let options = "content = '', detail = none, tokenize = 'trigram case_sensitive 1'"
        let virtual = "CREATE VIRTUAL TABLE \(name) USING fts5(text, \(options))"
        let index = "CREATE INDEX \(name) ON \(table) USING gin (search_text gin_trgm_ops)"
        return [
            "\(word: .either(sqlite: "", postgresql: "CREATE EXTENSION IF NOT EXISTS pg_trgm"))",
            "\(word: .either(sqlite: virtual, postgresql: index))",
        ]
    }

    /// Bounds what PostgreSQL has written down and not sorted in yet to a mebibyte, as every search reads all of that. By
    /// default it is four: beside writers searches took two to three times as long, writes a tenth less.
    public var bounding: SQL {
        "\(word: .either(sqlite: "", postgresql: "ALTER INDEX \(name) SET (gin_pending_list_limit = 1024)"))"
    }

    /// Puts a record into the index; does nothing where the index keeps itself, like ``removal(id:text:)``.
    public func insertion(id: Int64, text: String) -> SQL {
        ("INSERT INTO \(raw: name) (rowid, text) VALUES (\(id), \(text))" as SQL).only(on: .sqlite)
    }

    /// Puts every record into the index whose id lies in the range.
    public func filling(_ ids: ClosedRange<Int>) -> SQL {
        ("""
        INSERT INTO \(raw: name) (rowid, text)
        SELECT id, search_text FROM \(raw: table) WHERE id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)
        """ as SQL).only(on: .sqlite)
    }

    /// - Parameter text: exactly what was indexed, for the index holds no copy of it.
    public func removal(id: Int64, text: String) -> SQL {
        ("INSERT INTO \(raw: name) (\(raw: name), rowid, text) VALUES ('delete', \(id), \(text))" as SQL)
            .only(on: .sqlite)
    }

    /// The ids whose text holds every trigram of `folded`, or `nil` when it is shorter than three characters.
    public func candidates(_ folded: String, limit: Int? = nil) -> SQL? {
        guard let query = TextIndex.query(folded) else { return nil }
        let bound: SQL = limit.map { " LIMIT \($0)" } ?? ""
        let matching: SQL = "SELECT rowid FROM \(raw: name) WHERE \(raw: name) MATCH \(query)"
        let containing: SQL = "SELECT id FROM \(raw: table) WHERE \(Self.containing(folded))"
        return matching.trusted.only(on: .sqlite) + containing.trusted.only(on: .postgresql) + bound
    }

    /// Every word that has a trigram, anywhere in the text.
    private static func containing(_ folded: String) -> SQL {
        folded.split(separator: " ").filter { $0.unicodeScalars.count >= 3 }
            .map { "search_text LIKE \(pattern(String($0)))" as SQL }.joined(separator: " AND ")
    }

    /// Trigrams of each word without overlapping more than they must, each quoted, joined by AND; `nil` when no word has
    /// three characters. The ones between would cost as much and hardly leave out a candidate more; nor would the end of
    /// a long word, which half of a country's names share.
    static func query(_ folded: String) -> String? {
        var trigrams: [String] = []
        for word in folded.split(separator: " ") {
            let scalars = Array(word.unicodeScalars)
            guard scalars.count >= 3 else { continue }
            let isLongWord = scalars.count >= 6 && scalars.allSatisfy(\.properties.isAlphabetic)
            let starts =
                isLongWord
                ? Array(stride(from: 0, to: max(4, scalars.count - 3), by: 3))
                : Set(stride(from: 0, through: scalars.count - 3, by: 3)).union([scalars.count - 3]).sorted()
            for start in starts {
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
