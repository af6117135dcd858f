import Foundation

/// Keeps Foundation out of the file in which `Array(contentsOf:)` would be ambiguous.
enum FileBytes {
    static func read(_ path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path))
    }
}
