import Auth
import Database

/// A state of the data, as ``Scope/dataState()`` tells it.
struct DataState: Hashable, Sendable {
    let history: Int64
    let rights: Int64
    /// Which transactions a server has seen the end of: their history need not come in the order of its numbers.
    var seen = ""
}

/// Answers that cost much and change only with the data: kept until anything is written.
final class AnswerCache<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private struct Kept: Sendable {
        var state = DataState(history: -1, rights: -1)
        var answers: [Question: Answer] = [:]
    }

    private let capacity: Int
    private let kept = Locked(Kept())

    /// - Parameter capacity: the most answers kept; all are dropped when there are more.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The answer in this state of the data: from memory, or found now and remembered.
    func answer(_ question: Question, in state: DataState, find: () throws -> Answer) rethrows -> Answer {
        let known = kept.withLock { $0.state == state ? $0.answers[question] : nil }
        if let known { return known }
        let answer = try find()
        kept.withLock { keep(answer, to: question, in: state, &$0) }
        return answer
    }

    private func keep(_ answer: Answer, to question: Question, in state: DataState, _ kept: inout Kept) {
        // A reader that began before the last write must not bring back an older state.
        guard state.history >= kept.state.history else { return }
        if kept.state != state || kept.answers.count >= capacity { kept.answers.removeAll(keepingCapacity: true) }
        kept.state = state
        kept.answers[question] = answer
    }
}

/// A statement: its text with the viewer's rights in it, its values, and what its rows become. Whatever else decides on
/// the answer is done to it afterwards.
struct RowsQuestion: Hashable, Sendable {
    private let text: String
    private let values: [SQLValue]
    private let type: ObjectIdentifier

    init<Value>(_ sql: SQL, as type: Value.Type) {
        (text, values) = sql.rendered(for: .sqlite)
        self.type = ObjectIdentifier(type)
    }
}

/// Rows that were read and have not changed since, for every scope of a program.
typealias KeptRows = AnswerCache<RowsQuestion, any Sendable>

/// What one scope knows of the state that it sees; asked once, as a transaction sees one state to its end.
final class SeenState {
    private var state: DataState?

    func state(find: () throws -> DataState) rethrows -> DataState {
        if let state { return state }
        let found = try find()
        state = found
        return found
    }
}
