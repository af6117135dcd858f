import Auth
import Database
import Foundation

/// Debug builds stop at a statement that names an owned table past its viewer.
enum BareTables {
    static let owned = ["customers", "deals", "activities"]

    #if DEBUG
        private static let checked = Locked<Set<String>>([])

        static func check(_ sql: SQL) {
            let text = sql.sourceText
            guard checked.withLock({ $0.insert(text).inserted }) else { return }
            if let name = bareName(in: text) {
                preconditionFailure("the table “\(name)” is read past its viewer, use scope.visible(…): \(text)")
            }
        }
    #else
        @inline(__always)
        static func check(_ sql: SQL) {}
    #endif

    /// The owned table that a FROM or JOIN of the text names, if any.
    static func bareName(in text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "(" }
        for (word, next) in zip(words, words.dropFirst()) where word == "from" || word == "join" {
            if owned.contains(String(next)) { return String(next) }
        }
        return nil
    }
}
