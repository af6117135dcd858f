/// The texts of the statements that ran, collected while a test watches: statements per page have a budget,
/// and every one of them can be explained.
public final class StatementLog {
    @TaskLocal private static var watching: Box?

    /// Single-threaded by construction: filled only by the thread that runs ``collect(_:)``, because reads and
    /// writes run to their end before they return.
    private final class Box: @unchecked Sendable {
        var texts: [String] = []
        var statements: [SQL] = []
    }

    static var current: StatementLog? {
        watching.map(StatementLog.init)
    }

    private let box: Box

    private init(box: Box) {
        self.box = box
    }

    func append(_ text: String, _ sql: SQL) {
        box.texts.append(text)
        box.statements.append(sql)
    }

    /// Runs `body` and returns its value with the texts of the statements that it ran, in order.
    public static func collect<Value>(_ body: () throws -> Value) rethrows -> (value: Value, statements: [String]) {
        let box = Box()
        let value = try $watching.withValue(box) { try body() }
        return (value, box.texts)
    }

    /// The same with the values that they ran with, so that each can be explained.
    public static func collectSQL<Value>(_ body: () throws -> Value) rethrows -> (value: Value, statements: [SQL]) {
        let box = Box()
        let value = try $watching.withValue(box) { try body() }
        return (value, box.statements)
    }
}
