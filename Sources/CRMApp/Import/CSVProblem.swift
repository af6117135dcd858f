/// Why a file cannot be read as CSV: the line, and a reason for a person.
public struct CSVProblem: Error, Sendable, CustomStringConvertible {
    /// 1-based, as an editor counts them; 0 when the file as a whole is meant.
    public let line: Int
    public let reason: String

    public var description: String { line > 0 ? "line \(line): \(reason)" : reason }
}
